CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`previous_hash` text,
	`previous_until` integer,
	`person` text NOT NULL,
	`kind` text NOT NULL,
	`way` text NOT NULL,
	`device` text NOT NULL,
	`officer` text,
	`officer_session` text,
	`created_at` integer NOT NULL,
	`renewed_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`officer`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`officer_session`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "SESSION_KIND" CHECK("sessions"."kind" in ('own', 'assisted', 'kiosk')),
	CONSTRAINT "SESSION_OFFICER" CHECK(("sessions"."kind" = 'assisted') = ("sessions"."officer" is not null))
);
--> statement-breakpoint
CREATE INDEX `sessions_previous` ON `sessions` (`previous_hash`);--> statement-breakpoint
CREATE INDEX `sessions_person` ON `sessions` (`person`);--> statement-breakpoint
CREATE INDEX `sessions_officer` ON `sessions` (`officer_session`);--> statement-breakpoint
CREATE INDEX `sessions_expires` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token` ON `sessions` (`token_hash`);--> statement-breakpoint
ALTER TABLE `people` ADD `gone_at` integer;