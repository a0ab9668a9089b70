import type { AskOwners, HomeOwners, MyMandates } from '@juyi/core/polls/mandates/schema';
import type { Answer, Call } from '../http/call.ts';
import { maskName } from '../people/names.ts';
import { peopleStore } from '../people/store.ts';
import { openMember } from '../roll/member.ts';
import { deskStore } from './desk.store.ts';
import { ownElectors, type PollElector } from './electors.ts';
import { findPoll, type KnownPoll } from './find.ts';

/** Who casts the votes of the viewer's own electors: whom co-owners name, and who was entrusted. */
export async function showMandates(call: Call): Promise<Answer<MyMandates>> {
  const poll = await findPoll(call, 'poll.mandates');
  const own = await ownElectors(call.community, poll, call.viewer.person!);
  return { reply: { electors: await Promise.all(own.map((elector) => mandateOf(call, poll, elector))) } };
}

/** Who owns a home together, for whoever enters what all of them signed. */
export async function showOwners(call: Call<AskOwners>): Promise<Answer<HomeOwners>> {
  const { row } = await findPoll(call, 'poll.owners');
  const { elector } = call.query;
  const { database } = call.community;
  const owners =
    row.snapshot === null ? [] : await database.read(deskStore.owners({ snapshot: row.snapshot, elector }));
  const items = owners.map(({ member, sealed }) => ({ member, name: maskName(openMember(call, member, sealed).name) }));
  return { reply: { items } };
}

async function mandateOf(call: Call, poll: KnownPoll, { elector, label }: PollElector) {
  const { community, now } = call;
  const given = await community.database.read(deskStore.givenFor({ poll: poll.record.id, elector }));
  const held = given.find(({ endedAt, until }) => endedAt === null && (until ?? now) >= now);
  return {
    elector,
    label,
    owners: await ownersOf(call, poll, elector),
    given: held ? { id: held.id, agent: held.agent, until: held.until } : null,
  };
}

async function ownersOf({ community: { database } }: Call, { record, row }: KnownPoll, elector: string) {
  if (record.franchise.electors !== 'owners' || row.snapshot === null) return [];
  const [voices, named] = await Promise.all([
    database.read(deskStore.voices({ snapshot: row.snapshot, elector })),
    database.read(deskStore.named({ poll: record.id, elector })),
  ]);
  return Promise.all(
    voices.map(async ({ member, person }) => {
      const known = person === null ? undefined : await database.first(peopleStore.person({ id: person }));
      const names = named.find((each) => each.member === member)?.named ?? null;
      return { person, name: known?.name ?? null, names };
    }),
  );
}
