import type { Turnout } from '@juyi/core/polls/schema';
import { type BuildingTurnout, byBuilding, isTellable, turnoutHour, type Voted } from '@juyi/core/polls/turnout';
import type { Community } from '../community.ts';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { electorsOf, type PollElector } from './electors.ts';
import { findPoll, type KnownPoll, stateAt } from './find.ts';
import { pollStore as store } from './store.ts';
import { voterKey } from './voter-key.ts';

/** How many have voted, at the full hour; nothing of what they voted. */
export async function showTurnout(call: Call): Promise<Answer<Turnout>> {
  const poll = await findPoll(call, 'poll.turnout');
  if (!hasBegun(poll, call.now) || poll.row.secret === 1) throw new Refused('TURNOUT_HIDDEN');
  const { asOf, electors } = await votersAt(call.community, poll, call.now);
  const voted = sum(electors.filter((elector) => elector.hasVoted));
  if (!isTellable(voted)) throw new Refused('TURNOUT_HIDDEN');
  return { reply: { asOf, voted, all: sum(electors) } };
}

/** Turnout by building for the desk, with what would tell who voted left out. */
export async function buildingTurnout(
  community: Community,
  poll: KnownPoll,
  now: number,
): Promise<{ asOf: number; buildings: BuildingTurnout[] }> {
  if (!hasBegun(poll, now) || poll.row.secret === 1) return { asOf: turnoutHour(now), buildings: [] };
  const { asOf, electors } = await votersAt(community, poll, now);
  const names = [...new Set(electors.map(({ building }) => building))].sort();
  const rows = names.map((building) => {
    const own = electors.filter((elector) => elector.building === building);
    return { building, all: sum(own), voted: sum(own.filter(({ hasVoted }) => hasVoted)) };
  });
  return { asOf, buildings: byBuilding(rows) };
}

function hasBegun({ record }: KnownPoll, now: number): boolean {
  return !['draft', 'rollPosted', 'rollFrozen', 'noticed', 'postponed', 'cancelled'].includes(stateAt(record, now));
}

async function votersAt(
  community: Community,
  poll: KnownPoll,
  now: number,
): Promise<{ asOf: number; electors: (PollElector & { hasVoted: boolean })[] }> {
  const { record } = poll;
  const asOf = stateAt(record, now) === 'open' ? turnoutHour(now) : record.closesAt;
  const voters = await community.database.read(store.votersBefore({ poll: record.id, before: asOf }));
  const keys = new Set(voters.map(({ voterKey: voter }) => voter));
  const electors = await electorsOf(community, poll);
  return {
    asOf,
    electors: electors.map((each) => ({
      ...each,
      hasVoted: keys.has(voterKey(community.keys, record.id, each.elector)),
    })),
  };
}

function sum(electors: readonly PollElector[]): Voted {
  return {
    heads: electors.reduce((all, { heads }) => all + heads, 0),
    area: electors.reduce((all, { area }) => all + area, 0),
  };
}
