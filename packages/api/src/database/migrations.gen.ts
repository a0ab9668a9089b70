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
  }
];
