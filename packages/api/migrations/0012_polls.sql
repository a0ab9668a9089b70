CREATE TABLE `ballots` (
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
	PRIMARY KEY(`poll`, `item`, `voter_key`),
	FOREIGN KEY (`poll`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "BALLOT_CHANNEL" CHECK("ballots"."channel" in ('web', 'kiosk', 'assisted', 'paper', 'proxy'))
);
--> statement-breakpoint
CREATE INDEX `ballots_receipt` ON `ballots` (`receipt`);--> statement-breakpoint
CREATE TABLE `challenges` (
	`id` text PRIMARY KEY NOT NULL,
	`poll` text NOT NULL,
	`kind` text NOT NULL,
	`person` text NOT NULL,
	`elector` text,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`state` text NOT NULL,
	`answer` text,
	`answered_at` integer,
	`answered_by` text,
	FOREIGN KEY (`poll`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`answered_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "CHALLENGE_STATE" CHECK(("challenges"."state" = 'open') = ("challenges"."answer" is null))
);
--> statement-breakpoint
CREATE INDEX `challenges_poll` ON `challenges` (`poll`,`at`);--> statement-breakpoint
CREATE TABLE `deliveries` (
	`poll` text NOT NULL,
	`unit` text NOT NULL,
	`channel` text NOT NULL,
	`proven` integer NOT NULL,
	`warned` integer NOT NULL,
	`proof` text,
	`at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	PRIMARY KEY(`poll`, `unit`),
	FOREIGN KEY (`poll`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`recorded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "DELIVERY_CHANNEL" CHECK("deliveries"."channel" in ('hand', 'post', 'electronic', 'posting'))
);
--> statement-breakpoint
CREATE TABLE `inspections` (
	`id` text PRIMARY KEY NOT NULL,
	`poll` text NOT NULL,
	`person` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`poll`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `paper_counts` (
	`poll` text NOT NULL,
	`teller` text NOT NULL,
	`box` text NOT NULL,
	`marks` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`poll`, `teller`),
	FOREIGN KEY (`poll`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`teller`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `papers` (
	`poll` text NOT NULL,
	`elector` text NOT NULL,
	`teller` text NOT NULL,
	`box` text NOT NULL,
	`marks` text NOT NULL,
	`received_at` integer NOT NULL,
	`scan` text,
	`at` integer NOT NULL,
	`state` text NOT NULL,
	PRIMARY KEY(`poll`, `elector`, `teller`),
	FOREIGN KEY (`poll`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`teller`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `past_receipts` (
	`receipt` text PRIMARY KEY NOT NULL,
	`poll` text NOT NULL,
	FOREIGN KEY (`poll`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `poll_persons` (
	`poll` text NOT NULL,
	`person` text NOT NULL,
	PRIMARY KEY(`poll`, `person`),
	FOREIGN KEY (`poll`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `poll_results` (
	`poll` text NOT NULL,
	`version` integer NOT NULL,
	`reason` text,
	`counted_at` integer NOT NULL,
	`sheet` text NOT NULL,
	`bundle` text NOT NULL,
	PRIMARY KEY(`poll`, `version`),
	FOREIGN KEY (`poll`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `poll_signatures` (
	`poll` text NOT NULL,
	`teller` text NOT NULL,
	`digest` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`poll`, `teller`),
	FOREIGN KEY (`poll`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`teller`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `polls` (
	`id` text PRIMARY KEY NOT NULL,
	`author` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`draft` text NOT NULL,
	`snapshot` text,
	`heads` integer,
	`area` integer,
	`opens_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`secret` integer NOT NULL,
	`changes` integer NOT NULL,
	`proxy_most` integer,
	`seal_key` text NOT NULL,
	`open_key` text NOT NULL,
	`created_at` integer NOT NULL,
	`roll_posted_at` integer,
	`noticed_at` integer,
	`postponed_at` integer,
	`posted_at` integer,
	`posted_until` integer,
	FOREIGN KEY (`author`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "POLL_STATE" CHECK("polls"."state" in ('draft', 'rollPosted', 'rollFrozen', 'noticed', 'open', 'postponed', 'closed', 'counted', 'resultPosted', 'final', 'cancelled', 'revoked')),
	CONSTRAINT "POLL_TIMES" CHECK("polls"."opens_at" < "polls"."closes_at")
);
--> statement-breakpoint
CREATE INDEX `polls_newest` ON `polls` (`opens_at`,`id`);--> statement-breakpoint
CREATE INDEX `polls_state` ON `polls` (`state`,`opens_at`);--> statement-breakpoint
CREATE TABLE `proxies` (
	`id` text PRIMARY KEY NOT NULL,
	`poll` text NOT NULL,
	`elector` text NOT NULL,
	`agent` text NOT NULL,
	`granted_by` text NOT NULL,
	`document` text,
	`starts_at` integer NOT NULL,
	`until` integer,
	`ended_at` integer,
	FOREIGN KEY (`poll`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agent`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`granted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `proxies_one` ON `proxies` (`poll`,`elector`) WHERE "proxies"."ended_at" is null;--> statement-breakpoint
CREATE INDEX `proxies_agent` ON `proxies` (`agent`,`poll`);--> statement-breakpoint
CREATE TABLE `representatives` (
	`poll` text NOT NULL,
	`elector` text NOT NULL,
	`member` text NOT NULL,
	`named` text NOT NULL,
	`document` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`poll`, `elector`, `member`),
	FOREIGN KEY (`poll`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`named`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `voided_voters` (
	`poll` text NOT NULL,
	`voter_key` text NOT NULL,
	`challenge` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`poll`, `voter_key`),
	FOREIGN KEY (`poll`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE restrict
);
