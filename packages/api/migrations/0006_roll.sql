CREATE TABLE `buildings` (
	`id` text PRIMARY KEY NOT NULL,
	`roll` text NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`roll`) REFERENCES `rolls`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `buildings_name` ON `buildings` (`roll`,`name`);--> statement-breakpoint
CREATE TABLE `elector_changes` (
	`change` text NOT NULL,
	`snapshot` text NOT NULL,
	`elector` text NOT NULL,
	`member` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`change`, `snapshot`, `elector`, `member`),
	FOREIGN KEY (`member`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "ELECTOR_CHANGE" CHECK("elector_changes"."kind" in ('ends', 'joins'))
);
--> statement-breakpoint
CREATE INDEX `elector_changes_member` ON `elector_changes` (`member`,`snapshot`);--> statement-breakpoint
CREATE TABLE `elector_members` (
	`snapshot` text NOT NULL,
	`elector` text NOT NULL,
	`member` text NOT NULL,
	PRIMARY KEY(`snapshot`, `elector`, `member`),
	FOREIGN KEY (`member`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `elector_members_member` ON `elector_members` (`member`,`snapshot`);--> statement-breakpoint
CREATE TABLE `entrances` (
	`id` text PRIMARY KEY NOT NULL,
	`building` text NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`building`) REFERENCES `buildings`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `entrances_name` ON `entrances` (`building`,`name`);--> statement-breakpoint
CREATE TABLE `households` (
	`id` text PRIMARY KEY NOT NULL,
	`unit` text NOT NULL,
	`since` integer NOT NULL,
	`until` integer,
	FOREIGN KEY (`unit`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `households_unit` ON `households` (`unit`) WHERE "households"."until" is null;--> statement-breakpoint
CREATE TABLE `members` (
	`id` text PRIMARY KEY NOT NULL,
	`roll` text NOT NULL,
	`household` text,
	`kind` text NOT NULL,
	`sealed` text NOT NULL,
	`lookup` text NOT NULL,
	`name_mark` text NOT NULL,
	`phone_mark` text,
	`guardian` text,
	`person` text,
	`joined_at` integer NOT NULL,
	`left_at` integer,
	FOREIGN KEY (`roll`) REFERENCES `rolls`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`household`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`guardian`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "MEMBER_KIND" CHECK("members"."kind" in ('owner', 'resident', 'tenant', 'minor'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `members_lookup` ON `members` (`roll`,`lookup`) WHERE "members"."left_at" is null;--> statement-breakpoint
CREATE INDEX `members_household` ON `members` (`household`);--> statement-breakpoint
CREATE INDEX `members_person` ON `members` (`person`);--> statement-breakpoint
CREATE INDEX `members_name` ON `members` (`name_mark`);--> statement-breakpoint
CREATE INDEX `members_phone` ON `members` (`phone_mark`);--> statement-breakpoint
CREATE TABLE `rolls` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`imported_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rolls_name` ON `rolls` (`name`);--> statement-breakpoint
CREATE TABLE `snapshot_electors` (
	`snapshot` text NOT NULL,
	`elector` text NOT NULL,
	`kind` text NOT NULL,
	`heads` integer NOT NULL,
	`area` integer NOT NULL,
	`building` text NOT NULL,
	`label` text NOT NULL,
	PRIMARY KEY(`snapshot`, `elector`),
	FOREIGN KEY (`snapshot`) REFERENCES `snapshots`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `snapshot_units` (
	`snapshot` text NOT NULL,
	`elector` text NOT NULL,
	`unit` text NOT NULL,
	`label` text NOT NULL,
	`area` integer NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`snapshot`, `elector`, `unit`),
	FOREIGN KEY (`unit`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `snapshot_units_unit` ON `snapshot_units` (`unit`);--> statement-breakpoint
CREATE TABLE `snapshots` (
	`id` text PRIMARY KEY NOT NULL,
	`roll` text NOT NULL,
	`kind` text NOT NULL,
	`purpose` text NOT NULL,
	`basis` text NOT NULL,
	`checksum` text NOT NULL,
	`heads` integer NOT NULL,
	`area` integer NOT NULL,
	`frozen_at` integer NOT NULL,
	`frozen_by` text NOT NULL,
	`open` integer NOT NULL,
	FOREIGN KEY (`roll`) REFERENCES `rolls`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`frozen_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "SNAPSHOT_KIND" CHECK("snapshots"."kind" in ('owners', 'residents', 'households')),
	CONSTRAINT "SNAPSHOT_OPEN" CHECK("snapshots"."open" in (0, 1))
);
--> statement-breakpoint
CREATE INDEX `snapshots_roll` ON `snapshots` (`roll`,`frozen_at`);--> statement-breakpoint
CREATE TABLE `titles` (
	`id` text PRIMARY KEY NOT NULL,
	`unit` text NOT NULL,
	`member` text NOT NULL,
	`share_numerator` integer,
	`share_denominator` integer,
	`since` integer NOT NULL,
	`until` integer,
	FOREIGN KEY (`unit`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`member`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "TITLE_SHARE" CHECK(("titles"."share_numerator" is null and "titles"."share_denominator" is null)
        or ("titles"."share_numerator" > 0 and "titles"."share_numerator" <= "titles"."share_denominator"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `titles_once` ON `titles` (`unit`,`member`) WHERE "titles"."until" is null;--> statement-breakpoint
CREATE INDEX `titles_member` ON `titles` (`member`);--> statement-breakpoint
CREATE TABLE `units` (
	`id` text PRIMARY KEY NOT NULL,
	`roll` text NOT NULL,
	`building` text,
	`entrance` text,
	`label` text NOT NULL,
	`position` integer NOT NULL,
	`register_area` integer,
	`survey_area` integer,
	`contract_area` integer,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`people` text NOT NULL,
	`added_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`roll`) REFERENCES `rolls`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`building`) REFERENCES `buildings`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`entrance`) REFERENCES `entrances`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "UNIT_KIND" CHECK("units"."kind" in ('residence', 'business', 'parking')),
	CONSTRAINT "UNIT_STATUS" CHECK("units"."status" in ('sold', 'unsold', 'undelivered')),
	CONSTRAINT "UNIT_AREA" CHECK(coalesce("units"."register_area", "units"."survey_area", "units"."contract_area", 0) > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `units_label` ON `units` (`roll`,`label`) WHERE "units"."removed_at" is null;--> statement-breakpoint
CREATE INDEX `units_position` ON `units` (`roll`,`position`);