import { expect, test } from 'vitest';
import { soakBallots } from './ballots.ts';
import { soakKills } from './kill.ts';
import { writeTogether } from './together.ts';

test('a server killed three times under load keeps every proposal it acknowledged, once', async () => {
  const { acknowledged, faults } = await soakKills(3, 500);
  expect(faults).toEqual([]);
  expect(acknowledged).toBeGreaterThan(0);
}, 300_000);

test('two servers and the command line on one file lose nothing and count no request twice', async () => {
  const { acknowledged, faults } = await writeTogether(3000);
  expect(faults).toEqual([]);
  expect(acknowledged).toBeGreaterThan(0);
}, 300_000);

test('owners who vote while the server is killed twice have one counted ballot each, and none after the close', async () => {
  const { acknowledged, late, faults } = await soakBallots({ voters: 200, seconds: 3, kills: 2 });
  expect(faults).toEqual([]);
  expect([acknowledged, late > 0]).toEqual([180, true]);
}, 300_000);
