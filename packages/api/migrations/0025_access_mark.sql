CREATE TABLE `access_mark` (
	`id` integer PRIMARY KEY NOT NULL,
	`moved` integer NOT NULL,
	CONSTRAINT "ACCESS_MARK_ONE" CHECK("access_mark"."id" = 1)
);
