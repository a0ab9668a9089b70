import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Convener, freeze, ownersPoll, putVoters } from './polls/testing/voters.ts';

const DAY = 86_400_000;
let garden: TestCommunity;

beforeEach(async () => {
  garden = await createTestCommunity();
  await putVoters(garden, [{ label: '1-101', area: 10_000, owners: ['u0'] }]);
});
afterEach(() => garden.close());

/** A vote that is announced and whose first day has come, though no clock has said so yet. */
async function announced(): Promise<Convener> {
  const desk = await Convener.begin(garden);
  const opensAt = garden.clock.now() + 20 * DAY;
  await desk.compose(ownersPoll(garden, { opensAt, closesAt: opensAt + 7 * DAY }));
  await desk.on('rollPosted');
  garden.clock.advance(3 * DAY);
  await desk.on('rollFrozen', { snapshot: await freeze(garden) });
  await desk.on('noticed');
  garden.clock.advance(17 * DAY);
  return desk;
}

async function eventsOf({ id }: Convener): Promise<unknown[]> {
  const { database } = await garden.juyi.communities.open('garden');
  const { rows } = await database.client.execute(`select kind from events where subject = 'poll:${id}' order by seq`);
  return rows.map(({ kind }) => kind);
}

test('a vote is not opened by the clock in the middle of what is done undisturbed, and is right after', async () => {
  const desk = await announced();
  let ticked: Promise<void> | undefined;
  await garden.juyi.undisturbed(async () => {
    ticked = garden.juyi.tick();
    await new Promise((later) => setTimeout(later, 50));
    expect((await eventsOf(desk)).at(-1)).toBe('poll.noticed');
  });
  await ticked;
  expect((await eventsOf(desk)).at(-1)).toBe('poll.open');
});

test('what fails undisturbed is told, and the clock goes on', async () => {
  const desk = await announced();
  await expect(garden.juyi.undisturbed(() => Promise.reject(new Error('no room')))).rejects.toThrow('no room');
  await garden.juyi.tick();
  expect((await eventsOf(desk)).at(-1)).toBe('poll.open');
});

test('a worker who calls a vote off is not told to look again because the clock opened it meanwhile', async () => {
  const desk = await announced();
  // That somebody was here today is noted before anything else.
  await desk.send('GET', '/session');
  const { database } = await garden.juyi.communities.open('garden');
  const { commit } = database;
  database.commit = async (writes) => {
    database.commit = commit;
    await garden.juyi.tick();
    return database.commit(writes);
  };
  const { status, text } = await desk.move('cancelled', { reason: '停水' });
  expect(status, text).toBe(200);
  expect((await eventsOf(desk)).slice(-2)).toEqual(['poll.open', 'poll.cancelled']);
});
