DROP INDEX `proposals_author`;--> statement-breakpoint
CREATE INDEX `proposals_drafts` ON `proposals` (`author`) WHERE "proposals"."state" = 'draft';