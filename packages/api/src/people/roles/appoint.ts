import { maskContact, tidyContact } from '@juyi/core/people/contact';
import type { RoleEvent } from '@juyi/core/people/events';
import type { FirstOffice } from '@juyi/core/people/roles/rules';
import type { Community } from '../../community.ts';
import { Refusal } from '../../database/refusal.ts';
import type { Write } from '../../database/write.ts';
import { enter } from '../../ledger/store.ts';
import { meet, unnamed } from '../meet.ts';
import { contactPlace, markOf } from '../sign-in/codes.ts';
import { signInStore } from '../sign-in/store.ts';
import { peopleStore } from '../store.ts';
import { roleStore } from './store.ts';

/** Whom the owner of a site puts in office, by the address at which a code will reach them. */
export interface FirstAppointment {
  readonly email: string;
  readonly role: FirstOffice;
  readonly now: number;
  readonly makeId: () => string;
}

/** How an appointment ended; why nothing was stored, where it was not made. */
export type Appointed = 'appointed' | 'held' | 'notAnAddress' | 'sharedAddress' | 'apart';

/** So long the same appointment given twice at once is one. */
const aMoment = 60_000;

/**
 * Puts somebody in office whom nobody in the community could appoint yet: whoever uses the address already, else
 * somebody new. They sign in with a code that is sent there. The ledger tells which role was given, and not to whom.
 */
export async function appoint(
  community: Community,
  { role, now, makeId, ...given }: FirstAppointment,
): Promise<Appointed> {
  const email = tidyContact('email', given.email);
  if (email === null) return 'notAnAddress';
  const mark = markOf(community, 'email', email);
  const [known, another] = await community.database.read(signInStore.peopleAt({ mark }));
  if (another) return 'sharedAddress';
  const person = known?.id ?? makeId();
  const held = await community.database.read(roleStore.heldBy({ person, now }));
  if (held.some((one) => one.role === role)) return 'held';
  const id = makeId();
  const event: RoleEvent = { kind: 'role.given', role, place: '', from: now, until: null };
  const entry = { subject: `role:${id}`, version: 1, event, actor: null, at: now };
  return commit(community, [
    peopleStore.useToken({ id: `appointed ${role} ${mark}`, expiresAt: now + aMoment }),
    ...(known ? [] : newcomer(community, { person, email, mark, now, makeId })),
    peopleStore.addRole({ id, person, role, place: '', starts: now, ends: null }),
    enter(community, { ...entry, topic: 'roles', topicId: id, hidden: false }),
  ]);
}

/** Somebody new, who is reachable at the address. */
function newcomer(
  { sealing }: Community,
  { person, email, mark, now, makeId }: Omit<FirstAppointment, 'role'> & { person: string; mark: string },
): Write[] {
  const contact = { id: makeId(), person, kind: 'email', mark, hint: maskContact('email', email), provedAt: now };
  return [
    ...meet(makeId, { id: person, displayName: unnamed, now, source: 'owner' }),
    signInStore.addContact({ ...contact, address: sealing.seal(email, contactPlace) }),
  ];
}

const refusals: Readonly<Record<string, Appointed>> = { ROLES_APART: 'apart', TOKEN_USED: 'held' };

async function commit({ database }: Community, writes: readonly Write[]): Promise<Appointed> {
  try {
    await database.commit(writes);
    return 'appointed';
  } catch (error) {
    const refused = error instanceof Refusal ? refusals[error.code] : undefined;
    if (!refused) throw error;
    return refused;
  }
}
