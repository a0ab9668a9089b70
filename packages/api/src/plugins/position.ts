import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { trigger } from '../database/schema.ts';

/** Up to which event a plugin has reacted. */
export const positions = sqliteTable('plugin_positions', {
  plugin: text().primaryKey(),
  seq: integer().notNull(),
});

export const positionMigration = {
  name: 'plugins/0001_positions',
  statements: ['CREATE TABLE plugin_positions (plugin TEXT PRIMARY KEY NOT NULL, seq INTEGER NOT NULL)'],
};

/** Two processes that react to one event race for its position; whoever loses has done nothing. */
export const positionObjects = [
  trigger(
    'plugin_positions_forward',
    `BEFORE UPDATE ON plugin_positions WHEN new.seq <= old.seq BEGIN SELECT RAISE(ABORT, 'POSITION_PASSED'); END`,
  ),
];
