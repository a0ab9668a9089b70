PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_ballots` (
	`poll` text NOT NULL,
	`item` text NOT NULL,
	`voter_key` text NOT NULL,
	`box` text NOT NULL,
	`mark` text NOT NULL,
	`receipt` text NOT NULL,
	`channel` text NOT NULL,
	`first_at` integer NOT NULL,
	`cast_at` integer NOT NULL,
	`changes` integer NOT NULL,
	PRIMARY KEY(`poll`, `voter_key`, `item`),
	FOREIGN KEY (`poll`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "BALLOT_CHANNEL" CHECK("__new_ballots"."channel" in ('web', 'kiosk', 'assisted', 'paper', 'proxy'))
);
--> statement-breakpoint
INSERT INTO `__new_ballots`("poll", "item", "voter_key", "box", "mark", "receipt", "channel", "first_at", "cast_at", "changes") SELECT "poll", "item", "voter_key", "box", "mark", "receipt", "channel", "first_at", "cast_at", "changes" FROM `ballots`;--> statement-breakpoint
DROP TABLE `ballots`;--> statement-breakpoint
ALTER TABLE `__new_ballots` RENAME TO `ballots`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `ballots_receipt` ON `ballots` (`receipt`);--> statement-breakpoint
CREATE INDEX `elector_changes_elector` ON `elector_changes` (`snapshot`,`elector`);