CREATE TABLE `objections` (
	`id` text PRIMARY KEY NOT NULL,
	`posting` text NOT NULL,
	`unit` text,
	`sealed` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`state` text NOT NULL,
	`answer` text,
	`answered_by` text,
	`answered_at` integer,
	FOREIGN KEY (`posting`) REFERENCES `postings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`answered_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "OBJECTION_STATE" CHECK("objections"."state" in ('open', 'upheld', 'rejected')),
	CONSTRAINT "OBJECTION_ANSWER" CHECK(("objections"."state" = 'open') = ("objections"."answer" is null))
);
--> statement-breakpoint
CREATE INDEX `objections_posting` ON `objections` (`posting`,`state`);--> statement-breakpoint
CREATE TABLE `postings` (
	`id` text PRIMARY KEY NOT NULL,
	`roll` text NOT NULL,
	`purpose` text NOT NULL,
	`kind` text NOT NULL,
	`heads` integer NOT NULL,
	`area` integer NOT NULL,
	`checksum` text NOT NULL,
	`sheet` text NOT NULL,
	`posted_at` integer NOT NULL,
	`posted_by` text NOT NULL,
	`until` integer NOT NULL,
	FOREIGN KEY (`roll`) REFERENCES `rolls`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`posted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `postings_roll` ON `postings` (`roll`,`purpose`);--> statement-breakpoint
CREATE TABLE `roll_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`roll` text NOT NULL,
	`kind` text NOT NULL,
	`unit` text,
	`member` text,
	`on` text NOT NULL,
	`noted_at` integer NOT NULL,
	`noted_by` text NOT NULL,
	FOREIGN KEY (`roll`) REFERENCES `rolls`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`unit`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`member`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`noted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "ROLL_CHANGE" CHECK("roll_changes"."kind" in ('sale', 'death', 'inheritance', 'moveOut', 'shares'))
);
--> statement-breakpoint
CREATE INDEX `roll_changes_roll` ON `roll_changes` (`roll`,`noted_at`);--> statement-breakpoint
CREATE TABLE `staged` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`body` text NOT NULL
);
