CREATE TABLE `contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`kind` text NOT NULL,
	`mark` text NOT NULL,
	`address` text NOT NULL,
	`hint` text NOT NULL,
	`proved_at` integer NOT NULL,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "CONTACT_KIND" CHECK("contacts"."kind" in ('email', 'phone'))
);
--> statement-breakpoint
CREATE INDEX `contacts_mark` ON `contacts` (`mark`);--> statement-breakpoint
CREATE UNIQUE INDEX `contacts_person_mark` ON `contacts` (`person`,`mark`);--> statement-breakpoint
CREATE TABLE `merges` (
	`gone` text PRIMARY KEY NOT NULL,
	`kept` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`gone`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`kept`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `person_facts` (
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`kind` text NOT NULL,
	`source` text NOT NULL,
	`member` text,
	`by` text,
	`starts` integer NOT NULL,
	`ends` integer,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "FACT_KIND" CHECK("person_facts"."kind" in ('reachable', 'residence', 'realName', 'title'))
);
--> statement-breakpoint
CREATE INDEX `person_facts_person` ON `person_facts` (`person`);--> statement-breakpoint
CREATE INDEX `person_facts_member` ON `person_facts` (`member`);--> statement-breakpoint
CREATE TABLE `sign_in_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`mark` text NOT NULL,
	`address` text NOT NULL,
	`hint` text NOT NULL,
	`digits` text,
	`link` text,
	`ticket` text,
	`person` text,
	`tries` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "CODE_LOCKED" CHECK("sign_in_codes"."tries" <= 5)
);
--> statement-breakpoint
CREATE INDEX `sign_in_codes_expires` ON `sign_in_codes` (`expires_at`);--> statement-breakpoint
CREATE INDEX `sign_in_codes_mark` ON `sign_in_codes` (`mark`);--> statement-breakpoint
CREATE INDEX `accounts_person` ON `accounts` (`person`);
--> statement-breakpoint
INSERT INTO `person_facts` (`id`, `person`, `kind`, `source`, `starts`) SELECT `id` || ' reachable', `id`, 'reachable', 'before', `created_at` FROM `people` WHERE `level` >= 1;
--> statement-breakpoint
INSERT INTO `person_facts` (`id`, `person`, `kind`, `source`, `starts`) SELECT `id` || ' residence', `id`, 'residence', 'before', `created_at` FROM `people` WHERE `level` >= 2;
--> statement-breakpoint
INSERT INTO `person_facts` (`id`, `person`, `kind`, `source`, `starts`) SELECT `id` || ' realName', `id`, 'realName', 'before', `created_at` FROM `people` WHERE `level` >= 3;
--> statement-breakpoint
INSERT INTO `person_facts` (`id`, `person`, `kind`, `source`, `starts`) SELECT `id` || ' title', `id`, 'title', 'before', `created_at` FROM `people` WHERE `level` >= 4;
