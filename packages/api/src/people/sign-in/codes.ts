import { randomBytes, timingSafeEqual } from 'node:crypto';
import { makeDigits } from '@juyi/core/people/codes';
import { type ContactKind, maskContact, tidyContact } from '@juyi/core/people/contact';
import { signInCode, signInLimits } from '@juyi/core/people/limits';
import type { AskCode, CodeSent } from '@juyi/core/people/sign-in/schema';
import type { Community } from '../../community.ts';
import type { Write } from '../../database/write.ts';
import { send } from '../../delivery/send.ts';
import type { Answer, Call } from '../../http/call.ts';
import { countedIn } from '../../http/rate-limit.ts';
import { Refused } from '../../http/refused.ts';
import type { PeopleOptions } from '../service.ts';
import { peopleStore } from '../store.ts';
import type { signInCodes } from '../table.ts';
import { codeMessage } from './message.ts';
import { signInStore as store } from './store.ts';

export type CodeRow = typeof signInCodes.$inferSelect;

export const contactPlace = 'contacts.address';

/** Sends a code. Whether anybody is known at the address is not looked up, so there is nothing to be told by waiting. */
export function askCode(call: Call<undefined, AskCode>, options: PeopleOptions): Answer<CodeSent> {
  const { community, body, now, makeId } = call;
  if (!options.signIn[body.way]) throw new Refused('WAY_NOT_OFFERED');
  const address = tidyContact(body.way, body.to);
  if (!address) throw new Refused('VALIDATION', { faults: [{ pointer: '/to', code: body.way }] });
  const id = makeId();
  const expiresAt = now + signInCode.life;
  const digits = makeDigits(randomBytes(8));
  const secret = randomBytes(24).toString('base64url');
  const mark = markOf(community, body.way, address);
  const message = codeMessage(call, options.signIn.linkPage, { digits, link: `${id}.${secret}` });
  return {
    writes: [
      countedIn(`code to ${mark}`, signInLimits.sentToTarget, now),
      countedIn(`code from ${call.address}`, signInLimits.sentFromSource, now),
      store.addCode({
        id,
        kind: body.way,
        mark,
        address: community.sealing.seal(address, contactPlace),
        hint: maskContact(body.way, address),
        digits: keptOf(community, id, digits),
        link: keptOf(community, id, secret),
        tries: 0,
        expiresAt,
      }),
      send(call, { to: address, kind: 'signIn.code', until: expiresAt, ...message }),
    ],
    reply: { id, expiresAt },
  };
}

/** By what an address is found again without being readable where it is stored. */
export function markOf({ keys }: Pick<Community, 'keys'>, kind: ContactKind, address: string): string {
  return keys.mark('contact', `${kind} ${address}`);
}

/** What is stored of digits, of a link or of a ticket. */
export function keptOf({ keys }: Pick<Community, 'keys'>, id: string, secret: string): string {
  return keys.mark('code', `${id} ${secret}`);
}

/**
 * Compares a guess with a code. It is counted before it is compared, for the code and for where it comes from, and
 * stays counted: many at once gain nothing. The same is done where there is no such code.
 */
export async function guess(
  call: Call,
  id: string,
  part: 'digits' | 'link' | 'ticket',
  secret: string,
): Promise<CodeRow> {
  const { community, now, address } = call;
  const counted = countedIn(`guess from ${address}`, signInLimits.guessedFromSource, now);
  const [, { rows }] = await community.database.commit([counted, store.guess({ id, now })]);
  const row = rows[0] as CodeRow | undefined;
  if (!row || !isSame(row[part], keptOf(community, id, secret))) throw new Refused('CODE_WRONG');
  return row;
}

function isSame(kept: string | null, given: string): boolean {
  const stored = Buffer.from(kept ?? '', 'base64url');
  const shown = Buffer.from(given, 'base64url');
  return stored.length === shown.length && timingSafeEqual(stored, shown);
}

/** A link or ticket is the code's number and a secret. */
export function partsOf(token: string): [id: string, secret: string] {
  const dot = token.indexOf('.');
  return dot < 0 ? [token, ''] : [token.slice(0, dot), token.slice(dot + 1)];
}

/** The writes that use a code up; a copy of the same call meets the first one's and is refused. */
export function useUp({ id, expiresAt }: CodeRow): Write[] {
  return [peopleStore.useToken({ id: `code ${id}`, expiresAt }), store.dropCode({ id })];
}

export const usedUp = { TOKEN_USED: new Refused('CODE_WRONG') };
