import { existsSync, readFileSync } from 'node:fs';
import { headOf } from '@juyi/core/counting/owners/heads';
import { call } from '@juyi/testing/call';
import { createTestCommunity } from '@juyi/testing/community';
import { describe, expect, test } from 'vitest';
import type { TestUnit } from '../roll/testing/estate.ts';
import { Convener, freeze, ownersPoll, putVoters } from './testing/voters.ts';

const place = new URL('../../../../../shared/data/owners/cases.json', import.meta.url);

interface WorkedCase {
  id: string;
  desc: string;
  kind: 'ordinary' | 'special';
  policy: { silence?: 'follow_majority'; countParking?: boolean };
  units: { id: string; area: number; owners: string[]; kind?: 'parking'; status?: 'unsold' | 'undelivered' }[];
  ballots: Record<string, string>;
  expected: boolean;
  result: Record<string, number | boolean>;
}

const cases: WorkedCase[] = existsSync(place) ? JSON.parse(readFileSync(place, 'utf8')) : [];

describe.skipIf(cases.length === 0)('worked owners’ votes, driven as owners and tellers would', () => {
  test.each(cases.map((each) => [each.id, each] as const))(
    '%s',
    async (_, worked) => {
      const garden = await createTestCommunity();
      try {
        const [test] = await driven(garden, worked);
        expect(test).toEqual(expectedOf(worked));
      } finally {
        await garden.close();
      }
    },
    60_000,
  );
});

type Garden = Awaited<ReturnType<typeof createTestCommunity>>;

/** Votes as the case says; answers the legal outcome and every figure of the sheet. */
async function driven(garden: Garden, worked: WorkedCase) {
  const voters = await putVoters(garden, worked.units.map(unitOf));
  const policy = worked.policy.countParking ? { countParking: true } : {};
  const snapshot = await freeze(garden, { policy });
  const silence = worked.policy.silence ? { silence: { text: '未表态的从多数', adoptedOn: '2025-06-01' } } : {};
  const item = { params: { majority: worked.kind }, follow: true };
  const desk = await (await Convener.begin(garden)).open(
    ownersPoll(garden, { adopted: silence, channels: ['web', 'paper'] }, item),
    snapshot,
  );
  await deliver(desk, worked);
  await together(Object.entries(worked.ballots), async ([head, choice]) => {
    if (choice === 'silent') return;
    const owners = ownersOf(worked, head);
    if (owners.length > 1) await nameFirst(garden, desk.id, voters, owners);
    const as = voters.token(owners[0]!);
    const mine = (await call(garden, 'GET', `/polls/${desk.id}/mine`, { as })).body.electors;
    const elector = mine.find((each: { owners: number }) => each.owners === owners.length) ?? mine[0];
    const body = { elector: elector.elector, choices: { lift: choice } };
    const reply = await call(garden, 'PUT', `/polls/${desk.id}/ballot`, { as, body });
    if (reply.status !== 200) throw new Error(`${head}: ${reply.text}`);
  });
  const { body } = await desk.post();
  return [body.items[0]].map((result) => figuresOf(result, body.base));
}

/** Many owners vote at once, as they do. */
async function together<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  for (let from = 0; from < items.length; from += 100) await Promise.all(items.slice(from, from + 100).map(work));
}

function unitOf({ id, area, owners, kind, status }: WorkedCase['units'][number]): TestUnit {
  return { label: id, area, owners, ...(kind && { kind }), ...(status && { status }) };
}

function ownersOf({ units }: WorkedCase, head: string): string[] {
  if (head === 'DEV') return units.find(({ status }) => status !== undefined)!.owners;
  return units.find((unit) => unit.status === undefined && headOf(unit.owners) === head)?.owners ?? [head];
}

/** Forms are brought to everybody who voted or kept silent, with the warning on them. */
async function deliver(desk: Convener, { units, ballots, policy }: WorkedCase): Promise<void> {
  const reached = units
    .filter(({ kind }) => kind !== 'parking' || policy.countParking)
    .filter(({ owners, status }) => Object.hasOwn(ballots, status ? 'DEV' : headOf(owners)))
    .map(({ id }) => ({ unit: id, channel: 'hand', proven: true, warned: true }));
  for (let from = 0; from < reached.length; from += 500) {
    const reply = await desk.send('PUT', `/polls/${desk.id}/deliveries`, {
      deliveries: reached.slice(from, from + 500),
    });
    if (reply.status !== 200) throw new Error(reply.text);
  }
}

async function nameFirst(
  garden: Garden,
  poll: string,
  voters: Awaited<ReturnType<typeof putVoters>>,
  owners: string[],
) {
  for (const owner of owners) {
    const as = voters.token(owner);
    const mine = (await call(garden, 'GET', `/polls/${poll}/mine`, { as })).body.electors;
    const { elector } = mine.find((each: { owners: number }) => each.owners === owners.length);
    const body = { elector, person: voters.id(owners[0]!) };
    const reply = await call(garden, 'PUT', `/polls/${poll}/representative`, { as, body });
    if (reply.status !== 200) throw new Error(reply.text);
  }
}

// biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came back
function figuresOf(item: any, base: { heads: number; area: number }) {
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came back
  const testOf = (id: string) => item.tests.find((each: any) => each.id === id);
  return {
    passed: item.outcome === 'passed',
    totalArea: base.area,
    totalHeads: base.heads,
    partArea: testOf('turnout-area').part,
    partHeads: testOf('turnout-heads').part,
    yesArea: testOf('approval-area').part,
    yesHeads: testOf('approval-heads').part,
    quorumArea: testOf('turnout-area').pass,
    quorumHeads: testOf('turnout-heads').pass,
    majArea: testOf('approval-area').pass,
    majHeads: testOf('approval-heads').pass,
  };
}

function expectedOf({ expected, result }: WorkedCase) {
  const { pct: _shares, silenceApplied: _silence, ...figures } = result;
  return { ...figures, passed: expected };
}
