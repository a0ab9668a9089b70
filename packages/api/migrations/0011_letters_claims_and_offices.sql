CREATE TABLE `assistance` (
	`session` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`officer` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`officer`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `assistance_person` ON `assistance` (`person`);--> statement-breakpoint
CREATE TABLE `assisted_acts` (
	`id` text PRIMARY KEY NOT NULL,
	`session` text NOT NULL,
	`action` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`session`) REFERENCES `assistance`(`session`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `assisted_acts_session` ON `assisted_acts` (`session`,`at`);--> statement-breakpoint
CREATE TABLE `claims` (
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`unit` text NOT NULL,
	`member` text,
	`capacity` text NOT NULL,
	`proof` text NOT NULL,
	`statement` text NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	`reason` text,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`unit`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`decided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "CLAIM_STATE" CHECK("claims"."state" in ('open', 'confirmed', 'refused', 'withdrawn')),
	CONSTRAINT "CLAIM_PROOF" CHECK("claims"."proof" = 'statement' or "claims"."member" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `claims_open` ON `claims` (`person`,`unit`) WHERE "claims"."state" = 'open';--> statement-breakpoint
CREATE INDEX `claims_waiting` ON `claims` (`created_at`) WHERE "claims"."state" = 'open';--> statement-breakpoint
CREATE INDEX `claims_person` ON `claims` (`person`);--> statement-breakpoint
CREATE TABLE `kiosks` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `kiosks_token` ON `kiosks` (`token_hash`);--> statement-breakpoint
CREATE TABLE `letters` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`member` text NOT NULL,
	`salt` text NOT NULL,
	`hash` text NOT NULL,
	`tries` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`expires_at` integer NOT NULL,
	`replaced_at` integer,
	`used_at` integer,
	`used_by` text,
	FOREIGN KEY (`member`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`used_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "LETTER_LOCKED" CHECK("letters"."tries" <= 10)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `letters_member` ON `letters` (`member`) WHERE "letters"."used_at" is null and "letters"."replaced_at" is null;--> statement-breakpoint
CREATE INDEX `letters_used_by` ON `letters` (`used_by`);--> statement-breakpoint
CREATE UNIQUE INDEX `letters_number` ON `letters` (`number`);--> statement-breakpoint
ALTER TABLE `person_roles` ADD `id` text;--> statement-breakpoint
CREATE UNIQUE INDEX `person_roles_id` ON `person_roles` (`id`);
--> statement-breakpoint
UPDATE `person_roles` SET `id` = `person` || ' ' || `role` || ' ' || `place` || ' ' || `starts`;
