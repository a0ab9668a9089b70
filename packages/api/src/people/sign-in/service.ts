import { randomBytes } from 'node:crypto';
import type { SignedIn } from '@juyi/core/people/schema';
import type { ChoosePerson, ProveCode, ProveLink, SignInOffer, SignInOutcome } from '@juyi/core/people/sign-in/schema';
import type { Write } from '../../database/write.ts';
import type { Answer, Call } from '../../http/call.ts';
import { Refused } from '../../http/refused.ts';
import { tokenOf } from '../../http/viewer.ts';
import { tokenHash } from '../../keyring.ts';
import { sessionKindOf } from '../assisted/kiosks.ts';
import { meet, unnamed } from '../meet.ts';
import { type PeopleOptions, waysOf } from '../service.ts';
import { beginSession } from '../sessions.ts';
import { peopleStore } from '../store.ts';
import { type CodeRow, guess, keptOf, partsOf, usedUp, useUp } from './codes.ts';
import { signInStore as store } from './store.ts';

export function readOffer(_call: Call, options: PeopleOptions): Answer<SignInOffer> {
  const { providers, callback } = options.signIn;
  const named = callback ? providers.map(({ id, name }) => ({ id, name: { ...name } })) : [];
  return { reply: { ways: waysOf(options), providers: named } };
}

export async function proveCode(call: Call<undefined, ProveCode>): Promise<Answer<SignInOutcome>> {
  return admit(call, await guess(call, call.params.id!, 'digits', call.body.digits));
}

export async function proveLink(call: Call<undefined, ProveLink>): Promise<Answer<SignInOutcome>> {
  const [id, secret] = partsOf(call.body.token);
  return admit(call, await guess(call, id, 'link', secret));
}

/** Lets in whoever has proved an address: the one person there, somebody new, or one of several to be chosen. */
async function admit(call: Call, row: CodeRow): Promise<Answer<SignInOutcome>> {
  const known = await call.community.database.read(store.peopleAt({ mark: row.mark }));
  if (known.length > 1) return offerChoice(call, row, known);
  return known[0] ? enter(call, row, known[0].id) : enterNew(call, row);
}

function offerChoice(call: Call, { id }: CodeRow, people: { id: string; name: string }[]): Answer<SignInOutcome> {
  const { ticket, write } = openTicket(call, id, null);
  return { writes: [write], reply: { ticket, people } };
}

/** A ticket to say later who one is, or whom to become one with. `person` is whoever is signed in meanwhile. */
export function openTicket({ community }: Call, id: string, person: string | null): { ticket: string; write: Write } {
  const secret = randomBytes(24).toString('base64url');
  const write = store.openTicket({ id, ticket: keptOf(community, id, secret), person });
  return { ticket: `${id}.${secret}`, write };
}

export async function choosePerson(call: Call<undefined, ChoosePerson>): Promise<Answer<SignedIn>> {
  const [id, secret] = partsOf(call.body.ticket);
  const row = await guess(call, id, 'ticket', secret);
  if (row.person !== null) throw new Refused('CODE_WRONG');
  if (call.body.person === null) return enterNew(call, row);
  const known = await call.community.database.read(store.peopleAt({ mark: row.mark }));
  if (!known.some((person) => person.id === call.body.person)) throw new Refused('CODE_WRONG');
  return enter(call, row, call.body.person);
}

async function enter(
  call: Call,
  row: CodeRow,
  person: string,
  alongWith: readonly Write[] = [],
): Promise<Answer<SignedIn>> {
  const writes = [...useUp(row), ...leaveBehind(call), ...alongWith];
  const kind = await sessionKindOf(call);
  return { ...beginSession(call, { person, way: row.kind as 'email' | 'phone', kind }, writes), refusals: usedUp };
}

function enterNew(call: Call, row: CodeRow): Promise<Answer<SignedIn>> {
  const person = call.makeId();
  const newcomer = { id: person, displayName: unnamed, now: call.now, source: row.kind };
  return enter(call, row, person, [...meet(call.makeId, newcomer), addContact(call, row, person).write]);
}

/** The address of a code becomes a way in of a person. */
export function addContact(call: Call, row: CodeRow, person: string): { id: string; write: Write } {
  const id = call.makeId();
  const { kind, mark, address, hint } = row;
  return { id, write: store.addContact({ id, person, kind, mark, address, hint, provedAt: call.now }) };
}

/** Whoever signs in anew leaves the session they came with. */
export function leaveBehind({ request }: Call): Write[] {
  const carried = tokenOf(request);
  return carried ? [peopleStore.endSession({ tokenHash: tokenHash(carried.token) })] : [];
}
