CREATE TABLE `idempotency_keys` (
	`number` integer PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`request` text NOT NULL,
	`reply` text,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `idempotency_key` ON `idempotency_keys` (`key`);