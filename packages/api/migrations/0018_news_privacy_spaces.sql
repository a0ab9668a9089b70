CREATE TABLE `consents` (
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`key` text NOT NULL,
	`version` integer NOT NULL,
	`by` text NOT NULL,
	`given_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "CONSENT_KEY" CHECK("consents"."key" in ('share', 'publish', 'images', 'sensitive'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consents_in_force` ON `consents` (`person`,`key`) WHERE "consents"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX `consents_person` ON `consents` (`person`,`given_at`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` text PRIMARY KEY NOT NULL,
	`space` text NOT NULL,
	`person` text NOT NULL,
	`office` text NOT NULL,
	`state` text NOT NULL,
	`asked_at` integer NOT NULL,
	`starts` integer,
	`ends` integer,
	FOREIGN KEY (`space`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "MEMBERSHIP_OFFICE" CHECK("memberships"."office" in ('chair', 'deputy', 'member')),
	CONSTRAINT "MEMBERSHIP_STATE" CHECK("memberships"."state" in ('asked', 'member', 'ended', 'declined'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_current` ON `memberships` (`space`,`person`) WHERE "memberships"."state" in ('asked', 'member');--> statement-breakpoint
CREATE INDEX `memberships_person` ON `memberships` (`person`);--> statement-breakpoint
CREATE TABLE `news` (
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`seq` integer NOT NULL,
	`kind` text NOT NULL,
	`says` text NOT NULL,
	`title` text NOT NULL,
	`topic` text NOT NULL,
	`subject` text NOT NULL,
	`at` integer NOT NULL,
	`state` text NOT NULL,
	`message` text,
	`called_at` integer,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "NEWS_STATE" CHECK("news"."state" in ('sent', 'waiting', 'unreached', 'kept'))
);
--> statement-breakpoint
CREATE INDEX `news_person` ON `news` (`person`,`at`);--> statement-breakpoint
CREATE INDEX `news_message` ON `news` (`message`);--> statement-breakpoint
CREATE UNIQUE INDEX `news_once` ON `news` (`person`,`seq`,`kind`);--> statement-breakpoint
CREATE TABLE `news_choices` (
	`person` text NOT NULL,
	`kind` text NOT NULL,
	`way` text NOT NULL,
	PRIMARY KEY(`person`, `kind`),
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "NEWS_WAY" CHECK("news_choices"."way" in ('now', 'digest', 'never'))
);
--> statement-breakpoint
CREATE TABLE `news_languages` (
	`person` text PRIMARY KEY NOT NULL,
	`language` text NOT NULL,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `openings` (
	`number` integer PRIMARY KEY NOT NULL,
	`record` text NOT NULL,
	`by` text NOT NULL,
	`action` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `openings_record` ON `openings` (`record`,`at`);--> statement-breakpoint
CREATE INDEX `openings_time` ON `openings` (`at`);--> statement-breakpoint
CREATE TABLE `positions` (
	`reader` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `spaces` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`purpose` text NOT NULL,
	`joining` text NOT NULL,
	`seats` integer,
	`created_at` integer NOT NULL,
	CONSTRAINT "SPACE_KIND" CHECK(kind in ('council', 'ownersCommittee', 'group')),
	CONSTRAINT "SPACE_JOINING" CHECK((kind = 'group') = (joining in ('open', 'request')))
);
