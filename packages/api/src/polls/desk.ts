import type { Desk } from '@juyi/core/polls/desk/schema';
import { agreedReadings, compareReadings } from '@juyi/core/polls/readings';
import { convenes, counts } from '@juyi/core/polls/rights';
import type { Answer, Call } from '../http/call.ts';
import { electorStore } from '../roll/electors.ts';
import { type Answerer, answerersOf } from './answerers.ts';
import { deskStore } from './desk.store.ts';
import { electorsOf, type PollElector } from './electors.ts';
import { findPoll, type KnownPoll } from './find.ts';
import { inspectionsOf } from './inspections.ts';
import { paperReadings, readAlone } from './rereading.ts';
import { signingStore } from './signing.store.ts';
import { pollStore as store } from './store.ts';
import { buildingTurnout } from './turnout.ts';

type Electors = ReadonlyMap<string, PollElector>;

/** What tellers and conveners see of a poll under way; no choice is in it. */
export async function showDesk(call: Call): Promise<Answer<Desk>> {
  const poll = await findPoll(call, 'poll.desk');
  const { record } = poll;
  const { community, viewer } = call;
  const electors = new Map((await electorsOf(community, poll)).map((each) => [each.elector, each]));
  const signers = await signersOf(call, poll);
  const answerers = await answerersOf(call, poll, signers);
  return {
    reply: {
      tellers: record.tellers,
      standIns: record.standIns,
      signatures: signers.length,
      signed: signers.includes(viewer.person!),
      convenes: convenes(viewer, record),
      counts: counts(viewer, record),
      answerers: answerers.map(({ name }) => name),
      mayAnswer: answerers.some(({ id }) => id === viewer.person),
      turnout: await buildingTurnout(community, poll, call.now),
      deliveries: await deliveriesOf(call, poll, electors),
      papers: await papersOf(call, poll, electors),
      count: await countOf(call, poll),
      proxies: await proxiesOf(call, poll, electors),
      shared: await sharedOf(call, poll, electors),
      inspections: await inspectionsOf(call, poll),
      challenges: await challengesOf(call, poll, electors, answerers),
    },
  };
}

async function signersOf({ community }: Call, { record }: KnownPoll): Promise<string[]> {
  const signed = await community.database.read(signingStore.signers({ poll: record.id }));
  return [...new Set(signed.map(({ person }) => person))];
}

async function countOf({ community, viewer }: Call, { record, row }: KnownPoll): Promise<Desk['count']> {
  const counted = row.secret === 1 ? await community.database.read(signingStore.handCounts({ poll: record.id })) : [];
  if (counted.length === 0) return null;
  return {
    ...compareReadings(counted),
    agrees: agreedReadings(counted).some(({ person }) => person === viewer.person),
  };
}

function labelOf(electors: Electors, elector: string): string {
  return electors.get(elector)?.label ?? '';
}

async function deliveriesOf({ community }: Call, { record, row }: KnownPoll, electors: Electors) {
  if (row.snapshot === null) return [];
  const units = await community.database.read(electorStore.units({ snapshot: row.snapshot }));
  const made = await community.database.read(deskStore.deliveries({ poll: record.id }));
  const byUnit = new Map(made.map((each) => [each.unit, each]));
  const doors = new Map(units.filter(({ elector }) => electors.has(elector)).map((each) => [each.label, each]));
  return [...doors.values()].map(({ label, elector }) => {
    const known = byUnit.get(label);
    const { building } = electors.get(elector)!;
    const { channel = null, proven = false, warned = false, at = null } = known ?? {};
    return { unit: label, elector, building, channel, proven, warned, at };
  });
}

async function sharedOf({ community }: Call, { record, row }: KnownPoll, electors: Electors): Promise<Desk['shared']> {
  if (record.franchise.electors !== 'owners' || row.snapshot === null) return [];
  const shared = await community.database.read(deskStore.shared({ poll: record.id, snapshot: row.snapshot }));
  return shared.flatMap(({ elector, ...rest }) => {
    const known = electors.get(elector);
    return known ? [{ elector, label: known.label, ...rest }] : [];
  });
}

async function challengesOf(
  { community, viewer }: Call,
  { record }: KnownPoll,
  electors: Electors,
  answerers: readonly Answerer[],
): Promise<Desk['challenges']> {
  const { database } = community;
  const brought = await database.read(deskStore.challengeFiles({ poll: record.id }));
  const raised = await database.read(store.challenges({ poll: record.id }));
  return raised.map(({ id, kind, person, elector, text, at, state, answer }) => ({
    id,
    kind,
    label: elector === null ? null : labelOf(electors, elector),
    text,
    files: brought.filter(({ challenge }) => challenge === id).map(({ file }) => file),
    at,
    state,
    answer,
    answerers: answerers.flatMap((officer) => (officer.id === person ? [] : officer.name)),
    mayAnswer: viewer.person !== person && answerers.some((officer) => officer.id === viewer.person),
  }));
}

/** What two or more people entered for one elector lies together. */
function byElector<Entry extends { readonly elector: string }>(entries: readonly Entry[]): Map<string, Entry[]> {
  const known = new Map<string, Entry[]>();
  for (const entry of entries) {
    const before = known.get(entry.elector);
    if (before) before.push(entry);
    else known.set(entry.elector, [entry]);
  }
  return known;
}

async function papersOf(call: Call, poll: KnownPoll, electors: Electors): Promise<Desk['papers']> {
  const { community, viewer } = call;
  const entries = await community.database.read(deskStore.papers({ poll: poll.record.id }));
  const readings = await paperReadings(community, poll);
  const alone = readAlone(readings);
  const read = byElector(readings);
  return [...byElector(entries)].map(([elector, papers]) => {
    const { differs } = compareReadings(read.get(elector) ?? []);
    const { state } = papers[0]!;
    const kept = papers.flatMap(({ scan }) => scan ?? []);
    const scans = papers.some(({ teller }) => teller === viewer.person) ? kept : [];
    const scanned = kept.length > 0;
    const told = { label: labelOf(electors, elector), state, differs, entries: papers.length, scanned, scans };
    return { elector, ...told, alone: alone.has(elector) };
  });
}

async function proxiesOf({ community, now }: Call, { record }: KnownPoll, electors: Electors) {
  const all = await community.database.read(deskStore.proxies({ poll: record.id }));
  return all.map(({ id, elector, until, document, endedAt }) => ({
    id,
    label: labelOf(electors, elector),
    until,
    written: document !== null,
    ended: endedAt !== null || (until !== null && until < now),
  }));
}
