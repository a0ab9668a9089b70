CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`person` text,
	`channel` text NOT NULL,
	`kind` text NOT NULL,
	`content` text,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`send_at` integer NOT NULL,
	`until` integer,
	`tries` integer NOT NULL,
	`lease_until` integer,
	`settled_at` integer,
	`reason` text,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "MESSAGE_STATE" CHECK("messages"."state" in ('waiting', 'sent', 'failed')),
	CONSTRAINT "MESSAGE_CHANNEL" CHECK("messages"."channel" in ('mail', 'sms', 'webhook'))
);
--> statement-breakpoint
CREATE INDEX `messages_waiting` ON `messages` (`send_at`) WHERE "messages"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX `messages_person` ON `messages` (`person`,`created_at`);