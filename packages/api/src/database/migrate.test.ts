import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { check, index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import { type Database, openDatabase } from './database.ts';
import { migrate } from './migrate.ts';
import type { Schema } from './schema.ts';
import { places, temporaryFolder } from './testing/places.ts';
import { pollSchema } from './testing/poll-schema.ts';

const cast = (poll: string) => ({ sql: 'INSERT INTO ballots (poll, voter) VALUES (?, ?)', args: [poll, 'Li'] });

/** What drizzle-kit writes to change a column: a new table, a copy, a drop and a renaming, which lose all triggers. */
const rebuild = {
  name: '0001_longer_title',
  statements: [
    "CREATE TABLE __new_polls (id TEXT PRIMARY KEY NOT NULL, state TEXT NOT NULL, title TEXT NOT NULL, CONSTRAINT \"POLL_STATE\" CHECK (state in ('open', 'closed')))",
    "INSERT INTO __new_polls SELECT id, state, '' FROM polls",
    'DROP TABLE polls',
    'ALTER TABLE __new_polls RENAME TO polls',
    'CREATE INDEX polls_state ON polls (state)',
  ],
};
const rebuilt: Schema = {
  ...pollSchema,
  migrations: [...pollSchema.migrations, rebuild],
  tables: [
    sqliteTable(
      'polls',
      { id: text('id').primaryKey().notNull(), state: text('state').notNull(), title: text('title').notNull() },
      (table) => [index('polls_state').on(table.state), check('POLL_STATE', sql`${table.state} in ('open', 'closed')`)],
    ),
    pollSchema.tables[1]!,
  ],
};

async function closedPoll(database: Database): Promise<void> {
  await migrate(database, pollSchema);
  await database.commit([
    { sql: "INSERT INTO polls VALUES ('lamps', 'open')", args: [] },
    cast('lamps'),
    { sql: "UPDATE polls SET state = 'closed'", args: [] },
  ]);
}

for (const place of await places()) {
  describe(`migrating ${place.name}`, () => {
    test('applies each migration once, by name', async () => {
      const database = await place.open();
      expect(await migrate(database, pollSchema)).toEqual(['0000_polls']);
      expect(await migrate(database, pollSchema)).toEqual([]);
      expect(await migrate(database, rebuilt)).toEqual(['0001_longer_title']);
    });

    test('a closed poll takes no ballot after its table was rebuilt, and keeps the ballots it has', async () => {
      const database = await place.open();
      await closedPoll(database);
      await migrate(database, rebuilt);
      await expect(database.commit([cast('lamps')])).rejects.toMatchObject({ code: 'POLL_CLOSED' });
      expect((await database.client.execute('SELECT count(*) AS n FROM ballots')).rows[0]!.n).toBe(1);
    });

    test('refuses a migration that was edited after it was applied', async () => {
      const database = await place.open();
      await migrate(database, pollSchema);
      const edited = { ...pollSchema, migrations: [{ name: '0000_polls', statements: ['CREATE TABLE other (x)'] }] };
      await expect(migrate(database, edited)).rejects.toThrow('0000_polls was edited');
    });

    test('changes nothing when any statement fails', async () => {
      const database = await place.open();
      await closedPoll(database);
      const broken = { name: '0001_broken', statements: ['DROP TABLE ballots', 'CREATE TABLE ballots (x', ''] };
      await expect(
        migrate(database, { ...pollSchema, migrations: [...pollSchema.migrations, broken] }),
      ).rejects.toThrow();
      await expect(database.commit([cast('lamps')])).rejects.toMatchObject({ code: 'POLL_CLOSED' });
      expect(await migrate(database, pollSchema)).toEqual([]);
    });

    test('refuses to leave a ballot without its poll', async () => {
      const database = await place.open();
      await closedPoll(database);
      const careless = { name: '0001_careless', statements: ['DELETE FROM polls'] };
      const schema = { ...pollSchema, migrations: [...pollSchema.migrations, careless] };
      await expect(migrate(database, schema)).rejects.toThrow('points nowhere');
      expect((await database.client.execute('SELECT count(*) AS n FROM polls')).rows[0]!.n).toBe(1);
    });

    test('creates a trigger anew when only the code of it changed', async () => {
      const database = await place.open();
      await migrate(database, pollSchema);
      const [view, ...rest] = pollSchema.objects;
      const changed = { ...view!, create: view!.create.replace('POLL_CLOSED', 'TOO_LATE') };
      await migrate(database, { ...pollSchema, objects: [changed, ...rest] });
      await database.commit([{ sql: "INSERT INTO polls VALUES ('p', 'closed')", args: [] }]);
      await expect(database.commit([cast('p')])).rejects.toMatchObject({ code: 'TOO_LATE' });
    });

    test('fills a full-text table from what is there', async () => {
      const database = await place.open();
      await closedPoll(database);
      const search = {
        kind: 'search',
        name: 'poll_search',
        create: 'CREATE VIRTUAL TABLE poll_search USING fts5(words)',
        fill: 'INSERT INTO poll_search (words) SELECT id FROM polls',
      } as const;
      const searching = { ...pollSchema, objects: [...pollSchema.objects, search] };
      await migrate(database, searching);
      await migrate(database, { ...searching, migrations: rebuilt.migrations, tables: rebuilt.tables });
      const { rows } = await database.client.execute("SELECT words FROM poll_search WHERE words MATCH 'lamps'");
      expect(rows).toHaveLength(1);
    });

    test.each([
      ['DROP TRIGGER ballots_open', 'trigger ballots_open is missing'],
      ['DROP INDEX polls_state', 'index polls_state of polls is missing'],
      ['ALTER TABLE polls DROP COLUMN state', 'column polls.state is missing'],
      ['DROP TABLE ballots', 'table ballots is missing'],
      ['CREATE TRIGGER strange AFTER INSERT ON polls BEGIN DELETE FROM polls; END', 'trigger strange is not ours'],
    ])('says so when somebody ran %s', async (statement, difference) => {
      const database = await place.open();
      await migrate(database, pollSchema);
      const first = ['DROP TABLE ballots', 'ALTER TABLE polls DROP COLUMN state'].includes(statement)
        ? ['DROP TRIGGER ballots_open', 'DROP INDEX polls_state']
        : [];
      const table = statement.startsWith('ALTER')
        ? ['DROP TABLE polls', 'CREATE TABLE polls (id TEXT PRIMARY KEY NOT NULL)']
        : [statement];
      await database.client.migrate([...first, ...table]);
      await expect(migrate(database, pollSchema)).rejects.toThrow(difference);
    });
  });
}

test('four processes may start at once: one migrates, all find the same schema', async () => {
  const folder = temporaryFolder();
  for (let round = 0; round < 2; round++) {
    const url = `file:${join(folder, `${round}.db`)}`;
    const script = join(import.meta.dirname, 'testing/migrating-process.ts');
    const started = [1, 2, 3, 4].map(async () => {
      const process_ = spawn(process.execPath, ['--conditions=juyi-source', script, url], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let output = '';
      process_.stdout.on('data', (chunk) => (output += chunk));
      const [code] = await once(process_, 'close');
      return { code, output };
    });
    const ended = await Promise.all(started);
    expect(ended.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    expect(ended.flatMap(({ output }) => JSON.parse(output))).toEqual(['0000_polls']);
    const database = await openDatabase({ url });
    expect(await migrate(database, pollSchema)).toEqual([]);
    await database.close();
  }
}, 60_000);
