import { sessionLife } from '@juyi/core/people/limits';
import type { Me, OwnSessions, Way } from '@juyi/core/people/me/schema';
import type { SignedIn } from '@juyi/core/people/schema';
import { sessionEnds } from '@juyi/core/people/sessions';
import type { AddWay, ChangeName, MergePeople, WayAdded } from '@juyi/core/people/sign-in/schema';
import { type Action, may } from '@juyi/core/rights';
import type { Answer, Call } from '../../http/call.ts';
import { Refused } from '../../http/refused.ts';
import { tokenOf } from '../../http/viewer.ts';
import { tokenHash } from '../../keyring.ts';
import { cookieFor, makeToken } from '../sessions.ts';
import { guess, partsOf, usedUp, useUp } from '../sign-in/codes.ts';
import { addContact, openTicket } from '../sign-in/service.ts';
import { signInStore } from '../sign-in/store.ts';
import { peopleStore } from '../store.ts';
import { mergeInto } from './merging.ts';
import { meStore as store } from './store.ts';

type OwnAction = Extract<Action, `me.${string}` | 'session.renew'>;

/** The person who is signed in, where they may do this with what is theirs. */
function self({ viewer }: Pick<Call, 'viewer'>, action: OwnAction): string {
  const denied = may(viewer, action, null);
  if (denied) throw new Refused(denied);
  return viewer.person!;
}

export async function readMe(call: Call): Promise<Answer<Me>> {
  self(call, 'me.read');
  return { reply: await describeMe(call) };
}

export function rename(call: Call<undefined, ChangeName>): Answer<Me> {
  const id = self(call, 'me.rename');
  return { writes: [store.rename({ id, name: call.body.name })], reply: () => describeMe(call) };
}

async function describeMe({ community, viewer, now }: Call): Promise<Me> {
  const { database } = community;
  const asked = { person: viewer.person, now };
  const [person, facts, roles, contacts, accounts] = await Promise.all([
    database.first(peopleStore.person({ id: viewer.person })),
    database.read(store.facts(asked)),
    database.read(store.roles(asked)),
    database.read(store.contacts(asked)),
    database.read(store.accounts(asked)),
  ]);
  const ways = [
    ...contacts.map(({ kind, ...way }): Way => ({ ...way, kind: kind as Way['kind'] })),
    ...accounts.map(({ id, issuer, addedAt }): Way => {
      const elsewhere = issuer.startsWith('oidc ');
      return { id, kind: elsewhere ? 'provider' : 'host', hint: issuer.replace(/^oidc /, ''), addedAt };
    }),
  ];
  return { id: person!.id, name: person!.name, level: viewer.level, facts, roles, ways };
}

/** One more way in, proved in this session. Where others use it too, they may be the same person: see `merge`. */
export async function addWay(call: Call<undefined, AddWay>): Promise<Answer<WayAdded>> {
  const person = self(call, 'me.addWay');
  const row = await guess(call, call.body.code, 'digits', call.body.digits);
  const { id, write } = addContact(call, row, person);
  const known = await call.community.database.read(signInStore.peopleAt({ mark: row.mark }));
  const people = known.filter((other) => other.id !== person);
  if (people.length === 0) {
    return { writes: [...useUp(row), write], reply: { id, ticket: null, people }, refusals: usedUp };
  }
  const open = openTicket(call, row.id, person);
  return { writes: [open.write, write], reply: { id, ticket: open.ticket, people } };
}

/** Which table holds it is not asked first: nobody's other rows can match. */
export function removeWay(call: Call): Answer<undefined> {
  const way = { id: call.params.id, person: self(call, 'me.removeWay') };
  return { writes: [store.dropContact(way), store.dropAccount(way)], reply: undefined };
}

/** The one signed in takes in the other, whose way in was proved in this session as well. */
export async function merge(call: Call<undefined, MergePeople>): Promise<Answer<Me>> {
  const person = self(call, 'me.merge');
  const reply = () => describeMe(call);
  if (call.replayed) return { reply };
  const [code, secret] = partsOf(call.body.ticket);
  const row = await guess(call, code, 'ticket', secret);
  const known = await call.community.database.read(signInStore.peopleAt({ mark: row.mark }));
  const other = call.body.person;
  if (row.person !== person || other === person || !known.some(({ id }) => id === other)) {
    throw new Refused('CODE_WRONG');
  }
  const writes = [...useUp(row), ...(await mergeInto(call, { gone: other, kept: person }))];
  return { writes, reply, refusals: usedUp };
}

export async function listSessions(call: Call): Promise<Answer<OwnSessions>> {
  const person = self(call, 'me.sessions');
  const current = await sessionIdOf(call);
  const rows = await call.community.database.read(store.sessions({ person }));
  const items = rows
    .filter((row) => sessionEnds(row) > call.now)
    .map(({ assistedBy, ...row }) => ({ ...row, assistedBy: assistedBy ?? null, current: row.id === current }));
  return { reply: { items } };
}

export async function endOneSession(call: Call): Promise<Answer<undefined>> {
  const person = self(call, 'me.endSession');
  const { id } = call.params;
  const headers = id === (await sessionIdOf(call)) ? cookieFor(call.request, '', 0) : {};
  return { writes: [store.endSession({ id, person })], reply: undefined, headers };
}

export async function endOtherSessions(call: Call): Promise<Answer<undefined>> {
  const person = self(call, 'me.endOthers');
  return { writes: [store.endOthers({ person, id: (await sessionIdOf(call)) ?? '' })], reply: undefined };
}

async function sessionIdOf({ community, request, now }: Call): Promise<string | null> {
  const carried = tokenOf(request);
  return carried ? ((await community.sessions.read(carried.token, now))?.id ?? null) : null;
}

/** The same session under a new token. A page that is still under way with the old one has a moment to arrive. */
export async function renewSession(call: Call): Promise<Answer<SignedIn>> {
  const personId = self(call, 'session.renew');
  const carried = tokenOf(call.request);
  const session = carried && (await call.community.sessions.read(carried.token, call.now));
  if (!session) throw new Refused('SIGN_IN_REQUIRED');
  const token = makeToken(call);
  const renewed = peopleStore.renewSession({
    tokenHash: tokenHash(carried.token),
    next: tokenHash(token),
    until: call.now + sessionLife.overlap,
    now: call.now,
  });
  const once = peopleStore.useToken({
    id: `renewed ${tokenHash(carried.token)}`,
    expiresAt: call.now + sessionLife.overlap,
  });
  const left = Math.max(0, Math.floor((session.createdAt + sessionLife[session.kind].whole - call.now) / 1000));
  return {
    writes: [once, renewed],
    reply: { token, personId },
    headers: cookieFor(call.request, token, left),
    refusals: { TOKEN_USED: new Refused('STALE_VERSION') },
  };
}
