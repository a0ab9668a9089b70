CREATE TABLE `provider_logins` (
	`state` text PRIMARY KEY NOT NULL,
	`provider` text NOT NULL,
	`sealed` text NOT NULL,
	`return_to` text NOT NULL,
	`person` text,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `provider_logins_expires` ON `provider_logins` (`expires_at`);