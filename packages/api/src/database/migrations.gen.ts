// Made by scripts/generate-migrations.mjs; an applied migration is never edited.
import type { Migration } from './schema.ts';

export const migrations: readonly Migration[] = [
  {
    "name": "0000_house",
    "statements": [
      "CREATE TABLE `accounts` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`person` text NOT NULL,\n\t`issuer` text NOT NULL,\n\t`subject` text NOT NULL,\n\t`created_at` integer NOT NULL,\n\tFOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade\n)",
      "CREATE UNIQUE INDEX `accounts_issuer_subject` ON `accounts` (`issuer`,`subject`)",
      "CREATE TABLE `answers` (\n\t`proposal` text PRIMARY KEY NOT NULL,\n\t`body` text NOT NULL,\n\t`author` text NOT NULL,\n\t`at` integer NOT NULL,\n\tFOREIGN KEY (`proposal`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`author`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict\n)",
      "CREATE TABLE `cosigns` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`proposal` text NOT NULL,\n\t`person` text NOT NULL,\n\t`at` integer NOT NULL,\n\tFOREIGN KEY (`proposal`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict\n)",
      "CREATE INDEX `cosigns_person` ON `cosigns` (`person`)",
      "CREATE UNIQUE INDEX `cosigns_once` ON `cosigns` (`proposal`,`person`)",
      "CREATE TABLE `demo_people` (\n\t`role` text NOT NULL,\n\t`n` integer NOT NULL,\n\t`person` text NOT NULL,\n\tPRIMARY KEY(`role`, `n`),\n\tFOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade\n)",
      "CREATE TABLE `due` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`what` text NOT NULL,\n\t`subject` text NOT NULL,\n\t`due_at` integer NOT NULL,\n\t`attempts` integer NOT NULL,\n\t`lease_until` integer\n)",
      "CREATE UNIQUE INDEX `due_subject` ON `due` (`what`,`subject`)",
      "CREATE INDEX `due_time` ON `due` (`due_at`)",
      "CREATE TABLE `event_secrets` (\n\t`seq` integer PRIMARY KEY NOT NULL,\n\t`salt` text NOT NULL,\n\t`body` text NOT NULL,\n\tFOREIGN KEY (`seq`) REFERENCES `events`(`seq`) ON UPDATE no action ON DELETE restrict\n)",
      "CREATE TABLE `events` (\n\t`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,\n\t`subject` text NOT NULL,\n\t`version` integer NOT NULL,\n\t`kind` text NOT NULL,\n\t`actor` text NOT NULL,\n\t`at` integer NOT NULL,\n\t`topic` text NOT NULL,\n\t`topic_id` text NOT NULL,\n\t`open` integer NOT NULL,\n\t`body` text NOT NULL,\n\t`secret_hash` text,\n\tCONSTRAINT \"EVENT_OPEN\" CHECK(\"events\".\"open\" in (0, 1))\n)",
      "CREATE INDEX `events_topic` ON `events` (`topic`,`topic_id`,`seq`)",
      "CREATE UNIQUE INDEX `events_subject_version` ON `events` (`subject`,`version`)",
      "CREATE TABLE `idempotency` (\n\t`key` text PRIMARY KEY NOT NULL,\n\t`request` text NOT NULL,\n\t`reply` text,\n\t`expires_at` integer NOT NULL\n)",
      "CREATE INDEX `idempotency_expires` ON `idempotency` (`expires_at`)",
      "CREATE TABLE `people` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`display_name` text NOT NULL,\n\t`level` integer NOT NULL,\n\t`created_at` integer NOT NULL,\n\tCONSTRAINT \"PERSON_LEVEL\" CHECK(\"people\".\"level\" between 0 and 4)\n)",
      "CREATE TABLE `person_roles` (\n\t`person` text NOT NULL,\n\t`role` text NOT NULL,\n\t`place` text DEFAULT '' NOT NULL,\n\t`starts` integer NOT NULL,\n\t`ends` integer,\n\tPRIMARY KEY(`person`, `role`, `place`, `starts`),\n\tFOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade\n)",
      "CREATE TABLE `proposals` (\n\t`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,\n\t`id` text NOT NULL,\n\t`author` text NOT NULL,\n\t`state` text NOT NULL,\n\t`version` integer NOT NULL,\n\t`title` text NOT NULL,\n\t`body` text NOT NULL,\n\t`cosigns` integer DEFAULT 0 NOT NULL,\n\t`created_at` integer NOT NULL,\n\t`submitted_at` integer,\n\t`answer_due` integer,\n\t`words` text,\n\tFOREIGN KEY (`author`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,\n\tCONSTRAINT \"PROPOSAL_STATE\" CHECK(\"proposals\".\"state\" in ('draft', 'submitted', 'answered', 'withdrawn')),\n\tCONSTRAINT \"PROPOSAL_SUBMITTED\" CHECK((\"proposals\".\"state\" in ('submitted', 'answered')) <= (\"proposals\".\"submitted_at\" is not null))\n)",
      "CREATE INDEX `proposals_newest` ON `proposals` (`submitted_at`,`id`)",
      "CREATE INDEX `proposals_cosigns` ON `proposals` (`cosigns`,`id`)",
      "CREATE INDEX `proposals_author` ON `proposals` (`author`,`state`)",
      "CREATE UNIQUE INDEX `proposals_id` ON `proposals` (`id`)",
      "CREATE TABLE `rate_limits` (\n\t`bucket` text NOT NULL,\n\t`window` integer NOT NULL,\n\t`used` integer NOT NULL,\n\t`most` integer NOT NULL,\n\tPRIMARY KEY(`bucket`, `window`),\n\tCONSTRAINT \"RATE_LIMITED\" CHECK(\"rate_limits\".\"used\" <= \"rate_limits\".\"most\")\n)",
      "CREATE INDEX `rate_limits_window` ON `rate_limits` (`window`)",
      "CREATE TABLE `sessions` (\n\t`token_hash` text PRIMARY KEY NOT NULL,\n\t`person` text NOT NULL,\n\t`created_at` integer NOT NULL,\n\t`expires_at` integer NOT NULL,\n\tFOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade\n)",
      "CREATE INDEX `sessions_expires` ON `sessions` (`expires_at`)",
      "CREATE TABLE `used_tokens` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`expires_at` integer NOT NULL\n)"
    ]
  },
  {
    "name": "0001_proposals_to_index",
    "statements": [
      "CREATE TABLE `proposals_to_index` (\n\t`number` integer PRIMARY KEY NOT NULL\n)"
    ]
  },
  {
    "name": "0002_forget_idempotency",
    "statements": [
      "DROP TABLE `idempotency`"
    ]
  },
  {
    "name": "0003_idempotency_keys",
    "statements": [
      "CREATE TABLE `idempotency_keys` (\n\t`number` integer PRIMARY KEY NOT NULL,\n\t`key` text NOT NULL,\n\t`request` text NOT NULL,\n\t`reply` text,\n\t`expires_at` integer NOT NULL\n)",
      "CREATE UNIQUE INDEX `idempotency_key` ON `idempotency_keys` (`key`)"
    ]
  },
  {
    "name": "0004_proposals_drafts",
    "statements": [
      "DROP INDEX `proposals_author`",
      "CREATE INDEX `proposals_drafts` ON `proposals` (`author`) WHERE \"proposals\".\"state\" = 'draft'"
    ]
  },
  {
    "name": "0005_messages",
    "statements": [
      "CREATE TABLE `messages` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`person` text,\n\t`channel` text NOT NULL,\n\t`kind` text NOT NULL,\n\t`content` text,\n\t`state` text NOT NULL,\n\t`created_at` integer NOT NULL,\n\t`send_at` integer NOT NULL,\n\t`until` integer,\n\t`tries` integer NOT NULL,\n\t`lease_until` integer,\n\t`settled_at` integer,\n\t`reason` text,\n\tFOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,\n\tCONSTRAINT \"MESSAGE_STATE\" CHECK(\"messages\".\"state\" in ('waiting', 'sent', 'failed')),\n\tCONSTRAINT \"MESSAGE_CHANNEL\" CHECK(\"messages\".\"channel\" in ('mail', 'sms', 'webhook'))\n)",
      "CREATE INDEX `messages_waiting` ON `messages` (`send_at`) WHERE \"messages\".\"state\" = 'waiting'",
      "CREATE INDEX `messages_person` ON `messages` (`person`,`created_at`)"
    ]
  },
  {
    "name": "0006_roll",
    "statements": [
      "CREATE TABLE `buildings` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`roll` text NOT NULL,\n\t`name` text NOT NULL,\n\tFOREIGN KEY (`roll`) REFERENCES `rolls`(`id`) ON UPDATE no action ON DELETE restrict\n)",
      "CREATE UNIQUE INDEX `buildings_name` ON `buildings` (`roll`,`name`)",
      "CREATE TABLE `elector_changes` (\n\t`change` text NOT NULL,\n\t`snapshot` text NOT NULL,\n\t`elector` text NOT NULL,\n\t`member` text NOT NULL,\n\t`kind` text NOT NULL,\n\t`at` integer NOT NULL,\n\tPRIMARY KEY(`change`, `snapshot`, `elector`, `member`),\n\tFOREIGN KEY (`member`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE restrict,\n\tCONSTRAINT \"ELECTOR_CHANGE\" CHECK(\"elector_changes\".\"kind\" in ('ends', 'joins'))\n)",
      "CREATE INDEX `elector_changes_member` ON `elector_changes` (`member`,`snapshot`)",
      "CREATE TABLE `elector_members` (\n\t`snapshot` text NOT NULL,\n\t`elector` text NOT NULL,\n\t`member` text NOT NULL,\n\tPRIMARY KEY(`snapshot`, `elector`, `member`),\n\tFOREIGN KEY (`member`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE restrict\n)",
      "CREATE INDEX `elector_members_member` ON `elector_members` (`member`,`snapshot`)",
      "CREATE TABLE `entrances` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`building` text NOT NULL,\n\t`name` text NOT NULL,\n\tFOREIGN KEY (`building`) REFERENCES `buildings`(`id`) ON UPDATE no action ON DELETE restrict\n)",
      "CREATE UNIQUE INDEX `entrances_name` ON `entrances` (`building`,`name`)",
      "CREATE TABLE `households` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`unit` text NOT NULL,\n\t`since` integer NOT NULL,\n\t`until` integer,\n\tFOREIGN KEY (`unit`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict\n)",
      "CREATE UNIQUE INDEX `households_unit` ON `households` (`unit`) WHERE \"households\".\"until\" is null",
      "CREATE TABLE `members` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`roll` text NOT NULL,\n\t`household` text,\n\t`kind` text NOT NULL,\n\t`sealed` text NOT NULL,\n\t`lookup` text NOT NULL,\n\t`name_mark` text NOT NULL,\n\t`phone_mark` text,\n\t`guardian` text,\n\t`person` text,\n\t`joined_at` integer NOT NULL,\n\t`left_at` integer,\n\tFOREIGN KEY (`roll`) REFERENCES `rolls`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`household`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`guardian`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,\n\tCONSTRAINT \"MEMBER_KIND\" CHECK(\"members\".\"kind\" in ('owner', 'resident', 'tenant', 'minor'))\n)",
      "CREATE UNIQUE INDEX `members_lookup` ON `members` (`roll`,`lookup`) WHERE \"members\".\"left_at\" is null",
      "CREATE INDEX `members_household` ON `members` (`household`)",
      "CREATE INDEX `members_person` ON `members` (`person`)",
      "CREATE INDEX `members_name` ON `members` (`name_mark`)",
      "CREATE INDEX `members_phone` ON `members` (`phone_mark`)",
      "CREATE TABLE `rolls` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`name` text NOT NULL,\n\t`version` integer NOT NULL,\n\t`created_at` integer NOT NULL,\n\t`imported_at` integer\n)",
      "CREATE UNIQUE INDEX `rolls_name` ON `rolls` (`name`)",
      "CREATE TABLE `snapshot_electors` (\n\t`snapshot` text NOT NULL,\n\t`elector` text NOT NULL,\n\t`kind` text NOT NULL,\n\t`heads` integer NOT NULL,\n\t`area` integer NOT NULL,\n\t`building` text NOT NULL,\n\t`label` text NOT NULL,\n\tPRIMARY KEY(`snapshot`, `elector`),\n\tFOREIGN KEY (`snapshot`) REFERENCES `snapshots`(`id`) ON UPDATE no action ON DELETE restrict\n)",
      "CREATE TABLE `snapshot_units` (\n\t`snapshot` text NOT NULL,\n\t`elector` text NOT NULL,\n\t`unit` text NOT NULL,\n\t`label` text NOT NULL,\n\t`area` integer NOT NULL,\n\t`source` text NOT NULL,\n\tPRIMARY KEY(`snapshot`, `elector`, `unit`),\n\tFOREIGN KEY (`unit`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict\n)",
      "CREATE INDEX `snapshot_units_unit` ON `snapshot_units` (`unit`)",
      "CREATE TABLE `snapshots` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`roll` text NOT NULL,\n\t`kind` text NOT NULL,\n\t`purpose` text NOT NULL,\n\t`basis` text NOT NULL,\n\t`checksum` text NOT NULL,\n\t`heads` integer NOT NULL,\n\t`area` integer NOT NULL,\n\t`frozen_at` integer NOT NULL,\n\t`frozen_by` text NOT NULL,\n\t`open` integer NOT NULL,\n\tFOREIGN KEY (`roll`) REFERENCES `rolls`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`frozen_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,\n\tCONSTRAINT \"SNAPSHOT_KIND\" CHECK(\"snapshots\".\"kind\" in ('owners', 'residents', 'households')),\n\tCONSTRAINT \"SNAPSHOT_OPEN\" CHECK(\"snapshots\".\"open\" in (0, 1))\n)",
      "CREATE INDEX `snapshots_roll` ON `snapshots` (`roll`,`frozen_at`)",
      "CREATE TABLE `titles` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`unit` text NOT NULL,\n\t`member` text NOT NULL,\n\t`share_numerator` integer,\n\t`share_denominator` integer,\n\t`since` integer NOT NULL,\n\t`until` integer,\n\tFOREIGN KEY (`unit`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`member`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE restrict,\n\tCONSTRAINT \"TITLE_SHARE\" CHECK((\"titles\".\"share_numerator\" is null and \"titles\".\"share_denominator\" is null)\n        or (\"titles\".\"share_numerator\" > 0 and \"titles\".\"share_numerator\" <= \"titles\".\"share_denominator\"))\n)",
      "CREATE UNIQUE INDEX `titles_once` ON `titles` (`unit`,`member`) WHERE \"titles\".\"until\" is null",
      "CREATE INDEX `titles_member` ON `titles` (`member`)",
      "CREATE TABLE `units` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`roll` text NOT NULL,\n\t`building` text,\n\t`entrance` text,\n\t`label` text NOT NULL,\n\t`position` integer NOT NULL,\n\t`register_area` integer,\n\t`survey_area` integer,\n\t`contract_area` integer,\n\t`kind` text NOT NULL,\n\t`status` text NOT NULL,\n\t`people` text NOT NULL,\n\t`added_at` integer NOT NULL,\n\t`removed_at` integer,\n\tFOREIGN KEY (`roll`) REFERENCES `rolls`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`building`) REFERENCES `buildings`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`entrance`) REFERENCES `entrances`(`id`) ON UPDATE no action ON DELETE restrict,\n\tCONSTRAINT \"UNIT_KIND\" CHECK(\"units\".\"kind\" in ('residence', 'business', 'parking')),\n\tCONSTRAINT \"UNIT_STATUS\" CHECK(\"units\".\"status\" in ('sold', 'unsold', 'undelivered')),\n\tCONSTRAINT \"UNIT_AREA\" CHECK(coalesce(\"units\".\"register_area\", \"units\".\"survey_area\", \"units\".\"contract_area\", 0) > 0)\n)",
      "CREATE UNIQUE INDEX `units_label` ON `units` (`roll`,`label`) WHERE \"units\".\"removed_at\" is null",
      "CREATE INDEX `units_position` ON `units` (`roll`,`position`)"
    ]
  },
  {
    "name": "0007_people_facts_and_ways",
    "statements": [
      "CREATE TABLE `contacts` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`person` text NOT NULL,\n\t`kind` text NOT NULL,\n\t`mark` text NOT NULL,\n\t`address` text NOT NULL,\n\t`hint` text NOT NULL,\n\t`proved_at` integer NOT NULL,\n\tFOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,\n\tCONSTRAINT \"CONTACT_KIND\" CHECK(\"contacts\".\"kind\" in ('email', 'phone'))\n)",
      "CREATE INDEX `contacts_mark` ON `contacts` (`mark`)",
      "CREATE UNIQUE INDEX `contacts_person_mark` ON `contacts` (`person`,`mark`)",
      "CREATE TABLE `merges` (\n\t`gone` text PRIMARY KEY NOT NULL,\n\t`kept` text NOT NULL,\n\t`at` integer NOT NULL,\n\tFOREIGN KEY (`gone`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`kept`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict\n)",
      "CREATE TABLE `person_facts` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`person` text NOT NULL,\n\t`kind` text NOT NULL,\n\t`source` text NOT NULL,\n\t`member` text,\n\t`by` text,\n\t`starts` integer NOT NULL,\n\t`ends` integer,\n\tFOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,\n\tCONSTRAINT \"FACT_KIND\" CHECK(\"person_facts\".\"kind\" in ('reachable', 'residence', 'realName', 'title'))\n)",
      "CREATE INDEX `person_facts_person` ON `person_facts` (`person`)",
      "CREATE INDEX `person_facts_member` ON `person_facts` (`member`)",
      "CREATE TABLE `sign_in_codes` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`kind` text NOT NULL,\n\t`mark` text NOT NULL,\n\t`address` text NOT NULL,\n\t`hint` text NOT NULL,\n\t`digits` text,\n\t`link` text,\n\t`ticket` text,\n\t`person` text,\n\t`tries` integer NOT NULL,\n\t`expires_at` integer NOT NULL,\n\tFOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,\n\tCONSTRAINT \"CODE_LOCKED\" CHECK(\"sign_in_codes\".\"tries\" <= 5)\n)",
      "CREATE INDEX `sign_in_codes_expires` ON `sign_in_codes` (`expires_at`)",
      "CREATE INDEX `sign_in_codes_mark` ON `sign_in_codes` (`mark`)",
      "CREATE INDEX `accounts_person` ON `accounts` (`person`)",
      "INSERT INTO `person_facts` (`id`, `person`, `kind`, `source`, `starts`) SELECT `id` || ' reachable', `id`, 'reachable', 'before', `created_at` FROM `people` WHERE `level` >= 1",
      "INSERT INTO `person_facts` (`id`, `person`, `kind`, `source`, `starts`) SELECT `id` || ' residence', `id`, 'residence', 'before', `created_at` FROM `people` WHERE `level` >= 2",
      "INSERT INTO `person_facts` (`id`, `person`, `kind`, `source`, `starts`) SELECT `id` || ' realName', `id`, 'realName', 'before', `created_at` FROM `people` WHERE `level` >= 3",
      "INSERT INTO `person_facts` (`id`, `person`, `kind`, `source`, `starts`) SELECT `id` || ' title', `id`, 'title', 'before', `created_at` FROM `people` WHERE `level` >= 4"
    ]
  },
  {
    "name": "0008_levels_follow_from_facts",
    "statements": [
      "DROP TABLE `sessions`",
      "CREATE TABLE `__new_people` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`display_name` text NOT NULL,\n\t`created_at` integer NOT NULL\n)",
      "INSERT INTO `__new_people`(\"id\", \"display_name\", \"created_at\") SELECT \"id\", \"display_name\", \"created_at\" FROM `people`",
      "DROP TABLE `people`",
      "ALTER TABLE `__new_people` RENAME TO `people`"
    ]
  },
  {
    "name": "0009_sessions_with_names",
    "statements": [
      "CREATE TABLE `sessions` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`token_hash` text NOT NULL,\n\t`previous_hash` text,\n\t`previous_until` integer,\n\t`person` text NOT NULL,\n\t`kind` text NOT NULL,\n\t`way` text NOT NULL,\n\t`device` text NOT NULL,\n\t`officer` text,\n\t`officer_session` text,\n\t`created_at` integer NOT NULL,\n\t`renewed_at` integer NOT NULL,\n\t`last_seen_at` integer NOT NULL,\n\t`expires_at` integer NOT NULL,\n\tFOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,\n\tFOREIGN KEY (`officer`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,\n\tFOREIGN KEY (`officer_session`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE cascade,\n\tCONSTRAINT \"SESSION_KIND\" CHECK(\"sessions\".\"kind\" in ('own', 'assisted', 'kiosk')),\n\tCONSTRAINT \"SESSION_OFFICER\" CHECK((\"sessions\".\"kind\" = 'assisted') = (\"sessions\".\"officer\" is not null))\n)",
      "CREATE INDEX `sessions_previous` ON `sessions` (`previous_hash`)",
      "CREATE INDEX `sessions_person` ON `sessions` (`person`)",
      "CREATE INDEX `sessions_officer` ON `sessions` (`officer_session`)",
      "CREATE INDEX `sessions_expires` ON `sessions` (`expires_at`)",
      "CREATE UNIQUE INDEX `sessions_token` ON `sessions` (`token_hash`)",
      "ALTER TABLE `people` ADD `gone_at` integer"
    ]
  },
  {
    "name": "0010_member_marks",
    "statements": [
      "ALTER TABLE `members` ADD `content_mark` text DEFAULT '' NOT NULL"
    ]
  },
  {
    "name": "0011_letters_claims_and_offices",
    "statements": [
      "CREATE TABLE `assistance` (\n\t`session` text PRIMARY KEY NOT NULL,\n\t`person` text NOT NULL,\n\t`officer` text NOT NULL,\n\t`reason` text NOT NULL,\n\t`at` integer NOT NULL,\n\tFOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,\n\tFOREIGN KEY (`officer`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict\n)",
      "CREATE INDEX `assistance_person` ON `assistance` (`person`)",
      "CREATE TABLE `assisted_acts` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`session` text NOT NULL,\n\t`action` text NOT NULL,\n\t`at` integer NOT NULL,\n\tFOREIGN KEY (`session`) REFERENCES `assistance`(`session`) ON UPDATE no action ON DELETE cascade\n)",
      "CREATE INDEX `assisted_acts_session` ON `assisted_acts` (`session`,`at`)",
      "CREATE TABLE `claims` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`person` text NOT NULL,\n\t`unit` text NOT NULL,\n\t`member` text,\n\t`capacity` text NOT NULL,\n\t`proof` text NOT NULL,\n\t`statement` text NOT NULL,\n\t`state` text NOT NULL,\n\t`version` integer NOT NULL,\n\t`created_at` integer NOT NULL,\n\t`decided_at` integer,\n\t`decided_by` text,\n\t`reason` text,\n\tFOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,\n\tFOREIGN KEY (`unit`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE cascade,\n\tFOREIGN KEY (`member`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,\n\tFOREIGN KEY (`decided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,\n\tCONSTRAINT \"CLAIM_STATE\" CHECK(\"claims\".\"state\" in ('open', 'confirmed', 'refused', 'withdrawn')),\n\tCONSTRAINT \"CLAIM_PROOF\" CHECK(\"claims\".\"proof\" = 'statement' or \"claims\".\"member\" is not null)\n)",
      "CREATE UNIQUE INDEX `claims_open` ON `claims` (`person`,`unit`) WHERE \"claims\".\"state\" = 'open'",
      "CREATE INDEX `claims_waiting` ON `claims` (`created_at`) WHERE \"claims\".\"state\" = 'open'",
      "CREATE INDEX `claims_person` ON `claims` (`person`)",
      "CREATE TABLE `kiosks` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`name` text NOT NULL,\n\t`token_hash` text NOT NULL,\n\t`created_at` integer NOT NULL,\n\t`created_by` text NOT NULL\n)",
      "CREATE UNIQUE INDEX `kiosks_token` ON `kiosks` (`token_hash`)",
      "CREATE TABLE `letters` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`number` integer NOT NULL,\n\t`member` text NOT NULL,\n\t`salt` text NOT NULL,\n\t`hash` text NOT NULL,\n\t`tries` integer NOT NULL,\n\t`created_at` integer NOT NULL,\n\t`created_by` text NOT NULL,\n\t`expires_at` integer NOT NULL,\n\t`replaced_at` integer,\n\t`used_at` integer,\n\t`used_by` text,\n\tFOREIGN KEY (`member`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE cascade,\n\tFOREIGN KEY (`used_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null,\n\tCONSTRAINT \"LETTER_LOCKED\" CHECK(\"letters\".\"tries\" <= 10)\n)",
      "CREATE UNIQUE INDEX `letters_member` ON `letters` (`member`) WHERE \"letters\".\"used_at\" is null and \"letters\".\"replaced_at\" is null",
      "CREATE INDEX `letters_used_by` ON `letters` (`used_by`)",
      "CREATE UNIQUE INDEX `letters_number` ON `letters` (`number`)",
      "ALTER TABLE `person_roles` ADD `id` text",
      "CREATE UNIQUE INDEX `person_roles_id` ON `person_roles` (`id`)",
      "UPDATE `person_roles` SET `id` = `person` || ' ' || `role` || ' ' || `place` || ' ' || `starts`"
    ]
  },
  {
    "name": "0012_polls",
    "statements": [
      "CREATE TABLE `ballots` (\n\t`poll` text NOT NULL,\n\t`item` text NOT NULL,\n\t`voter_key` text NOT NULL,\n\t`box` text NOT NULL,\n\t`mark` text NOT NULL,\n\t`receipt` text NOT NULL,\n\t`channel` text NOT NULL,\n\t`first_at` integer NOT NULL,\n\t`cast_at` integer NOT NULL,\n\t`changes` integer NOT NULL,\n\tPRIMARY KEY(`poll`, `item`, `voter_key`),\n\tFOREIGN KEY (`poll`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE restrict,\n\tCONSTRAINT \"BALLOT_CHANNEL\" CHECK(\"ballots\".\"channel\" in ('web', 'kiosk', 'assisted', 'paper', 'proxy'))\n)",
      "CREATE INDEX `ballots_receipt` ON `ballots` (`receipt`)",
      "CREATE TABLE `challenges` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`poll` text NOT NULL,\n\t`kind` text NOT NULL,\n\t`person` text NOT NULL,\n\t`elector` text,\n\t`text` text NOT NULL,\n\t`at` integer NOT NULL,\n\t`state` text NOT NULL,\n\t`answer` text,\n\t`answered_at` integer,\n\t`answered_by` text,\n\tFOREIGN KEY (`poll`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`answered_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,\n\tCONSTRAINT \"CHALLENGE_STATE\" CHECK((\"challenges\".\"state\" = 'open') = (\"challenges\".\"answer\" is null))\n)",
      "CREATE INDEX `challenges_poll` ON `challenges` (`poll`,`at`)",
      "CREATE TABLE `deliveries` (\n\t`poll` text NOT NULL,\n\t`unit` text NOT NULL,\n\t`channel` text NOT NULL,\n\t`proven` integer NOT NULL,\n\t`warned` integer NOT NULL,\n\t`proof` text,\n\t`at` integer NOT NULL,\n\t`recorded_by` text NOT NULL,\n\tPRIMARY KEY(`poll`, `unit`),\n\tFOREIGN KEY (`poll`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`recorded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,\n\tCONSTRAINT \"DELIVERY_CHANNEL\" CHECK(\"deliveries\".\"channel\" in ('hand', 'post', 'electronic', 'posting'))\n)",
      "CREATE TABLE `inspections` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`poll` text NOT NULL,\n\t`person` text NOT NULL,\n\t`reason` text NOT NULL,\n\t`at` integer NOT NULL,\n\tFOREIGN KEY (`poll`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict\n)",
      "CREATE TABLE `paper_counts` (\n\t`poll` text NOT NULL,\n\t`teller` text NOT NULL,\n\t`box` text NOT NULL,\n\t`marks` text NOT NULL,\n\t`at` integer NOT NULL,\n\tPRIMARY KEY(`poll`, `teller`),\n\tFOREIGN KEY (`poll`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`teller`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict\n)",
      "CREATE TABLE `papers` (\n\t`poll` text NOT NULL,\n\t`elector` text NOT NULL,\n\t`teller` text NOT NULL,\n\t`box` text NOT NULL,\n\t`marks` text NOT NULL,\n\t`received_at` integer NOT NULL,\n\t`scan` text,\n\t`at` integer NOT NULL,\n\t`state` text NOT NULL,\n\tPRIMARY KEY(`poll`, `elector`, `teller`),\n\tFOREIGN KEY (`poll`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`teller`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict\n)",
      "CREATE TABLE `past_receipts` (\n\t`receipt` text PRIMARY KEY NOT NULL,\n\t`poll` text NOT NULL,\n\tFOREIGN KEY (`poll`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE restrict\n)",
      "CREATE TABLE `poll_persons` (\n\t`poll` text NOT NULL,\n\t`person` text NOT NULL,\n\tPRIMARY KEY(`poll`, `person`),\n\tFOREIGN KEY (`poll`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict\n)",
      "CREATE TABLE `poll_results` (\n\t`poll` text NOT NULL,\n\t`version` integer NOT NULL,\n\t`reason` text,\n\t`counted_at` integer NOT NULL,\n\t`sheet` text NOT NULL,\n\t`bundle` text NOT NULL,\n\tPRIMARY KEY(`poll`, `version`),\n\tFOREIGN KEY (`poll`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE restrict\n)",
      "CREATE TABLE `poll_signatures` (\n\t`poll` text NOT NULL,\n\t`teller` text NOT NULL,\n\t`digest` text NOT NULL,\n\t`at` integer NOT NULL,\n\tPRIMARY KEY(`poll`, `teller`),\n\tFOREIGN KEY (`poll`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`teller`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict\n)",
      "CREATE TABLE `polls` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`author` text NOT NULL,\n\t`kind` text NOT NULL,\n\t`state` text NOT NULL,\n\t`version` integer NOT NULL,\n\t`draft` text NOT NULL,\n\t`snapshot` text,\n\t`heads` integer,\n\t`area` integer,\n\t`opens_at` integer NOT NULL,\n\t`closes_at` integer NOT NULL,\n\t`secret` integer NOT NULL,\n\t`changes` integer NOT NULL,\n\t`proxy_most` integer,\n\t`seal_key` text NOT NULL,\n\t`open_key` text NOT NULL,\n\t`created_at` integer NOT NULL,\n\t`roll_posted_at` integer,\n\t`noticed_at` integer,\n\t`postponed_at` integer,\n\t`posted_at` integer,\n\t`posted_until` integer,\n\tFOREIGN KEY (`author`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,\n\tCONSTRAINT \"POLL_STATE\" CHECK(\"polls\".\"state\" in ('draft', 'rollPosted', 'rollFrozen', 'noticed', 'open', 'postponed', 'closed', 'counted', 'resultPosted', 'final', 'cancelled', 'revoked')),\n\tCONSTRAINT \"POLL_TIMES\" CHECK(\"polls\".\"opens_at\" < \"polls\".\"closes_at\")\n)",
      "CREATE INDEX `polls_newest` ON `polls` (`opens_at`,`id`)",
      "CREATE INDEX `polls_state` ON `polls` (`state`,`opens_at`)",
      "CREATE TABLE `proxies` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`poll` text NOT NULL,\n\t`elector` text NOT NULL,\n\t`agent` text NOT NULL,\n\t`granted_by` text NOT NULL,\n\t`document` text,\n\t`starts_at` integer NOT NULL,\n\t`until` integer,\n\t`ended_at` integer,\n\tFOREIGN KEY (`poll`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`agent`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`granted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict\n)",
      "CREATE UNIQUE INDEX `proxies_one` ON `proxies` (`poll`,`elector`) WHERE \"proxies\".\"ended_at\" is null",
      "CREATE INDEX `proxies_agent` ON `proxies` (`agent`,`poll`)",
      "CREATE TABLE `representatives` (\n\t`poll` text NOT NULL,\n\t`elector` text NOT NULL,\n\t`member` text NOT NULL,\n\t`named` text NOT NULL,\n\t`document` text,\n\t`at` integer NOT NULL,\n\tPRIMARY KEY(`poll`, `elector`, `member`),\n\tFOREIGN KEY (`poll`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`named`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict\n)",
      "CREATE TABLE `voided_voters` (\n\t`poll` text NOT NULL,\n\t`voter_key` text NOT NULL,\n\t`challenge` text NOT NULL,\n\t`at` integer NOT NULL,\n\tPRIMARY KEY(`poll`, `voter_key`),\n\tFOREIGN KEY (`poll`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE restrict\n)"
    ]
  },
  {
    "name": "0013_proposals_life",
    "statements": [
      "CREATE TABLE `amendments` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`proposal` text NOT NULL,\n\t`author` text NOT NULL,\n\t`part` text NOT NULL,\n\t`was` text NOT NULL,\n\t`wording` text NOT NULL,\n\t`why` text NOT NULL,\n\t`at` integer NOT NULL,\n\t`state` text NOT NULL,\n\t`reason` text,\n\tFOREIGN KEY (`proposal`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`author`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,\n\tCONSTRAINT \"AMENDMENT_STATE\" CHECK(\"amendments\".\"state\" in ('open', 'accepted', 'declined'))\n)",
      "CREATE INDEX `amendments_proposal` ON `amendments` (`proposal`,`id`)",
      "CREATE TABLE `proposal_overturns` (\n\t`proposal` text NOT NULL,\n\t`person` text NOT NULL,\n\t`at` integer NOT NULL,\n\tPRIMARY KEY(`proposal`, `person`),\n\tFOREIGN KEY (`proposal`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict\n)",
      "CREATE TABLE `proposal_gates` (\n\t`proposal` text NOT NULL,\n\t`gate` text NOT NULL,\n\t`at` integer NOT NULL,\n\t`members` integer,\n\t`present` integer,\n\t`agreed` integer,\n\t`rule` text,\n\tPRIMARY KEY(`proposal`, `gate`),\n\tFOREIGN KEY (`proposal`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE restrict\n)",
      "CREATE TABLE `pledge_updates` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`pledge` text NOT NULL,\n\t`body` text NOT NULL,\n\t`photos` text NOT NULL,\n\t`at` integer NOT NULL,\n\tFOREIGN KEY (`pledge`) REFERENCES `pledges`(`id`) ON UPDATE no action ON DELETE restrict\n)",
      "CREATE INDEX `pledge_updates_pledge` ON `pledge_updates` (`pledge`,`id`)",
      "CREATE TABLE `pledges` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`proposal` text NOT NULL,\n\t`what` text NOT NULL,\n\t`who` text NOT NULL,\n\t`due` integer NOT NULL,\n\t`at` integer NOT NULL,\n\t`state` text NOT NULL,\n\t`ended_at` integer,\n\t`reason` text,\n\tFOREIGN KEY (`proposal`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE restrict,\n\tCONSTRAINT \"PLEDGE_STATE\" CHECK(\"pledges\".\"state\" in ('open', 'kept', 'dropped'))\n)",
      "CREATE INDEX `pledges_proposal` ON `pledges` (`proposal`,`id`)",
      "CREATE TABLE `proposal_merges` (\n\t`proposal` text PRIMARY KEY NOT NULL,\n\t`into_proposal` text NOT NULL,\n\t`from_agreed` integer DEFAULT false NOT NULL,\n\t`into_agreed` integer DEFAULT false NOT NULL,\n\t`at` integer NOT NULL,\n\tFOREIGN KEY (`proposal`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`into_proposal`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE restrict\n)",
      "CREATE TABLE `proposal_reasons` (\n\t`proposal` text NOT NULL,\n\t`version` integer NOT NULL,\n\t`reason` text NOT NULL,\n\tPRIMARY KEY(`proposal`, `version`),\n\tFOREIGN KEY (`proposal`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE restrict\n)",
      "CREATE TABLE `proposal_wordings` (\n\t`proposal` text NOT NULL,\n\t`version` integer NOT NULL,\n\t`title` text NOT NULL,\n\t`body` text NOT NULL,\n\t`request` text NOT NULL,\n\t`place` text NOT NULL,\n\t`budget` integer,\n\t`until` integer NOT NULL,\n\tPRIMARY KEY(`proposal`, `version`),\n\tFOREIGN KEY (`proposal`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE restrict\n)",
      "CREATE TABLE `__new_proposals` (\n\t`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,\n\t`id` text NOT NULL,\n\t`author` text NOT NULL,\n\t`for_neighbour` integer DEFAULT false NOT NULL,\n\t`state` text NOT NULL,\n\t`version` integer NOT NULL,\n\t`title` text NOT NULL,\n\t`body` text NOT NULL,\n\t`request` text DEFAULT '' NOT NULL,\n\t`place` text DEFAULT '' NOT NULL,\n\t`budget` integer,\n\t`target` text DEFAULT 'council' NOT NULL,\n\t`needed` integer DEFAULT 10 NOT NULL,\n\t`base` integer,\n\t`counted_of` text,\n\t`cosigns` integer DEFAULT 0 NOT NULL,\n\t`created_at` integer NOT NULL,\n\t`submitted_at` integer,\n\t`posted` integer,\n\t`answer_due` integer,\n\t`closes_at` integer,\n\t`revised` integer DEFAULT false NOT NULL,\n\t`rejection` text,\n\t`overturns` integer DEFAULT 0 NOT NULL,\n\t`scheduled_kind` text,\n\t`scheduled_id` text,\n\t`outcome` text,\n\t`merged_into` text,\n\t`sent_back` integer DEFAULT false NOT NULL,\n\t`supervised` integer DEFAULT false NOT NULL,\n\t`by_gates` integer DEFAULT false NOT NULL,\n\t`words` text,\n\tFOREIGN KEY (`author`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,\n\tCONSTRAINT \"PROPOSAL_SUBMITTED\" CHECK(\"__new_proposals\".\"state\" in ('draft', 'withdrawn') or (\"__new_proposals\".\"submitted_at\" is not null and \"__new_proposals\".\"posted\" is not null))\n)",
      "INSERT INTO `__new_proposals`(\"number\", \"id\", \"author\", \"for_neighbour\", \"state\", \"version\", \"title\", \"body\", \"request\", \"place\", \"budget\", \"target\", \"needed\", \"base\", \"counted_of\", \"cosigns\", \"created_at\", \"submitted_at\", \"posted\", \"answer_due\", \"closes_at\", \"revised\", \"rejection\", \"overturns\", \"scheduled_kind\", \"scheduled_id\", \"outcome\", \"merged_into\", \"sent_back\", \"supervised\", \"by_gates\", \"words\") SELECT \"number\", \"id\", \"author\", 0, \"state\", \"version\", \"title\", \"body\", '', '', NULL, 'council', 10, NULL, NULL, \"cosigns\", \"created_at\", \"submitted_at\", CASE WHEN \"submitted_at\" IS NULL THEN NULL ELSE row_number() OVER (ORDER BY \"submitted_at\" IS NULL, \"submitted_at\", \"number\") END, CASE WHEN \"state\" = 'submitted' THEN \"answer_due\" END, NULL, 0, NULL, 0, NULL, NULL, NULL, NULL, 0, 0, 0, NULL FROM `proposals`",
      "DROP TABLE `proposals`",
      "ALTER TABLE `__new_proposals` RENAME TO `proposals`",
      "CREATE INDEX `proposals_newest` ON `proposals` (`state`,`posted`)",
      "CREATE INDEX `proposals_cosigns` ON `proposals` (`state`,`cosigns`,`posted`)",
      "CREATE INDEX `proposals_due` ON `proposals` (`state`,`answer_due`,`posted`) WHERE \"proposals\".\"answer_due\" is not null",
      "CREATE INDEX `proposals_drafts` ON `proposals` (`author`,`state`) WHERE \"proposals\".\"state\" in ('draft', 'returned')",
      "CREATE UNIQUE INDEX `proposals_id` ON `proposals` (`id`)",
      "CREATE UNIQUE INDEX `proposals_posted` ON `proposals` (`posted`)",
      "CREATE TABLE `__new_answers` (\n\t`proposal` text PRIMARY KEY NOT NULL,\n\t`body` text NOT NULL,\n\t`author` text NOT NULL,\n\t`at` integer,\n\tFOREIGN KEY (`proposal`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`author`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict\n)",
      "INSERT INTO `__new_answers`(\"proposal\", \"body\", \"author\", \"at\") SELECT \"proposal\", \"body\", \"author\", \"at\" FROM `answers`",
      "DROP TABLE `answers`",
      "ALTER TABLE `__new_answers` RENAME TO `answers`",
      "ALTER TABLE `cosigns` ADD `version` integer DEFAULT 1 NOT NULL",
      "ALTER TABLE `cosigns` ADD `asked_at` integer",
      "ALTER TABLE `cosigns` ADD `household` text",
      "CREATE INDEX `cosigns_household` ON `cosigns` (`proposal`,`household`) WHERE \"cosigns\".\"household\" is not null",
      "INSERT INTO `due` (`id`, `what`, `subject`, `due_at`, `attempts`) SELECT `id`, 'proposal.due', `id`, `answer_due` + 1, 0 FROM `proposals` WHERE `answer_due` IS NOT NULL"
    ]
  },
  {
    "name": "0014_proposals_words_gone",
    "statements": [
      "ALTER TABLE `proposals` DROP COLUMN `words`"
    ]
  },
  {
    "name": "0015_files",
    "statements": [
      "CREATE TABLE `file_tickets` (\n\t`hash` text PRIMARY KEY NOT NULL,\n\t`file` text NOT NULL,\n\t`session` text NOT NULL,\n\t`expires_at` integer NOT NULL\n)",
      "CREATE INDEX `file_tickets_expires` ON `file_tickets` (`expires_at`)",
      "CREATE TABLE `file_uses` (\n\t`file` text PRIMARY KEY NOT NULL,\n\t`kind` text NOT NULL,\n\t`subject` text NOT NULL,\n\t`audience` text NOT NULL,\n\t`by` text NOT NULL,\n\tFOREIGN KEY (`file`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE restrict,\n\tCONSTRAINT \"FILE_AUDIENCE\" CHECK(\"file_uses\".\"audience\" in ('everyone', 'residents', 'staff', 'owner'))\n)",
      "CREATE INDEX `file_uses_subject` ON `file_uses` (`kind`,`subject`)",
      "CREATE TABLE `files` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`owner` text NOT NULL,\n\t`name` text NOT NULL,\n\t`kind` text NOT NULL,\n\t`size` integer NOT NULL,\n\t`created_at` integer NOT NULL,\n\tFOREIGN KEY (`owner`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,\n\tCONSTRAINT \"FILE_KIND\" CHECK(\"files\".\"kind\" in ('jpeg', 'png', 'webp', 'pdf'))\n)",
      "CREATE INDEX `files_owner` ON `files` (`owner`)"
    ]
  },
  {
    "name": "0016_comments",
    "statements": [
      "CREATE TABLE `comment_appeals` (\n\t`hiding` text PRIMARY KEY NOT NULL,\n\t`text` text NOT NULL,\n\t`at` integer NOT NULL,\n\t`due` integer NOT NULL,\n\t`outcome` text,\n\t`decided_by` text,\n\t`decided_at` integer,\n\tFOREIGN KEY (`hiding`) REFERENCES `comment_hidings`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`decided_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,\n\tCONSTRAINT \"APPEAL_OUTCOME\" CHECK(\"comment_appeals\".\"outcome\" in ('upheld', 'restored', 'lapsed'))\n)",
      "CREATE INDEX `comment_appeals_open` ON `comment_appeals` (`hiding`) WHERE \"comment_appeals\".\"outcome\" is null",
      "CREATE TABLE `comment_hidings` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`comment` text NOT NULL,\n\t`version` integer NOT NULL,\n\t`by` text NOT NULL,\n\t`reason` text NOT NULL,\n\t`at` integer NOT NULL,\n\tFOREIGN KEY (`comment`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict\n)",
      "CREATE UNIQUE INDEX `comment_hidings_version` ON `comment_hidings` (`comment`,`version`)",
      "CREATE TABLE `comment_marks` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`comment` text NOT NULL,\n\t`person` text NOT NULL,\n\t`helpful` integer NOT NULL,\n\t`at` integer NOT NULL,\n\tFOREIGN KEY (`comment`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict\n)",
      "CREATE INDEX `comment_marks_person` ON `comment_marks` (`person`)",
      "CREATE UNIQUE INDEX `comment_marks_once` ON `comment_marks` (`comment`,`person`)",
      "CREATE TABLE `comment_policies` (\n\t`version` integer PRIMARY KEY NOT NULL,\n\t`premoderation` integer NOT NULL,\n\t`at` integer NOT NULL\n)",
      "CREATE TABLE `comment_reports` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`comment` text NOT NULL,\n\t`person` text NOT NULL,\n\t`reason` text NOT NULL,\n\t`at` integer NOT NULL,\n\t`settled_at` integer,\n\tFOREIGN KEY (`comment`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict\n)",
      "CREATE INDEX `comment_reports_person` ON `comment_reports` (`person`)",
      "CREATE INDEX `comment_reports_open` ON `comment_reports` (`comment`) WHERE \"comment_reports\".\"settled_at\" is null",
      "CREATE UNIQUE INDEX `comment_reports_once` ON `comment_reports` (`comment`,`person`)",
      "CREATE TABLE `comment_totals` (\n\t`kind` text NOT NULL,\n\t`subject` text NOT NULL,\n\t`all` integer NOT NULL,\n\t`for` integer NOT NULL,\n\t`against` integer NOT NULL,\n\tPRIMARY KEY(`kind`, `subject`)\n)",
      "CREATE TABLE `comments` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`kind` text NOT NULL,\n\t`subject` text NOT NULL,\n\t`parent` text,\n\t`author` text NOT NULL,\n\t`state` text NOT NULL,\n\t`version` integer NOT NULL,\n\t`body` text NOT NULL,\n\t`stance` text,\n\t`side` text NOT NULL,\n\t`masked` integer NOT NULL,\n\t`created_at` integer NOT NULL,\n\t`edited_at` integer,\n\t`helpful` integer DEFAULT 0 NOT NULL,\n\t`unhelpful` integer DEFAULT 0 NOT NULL,\n\t`answers` integer DEFAULT 0 NOT NULL,\n\t`score` integer DEFAULT 0 NOT NULL,\n\t`ranked_helpful` integer DEFAULT 0 NOT NULL,\n\t`ranked_unhelpful` integer DEFAULT 0 NOT NULL,\n\tFOREIGN KEY (`author`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,\n\tCONSTRAINT \"COMMENT_STATE\" CHECK(\"comments\".\"state\" in ('shown', 'waiting', 'hidden', 'removed')),\n\tCONSTRAINT \"COMMENT_SIDE\" CHECK(\"comments\".\"side\" in ('for', 'against', 'other')),\n\tCONSTRAINT \"COMMENT_REMOVED\" CHECK(\"comments\".\"state\" <> 'removed' or \"comments\".\"body\" = '')\n)",
      "CREATE INDEX `comments_helpful` ON `comments` (`kind`,`subject`,`parent`,`side`,`score`,`id`)",
      "CREATE INDEX `comments_newest` ON `comments` (`kind`,`subject`,`parent`,`id`)",
      "CREATE INDEX `comments_answers` ON `comments` (`parent`,`id`) WHERE \"comments\".\"parent\" is not null",
      "CREATE INDEX `comments_author` ON `comments` (`author`,`kind`,`subject`)",
      "CREATE INDEX `comments_waiting` ON `comments` (`id`) WHERE \"comments\".\"state\" = 'waiting'",
      "CREATE INDEX `comments_to_rank` ON `comments` (`id`) WHERE \"comments\".\"helpful\" <> \"comments\".\"ranked_helpful\" or \"comments\".\"unhelpful\" <> \"comments\".\"ranked_unhelpful\""
    ]
  },
  {
    "name": "0017_roll_desk",
    "statements": [
      "CREATE TABLE `objections` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`posting` text NOT NULL,\n\t`unit` text,\n\t`sealed` text NOT NULL,\n\t`by` text NOT NULL,\n\t`at` integer NOT NULL,\n\t`state` text NOT NULL,\n\t`answer` text,\n\t`answered_by` text,\n\t`answered_at` integer,\n\tFOREIGN KEY (`posting`) REFERENCES `postings`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`answered_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,\n\tCONSTRAINT \"OBJECTION_STATE\" CHECK(\"objections\".\"state\" in ('open', 'upheld', 'rejected')),\n\tCONSTRAINT \"OBJECTION_ANSWER\" CHECK((\"objections\".\"state\" = 'open') = (\"objections\".\"answer\" is null))\n)",
      "CREATE INDEX `objections_posting` ON `objections` (`posting`,`state`)",
      "CREATE TABLE `postings` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`roll` text NOT NULL,\n\t`purpose` text NOT NULL,\n\t`kind` text NOT NULL,\n\t`heads` integer NOT NULL,\n\t`area` integer NOT NULL,\n\t`checksum` text NOT NULL,\n\t`sheet` text NOT NULL,\n\t`posted_at` integer NOT NULL,\n\t`posted_by` text NOT NULL,\n\t`until` integer NOT NULL,\n\tFOREIGN KEY (`roll`) REFERENCES `rolls`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`posted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict\n)",
      "CREATE INDEX `postings_roll` ON `postings` (`roll`,`purpose`)",
      "CREATE TABLE `roll_changes` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`roll` text NOT NULL,\n\t`kind` text NOT NULL,\n\t`unit` text,\n\t`member` text,\n\t`on` text NOT NULL,\n\t`noted_at` integer NOT NULL,\n\t`noted_by` text NOT NULL,\n\tFOREIGN KEY (`roll`) REFERENCES `rolls`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`unit`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`member`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`noted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,\n\tCONSTRAINT \"ROLL_CHANGE\" CHECK(\"roll_changes\".\"kind\" in ('sale', 'death', 'inheritance', 'moveOut', 'shares'))\n)",
      "CREATE INDEX `roll_changes_roll` ON `roll_changes` (`roll`,`noted_at`)",
      "CREATE TABLE `staged` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`at` integer NOT NULL,\n\t`body` text NOT NULL\n)"
    ]
  },
  {
    "name": "0018_news_privacy_spaces",
    "statements": [
      "CREATE TABLE `consents` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`person` text NOT NULL,\n\t`key` text NOT NULL,\n\t`version` integer NOT NULL,\n\t`by` text NOT NULL,\n\t`given_at` integer NOT NULL,\n\t`withdrawn_at` integer,\n\tFOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,\n\tCONSTRAINT \"CONSENT_KEY\" CHECK(\"consents\".\"key\" in ('share', 'publish', 'images', 'sensitive'))\n)",
      "CREATE UNIQUE INDEX `consents_in_force` ON `consents` (`person`,`key`) WHERE \"consents\".\"withdrawn_at\" is null",
      "CREATE INDEX `consents_person` ON `consents` (`person`,`given_at`)",
      "CREATE TABLE `memberships` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`space` text NOT NULL,\n\t`person` text NOT NULL,\n\t`office` text NOT NULL,\n\t`state` text NOT NULL,\n\t`asked_at` integer NOT NULL,\n\t`starts` integer,\n\t`ends` integer,\n\tFOREIGN KEY (`space`) REFERENCES `spaces`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict,\n\tCONSTRAINT \"MEMBERSHIP_OFFICE\" CHECK(\"memberships\".\"office\" in ('chair', 'deputy', 'member')),\n\tCONSTRAINT \"MEMBERSHIP_STATE\" CHECK(\"memberships\".\"state\" in ('asked', 'member', 'ended', 'declined'))\n)",
      "CREATE UNIQUE INDEX `memberships_current` ON `memberships` (`space`,`person`) WHERE \"memberships\".\"state\" in ('asked', 'member')",
      "CREATE INDEX `memberships_person` ON `memberships` (`person`)",
      "CREATE TABLE `news` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`person` text NOT NULL,\n\t`seq` integer NOT NULL,\n\t`kind` text NOT NULL,\n\t`says` text NOT NULL,\n\t`title` text NOT NULL,\n\t`topic` text NOT NULL,\n\t`subject` text NOT NULL,\n\t`at` integer NOT NULL,\n\t`state` text NOT NULL,\n\t`message` text,\n\t`called_at` integer,\n\tFOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,\n\tCONSTRAINT \"NEWS_STATE\" CHECK(\"news\".\"state\" in ('sent', 'waiting', 'unreached', 'kept'))\n)",
      "CREATE INDEX `news_person` ON `news` (`person`,`at`)",
      "CREATE INDEX `news_message` ON `news` (`message`)",
      "CREATE UNIQUE INDEX `news_once` ON `news` (`person`,`seq`,`kind`)",
      "CREATE TABLE `news_choices` (\n\t`person` text NOT NULL,\n\t`kind` text NOT NULL,\n\t`way` text NOT NULL,\n\tPRIMARY KEY(`person`, `kind`),\n\tFOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,\n\tCONSTRAINT \"NEWS_WAY\" CHECK(\"news_choices\".\"way\" in ('now', 'digest', 'never'))\n)",
      "CREATE TABLE `news_languages` (\n\t`person` text PRIMARY KEY NOT NULL,\n\t`language` text NOT NULL,\n\tFOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade\n)",
      "CREATE TABLE `openings` (\n\t`number` integer PRIMARY KEY NOT NULL,\n\t`record` text NOT NULL,\n\t`by` text NOT NULL,\n\t`action` text NOT NULL,\n\t`at` integer NOT NULL,\n\tFOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict\n)",
      "CREATE INDEX `openings_record` ON `openings` (`record`,`at`)",
      "CREATE INDEX `openings_time` ON `openings` (`at`)",
      "CREATE TABLE `positions` (\n\t`reader` text PRIMARY KEY NOT NULL,\n\t`seq` integer NOT NULL\n)",
      "CREATE TABLE `spaces` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`kind` text NOT NULL,\n\t`name` text NOT NULL,\n\t`purpose` text NOT NULL,\n\t`joining` text NOT NULL,\n\t`seats` integer,\n\t`created_at` integer NOT NULL,\n\tCONSTRAINT \"SPACE_KIND\" CHECK(kind in ('council', 'ownersCommittee', 'group')),\n\tCONSTRAINT \"SPACE_JOINING\" CHECK((kind = 'group') = (joining in ('open', 'request')))\n)"
    ]
  },
  {
    "name": "0019_provider_logins",
    "statements": [
      "CREATE TABLE `provider_logins` (\n\t`state` text PRIMARY KEY NOT NULL,\n\t`provider` text NOT NULL,\n\t`sealed` text NOT NULL,\n\t`return_to` text NOT NULL,\n\t`person` text,\n\t`expires_at` integer NOT NULL,\n\tFOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade\n)",
      "CREATE INDEX `provider_logins_expires` ON `provider_logins` (`expires_at`)"
    ]
  },
  {
    "name": "0020_guardians",
    "statements": [
      "CREATE INDEX `members_guardian` ON `members` (`guardian`) WHERE \"members\".\"guardian\" is not null"
    ]
  },
  {
    "name": "0021_voices_and_notes",
    "statements": [
      "ALTER TABLE `cosigns` ADD `head` text",
      "CREATE INDEX `cosigns_head` ON `cosigns` (`proposal`,`head`) WHERE \"cosigns\".\"head\" is not null",
      "ALTER TABLE `news` ADD `note` text",
      "ALTER TABLE `proposals` ADD `base_from` text"
    ]
  },
  {
    "name": "0022_ballots-lie-by-voter",
    "statements": [
      "CREATE TABLE `__new_ballots` (\n\t`poll` text NOT NULL,\n\t`item` text NOT NULL,\n\t`voter_key` text NOT NULL,\n\t`box` text NOT NULL,\n\t`mark` text NOT NULL,\n\t`receipt` text NOT NULL,\n\t`channel` text NOT NULL,\n\t`first_at` integer NOT NULL,\n\t`cast_at` integer NOT NULL,\n\t`changes` integer NOT NULL,\n\tPRIMARY KEY(`poll`, `voter_key`, `item`),\n\tFOREIGN KEY (`poll`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE restrict,\n\tCONSTRAINT \"BALLOT_CHANNEL\" CHECK(\"__new_ballots\".\"channel\" in ('web', 'kiosk', 'assisted', 'paper', 'proxy'))\n)",
      "INSERT INTO `__new_ballots`(\"poll\", \"item\", \"voter_key\", \"box\", \"mark\", \"receipt\", \"channel\", \"first_at\", \"cast_at\", \"changes\") SELECT \"poll\", \"item\", \"voter_key\", \"box\", \"mark\", \"receipt\", \"channel\", \"first_at\", \"cast_at\", \"changes\" FROM `ballots`",
      "DROP TABLE `ballots`",
      "ALTER TABLE `__new_ballots` RENAME TO `ballots`",
      "CREATE INDEX `ballots_receipt` ON `ballots` (`receipt`)",
      "CREATE INDEX `elector_changes_elector` ON `elector_changes` (`snapshot`,`elector`)"
    ]
  },
  {
    "name": "0023_poll_electors",
    "statements": [
      "CREATE TABLE `poll_electors` (\n\t`poll` text NOT NULL,\n\t`elector` text NOT NULL,\n\tPRIMARY KEY(`poll`, `elector`),\n\tFOREIGN KEY (`poll`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE restrict\n)"
    ]
  },
  {
    "name": "0024_file_readers",
    "statements": [
      "CREATE TABLE `file_readers` (\n\t`file` text NOT NULL,\n\t`person` text NOT NULL,\n\t`until` integer,\n\tPRIMARY KEY(`file`, `person`),\n\tFOREIGN KEY (`file`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE restrict,\n\tFOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict\n)",
      "CREATE INDEX `file_readers_person` ON `file_readers` (`person`)",
      "CREATE TABLE `__new_file_uses` (\n\t`file` text PRIMARY KEY NOT NULL,\n\t`kind` text NOT NULL,\n\t`subject` text NOT NULL,\n\t`audience` text NOT NULL,\n\t`by` text NOT NULL,\n\tFOREIGN KEY (`file`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE restrict,\n\tCONSTRAINT \"FILE_AUDIENCE\" CHECK(\"__new_file_uses\".\"audience\" in ('everyone', 'residents', 'conveners', 'staff', 'owner'))\n)",
      "INSERT INTO `__new_file_uses`(\"file\", \"kind\", \"subject\", \"audience\", \"by\") SELECT \"file\", \"kind\", \"subject\", \"audience\", \"by\" FROM `file_uses`",
      "DROP TABLE `file_uses`",
      "ALTER TABLE `__new_file_uses` RENAME TO `file_uses`",
      "CREATE INDEX `file_uses_subject` ON `file_uses` (`kind`,`subject`)"
    ]
  },
  {
    "name": "0025_access_mark",
    "statements": [
      "CREATE TABLE `access_mark` (\n\t`id` integer PRIMARY KEY NOT NULL,\n\t`moved` integer NOT NULL,\n\tCONSTRAINT \"ACCESS_MARK_ONE\" CHECK(\"access_mark\".\"id\" = 1)\n)"
    ]
  },
  {
    "name": "0026_poll_reason",
    "statements": [
      "ALTER TABLE `polls` ADD `reason` text"
    ]
  }
];
