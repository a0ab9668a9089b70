import { channelOf, mostTries, restAfter } from '@juyi/core/delivery/channels';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Community } from '../community.ts';
import { peopleStore } from '../people/store.ts';
import { type NewMessage, send } from './send.ts';
import { type OutgoingMessage, Undeliverable } from './transport.ts';

let garden: TestCommunity;
let community: Community;
let serial = 0;

const code: NewMessage = { to: 'lin@example.org', kind: 'session.code', subject: '登录验证码', text: '123456' };
const queue = (message: NewMessage) => {
  const id = `019b8a00-0000-7000-8000-${String(serial++).padStart(12, '0')}`;
  return send({ community, now: garden.clock.now(), makeId: () => id }, message);
};
const rows = async () => (await community.database.client.execute('select * from messages order by id')).rows;

async function open(options: Parameters<typeof createTestCommunity>[0] = {}): Promise<void> {
  garden = await createTestCommunity(options);
  community = await garden.juyi.communities.open('garden');
}

beforeEach(() => open());
afterEach(() => garden.close());

test('a message goes out with the effect that caused it, by the way its address names, and its text is then forgotten', async () => {
  await community.database.commit([
    queue(code),
    queue({ ...code, to: '+8613800000000' }),
    queue({ ...code, to: 'https://wiki.example/hook' }),
  ]);
  expect(await garden.messages()).toMatchObject([
    { ...code, channel: 'mail', community: 'garden' },
    { channel: 'sms', to: '+8613800000000' },
    { channel: 'webhook', to: 'https://wiki.example/hook' },
  ]);
  expect(await rows()).toMatchObject([1, 2, 3].map(() => ({ state: 'sent', content: null })));
});

test('what the effect did not do is never sent', async () => {
  const taken = peopleStore.addDemoPerson({ role: 'worker', n: 0, person: 'nobody' });
  await expect(community.database.commit([queue(code), taken])).rejects.toThrow();
  expect(await garden.messages()).toEqual([]);
});

test('neither address nor text can be read where a message waits', async () => {
  await community.database.commit([queue({ ...code, sendAt: garden.clock.now() + 1000 })]);
  expect(JSON.stringify(await rows())).not.toMatch(/lin@|123456|验证码/);
  garden.clock.advance(1000);
  expect(await garden.messages()).toMatchObject([code]);
});

test('a code that has run out is not sent any more', async () => {
  const now = garden.clock.now();
  await community.database.commit([queue({ ...code, sendAt: now + 1000, until: now + 600_000 })]);
  garden.clock.advance(600_000);
  expect(await garden.messages()).toEqual([]);
  expect(await rows()).toMatchObject([{ state: 'failed', reason: 'late' }]);
});

describe('when the mail server', () => {
  const tried: OutgoingMessage[] = [];
  let answer: () => Promise<void> = async () => undefined;
  const mail = {
    deliver: (message: OutgoingMessage) => {
      tried.push(message);
      return answer();
    },
  };
  const reports: unknown[] = [];

  beforeEach(async () => {
    await garden.close();
    tried.length = 0;
    reports.length = 0;
    await open({ transports: { mail }, report: (fault) => reports.push(fault.cause) });
  });

  test('is down, a message is tried again later and later under one id, then given up; nobody’s address is reported', async () => {
    answer = () => Promise.reject(Object.assign(new Error('lin@example.org refused'), { code: 'ECONNREFUSED' }));
    await community.database.commit([queue(code)]);
    for (let tries = 1; tries <= mostTries; tries++) {
      await garden.juyi.tick();
      expect(tried).toHaveLength(tries);
      await garden.juyi.tick();
      expect(tried).toHaveLength(tries);
      garden.clock.advance(restAfter(tries));
    }
    await garden.juyi.tick();
    expect(new Set(tried.map(({ id }) => id)).size).toBe(1);
    expect(await rows()).toMatchObject([{ state: 'failed', reason: 'unreachable', tries: mostTries }]);
    expect(reports.map(String)).toEqual(Array(mostTries).fill('Error: mail: ECONNREFUSED'));
  });

  test('knows no such mailbox, it is not asked again', async () => {
    answer = () => Promise.reject(new Undeliverable('noSuchMailbox'));
    await community.database.commit([queue(code)]);
    await garden.juyi.tick();
    garden.clock.advance(86_400_000);
    await garden.juyi.tick();
    expect(tried).toHaveLength(1);
    expect(await rows()).toMatchObject([{ state: 'failed', reason: 'noSuchMailbox' }]);
  });

  test('is slow, whoever else delivers meanwhile does not send the same once more', async () => {
    let release: () => void = () => undefined;
    const slow = new Promise<void>((done) => {
      release = done;
    });
    answer = () => slow;
    await community.database.commit([queue(code)]);
    const [one, two] = [garden.juyi.tick(), garden.juyi.tick()];
    while (tried.length === 0) await new Promise(setImmediate);
    release();
    await Promise.all([one, two]);
    expect(tried).toHaveLength(1);
  });

  test('died while it had the message, it is handed over again once the lease has run out', async () => {
    answer = async () => undefined;
    await community.database.commit([
      queue({ ...code, sendAt: garden.clock.now() + 1 }),
      { sql: 'update messages set tries = 1, lease_until = ?', args: [garden.clock.now() + 120_000] },
    ]);
    garden.clock.advance(60_000);
    await garden.juyi.tick();
    expect(tried).toHaveLength(0);
    garden.clock.advance(60_000);
    await garden.juyi.tick();
    expect(tried).toHaveLength(1);
  });
});

test('an address tells its way', () => {
  expect(['a@b.cn', '13800000000', '+44 20 7946 0000', 'https://x.example'].map(channelOf)).toEqual([
    'mail',
    'sms',
    'sms',
    'webhook',
  ]);
});
