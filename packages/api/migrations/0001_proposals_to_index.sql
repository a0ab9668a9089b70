CREATE TABLE `proposals_to_index` (
	`number` integer PRIMARY KEY NOT NULL
);
