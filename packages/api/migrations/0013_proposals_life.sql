CREATE TABLE `amendments` (
	`id` text PRIMARY KEY NOT NULL,
	`proposal` text NOT NULL,
	`author` text NOT NULL,
	`part` text NOT NULL,
	`was` text NOT NULL,
	`wording` text NOT NULL,
	`why` text NOT NULL,
	`at` integer NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	FOREIGN KEY (`proposal`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`author`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "AMENDMENT_STATE" CHECK("amendments"."state" in ('open', 'accepted', 'declined'))
);
--> statement-breakpoint
CREATE INDEX `amendments_proposal` ON `amendments` (`proposal`,`id`);--> statement-breakpoint
CREATE TABLE `proposal_overturns` (
	`proposal` text NOT NULL,
	`person` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`proposal`, `person`),
	FOREIGN KEY (`proposal`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `proposal_gates` (
	`proposal` text NOT NULL,
	`gate` text NOT NULL,
	`at` integer NOT NULL,
	`members` integer,
	`present` integer,
	`agreed` integer,
	`rule` text,
	PRIMARY KEY(`proposal`, `gate`),
	FOREIGN KEY (`proposal`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `pledge_updates` (
	`id` text PRIMARY KEY NOT NULL,
	`pledge` text NOT NULL,
	`body` text NOT NULL,
	`photos` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`pledge`) REFERENCES `pledges`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `pledge_updates_pledge` ON `pledge_updates` (`pledge`,`id`);--> statement-breakpoint
CREATE TABLE `pledges` (
	`id` text PRIMARY KEY NOT NULL,
	`proposal` text NOT NULL,
	`what` text NOT NULL,
	`who` text NOT NULL,
	`due` integer NOT NULL,
	`at` integer NOT NULL,
	`state` text NOT NULL,
	`ended_at` integer,
	`reason` text,
	FOREIGN KEY (`proposal`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "PLEDGE_STATE" CHECK("pledges"."state" in ('open', 'kept', 'dropped'))
);
--> statement-breakpoint
CREATE INDEX `pledges_proposal` ON `pledges` (`proposal`,`id`);--> statement-breakpoint
CREATE TABLE `proposal_merges` (
	`proposal` text PRIMARY KEY NOT NULL,
	`into_proposal` text NOT NULL,
	`from_agreed` integer DEFAULT false NOT NULL,
	`into_agreed` integer DEFAULT false NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`proposal`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`into_proposal`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `proposal_reasons` (
	`proposal` text NOT NULL,
	`version` integer NOT NULL,
	`reason` text NOT NULL,
	PRIMARY KEY(`proposal`, `version`),
	FOREIGN KEY (`proposal`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `proposal_wordings` (
	`proposal` text NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`request` text NOT NULL,
	`place` text NOT NULL,
	`budget` integer,
	`until` integer NOT NULL,
	PRIMARY KEY(`proposal`, `version`),
	FOREIGN KEY (`proposal`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_proposals` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`author` text NOT NULL,
	`for_neighbour` integer DEFAULT false NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`request` text DEFAULT '' NOT NULL,
	`place` text DEFAULT '' NOT NULL,
	`budget` integer,
	`target` text DEFAULT 'council' NOT NULL,
	`needed` integer DEFAULT 10 NOT NULL,
	`base` integer,
	`counted_of` text,
	`cosigns` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`submitted_at` integer,
	`posted` integer,
	`answer_due` integer,
	`closes_at` integer,
	`revised` integer DEFAULT false NOT NULL,
	`rejection` text,
	`overturns` integer DEFAULT 0 NOT NULL,
	`scheduled_kind` text,
	`scheduled_id` text,
	`outcome` text,
	`merged_into` text,
	`sent_back` integer DEFAULT false NOT NULL,
	`supervised` integer DEFAULT false NOT NULL,
	`by_gates` integer DEFAULT false NOT NULL,
	`words` text,
	FOREIGN KEY (`author`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "PROPOSAL_SUBMITTED" CHECK("__new_proposals"."state" in ('draft', 'withdrawn') or ("__new_proposals"."submitted_at" is not null and "__new_proposals"."posted" is not null))
);
--> statement-breakpoint
INSERT INTO `__new_proposals`("number", "id", "author", "for_neighbour", "state", "version", "title", "body", "request", "place", "budget", "target", "needed", "base", "counted_of", "cosigns", "created_at", "submitted_at", "posted", "answer_due", "closes_at", "revised", "rejection", "overturns", "scheduled_kind", "scheduled_id", "outcome", "merged_into", "sent_back", "supervised", "by_gates", "words") SELECT "number", "id", "author", 0, "state", "version", "title", "body", '', '', NULL, 'council', 10, NULL, NULL, "cosigns", "created_at", "submitted_at", CASE WHEN "submitted_at" IS NULL THEN NULL ELSE row_number() OVER (ORDER BY "submitted_at" IS NULL, "submitted_at", "number") END, CASE WHEN "state" = 'submitted' THEN "answer_due" END, NULL, 0, NULL, 0, NULL, NULL, NULL, NULL, 0, 0, 0, NULL FROM `proposals`;--> statement-breakpoint
DROP TABLE `proposals`;--> statement-breakpoint
ALTER TABLE `__new_proposals` RENAME TO `proposals`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `proposals_newest` ON `proposals` (`state`,`posted`);--> statement-breakpoint
CREATE INDEX `proposals_cosigns` ON `proposals` (`state`,`cosigns`,`posted`);--> statement-breakpoint
CREATE INDEX `proposals_due` ON `proposals` (`state`,`answer_due`,`posted`) WHERE "proposals"."answer_due" is not null;--> statement-breakpoint
CREATE INDEX `proposals_drafts` ON `proposals` (`author`,`state`) WHERE "proposals"."state" in ('draft', 'returned');--> statement-breakpoint
CREATE UNIQUE INDEX `proposals_id` ON `proposals` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `proposals_posted` ON `proposals` (`posted`);--> statement-breakpoint
CREATE TABLE `__new_answers` (
	`proposal` text PRIMARY KEY NOT NULL,
	`body` text NOT NULL,
	`author` text NOT NULL,
	`at` integer,
	FOREIGN KEY (`proposal`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`author`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
INSERT INTO `__new_answers`("proposal", "body", "author", "at") SELECT "proposal", "body", "author", "at" FROM `answers`;--> statement-breakpoint
DROP TABLE `answers`;--> statement-breakpoint
ALTER TABLE `__new_answers` RENAME TO `answers`;--> statement-breakpoint
ALTER TABLE `cosigns` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `cosigns` ADD `asked_at` integer;--> statement-breakpoint
ALTER TABLE `cosigns` ADD `household` text;--> statement-breakpoint
CREATE INDEX `cosigns_household` ON `cosigns` (`proposal`,`household`) WHERE "cosigns"."household" is not null;--> statement-breakpoint
INSERT INTO `due` (`id`, `what`, `subject`, `due_at`, `attempts`) SELECT `id`, 'proposal.due', `id`, `answer_due` + 1, 0 FROM `proposals` WHERE `answer_due` IS NOT NULL;
