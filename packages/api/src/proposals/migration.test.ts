import { expect, test } from 'vitest';
import { openDatabase } from '../database/database.ts';
import { migrate } from '../database/migrate.ts';
import { migrations } from '../database/migrations.gen.ts';
import { schema } from '../schema.ts';
import { listStore, start } from './list-store.ts';
import { proposalStore } from './store.ts';

const life = migrations.findIndex(({ name }) => name.endsWith('_proposals_life'));

test('what stood before proposals had their whole life stands as it did, is found, and gets its reminders', async () => {
  const database = await openDatabase({ url: ':memory:' });
  const before = { migrations: migrations.slice(0, life), tables: [], objects: [] };
  await migrate(database, before);
  const put = (sql: string) => ({ sql, args: [] });
  await database.commit([
    put(`INSERT INTO people (id, display_name, created_at) VALUES ('lin', '林', 1)`),
    put(`INSERT INTO proposals (id, author, state, version, title, body, cosigns, created_at, submitted_at, answer_due, words)
      VALUES ('b', 'lin', 'answered', 2, '长椅', '坏了', 1, 1, 5, 100, '长 椅 坏 了'),
        ('a', 'lin', 'submitted', 1, '路灯', '不亮', 0, 2, 3, 90, '路 灯 不 亮'),
        ('c', 'lin', 'draft', 1, '草稿', '', 0, 3, NULL, NULL, NULL)`),
    put(`INSERT INTO cosigns (id, proposal, person, at) VALUES ('s', 'b', 'lin', 6)`),
    put(`INSERT INTO answers (proposal, body, author, at) VALUES ('b', '周三修', 'lin', 7)`),
  ]);
  await migrate(database, schema);
  const { key, posted } = start.newest;
  const lines = await database.read(listStore.page('newest', { state: null, key, posted, most: 10 }));
  expect(lines.map(({ id, posted, answerDue }) => ({ id, posted, answerDue }))).toEqual([
    { id: 'b', posted: 2, answerDue: null },
    { id: 'a', posted: 1, answerDue: 90 },
  ]);
  expect(await database.first(proposalStore.one({ id: 'b' }))).toMatchObject({
    state: 'answered',
    target: 'council',
    needed: 10,
    answerBody: '周三修',
    answeredAt: 7,
  });
  const { rows } = await database.client.execute('SELECT subject, due_at FROM due');
  expect(rows).toEqual([expect.objectContaining({ subject: 'a', due_at: 91 })]);
  const waiting = await database.client.execute('SELECT number FROM proposals_to_index ORDER BY number');
  expect(waiting.rows).toHaveLength(2);
  await database.close();
});
