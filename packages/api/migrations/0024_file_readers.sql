CREATE TABLE `file_readers` (
	`file` text NOT NULL,
	`person` text NOT NULL,
	`until` integer,
	PRIMARY KEY(`file`, `person`),
	FOREIGN KEY (`file`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `file_readers_person` ON `file_readers` (`person`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_file_uses` (
	`file` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`audience` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`file`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "FILE_AUDIENCE" CHECK("__new_file_uses"."audience" in ('everyone', 'residents', 'conveners', 'staff', 'owner'))
);
--> statement-breakpoint
INSERT INTO `__new_file_uses`("file", "kind", "subject", "audience", "by") SELECT "file", "kind", "subject", "audience", "by" FROM `file_uses`;--> statement-breakpoint
DROP TABLE `file_uses`;--> statement-breakpoint
ALTER TABLE `__new_file_uses` RENAME TO `file_uses`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `file_uses_subject` ON `file_uses` (`kind`,`subject`);