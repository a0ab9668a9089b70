CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_issuer_subject` ON `accounts` (`issuer`,`subject`);--> statement-breakpoint
CREATE TABLE `answers` (
	`proposal` text PRIMARY KEY NOT NULL,
	`body` text NOT NULL,
	`author` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`proposal`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`author`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `cosigns` (
	`id` text PRIMARY KEY NOT NULL,
	`proposal` text NOT NULL,
	`person` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`proposal`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `cosigns_person` ON `cosigns` (`person`);--> statement-breakpoint
CREATE UNIQUE INDEX `cosigns_once` ON `cosigns` (`proposal`,`person`);--> statement-breakpoint
CREATE TABLE `demo_people` (
	`role` text NOT NULL,
	`n` integer NOT NULL,
	`person` text NOT NULL,
	PRIMARY KEY(`role`, `n`),
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `due` (
	`id` text PRIMARY KEY NOT NULL,
	`what` text NOT NULL,
	`subject` text NOT NULL,
	`due_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`lease_until` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `due_subject` ON `due` (`what`,`subject`);--> statement-breakpoint
CREATE INDEX `due_time` ON `due` (`due_at`);--> statement-breakpoint
CREATE TABLE `event_secrets` (
	`seq` integer PRIMARY KEY NOT NULL,
	`salt` text NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `events`(`seq`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `events` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`subject` text NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`actor` text NOT NULL,
	`at` integer NOT NULL,
	`topic` text NOT NULL,
	`topic_id` text NOT NULL,
	`open` integer NOT NULL,
	`body` text NOT NULL,
	`secret_hash` text,
	CONSTRAINT "EVENT_OPEN" CHECK("events"."open" in (0, 1))
);
--> statement-breakpoint
CREATE INDEX `events_topic` ON `events` (`topic`,`topic_id`,`seq`);--> statement-breakpoint
CREATE UNIQUE INDEX `events_subject_version` ON `events` (`subject`,`version`);--> statement-breakpoint
CREATE TABLE `idempotency` (
	`key` text PRIMARY KEY NOT NULL,
	`request` text NOT NULL,
	`reply` text,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `idempotency_expires` ON `idempotency` (`expires_at`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`display_name` text NOT NULL,
	`level` integer NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "PERSON_LEVEL" CHECK("people"."level" between 0 and 4)
);
--> statement-breakpoint
CREATE TABLE `person_roles` (
	`person` text NOT NULL,
	`role` text NOT NULL,
	`place` text DEFAULT '' NOT NULL,
	`starts` integer NOT NULL,
	`ends` integer,
	PRIMARY KEY(`person`, `role`, `place`, `starts`),
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `proposals` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`author` text NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`cosigns` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`submitted_at` integer,
	`answer_due` integer,
	`words` text,
	FOREIGN KEY (`author`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "PROPOSAL_STATE" CHECK("proposals"."state" in ('draft', 'submitted', 'answered', 'withdrawn')),
	CONSTRAINT "PROPOSAL_SUBMITTED" CHECK(("proposals"."state" in ('submitted', 'answered')) <= ("proposals"."submitted_at" is not null))
);
--> statement-breakpoint
CREATE INDEX `proposals_newest` ON `proposals` (`submitted_at`,`id`);--> statement-breakpoint
CREATE INDEX `proposals_cosigns` ON `proposals` (`cosigns`,`id`);--> statement-breakpoint
CREATE INDEX `proposals_author` ON `proposals` (`author`,`state`);--> statement-breakpoint
CREATE UNIQUE INDEX `proposals_id` ON `proposals` (`id`);--> statement-breakpoint
CREATE TABLE `rate_limits` (
	`bucket` text NOT NULL,
	`window` integer NOT NULL,
	`used` integer NOT NULL,
	`most` integer NOT NULL,
	PRIMARY KEY(`bucket`, `window`),
	CONSTRAINT "RATE_LIMITED" CHECK("rate_limits"."used" <= "rate_limits"."most")
);
--> statement-breakpoint
CREATE INDEX `rate_limits_window` ON `rate_limits` (`window`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_expires` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `used_tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`expires_at` integer NOT NULL
);
