import { isId } from '@juyi/core/kernel/ids';
import type { ProblemCode } from '@juyi/core/problems';
import { type Action, may } from '@juyi/core/rights';
import { kindsOfSpaces } from '@juyi/core/spaces/kinds';
import { join, refuseAppointing, refuseSpace } from '@juyi/core/spaces/rules';
import type {
  AdmitMember,
  AppointMember,
  CreateSpace,
  JoinRequests,
  Membership,
  OwnSpaces,
  Space,
  SpaceList,
  SpaceReceipt,
} from '@juyi/core/spaces/schema';
import type { z } from 'zod';
import { schedule } from '../database/due.ts';
import type { Write } from '../database/write.ts';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { enter } from '../ledger/store.ts';
import { roleStore } from '../people/roles/store.ts';
import { peopleStore } from '../people/store.ts';
import type { Task } from '../ticking.ts';
import { spaceStore as store } from './store.ts';

type SpaceAction = Extract<Action, `space.${string}`>;

export async function listSpaces({ community }: Call): Promise<Answer<SpaceList>> {
  return { reply: { items: await community.database.read(store.list()) } };
}

export async function readSpace(call: Call): Promise<Answer<Space>> {
  const space = await find(call, 'space.read');
  const { database } = call.community;
  const asked = { space: space.id, kind: space.kind };
  const [people, agenda] = await Promise.all([
    kindsOfSpaces[space.kind].openMembers ? database.read(store.people(asked)) : null,
    database.read(store.agenda(asked)),
  ]);
  return { reply: { ...space, people, agenda } };
}

export async function listOwn(call: Call): Promise<Answer<OwnSpaces>> {
  const denied = may(call.viewer, 'space.mine', { chairs: [] });
  if (denied) throw new Refused(denied);
  return { reply: { items: await call.community.database.read(store.mine({ person: call.viewer.person })) } };
}

export function createSpace(call: Call<undefined, z.output<typeof CreateSpace>>): Answer<SpaceReceipt> {
  const { body, now, viewer } = call;
  const denied = may(viewer, 'space.create', { chairs: [] }) ?? refuseSpace(body);
  if (denied) throw new Refused(denied);
  const id = call.makeId();
  const event = { kind: 'space.created', name: body.name, of: body.kind };
  return {
    writes: [tell(call, `space:${id}`, 1, event, id), store.add({ id, ...body, createdAt: now })],
    reply: { id },
  };
}

/** Joins at once where the space is open, else asks to be let in. Whoever has done so already is told how it stands. */
export async function joinSpace(call: Call): Promise<Answer<Membership>> {
  const space = await find(call, 'space.join');
  const person = call.viewer.person!;
  const known = await call.community.database.first(store.membership({ space: space.id, person }));
  if (known) return { reply: { state: known.state } };
  const decided = join(space);
  if ('rejected' in decided) throw new Refused(decided.rejected);
  const { state } = decided;
  const id = call.makeId();
  const starts = state === 'member' ? call.now : null;
  return {
    writes: [
      tell(call, `membership:${id}`, 1, { kind: state === 'member' ? 'space.joined' : 'space.asked' }, space.id),
      store.addMember({ id, space: space.id, person, office: 'member', state, askedAt: call.now, starts }),
    ],
    reply: { state },
    settled: ['ALREADY_MEMBER'],
  };
}

export async function leaveSpace(call: Call): Promise<Answer<undefined>> {
  const space = await find(call, 'space.leave');
  const known = await call.community.database.first(store.membership({ space: space.id, person: call.viewer.person }));
  return known ? { writes: ending(call, known.id, space.id, 'space.left'), reply: undefined } : { reply: undefined };
}

export async function listRequests(call: Call): Promise<Answer<JoinRequests>> {
  const space = await find(call, 'space.requests');
  return { reply: { items: await call.community.database.read(store.requests({ space: space.id })) } };
}

export async function admitMember(call: Call<undefined, AdmitMember>): Promise<Answer<Membership>> {
  const space = await find(call, 'space.admit');
  const row = await memberOf(call, space.id);
  const state = call.body.accept ? 'member' : 'declined';
  return {
    writes: [
      tell(call, `membership:${row.id}`, 2, { kind: call.body.accept ? 'space.joined' : 'space.declined' }, space.id),
      store.settle({ id: row.id, state, starts: call.body.accept ? call.now : null }),
    ],
    reply: { state },
  };
}

/** Enters who was elected or appointed; the role that goes with it ends with the term. */
export async function appointMember(
  call: Call<undefined, z.output<typeof AppointMember>>,
): Promise<Answer<SpaceReceipt>> {
  const space = await find(call, 'space.appoint');
  const refused = refuseAppointing(space);
  if (refused) throw new Refused(refused);
  const { person, office, until } = call.body;
  const { database } = call.community;
  if (!isId(person) || !(await database.first(peopleStore.person({ id: person })))) throw new Refused('NOT_FOUND');
  const id = call.makeId();
  const { role } = kindsOfSpaces[space.kind];
  const starts = call.now;
  return {
    writes: [
      tell(call, `membership:${id}`, 1, { kind: 'space.appointed', office, until }, space.id),
      store.addMember({ id, space: space.id, person, office, state: 'member', askedAt: starts, starts, ends: until }),
      ...(role ? [peopleStore.addRole({ id, person, role, place: '', starts, ends: until })] : []),
      ...(until === null ? [] : [schedule({ id: call.makeId(), what: termEnds, subject: id, dueAt: until })]),
    ],
    reply: { id },
  };
}

export async function dismissMember(call: Call): Promise<Answer<undefined>> {
  const space = await find(call, 'space.dismiss');
  const row = await memberOf(call, space.id);
  return { writes: ending(call, row.id, space.id, 'space.dismissed'), reply: undefined };
}

/** What is due when a term is over. */
export const termEnds = 'space.termEnds';

/** Ends a membership whose term is over, unless it has ended before. */
export const endTerm: Task = async ({ subject: id }, now, community) => {
  const row = await community.database.first(store.byId({ id }));
  if (row?.state !== 'member') return [];
  const event = { kind: 'space.termEnded' };
  const entry = { subject: `membership:${id}`, version: 3, event, actor: row.person, at: now };
  return [
    enter(community, { ...entry, topic: 'spaces', topicId: row.space, hidden: false }),
    store.end({ id, now }),
    roleStore.end({ id, now }),
  ];
};

function ending(call: Call, id: string, space: string, kind: string): Write[] {
  const { now } = call;
  return [tell(call, `membership:${id}`, 3, { kind }, space), store.end({ id, now }), roleStore.end({ id, now })];
}

async function find({ community, viewer, params }: Call, action: SpaceAction) {
  const id = params.id!;
  const space = isId(id) ? await community.database.first(store.one({ id })) : undefined;
  const chairs = space ? await community.database.read(store.chairs({ space: id })) : [];
  const denied = may(viewer, action, { chairs: chairs.map(({ person }) => person) });
  if (denied) throw new Refused(denied as ProblemCode);
  if (!space) throw new Refused('NOT_FOUND');
  return space;
}

async function memberOf({ community, params }: Call, space: string) {
  const row = isId(params.member!) ? await community.database.first(store.byId({ id: params.member })) : undefined;
  if (!row || row.space !== space) throw new Refused('NOT_FOUND');
  return row;
}

function tell(
  call: Call,
  subject: string,
  version: number,
  event: { kind: string; [field: string]: unknown },
  space: string,
): Write {
  const entry = { subject, version, event, actor: call.viewer.person!, at: call.now };
  return enter(call.community, { ...entry, topic: 'spaces', topicId: space, hidden: false });
}
