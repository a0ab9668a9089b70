import { operations } from '@juyi/core/contract';
import type {
  Assist,
  AssistedActs,
  AssistedCandidates,
  AssistedSession,
  FindAssisted,
} from '@juyi/core/people/assisted/schema';
import { sessionLife, signInLimits } from '@juyi/core/people/limits';
import { may } from '@juyi/core/rights';
import type { Write } from '../../database/write.ts';
import type { Answer, Call } from '../../http/call.ts';
import { countedIn } from '../../http/rate-limit.ts';
import { Refused } from '../../http/refused.ts';
import { tokenOf } from '../../http/viewer.ts';
import { openMember } from '../../roll/member.ts';
import { requireGuardian } from '../guardian.ts';
import { establish, meet, unnamed } from '../meet.ts';
import { isSameName, maskName } from '../names.ts';
import { beginSession } from '../sessions.ts';
import { assistedStore as store } from './store.ts';

/** Who is at one door, for an officer in whose reach it is; the names only as far as they tell people apart. */
export async function findAssisted(call: Call<FindAssisted>): Promise<Answer<AssistedCandidates>> {
  const { community, viewer, query } = call;
  const denied = may(viewer, 'assisted.candidates', null);
  if (denied) throw new Refused(denied);
  const rows = await community.database.read(store.atDoor({ unit: query.unit.normalize('NFKC').replace(/\s/g, '') }));
  const items = rows
    .filter(({ place }) => may(viewer, 'assisted.begin', { place }) === null)
    .map(({ member, sealed, unit, building }) => ({
      member,
      name: maskName(openMember(call, member, sealed).name),
      unit,
      building,
    }));
  return { reply: { items } };
}

/** Opens a session beside a person who is there in the flesh; it ends with the officer's own. */
export async function beginAssisted(call: Call<undefined, Assist>): Promise<Answer<AssistedSession>> {
  const { community, viewer, body, now } = call;
  const reach = may(viewer, 'assisted.candidates', null);
  if (reach) throw new Refused(reach);
  const found = await community.database.first(store.member({ member: body.member }));
  const denied = found ? may(viewer, 'assisted.begin', found) : 'NOT_FOUND';
  if (denied || !found) throw new Refused(denied ?? 'NOT_FOUND');
  await community.database.commit([countedIn(`named by ${viewer.person}`, signInLimits.namedByOfficer, now)]);
  if (!isSameName(body.name, openMember(call, found.member, found.sealed).name)) throw new Refused('NAME_DIFFERS');
  await requireGuardian(call, found.member);
  const officer = await officerOf(call);
  const person = found.person ?? call.makeId();
  const known = found.person === null ? introduce(call, found, person) : [];
  const session = call.makeId();
  const beginning = { id: session, person, way: 'assisted', kind: 'assisted', officer } as const;
  const { writes = [], reply } = beginSession(call, beginning, known);
  const record = store.assist({ session, person, officer: officer.person, reason: body.reason, at: now });
  const { token } = reply as { token: string };
  return {
    writes: [...writes, record],
    reply: { token, personId: person, endsAt: now + sessionLife.assisted.whole },
  };
}

async function officerOf({ community, request, viewer, now }: Call): Promise<{ person: string; session: string }> {
  const carried = tokenOf(request);
  const session = carried && (await community.sessions.read(carried.token, now));
  if (!session) throw new Refused('SIGN_IN_REQUIRED');
  return { person: viewer.person!, session: session.id };
}

/** Somebody of the roll who never signed in: the officer who knows them vouches for the home. */
function introduce(call: Call, { member, owner }: { member: string; owner: number }, person: string): Write[] {
  const { makeId, now, viewer } = call;
  const known = { person, source: 'assisted', by: viewer.person, member, now };
  return [
    ...meet(makeId, { id: person, displayName: unnamed, now, source: 'assisted' }),
    establish(makeId, { ...known, kind: 'residence' }),
    ...(owner && viewer.roles.includes('worker') ? [establish(makeId, { ...known, kind: 'title' })] : []),
    store.join({ member, person }),
  ];
}

export async function listAssistedActs({ community, viewer, locale }: Call): Promise<Answer<AssistedActs>> {
  const denied = may(viewer, 'assisted.acts', null);
  if (denied) throw new Refused(denied);
  const acts = await community.database.read(store.actsFor({ person: viewer.person }));
  const called = (action: string) => operations.find((one) => one.action === action)?.summary[locale] ?? action;
  return { reply: { items: acts.map((act) => ({ ...act, what: called(act.action) })) } };
}
