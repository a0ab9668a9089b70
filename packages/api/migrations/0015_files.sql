CREATE TABLE `file_tickets` (
	`hash` text PRIMARY KEY NOT NULL,
	`file` text NOT NULL,
	`session` text NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `file_tickets_expires` ON `file_tickets` (`expires_at`);--> statement-breakpoint
CREATE TABLE `file_uses` (
	`file` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`audience` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`file`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "FILE_AUDIENCE" CHECK("file_uses"."audience" in ('everyone', 'residents', 'staff', 'owner'))
);
--> statement-breakpoint
CREATE INDEX `file_uses_subject` ON `file_uses` (`kind`,`subject`);--> statement-breakpoint
CREATE TABLE `files` (
	`id` text PRIMARY KEY NOT NULL,
	`owner` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`size` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`owner`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "FILE_KIND" CHECK("files"."kind" in ('jpeg', 'png', 'webp', 'pdf'))
);
--> statement-breakpoint
CREATE INDEX `files_owner` ON `files` (`owner`);