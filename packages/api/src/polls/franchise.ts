import { dateIn } from '@juyi/core/kernel/calendar';
import { isOfAge, pointsAtPeople } from '@juyi/core/polls/ages';
import { pollKindFacts } from '@juyi/core/polls/kinds';
import type { PollRecord } from '@juyi/core/polls/rules';
import type { PollDraft } from '@juyi/core/polls/schema';
import { bulkInto } from '../database/bulk.ts';
import type { Write } from '../database/write.ts';
import type { Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { electorStore } from '../roll/electors.ts';
import { birthOf } from '../roll/member.ts';
import { freezePart } from '../roll/part.ts';
import { spaceStore } from '../spaces/store.ts';
import { deskStore } from './desk.store.ts';
import { takesIn } from './electors.ts';
import { invalid, recompose } from './service.ts';
import { pollStore as store } from './store.ts';
import { pollElectors, pollPersons } from './table.ts';

/** Whom a poll asks from the moment its roll is settled, whatever happens to the roll or to an office after that. */
export function settleFranchise(call: Call, next: PollRecord): Promise<Write[]> {
  return next.franchise.electors === 'persons' ? persons(call, next) : ofRoll(call, next);
}

async function persons({ community, now }: Call, next: PollRecord): Promise<Write[]> {
  const { database } = community;
  const { space } = next.franchise;
  const role = pollKindFacts[next.kind].role ?? 'resident';
  const found = await database.read(
    space === undefined ? store.holders({ role, now }) : store.spaceMembers({ space, now }),
  );
  if (found.length === 0) throw new Refused('SNAPSHOT_REQUIRED');
  const rows = bulkInto(pollPersons)(found.map(({ person }) => ({ poll: next.id, person })));
  return [recompose(next, { snapshot: null, heads: found.length, area: 0 }), ...rows];
}

async function ofRoll(call: Call, next: PollRecord): Promise<Write[]> {
  const snapshot = next.franchise.snapshot!;
  const { electors, buildings } = next.franchise;
  const part = electors === 'owners' && buildings ? await freezePart(call, snapshot, buildings) : null;
  if (part) {
    const franchise = { ...next.franchise, snapshot: part.snapshot };
    return [...part.writes, recompose({ ...next, franchise }, part)];
  }
  const all = await call.community.database.read(electorStore.all({ snapshot }));
  const there = all.filter((elector) => takesIn(next, elector));
  const { ages } = next.franchise;
  const aged = ages === undefined ? undefined : await electorsOfAge(call, snapshot, ages);
  const within = aged ? there.filter(({ elector }) => aged.has(elector)) : there;
  if (aged && pointsAtPeople(within.length, there.length)) throw new Refused('FRANCHISE_SMALL');
  if (within.length === 0) throw new Refused('SNAPSHOT_REQUIRED');
  const heads = within.reduce((sum, each) => sum + each.heads, 0);
  const area = within.reduce((sum, each) => sum + each.area, 0);
  const rows = aged ? bulkInto(pollElectors)(within.map(({ elector }) => ({ poll: next.id, elector }))) : [];
  return [recompose(next, { snapshot, heads, area }), ...rows];
}

/** Opens the dates of birth once, on the day the roll was frozen; nothing of them is kept. */
async function electorsOfAge(
  { community }: Call,
  snapshot: string,
  ages: NonNullable<PollRecord['franchise']['ages']>,
): Promise<Set<string>> {
  const { database, zone } = community;
  const frozen = await database.first(electorStore.snapshot({ snapshot }));
  const day = dateIn(frozen!.frozenAt, zone);
  const members = await database.read(deskStore.sealedMembers({ snapshot }));
  const aged = members.filter(({ sealed }) => isOfAge(ages, birthOf(community, sealed), day));
  return new Set(aged.map(({ elector }) => elector));
}

/** A poll of a space names one there is, of a kind that may decide so. */
export async function requireSpace(
  { community }: Pick<Call, 'community'>,
  { kind, franchise }: PollDraft,
): Promise<void> {
  const { space } = franchise;
  if (space === undefined) return;
  const found = await community.database.first(spaceStore.one({ id: space }));
  if (!found) throw invalid('/franchise/space', 'unknown');
  if (pollKindFacts[kind].spaces?.includes(found.kind) === false) throw invalid('/franchise/space', 'kind');
}
