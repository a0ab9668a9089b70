CREATE TABLE `poll_electors` (
	`poll` text NOT NULL,
	`elector` text NOT NULL,
	PRIMARY KEY(`poll`, `elector`),
	FOREIGN KEY (`poll`) REFERENCES `polls`(`id`) ON UPDATE no action ON DELETE restrict
);
