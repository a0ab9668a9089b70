import type { Role } from '@juyi/core/kernel/viewer';
import type { RoleEvent } from '@juyi/core/people/events';
import { refuseAppointment } from '@juyi/core/people/roles/rules';
import type { EndRole, FindPeople, FoundPeople, GiveRole, HeldRole, HeldRoles } from '@juyi/core/people/roles/schema';
import type { ProblemCode } from '@juyi/core/problems';
import { type Action, may } from '@juyi/core/rights';
import type { z } from 'zod';
import type { Answer, Call } from '../../http/call.ts';
import { Refused } from '../../http/refused.ts';
import { enter } from '../../ledger/store.ts';
import { peopleStore } from '../store.ts';
import { roleStore as store } from './store.ts';

function requireRight({ viewer }: Pick<Call, 'viewer'>, action: Extract<Action, `role.${string}`>): void {
  const denied = may(viewer, action, null);
  if (denied) throw new Refused(denied);
}

export async function listRoles(call: Call): Promise<Answer<HeldRoles>> {
  requireRight(call, 'role.list');
  return { reply: { items: (await call.community.database.read(store.list())).map(shown) } };
}

export async function findPeople(call: Call<FindPeople>): Promise<Answer<FoundPeople>> {
  requireRight(call, 'role.find');
  const rows = await call.community.database.read(store.find({ q: call.query.q ?? '', now: call.now }));
  const items = rows.map(({ roles, ...person }) => ({ ...person, roles: [...new Set(JSON.parse(roles) as Role[])] }));
  return { reply: { items } };
}

/** Gives a role. The ledger tells everybody which one, where and for how long, and not to whom. */
export async function giveRole(call: Call<undefined, z.output<typeof GiveRole>>): Promise<Answer<HeldRole>> {
  requireRight(call, 'role.give');
  const { community, body, now, viewer } = call;
  const { person, role, place, until } = body;
  const from = body.from ?? now;
  const known = await community.database.first(peopleStore.person({ id: person }));
  if (!known) throw new Refused('NOT_FOUND');
  const held = await community.database.read(store.heldBy({ person, now: from }));
  refuse(
    refuseAppointment(
      viewer,
      { person, role, place, from, until },
      held.map((one) => one.role),
    ),
  );
  const id = call.makeId();
  return {
    writes: [
      peopleStore.addRole({ id, person, role, place, starts: from, ends: until }),
      tell(call, id, 1, { kind: 'role.given', role, place, from, until }),
    ],
    reply: { id, person: known, role, place, from, until },
  };
}

export async function endRole(call: Call<undefined, EndRole>): Promise<Answer<HeldRole>> {
  requireRight(call, 'role.end');
  const { community, now, viewer } = call;
  const row = await community.database.first(store.one({ id: call.params.id }));
  if (!row) throw new Refused('NOT_FOUND');
  const { personId: person, role, place, from } = row;
  const asIfGiven = { person, role, place: place || '-', from: now, until: now + 1 };
  refuse(refuseAppointment(viewer, asIfGiven, []));
  const { reason } = call.body;
  return {
    writes: [store.end({ id: row.id, now }), tell(call, row.id, 2, { kind: 'role.ended', role, place, reason })],
    reply: { ...shown(row), from, until: now },
  };
}

function refuse(rejection: ReturnType<typeof refuseAppointment>): void {
  if (!rejection) return;
  const { rejected, faults } = rejection;
  throw new Refused(rejected as ProblemCode, faults ? { faults } : {});
}

type Row = Omit<HeldRole, 'person'> & { readonly personId: string; readonly personName: string };

function shown({ personId, personName, ...role }: Row): HeldRole {
  return { ...role, person: { id: personId, name: personName } };
}

function tell(call: Call, id: string, version: number, event: RoleEvent) {
  const entry = { subject: `role:${id}`, version, event, actor: call.viewer.person!, at: call.now };
  return enter(call.community, { ...entry, topic: 'roles', topicId: id, hidden: false });
}
