import { call } from '@juyi/testing/call';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  admitted,
  author,
  begin,
  bench,
  cosign,
  cosigns,
  end,
  garden,
  read,
  stateOf,
  worker,
} from './testing/garden.ts';

beforeEach(begin);
afterEach(end);

describe('two proposals about one thing', () => {
  test('become one when both authors agree; each neighbour’s co-sign counts once', async () => {
    const other = await garden.signIn('resident', 101);
    const [from, into] = [await admitted(), await admitted({ ...bench, title: '长椅请修一修' }, other)];
    await cosigns(from, 0, 6);
    await cosigns(into, 4, 9);
    const { version } = await read(from);
    const ask = (as: string) => call(garden, 'POST', `/proposals/${from}/merge`, { as, body: { into, version } });
    expect((await ask(author)).status).toBe(403);
    expect((await ask(worker)).status).toBe(200);
    const mine = await call(garden, 'GET', '/me/proposals', { as: other });
    expect(mine.body.merges).toMatchObject([{ from: { id: from }, into: { id: into } }]);
    const agree = (as: string) => call(garden, 'PUT', `/proposals/${from}/merge`, { as });
    expect((await agree(await garden.signIn('resident', 5))).body.code).toBe('NOT_YOURS');
    expect((await agree(author)).body.state).toBe('gathering');
    expect((await agree(other)).body.state).toBe('merged');
    expect(await read(from)).toMatchObject({ mergedInto: into });
    expect(await read(into)).toMatchObject({ state: 'gathering', cosigns: 9 });
    await cosign(into, 20);
    expect(await stateOf(into)).toBe('qualified');
  });

  test('stay two when one author declines', async () => {
    const other = await garden.signIn('resident', 101);
    const [from, into] = [await admitted(), await admitted(bench, other)];
    const { version } = await read(from);
    await call(garden, 'POST', `/proposals/${from}/merge`, { as: worker, body: { into, version } });
    await call(garden, 'DELETE', `/proposals/${from}/merge`, { as: other });
    expect([await stateOf(from), await stateOf(into)]).toEqual(['gathering', 'gathering']);
    expect((await call(garden, 'PUT', `/proposals/${from}/merge`, { as: author })).body.code).toBe('NO_MERGE');
  });
});
