import { describe, expect, test } from 'vitest';
import type { Database } from './database.ts';
import { type DueHandler, dueObjects, schedule, tick, unschedule } from './due.ts';
import { type Place, places } from './testing/places.ts';

const minute = 60_000;

async function open(place: Place): Promise<Database> {
  const database = await place.open();
  await database.client.batch(
    [
      `CREATE TABLE due (id TEXT PRIMARY KEY NOT NULL, what TEXT NOT NULL, subject TEXT NOT NULL, due_at INTEGER NOT NULL,
        attempts INTEGER NOT NULL, lease_until INTEGER)`,
      'CREATE UNIQUE INDEX due_subject ON due (what, subject)',
      'CREATE TABLE reminders (subject TEXT NOT NULL)',
      ...dueObjects.map((object) => object.create),
    ],
    'write',
  );
  return database;
}

const remind = (subject: string, dueAt: number) => schedule({ id: `due-${subject}`, what: 'remind', subject, dueAt });
const written = (subject: string) => ({ sql: 'INSERT INTO reminders VALUES (?)', args: [subject] });
const reminding: DueHandler = async (entry) => [written(entry.subject)];

async function reminders({ client }: Database): Promise<unknown[]> {
  return (await client.execute('SELECT subject FROM reminders ORDER BY rowid')).rows.map((row) => row.subject);
}

for (const place of await places()) {
  describe(`what is due in ${place.name}`, () => {
    test('happens when its time has come, oldest first, once', async () => {
      const database = await open(place);
      await database.commit([remind('second', 200), remind('first', 100), remind('later', 900)]);
      await tick(database, 500, { remind: reminding });
      await tick(database, 500, { remind: reminding });
      expect(await reminders(database)).toEqual(['first', 'second']);
      await tick(database, 900, { remind: reminding });
      expect(await reminders(database)).toEqual(['first', 'second', 'later']);
    });

    test('can be moved, and taken back', async () => {
      const database = await open(place);
      await database.commit([remind('moved', 100), remind('dropped', 100)]);
      await database.commit([remind('moved', 300), unschedule({ what: 'remind', subject: 'dropped' })]);
      await tick(database, 200, { remind: reminding });
      expect(await reminders(database)).toEqual([]);
      await tick(database, 300, { remind: reminding });
      expect(await reminders(database)).toEqual(['moved']);
    });

    test('happens once though two clocks tick at the same time', async () => {
      const database = await open(place);
      await database.commit(Array.from({ length: 50 }, (_, n) => remind(`r${n}`, n)));
      const ticks = await Promise.all([1, 2, 3].map(() => tick(database, 100, { remind: reminding })));
      expect(ticks.flatMap(({ done }) => done)).toHaveLength(50);
      expect(new Set(await reminders(database)).size).toBe(50);
      expect(await reminders(database)).toHaveLength(50);
    });

    test('is taken over when its worker died, whose late result is then refused whole', async () => {
      const database = await open(place);
      await database.commit([remind('slow', 100)]);
      const late: DueHandler = async (entry, now) => {
        // Another process finds the lease run out while this one still works.
        await tick(database, now + 2 * minute, { remind: reminding });
        return [written(`${entry.subject} again`)];
      };
      const { failed } = await tick(database, 100, { remind: late });
      expect(failed.map(({ error }) => (error as { code?: string }).code)).toEqual(['LEASE_LOST']);
      expect(await reminders(database)).toEqual(['slow']);
    });

    test('rests after a failure, longer each time, and is tried again', async () => {
      const database = await open(place);
      await database.commit([remind('shaky', 0)]);
      const failing: DueHandler = async () => {
        throw new Error('The mail server is away');
      };
      expect((await tick(database, 0, { remind: failing })).failed).toHaveLength(1);
      expect((await tick(database, 1_999, { remind: failing })).failed).toHaveLength(0);
      expect((await tick(database, 2_000, { remind: failing })).failed).toHaveLength(1);
      expect((await tick(database, 5_999, { remind: reminding })).done).toHaveLength(0);
      expect((await tick(database, 6_000, { remind: reminding })).done).toHaveLength(1);
      expect(await reminders(database)).toEqual(['shaky']);
    });

    test('is not lost when nothing knows how to do it', async () => {
      const database = await open(place);
      await database.commit([remind('unknown', 0)]);
      expect((await tick(database, 0, {})).failed).toHaveLength(1);
      expect((await tick(database, minute, { remind: reminding })).done).toHaveLength(1);
    });
  });
}
