import { call, type Reply } from './call.ts';
import type { TestCommunity } from './community.ts';

export type ContactWay = 'email' | 'phone';

/** A code that was asked for, and what its message says. */
export interface ReceivedCode {
  readonly id: string;
  readonly digits: string;
  readonly text: string;
}

/** Asks for a code and reads the message that brings it. */
export async function codeFor(garden: TestCommunity, to: string, way: ContactWay = 'email'): Promise<ReceivedCode> {
  // Messages lie in the outbox in the order of their moments.
  garden.clock.advance(1);
  const asked = await call(garden, 'POST', '/sign-in/codes', { body: { way, to } });
  if (asked.status !== 201) throw new Error(`no code for ${to}: ${asked.text}`);
  const { text } = (await garden.messages()).filter(({ kind }) => kind === 'signIn.code').at(-1)!;
  return { id: asked.body.id, digits: /\d{6}/.exec(text)![0], text };
}

export function prove(garden: TestCommunity, { id, digits }: { id: string; digits: string }): Promise<Reply> {
  return call(garden, 'POST', `/sign-in/codes/${id}/proof`, { body: { digits } });
}

/** Signs somebody in by an address of theirs; where relatives share it, as the first of them. */
export async function signInBy(
  garden: TestCommunity,
  to: string,
  way: ContactWay = 'email',
): Promise<{ token: string; personId: string }> {
  const { body } = await prove(garden, await codeFor(garden, to, way));
  const { ticket, people } = body;
  return ticket
    ? (await call(garden, 'POST', '/sign-in/choice', { body: { ticket, person: people[0].id } })).body
    : body;
}

/** Adds an address as one more way in of whoever is signed in. */
export async function addWay(garden: TestCommunity, as: string, to: string, way: ContactWay = 'email'): Promise<Reply> {
  const { id, digits } = await codeFor(garden, to, way);
  return call(garden, 'POST', '/me/ways', { as, body: { code: id, digits } });
}

/** A letter to a member of the roll, as it comes out of the printer. */
export async function letterFor(
  garden: TestCommunity,
  member: string,
): Promise<{ number: number; code: string; name: string; unit: string }> {
  const made = await call(garden, 'POST', '/letters', {
    as: await garden.signIn('worker'),
    body: { members: [member] },
  });
  if (made.status !== 201) throw new Error(`no letter: ${made.text}`);
  return made.body.items[0];
}

export function proveLetter(
  garden: TestCommunity,
  { number, code }: { number: number; code: string },
  as?: string,
): Promise<Reply> {
  return call(garden, 'POST', '/sign-in/letter', { as, body: { number, code } });
}
