CREATE TABLE `comment_appeals` (
	`hiding` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`due` integer NOT NULL,
	`outcome` text,
	`decided_by` text,
	`decided_at` integer,
	FOREIGN KEY (`hiding`) REFERENCES `comment_hidings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "APPEAL_OUTCOME" CHECK("comment_appeals"."outcome" in ('upheld', 'restored', 'lapsed'))
);
--> statement-breakpoint
CREATE INDEX `comment_appeals_open` ON `comment_appeals` (`hiding`) WHERE "comment_appeals"."outcome" is null;--> statement-breakpoint
CREATE TABLE `comment_hidings` (
	`id` text PRIMARY KEY NOT NULL,
	`comment` text NOT NULL,
	`version` integer NOT NULL,
	`by` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`comment`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `comment_hidings_version` ON `comment_hidings` (`comment`,`version`);--> statement-breakpoint
CREATE TABLE `comment_marks` (
	`id` text PRIMARY KEY NOT NULL,
	`comment` text NOT NULL,
	`person` text NOT NULL,
	`helpful` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`comment`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `comment_marks_person` ON `comment_marks` (`person`);--> statement-breakpoint
CREATE UNIQUE INDEX `comment_marks_once` ON `comment_marks` (`comment`,`person`);--> statement-breakpoint
CREATE TABLE `comment_policies` (
	`version` integer PRIMARY KEY NOT NULL,
	`premoderation` integer NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `comment_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`comment` text NOT NULL,
	`person` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	`settled_at` integer,
	FOREIGN KEY (`comment`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `comment_reports_person` ON `comment_reports` (`person`);--> statement-breakpoint
CREATE INDEX `comment_reports_open` ON `comment_reports` (`comment`) WHERE "comment_reports"."settled_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `comment_reports_once` ON `comment_reports` (`comment`,`person`);--> statement-breakpoint
CREATE TABLE `comment_totals` (
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`all` integer NOT NULL,
	`for` integer NOT NULL,
	`against` integer NOT NULL,
	PRIMARY KEY(`kind`, `subject`)
);
--> statement-breakpoint
CREATE TABLE `comments` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`parent` text,
	`author` text NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`body` text NOT NULL,
	`stance` text,
	`side` text NOT NULL,
	`masked` integer NOT NULL,
	`created_at` integer NOT NULL,
	`edited_at` integer,
	`helpful` integer DEFAULT 0 NOT NULL,
	`unhelpful` integer DEFAULT 0 NOT NULL,
	`answers` integer DEFAULT 0 NOT NULL,
	`score` integer DEFAULT 0 NOT NULL,
	`ranked_helpful` integer DEFAULT 0 NOT NULL,
	`ranked_unhelpful` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`author`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "COMMENT_STATE" CHECK("comments"."state" in ('shown', 'waiting', 'hidden', 'removed')),
	CONSTRAINT "COMMENT_SIDE" CHECK("comments"."side" in ('for', 'against', 'other')),
	CONSTRAINT "COMMENT_REMOVED" CHECK("comments"."state" <> 'removed' or "comments"."body" = '')
);
--> statement-breakpoint
CREATE INDEX `comments_helpful` ON `comments` (`kind`,`subject`,`parent`,`side`,`score`,`id`);--> statement-breakpoint
CREATE INDEX `comments_newest` ON `comments` (`kind`,`subject`,`parent`,`id`);--> statement-breakpoint
CREATE INDEX `comments_answers` ON `comments` (`parent`,`id`) WHERE "comments"."parent" is not null;--> statement-breakpoint
CREATE INDEX `comments_author` ON `comments` (`author`,`kind`,`subject`);--> statement-breakpoint
CREATE INDEX `comments_waiting` ON `comments` (`id`) WHERE "comments"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX `comments_to_rank` ON `comments` (`id`) WHERE "comments"."helpful" <> "comments"."ranked_helpful" or "comments"."unhelpful" <> "comments"."ranked_unhelpful";