import type { MyElector } from '@juyi/core/polls/ballot/schema';
import type { Call } from '../http/call.ts';
import { deskStore } from './desk.store.ts';
import { anyElector, ownElector, ownElectors, type PollElector } from './electors.ts';
import type { KnownPoll } from './find.ts';

/** Somebody's right to vote for an elector: its own, or a mandate's. */
export interface Voice extends Pick<MyElector, 'as' | 'owners' | 'named' | 'proxy'> {
  readonly elector: PollElector;
}

/** The viewer's voice for one elector; undefined where there is none, now. */
export async function voiceOf(call: Call, poll: KnownPoll, elector: string): Promise<Voice | undefined> {
  const own = await ownElector(call.community, poll, call.viewer.person!, elector);
  if (own) return ownVoice(call, poll, own);
  const held = await mandates(call, poll);
  const mandate = held.find((each) => each.elector === elector);
  const found = mandate && (await anyElector(call.community, poll, elector));
  return found && mandateVoice(found, mandate);
}

/** Every voice of the viewer in a poll; own electors first. */
export async function voicesOf(call: Call, poll: KnownPoll): Promise<Voice[]> {
  const own = await ownElectors(call.community, poll, call.viewer.person!);
  const voices: Voice[] = await Promise.all(own.map((elector) => ownVoice(call, poll, elector)));
  for (const mandate of await mandates(call, poll)) {
    if (own.some(({ elector }) => elector === mandate.elector)) continue;
    const found = await anyElector(call.community, poll, mandate.elector);
    if (found) voices.push(mandateVoice(found, mandate));
  }
  return voices;
}

/** Whether the viewer was entrusted with the elector's vote, be it over by now. */
export async function wasEntrusted({ community, viewer }: Call, { record }: KnownPoll, elector: string) {
  const held = await community.database.read(deskStore.heldBy({ poll: record.id, agent: viewer.person! }));
  return held.some((each) => each.elector === elector);
}

/** What keeps one of several owners from deciding about their one vote: all of them first name the same one. */
export function barToOwner({ owners, named }: Pick<Voice, 'owners' | 'named'>) {
  if (owners < 2 || named === 'me' || named === null) return null;
  return named === 'other' ? 'REPRESENTATIVE_OTHER' : 'REPRESENTATIVE_NEEDED';
}

type Mandate = Awaited<ReturnType<typeof mandates>>[number];

/** Mandates in force: given directly by somebody entitled, so that there are no chains. */
async function mandates({ community, viewer, now }: Call, { record, row }: KnownPoll) {
  if (row.proxyMost === 0) return [];
  const held = await community.database.read(deskStore.heldBy({ poll: record.id, agent: viewer.person! }));
  return held.filter(({ endedAt, startsAt, until }) => endedAt === null && startsAt <= now && (until ?? now) >= now);
}

function mandateVoice(elector: PollElector, { id, until }: Mandate): Voice {
  return { elector, as: 'proxy', owners: 1, named: null, proxy: { id, until } };
}

/** Co-owners speak through the one they named; a household through anybody of age. */
async function ownVoice({ community, viewer }: Call, poll: KnownPoll, elector: PollElector): Promise<Voice> {
  const voice = { elector, as: 'self', proxy: null } as const;
  const { snapshot } = poll.row;
  if (poll.record.franchise.electors !== 'owners' || snapshot === null) return { ...voice, owners: 1, named: null };
  const owners = await community.database.read(deskStore.voices({ snapshot, elector: elector.elector }));
  if (owners.length < 2) return { ...voice, owners: owners.length, named: null };
  const named = await namedBy(
    { community },
    poll,
    elector.elector,
    owners.map(({ member }) => member),
  );
  return {
    ...voice,
    owners: owners.length,
    named: named === null ? 'nobody' : named === viewer.person ? 'me' : 'other',
  };
}

/** Whom all co-owners name, or null. */
export async function namedBy(
  { community }: Pick<Call, 'community'>,
  { record }: KnownPoll,
  elector: string,
  members: readonly string[],
): Promise<string | null> {
  const given = await community.database.read(deskStore.named({ poll: record.id, elector }));
  const names = members.map((member) => given.find((each) => each.member === member)?.named);
  const [first] = names;
  return first !== undefined && names.every((name) => name === first) ? first : null;
}
