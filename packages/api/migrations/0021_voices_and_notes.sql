ALTER TABLE `cosigns` ADD `head` text;--> statement-breakpoint
CREATE INDEX `cosigns_head` ON `cosigns` (`proposal`,`head`) WHERE "cosigns"."head" is not null;--> statement-breakpoint
ALTER TABLE `news` ADD `note` text;--> statement-breakpoint
ALTER TABLE `proposals` ADD `base_from` text;