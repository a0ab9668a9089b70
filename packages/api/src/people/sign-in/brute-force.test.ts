import { type CallOptions, call, type Reply } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { codeFor, letterFor, prove, signInBy } from '@juyi/testing/sign-in';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { putEstate } from '../../roll/testing/estate.ts';

let garden: TestCommunity;

beforeEach(async () => {
  garden = await createTestCommunity();
});
afterEach(() => garden.close());

const lin = 'lin@example.org';

function send(method: string, path: string, options: CallOptions = {}): Promise<Reply> {
  return call(garden, method, path, options);
}

const wrong = (digits: string) => String((Number(digits) + 1) % 1_000_000).padStart(6, '0');

describe('guessing', () => {
  test('stops at five tries for a code, many at once or not, even for the right digits', async () => {
    const { id, digits } = await codeFor(garden, lin);
    const tries = await Promise.all(Array.from({ length: 40 }, () => prove(garden, { id, digits: wrong(digits) })));
    expect(tries.filter(({ body }) => body.code === 'CODE_WRONG')).toHaveLength(5);
    expect(tries.filter(({ body }) => body.code === 'CODE_LOCKED')).toHaveLength(35);
    expect((await prove(garden, { id, digits })).body.code).toBe('CODE_LOCKED');
  });

  test('stops for one source at sixty guesses an hour, over however many codes', async () => {
    const { id, digits } = await codeFor(garden, lin);
    for (let n = 0; n < 60; n++)
      expect((await prove(garden, { id: `no-such-code-${n}`, digits: '000000' })).body.code).toBe('CODE_WRONG');
    expect((await prove(garden, { id, digits })).body.code).toBe('RATE_LIMITED');
    garden.clock.advance(3_600_000);
    const later = await codeFor(garden, lin);
    expect((await prove(garden, later)).status).toBe(201);
  });

  test.each([
    ['email', lin],
    ['phone', '13800138000'],
  ] as const)('stops for one %s at five codes an hour, though other limits are switched off', async (way, to) => {
    for (let n = 0; n < 5; n++) await codeFor(garden, to, way);
    const more = await send('POST', '/sign-in/codes', { body: { way, to } });
    expect([more.status, more.body.code, more.headers.get('retry-after')]).toEqual([429, 'RATE_LIMITED', '60']);
    await codeFor(garden, 'wang@example.org');
    garden.clock.advance(3_600_000);
    await codeFor(garden, to, way);
  });

  test('stops for one source at sixty codes an hour, to however many addresses', async () => {
    const ask = (n: number) => send('POST', '/sign-in/codes', { body: { way: 'email', to: `n${n}@example.org` } });
    for (let n = 0; n < 60; n++) expect((await ask(n)).status).toBe(201);
    expect((await ask(60)).body.code).toBe('RATE_LIMITED');
    garden.clock.advance(3_600_000);
    expect((await ask(61)).status).toBe(201);
  });

  test('stops for one source at sixty guesses an hour, over however many letters', async () => {
    const guess = (number: number) => send('POST', '/sign-in/letter', { body: { number, code: 'ACDE-FGHJ-KMNP' } });
    for (let n = 0; n < 60; n++) expect((await guess(n + 1)).body.code).toBe('LETTER_WRONG');
    expect((await guess(61)).body.code).toBe('RATE_LIMITED');
  });
});

describe('whether somebody is known', () => {
  test('cannot be told: known and unknown addresses get the same answer by the same statements', async () => {
    await signInBy(garden, lin);
    const { database } = await garden.juyi.communities.open('garden');
    const work = async (to: string) => {
      const done: string[] = [];
      // The post office reads and updates its own messages beside this.
      const watch = watchStatements(database, done);
      const reply = await send('POST', '/sign-in/codes', { body: { way: 'email', to } });
      watch.stop();
      return {
        done: done.filter((sql) => !/^(select|update) .*"messages"/.test(sql)),
        status: reply.status,
        shape: Object.keys(reply.body),
        length: reply.text.length,
      };
    };
    const known = await work(lin);
    expect(await work('nobody@example.org')).toEqual(known);
    expect(known.done.length).toBeGreaterThan(3);
  });

  test('cannot be told of a letter: a number that is known and one that is not get the same answer by the same statements', async () => {
    const member = await putEstate(garden, [{ label: '1-101', area: 8000, owners: ['林梅'] }]);
    const { number } = await letterFor(garden, member('林梅'));
    const { database } = await garden.juyi.communities.open('garden');
    const work = async (asked: number) => {
      const done: string[] = [];
      const watch = watchStatements(database, done);
      const reply = await send('POST', '/sign-in/letter', { body: { number: asked, code: 'ACDE-FGHJ-KMNP' } });
      watch.stop();
      const { requestId: _, ...told } = reply.body;
      return { done: done.filter((sql) => !sql.includes('"messages"')), status: reply.status, told };
    };
    expect(await work(number)).toEqual(await work(number + 1));
  });
});

/** Notes each statement that a database is asked or told to run. */
function watchStatements(database: object, done: string[]): { stop(): void } {
  const kept = new Map<string, unknown>();
  for (const name of ['read', 'first', 'commit'] as const) {
    const own = (database as Record<string, (what: { sql: string } | { sql: string }[]) => unknown>)[name]!;
    kept.set(name, own);
    Object.assign(database, {
      [name](what: { sql: string } | { sql: string }[]) {
        for (const { sql } of [what].flat()) done.push(sql);
        return own.call(database, what);
      },
    });
  }
  return {
    stop() {
      for (const name of kept.keys()) delete (database as Record<string, unknown>)[name];
    },
  };
}
