import { randomBytes } from 'node:crypto';
import { makeLetterCode, tidyLetterCode } from '@juyi/core/people/letters/code';
import type {
  LetterCandidates,
  Letters,
  MakeLetters,
  PrintedLetters,
  ProveLetter,
} from '@juyi/core/people/letters/schema';
import { stateOf } from '@juyi/core/people/letters/state';
import { letterLimits, signInLimits } from '@juyi/core/people/limits';
import type { SignedIn } from '@juyi/core/people/schema';
import { type Action, may } from '@juyi/core/rights';
import type { z } from 'zod';
import type { Write } from '../../database/write.ts';
import type { Answer, Call } from '../../http/call.ts';
import { countedIn } from '../../http/rate-limit.ts';
import { Refused } from '../../http/refused.ts';
import { openMember } from '../../roll/member.ts';
import { sessionKindOf } from '../assisted/kiosks.ts';
import { meet, unnamed } from '../meet.ts';
import type { PeopleOptions } from '../service.ts';
import { beginSession } from '../sessions.ts';
import { leaveBehind } from '../sign-in/service.ts';
import { peopleStore } from '../store.ts';
import { hashCode, isCode } from './secret.ts';
import { letterStore as store } from './store.ts';
import type { letters } from './table.ts';

type LetterRow = typeof letters.$inferSelect;

function requireRight({ viewer }: Pick<Call, 'viewer'>, action: Extract<Action, `letter.${string}`>): void {
  const denied = may(viewer, action, null);
  if (denied) throw new Refused(denied);
}

export async function listLetters(call: Call): Promise<Answer<Letters>> {
  requireRight(call, 'letter.list');
  const rows = await call.community.database.read(store.list());
  const items = rows.map(({ tries, usedAt, replacedAt, ...letter }) => ({
    ...letter,
    state: stateOf({ tries, usedAt, replacedAt, expiresAt: letter.expiresAt }, call.now),
  }));
  return { reply: { items } };
}

export async function listCandidates(call: Call): Promise<Answer<LetterCandidates>> {
  requireRight(call, 'letter.candidates');
  const rows = await call.community.database.read(store.candidates({ now: call.now }));
  return { reply: { items: rows.map((row) => ({ ...row, lettered: row.lettered === 1 })) } };
}

/** Makes letters and shows their codes this once; a member's earlier letter is of no use from then on. */
export async function makeLetters(call: Call<undefined, MakeLetters>): Promise<Answer<PrintedLetters>> {
  requireRight(call, 'letter.make');
  const { community, now } = call;
  const rows = await community.database.read(store.toPrint({ members: JSON.stringify(call.body.members) }));
  const { number: last } = (await community.database.first(store.lastNumber()))!;
  const expiresAt = now + letterLimits.life;
  const writes: Write[] = [];
  const items: PrintedLetters['items'] = [];
  for (const [at, { member, sealed, ...home }] of rows.entries()) {
    const code = makeLetterCode(randomBytes(64));
    const number = last + 1 + at;
    const kept = await hashCode(tidyLetterCode(code)!);
    const made = { createdAt: now, createdBy: call.viewer.person!, expiresAt };
    writes.push(
      store.replace({ member, now }),
      store.add({ id: call.makeId(), number, member, tries: 0, ...kept, ...made }),
    );
    items.push({ number, code, name: openMember(call, member, sealed).name, ...home, expiresAt });
  }
  return { writes, reply: { items } };
}

/** The code of a letter brings in its member: the account joined already, whoever is signed in, or somebody new. */
export async function proveLetter(
  call: Call<undefined, z.output<typeof ProveLetter>>,
  options: PeopleOptions,
): Promise<Answer<SignedIn>> {
  if (!options.signIn.letter) throw new Refused('WAY_NOT_OFFERED');
  const { community, viewer, now, makeId } = call;
  if (viewer.assistedBy) throw new Refused('NOT_ASSISTED');
  const letter = await guessLetter(call);
  const joined = await community.database.first(store.joined({ member: letter.member }));
  if (!joined) throw new Refused('LETTER_WRONG');
  const person = joined.person ?? viewer.person ?? makeId();
  const isNew = joined.person === null && viewer.person === null;
  const writes = [
    peopleStore.useToken({ id: `letter ${letter.id}`, expiresAt: letter.expiresAt }),
    ...leaveBehind(call),
    ...(isNew ? meet(makeId, { id: person, displayName: unnamed, now, source: 'letter' }) : []),
    store.use({ id: letter.id, person, now }),
  ];
  const kind = await sessionKindOf(call);
  return {
    ...beginSession(call, { person, way: 'letter', kind }, writes),
    refusals: { TOKEN_USED: new Refused('LETTER_WRONG') },
  };
}

/** Counted before it is compared, for the letter and for where it comes from; as slow where there is no such letter. */
async function guessLetter(call: Call<undefined, z.output<typeof ProveLetter>>): Promise<LetterRow> {
  const { community, body, now, address } = call;
  const counted = countedIn(`guess from ${address}`, signInLimits.guessedFromSource, now);
  const [, { rows }] = await community.database.commit([counted, store.guess({ number: body.number, now })]);
  const row = rows[0] as LetterRow | undefined;
  if (!(await isCode(tidyLetterCode(body.code) ?? '', row))) throw new Refused('LETTER_WRONG');
  return row!;
}
