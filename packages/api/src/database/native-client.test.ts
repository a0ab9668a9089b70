import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { describe, expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import { temporaryFolder } from './testing/places.ts';

const folder = temporaryFolder();
let files = 0;
const fresh = () => `file:${join(folder, `${files++}.db`)}`;
const insert = (value: number) => ({ sql: 'INSERT INTO t VALUES (?)', args: [value] });

/** Another program that has the write lock: a browser of databases, a backup, a second server. */
async function holder(url: string) {
  const client = createClient({ url });
  await client.batch(['CREATE TABLE IF NOT EXISTS t (x INTEGER)', 'CREATE TABLE IF NOT EXISTS events (seq INTEGER)']);
  return client;
}

describe('a file that other programs use too', () => {
  test('runs with a write-ahead log, full durability, foreign keys and recursive triggers', async () => {
    const database = await openDatabase({ url: fresh() });
    const value = async (name: string) => Object.values((await database.client.execute(`PRAGMA ${name}`)).rows[0]!)[0];
    expect(await value('journal_mode')).toBe('wal');
    expect(await value('synchronous')).toBe(2);
    expect(await value('foreign_keys')).toBe(1);
    expect(await value('recursive_triggers')).toBe(1);
    await database.close();
  });

  test('waits for another program’s lock, and then stores everything', async () => {
    const url = fresh();
    const database = await openDatabase({ url });
    const other = await holder(url);
    const lock = await other.transaction('write');
    const writes = Promise.all([1, 2, 3].map((value) => database.commit([insert(value)])));
    expect((await database.client.execute('SELECT count(*) AS n FROM t')).rows[0]!.n).toBe(0);
    await lock.commit();
    await writes;
    expect((await other.execute('SELECT count(*) AS n FROM t')).rows[0]!.n).toBe(3);
    other.close();
    await database.close();
  });

  test('says DATABASE_BUSY at its deadline, stores nothing, and works again afterwards', async () => {
    const url = fresh();
    const database = await openDatabase({ url, deadline: 40 });
    const other = await holder(url);
    const lock = await other.transaction('write');
    await expect(database.commit([insert(1)])).rejects.toMatchObject({ code: 'DATABASE_BUSY' });
    await lock.rollback();
    await database.commit([insert(2)]);
    expect((await other.execute('SELECT x FROM t')).rows.map((row) => row.x)).toEqual([2]);
    other.close();
    await database.close();
  });

  test('notices by its head what another program wrote', async () => {
    const url = fresh();
    const database = await openDatabase({ url });
    const other = await holder(url);
    expect(await database.head()).toBe(0);
    await other.execute('INSERT INTO events VALUES (5)');
    await new Promise((resolve) => setImmediate(resolve));
    expect(await database.head()).toBe(5);
    other.close();
    await database.close();
  });

  test('offers no interactive transaction, because everyone would wait for it', async () => {
    const database = await openDatabase({ url: ':memory:' });
    await expect(database.client.transaction()).rejects.toMatchObject({ code: 'TRANSACTION_NOT_OFFERED' });
    await expect(database.db.transaction(async () => {})).rejects.toThrow();
    await database.close();
  });

  test('finishes what was asked for before it closes', async () => {
    const url = fresh();
    const other = await holder(url);
    const database = await openDatabase({ url });
    const writes = [1, 2, 3].map((value) => database.commit([insert(value)]));
    await database.close();
    await Promise.all(writes);
    expect((await other.execute('SELECT count(*) AS n FROM t')).rows[0]!.n).toBe(3);
    await expect(database.client.execute('SELECT 1')).rejects.toMatchObject({ code: 'CLIENT_CLOSED' });
    other.close();
  });

  test.each(['', 'proposals.db', 'file:', 'file:a.db?cache=shared', 'postgres://x'])(
    'refuses the address %j',
    async (url) => {
      await expect(openDatabase({ url })).rejects.toThrow(TypeError);
    },
  );
});

/**
 * Why files have a client of our own. `libsql` does not reset a statement that met a lock (libsql-js#228), and
 * `@libsql/client` then acknowledges writes that nobody will ever see. When this test fails, upstream has mended it.
 */
test('known failure: @libsql/client loses or refuses writes after it once met a lock', async () => {
  const url = fresh();
  const other = await holder(url);
  await other.execute('PRAGMA journal_mode = WAL');
  const raw = createClient({ url });
  const lock = await other.transaction('write');
  await expect(raw.execute(insert(1))).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
  await lock.rollback();
  const outcomes = [];
  for (let value = 2; value < 12; value++) {
    outcomes.push(
      await raw.execute(insert(value)).then(
        () => 'acknowledged',
        () => 'refused',
      ),
    );
  }
  const acknowledged = outcomes.filter((outcome) => outcome === 'acknowledged').length;
  const stored = (await other.execute('SELECT count(*) AS n FROM t')).rows[0]!.n as number;
  expect(stored < acknowledged || acknowledged < outcomes.length).toBe(true);
  raw.close();
  other.close();
});
