import { expect, test } from 'vitest';
import { soakKills } from './kill.ts';
import { writeTogether } from './together.ts';

test('a server killed three times under load keeps every proposal it acknowledged, once', async () => {
  const { acknowledged, faults } = await soakKills(3, 500);
  expect(faults).toEqual([]);
  expect(acknowledged).toBeGreaterThan(0);
}, 120_000);

test('two servers and the command line on one file lose nothing and count no request twice', async () => {
  const { acknowledged, faults } = await writeTogether(3000);
  expect(faults).toEqual([]);
  expect(acknowledged).toBeGreaterThan(0);
}, 120_000);
