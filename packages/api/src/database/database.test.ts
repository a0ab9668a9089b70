import { eq, sql } from 'drizzle-orm';
import { check, integer, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import { id, json, utc } from './columns.ts';
import type { Database, DatabaseOptions } from './database.ts';
import type { RawRow } from './engine.ts';
import { places } from './testing/places.ts';
import { build, insertInto, reader, slot, statement } from './write.ts';

const signatures = sqliteTable(
  'signatures',
  {
    id: id('id').primaryKey().notNull(),
    petition: text('petition').notNull(),
    resident: text('resident').notNull(),
    floor: integer('floor'),
    urgent: integer('urgent', { mode: 'boolean' }),
    at: utc('at'),
    note: json<{ words: string[] }>('note'),
  },
  (table) => [
    unique('signatures_once').on(table.petition, table.resident),
    check('FLOOR_TOO_HIGH', sql`${table.floor} <= 99`),
  ],
);

const tables = [
  `CREATE TABLE signatures (id TEXT PRIMARY KEY NOT NULL, petition TEXT NOT NULL, resident TEXT NOT NULL, floor INTEGER,
    urgent INTEGER, at INTEGER, note TEXT, UNIQUE (petition, resident), CONSTRAINT FLOOR_TOO_HIGH CHECK (floor <= 99))`,
  `CREATE TRIGGER signatures_open BEFORE INSERT ON signatures WHEN new.petition = 'closed'
    BEGIN SELECT RAISE(ABORT, 'PETITION_CLOSED'); END`,
  'CREATE TABLE photos (signature TEXT NOT NULL REFERENCES signatures (id) ON DELETE RESTRICT, pixels BLOB)',
  'CREATE TABLE events (seq INTEGER PRIMARY KEY)',
];

const uniques = { 'signatures.petition, signatures.resident': 'ALREADY_SIGNED', 'signatures.id': 'SIGNATURE_ID_TAKEN' };
const sign = insertInto(signatures);
const one = reader(
  build
    .select()
    .from(signatures)
    .where(eq(signatures.id, sql.placeholder('id'))),
);
const count = reader(build.select({ rows: sql<number>`count(*)` }).from(signatures));
const move = statement(
  build
    .update(signatures)
    .set({ floor: slot('floor', signatures.floor), note: slot('note', signatures.note) })
    .where(eq(signatures.id, sql.placeholder('id')))
    .returning({ id: signatures.id, note: signatures.note }),
);

const signature = (n: number | string, more: Partial<typeof signatures.$inferInsert> = {}) =>
  sign({ id: `s${n}`, petition: 'lamps', resident: `r${n}`, ...more });

async function rowsIn(database: Database): Promise<number> {
  return (await database.first(count()))!.rows;
}

for (const place of await places()) {
  const open = async (options: Partial<DatabaseOptions> = {}) => {
    const database = await place.open({ uniques, ...options });
    await database.client.batch(tables, 'write');
    return database;
  };

  describe(`a database in ${place.name}`, () => {
    test('gives back what it was given, whatever its type', async () => {
      const database = await open();
      const note = { words: ['灯', '“quoted”', '👵'] };
      await database.commit([signature(1, { floor: -3, urgent: true, at: Date.UTC(2026, 0, 1), note })]);
      const row = { id: 's1', petition: 'lamps', resident: 'r1', floor: -3, urgent: true, at: 1767225600000, note };
      expect(await database.first(one({ id: 's1' }))).toEqual(row);
      expect(await database.db.select().from(signatures)).toEqual([row]);
    });

    test('keeps numbers exact: integers stay integers, and what would be rounded is refused', async () => {
      const database = await open();
      const args = [1, 1.5, 2 ** 53 - 1, -0, true, null];
      const types = args.map(() => 'typeof(?)').join(', ');
      const decode = (rows: readonly RawRow[]) => rows.map((row) => Array.from(row));
      const [result] = await database.commit([
        { sql: `INSERT INTO events VALUES (1) RETURNING ${types}`, args, decode },
      ]);
      expect(result.rows).toEqual([['integer', 'real', 'integer', 'integer', 'integer', 'null']]);
      await expect(database.client.execute('SELECT 9007199254740993')).rejects.toThrow(RangeError);
    });

    test.each([
      ['text that holds a NUL', 'a\0b'],
      ['a number that is none', Number.NaN],
      ['infinity', Number.POSITIVE_INFINITY],
      ['an integer beyond 2^53', 2 ** 53],
      ['an integer beyond 64 bits', 2n ** 63n],
      ['an object', { a: 1 }],
      ['nothing at all', undefined],
    ])('refuses to store %s', async (_, value) => {
      const database = await open();
      const write = { sql: 'INSERT INTO photos VALUES (?, ?)', args: ['s', value] };
      await expect(database.commit([signature(1), write])).rejects.toThrow(TypeError);
      expect(await rowsIn(database)).toBe(0);
    });

    test('refuses a wrong number of values, also when the statement was right before', async () => {
      const database = await open();
      const insert = 'INSERT INTO signatures (id, petition, resident) VALUES (?, ?, ?)';
      await database.commit([{ sql: insert, args: ['a', 'lamps', 'x'] }]);
      await expect(database.commit([{ sql: insert, args: ['b', 'lamps'] }])).rejects.toThrow();
      await expect(database.commit([{ sql: insert, args: ['c', 'lamps', 'y', 1] }])).rejects.toThrow();
      expect(await rowsIn(database)).toBe(1);
    });

    test('keeps bytes, also a part of a larger buffer', async () => {
      const database = await open();
      const pixels = new Uint8Array([9, 1, 2, 3]).subarray(1);
      await database.commit([signature(1), { sql: 'INSERT INTO photos VALUES (?, ?)', args: ['s1', pixels] }]);
      const { rows } = await database.client.execute('SELECT pixels FROM photos');
      expect(new Uint8Array(rows[0]!.pixels as ArrayBuffer)).toEqual(new Uint8Array([1, 2, 3]));
    });

    test('says what a change returned, decoded as drizzle would', async () => {
      const database = await open();
      const [signed, moved] = await database.commit([
        signature(1),
        move({ id: 's1', floor: 3, note: { words: ['new'] } }),
      ]);
      expect(signed).toEqual({ changes: 1, rows: [], lastRowid: 1 });
      expect(moved).toMatchObject({ changes: 0, rows: [{ id: 's1', note: { words: ['new'] } }] });
    });

    test('stores null where null is given, for JSON too', async () => {
      const database = await open();
      await database.commit([signature(1, { note: { words: [] } }), move({ id: 's1', floor: null, note: null })]);
      const { rows } = await database.client.execute('SELECT typeof(note) AS type FROM signatures');
      expect(rows[0]!.type).toBe('null');
    });

    test('names the rule that refused, and the statement it refused', async () => {
      const database = await open();
      await database.commit([signature(1)]);
      const refused = async (...writes: ReturnType<typeof sign>[]) => {
        const error = await database.commit(writes).catch((reason) => reason);
        return [error.name, error.code, error.statement];
      };
      expect(await refused(signature(2), signature(3, { resident: 'r1' }))).toEqual(['Refusal', 'ALREADY_SIGNED', 1]);
      expect(await refused(signature(1, { resident: 'r9' }))).toEqual(['Refusal', 'SIGNATURE_ID_TAKEN', 0]);
      expect(await refused(signature(4, { floor: 100 }))).toEqual(['Refusal', 'FLOOR_TOO_HIGH', 0]);
      expect(await refused(signature(5), signature(6, { petition: 'closed' }))).toEqual([
        'Refusal',
        'PETITION_CLOSED',
        1,
      ]);
      expect(await rowsIn(database)).toBe(1);
    });

    test('does not take a fault of ours for a refusal', async () => {
      const database = await open({ uniques: {} });
      await database.commit([signature(1)]);
      await expect(database.commit([signature(1)])).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' });
      await expect(database.commit([{ sql: 'INSERT INTO nowhere VALUES (1)', args: [] }])).rejects.toThrow(
        'no such table',
      );
    });

    test('keeps parents for their children', async () => {
      const database = await open();
      await database.commit([signature(1), { sql: 'INSERT INTO photos VALUES (?, NULL)', args: ['s1'] }]);
      await expect(database.commit([{ sql: 'DELETE FROM signatures', args: [] }])).rejects.toThrow('FOREIGN KEY');
    });

    test('200 signatures by one resident at once leave one', async () => {
      const database = await open();
      const signing = Array.from({ length: 200 }, (_, n) => database.commit([signature(n, { resident: 'Li' })]));
      const outcomes = await Promise.allSettled(signing);
      expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
      const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.code] : []));
      expect(new Set(reasons)).toEqual(new Set(['ALREADY_SIGNED']));
      expect(await rowsIn(database)).toBe(1);
    });

    test('undoes the loser of a shared commit alone, and wholly', async () => {
      const database = await open();
      const effects = Array.from({ length: 120 }, (_, n) =>
        database.commit([signature(n), signature(`${n}b`, n % 3 === 0 ? { petition: 'closed' } : {})]),
      );
      const outcomes = await Promise.allSettled(effects);
      const lost = outcomes.flatMap((outcome, n) => (outcome.status === 'rejected' ? [n] : []));
      expect(lost).toEqual(Array.from({ length: 40 }, (_, n) => n * 3));
      expect(await rowsIn(database)).toBe(160);
    });

    test('tells by its head that something happened, and forgets nothing on the way', async () => {
      const database = await open();
      expect(await database.head()).toBe(0);
      await database.commit([{ sql: 'INSERT INTO events VALUES (7)', args: [] }]);
      expect(await database.head()).toBe(7);
      await database.db.run(sql`INSERT INTO events VALUES (8)`);
      expect(await database.head()).toBe(8);
    });

    test('sees a changed table after its statements were prepared', async () => {
      const database = await open();
      await database.commit([signature(1)]);
      await database.client.execute('SELECT * FROM photos');
      await database.client.migrate(['ALTER TABLE photos ADD COLUMN caption TEXT']);
      expect((await database.client.execute('SELECT * FROM photos')).columns).toEqual([
        'signature',
        'pixels',
        'caption',
      ]);
    });

    test('finds Chinese text by any of its characters', async () => {
      const database = await open();
      await database.client.batch(
        ['CREATE VIRTUAL TABLE words USING fts5(body)', { sql: 'INSERT INTO words VALUES (?)', args: ['路 灯 不 亮'] }],
        'write',
      );
      const { rows } = await database.client.execute({
        sql: 'SELECT body FROM words WHERE words MATCH ?',
        args: ['"灯"'],
      });
      expect(rows).toHaveLength(1);
    });
  });
}
