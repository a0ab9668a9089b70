import { isRejection } from '@juyi/core/kernel/problem';
import { type ClaimDecision, type ClaimRecord, conflictsOf, decideClaim } from '@juyi/core/people/claims/rules';
import type {
  Claim,
  ClaimCandidate,
  ClaimsToDecide,
  DecideClaim,
  MakeClaim,
  MyClaims,
} from '@juyi/core/people/claims/schema';
import type { ProblemCode } from '@juyi/core/problems';
import { may } from '@juyi/core/rights';
import type { z } from 'zod';
import type { Community } from '../../community.ts';
import type { Write } from '../../database/write.ts';
import type { Answer, Call } from '../../http/call.ts';
import { Refused } from '../../http/refused.ts';
import { enter } from '../../ledger/store.ts';
import { openMember } from '../../roll/member.ts';
import { requireGuardian } from '../guardian.ts';
import { letterStore } from '../letters/store.ts';
import { establish } from '../meet.ts';
import { maskName } from '../names.ts';
import { claimStore as store } from './store.ts';

export const statementPlace = 'claims.statement';

function self({ viewer }: Pick<Call, 'viewer'>, action: 'claim.mine' | 'claim.make' | 'claim.withdraw'): string {
  const denied = may(viewer, action, null);
  if (denied) throw new Refused(denied);
  return viewer.person!;
}

export async function listMyClaims(call: Call): Promise<Answer<MyClaims>> {
  const person = self(call, 'claim.mine');
  const { database } = call.community;
  const [mine, used] = await Promise.all([
    database.read(store.mine({ person })),
    database.read(letterStore.usedBy({ person })),
  ]);
  const claimed = new Set(mine.filter(({ state }) => state !== 'withdrawn').map(({ unitId }) => unitId));
  const offered = used.filter(({ unitId }) => !claimed.has(unitId)).map(({ unit, building }) => ({ unit, building }));
  return { reply: { items: mine.map(({ unitId, ...claim }) => claim), offered } };
}

/** A home by what is written on its door. A letter that came there proves it; else the words are looked at. */
export async function makeClaim(call: Call<undefined, z.output<typeof MakeClaim>>): Promise<Answer<Claim>> {
  const person = self(call, 'claim.make');
  const { community, body, now } = call;
  const unit = await unitCalled(community, body.unit);
  const used = await community.database.read(letterStore.usedBy({ person }));
  const letter = used.find(({ unitId }) => unitId === unit.id);
  const made = {
    id: call.makeId(),
    capacity: body.capacity,
    proof: letter ? ('letter' as const) : ('statement' as const),
    state: 'open' as const,
    version: 1,
    createdAt: now,
  };
  const statement = community.sealing.seal(body.statement, statementPlace);
  const add = store.add({ ...made, person, unit: unit.id, member: letter?.member ?? null, statement });
  return {
    writes: [add, tell(call, made.id, 1, 'claim.made')],
    reply: { ...made, unit: unit.unit, building: unit.building, reason: null },
  };
}

/** The one home that a name means; two doors of one number need their building named. */
async function unitCalled({ database }: Community, name: string) {
  const [unit, second] = await database.read(store.units({ name: name.normalize('NFKC').replace(/\s/g, '') }));
  if (!unit || (second && !unit.exact)) throw new Refused('NO_SUCH_UNIT');
  return unit;
}

export async function withdrawClaim(call: Call): Promise<Answer<undefined>> {
  const person = self(call, 'claim.withdraw');
  const claim = await call.community.database.first(store.one({ id: call.params.id }));
  if (!claim || claim.person !== person) throw new Refused('NOT_FOUND');
  const version = claim.version + 1;
  const { id, member, reason } = claim;
  const settle = store.settle({ id, state: 'withdrawn', version, member, now: call.now, by: person, reason });
  return { writes: [settle, tell(call, id, version, 'claim.withdrawn')], reply: undefined };
}

/** What waits to be confirmed within the officer's reach, each claim beside what the roll says of that home. */
export async function listClaims(call: Call): Promise<Answer<ClaimsToDecide>> {
  const { community, viewer } = call;
  const denied = may(viewer, 'claim.list', null);
  if (denied) throw new Refused(denied);
  const open = await community.database.read(store.open());
  const near = open.filter(({ place }) => may(viewer, 'claim.decide', { place }) === null);
  const records = open.map(recordOf);
  const items = await Promise.all(
    near.map(async ({ unitId, place: _, personName, statement, person, ...claim }) => {
      const roll = await rollAt(call, unitId, person);
      const record = recordOf({ ...claim, unitId, person });
      return {
        ...claim,
        person: { id: person, name: personName },
        statement: community.sealing.open(statement, statementPlace),
        conflicts: conflictsOf(record, records, roll),
        roll,
      };
    }),
  );
  return { reply: { items } };
}

export async function decide(call: Call<undefined, z.output<typeof DecideClaim>>): Promise<Answer<Claim>> {
  const { community, viewer, body, now } = call;
  const reach = may(viewer, 'claim.list', null);
  if (reach) throw new Refused(reach);
  const row = await community.database.first(store.one({ id: call.params.id }));
  const denied = row ? may(viewer, 'claim.decide', row) : 'NOT_FOUND';
  if (denied || !row) throw new Refused(denied ?? 'NOT_FOUND');
  const roll = await rollAt(call, row.unitId, row.person);
  const decision = decideClaim(recordOf(row), body, roll, viewer);
  if (isRejection(decision))
    throw new Refused(decision.rejected as ProblemCode, decision.faults ? { faults: decision.faults } : {});
  const { state, member } = decision;
  if (state === 'confirmed') await requireGuardian(call, member!);
  const version = row.version + 1;
  const reason = body.reason ?? null;
  const { id, capacity, proof, createdAt, unit, building } = row;
  return {
    writes: [
      store.settle({ id, state, version, member, now, by: viewer.person, reason }),
      ...(state === 'confirmed' ? joinMember(call, row.person, decision, body.replace) : []),
      tell(call, id, version, `claim.${state}`),
    ],
    reply: { id, capacity, proof, createdAt, unit, building, state, version, reason },
  };
}

/** The member of the roll and the person are one from now on; what an earlier account had of the member ends. */
function joinMember(call: Call, person: string, { member, facts }: ClaimDecision, replace: boolean): Write[] {
  const { makeId, now, viewer } = call;
  const known = { person, source: 'claim', by: viewer.person, member, now };
  return [
    ...(replace ? [store.endFacts({ member, now }), store.join({ member, person: null })] : []),
    store.join({ member, person }),
    ...facts.map((kind) => establish(makeId, { ...known, kind })),
  ];
}

async function rollAt(call: Call, unit: string, person: string): Promise<ClaimCandidate[]> {
  const rows = await call.community.database.read(store.atUnit({ unit }));
  return rows.map((row) => ({
    member: row.member,
    name: maskName(openMember(call, row.member, row.sealed).name),
    owner: row.owner === 1,
    lives: row.lives === 1,
    taken: row.person !== null && row.person !== person,
  }));
}

type Record = Omit<ClaimRecord, 'unit'> & { readonly unitId: string };

function recordOf({ id, person, unitId, capacity, proof, member, state, version }: Record): ClaimRecord {
  return { id, person, unit: unitId, capacity, proof, member, state, version };
}

function tell(call: Call, id: string, version: number, kind: string): Write {
  const entry = { subject: `claim:${id}`, version, event: { kind }, actor: call.viewer.person!, at: call.now };
  return enter(call.community, { ...entry, topic: 'claims', topicId: id, hidden: true });
}
