import { hash } from 'node:crypto';
import { deadline } from '@juyi/core/kernel/calendar';
import { isId } from '@juyi/core/kernel/ids';
import { basesOf } from '@juyi/core/roll/electors';
import type { ObjectionEvent, RollEvent } from '@juyi/core/roll/events';
import { writeFrozenRoll } from '@juyi/core/roll/frozen-roll';
import { postingDays } from '@juyi/core/roll/limits';
import type {
  AnswerObjection,
  MadePosting,
  MakeObjection,
  ObjectionList,
  ObjectionReceipt,
  PostingList,
  PostRoll,
} from '@juyi/core/roll/posting/schema';
import type { z } from 'zod';
import type { Write } from '../database/write.ts';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { enter } from '../ledger/store.ts';
import { allow, enterRoll, findRoll, type RollAction } from './find.ts';
import { countElectors } from './freeze.ts';
import { postingStore as store } from './posting.store.ts';
import { textFile } from './text-answer.ts';

/** Where an objection's text is sealed. */
export const objectionPlace = 'objections.text';

/** Posts who would count, without a name, until the end of the last of so many days. */
export async function postRoll(call: Call<undefined, z.output<typeof PostRoll>>): Promise<Answer<MadePosting>> {
  const roll = await findRoll(call, 'roll.post');
  const { purpose, kind, days = postingDays } = call.body;
  const { electors, notes } = await countElectors(call, roll.id);
  const sheet = writeFrozenRoll(kind, electors);
  const until = deadline(call.now, days, 'calendarDay', 'after', call.community);
  const figures = { ...basesOf(electors), checksum: hash('sha256', sheet) };
  const posting = { id: call.makeId(), purpose, kind, ...figures, postedAt: call.now, until };
  const event: RollEvent = { kind: 'roll.posted', posting: posting.id, ...figures, until };
  return {
    writes: [
      ...enterRoll(call, roll, event),
      store.add({ ...posting, roll: roll.id, sheet, postedBy: call.viewer.person! }),
    ],
    reply: { ...posting, objections: { open: 0, upheld: 0, rejected: 0 }, notes },
  };
}

export async function listPostings({ community }: Call): Promise<Answer<PostingList>> {
  const rows = await community.database.read(store.list());
  const items = rows.map(({ open, upheld, rejected, ...row }) => ({ ...row, objections: { open, upheld, rejected } }));
  return { reply: { items } };
}

export async function readPostedSheet(call: Call): Promise<Answer<undefined>> {
  const { id, sheet } = await findPosting(call, 'posting.sheet');
  return textFile(sheet, `posted-roll-${id}.txt`);
}

/** Objects to a posted roll, while it is posted; the database keeps the day. */
export async function makeObjection(call: Call<undefined, MakeObjection>): Promise<Answer<ObjectionReceipt>> {
  const posting = await findPosting(call, 'posting.object');
  const id = call.makeId();
  const sealed = call.community.sealing.seal(call.body.text, objectionPlace);
  const row = { id, posting: posting.id, unit: call.body.unit ?? null, sealed, by: call.viewer.person!, at: call.now };
  return {
    writes: [
      enterObjection(call, id, 1, { kind: 'objection.made', posting: posting.id }),
      store.object({ ...row, state: 'open' }),
    ],
    reply: { id, state: 'open' },
  };
}

export async function listObjections(call: Call): Promise<Answer<ObjectionList>> {
  const posting = await findPosting(call, 'posting.objections');
  const rows = await call.community.database.read(store.objections({ posting: posting.id }));
  const items = rows.map(({ sealed, ...row }) => ({
    ...row,
    text: call.community.sealing.open(sealed, objectionPlace),
  }));
  return { reply: { items } };
}

/** Answers an objection once. Whoever wants the roll mended mends it; the answer says so. */
export async function answerObjection(call: Call<undefined, AnswerObjection>): Promise<Answer<ObjectionReceipt>> {
  allow(call, 'objection.answer');
  const { id } = call.params;
  const row = isId(id!) ? await call.community.database.first(store.objection({ id })) : undefined;
  if (!row) throw new Refused('NOT_FOUND');
  const { state, answer } = call.body;
  const event: ObjectionEvent = { kind: `objection.${state}`, posting: row.posting };
  const answered = { id, state, answer, answeredBy: call.viewer.person!, answeredAt: call.now };
  return {
    writes: [store.answer(answered), enterObjection(call, row.id, 2, event)],
    reply: { id: row.id, state },
  };
}

async function findPosting(call: Call, action: RollAction) {
  allow(call, action);
  const { id } = call.params;
  const row = isId(id!) ? await call.community.database.first(store.one({ id })) : undefined;
  if (!row) throw new Refused('NOT_FOUND');
  return row;
}

function enterObjection(call: Call, id: string, version: number, event: ObjectionEvent): Write {
  const entry = { subject: `objection:${id}`, version, event, actor: call.viewer.person!, at: call.now };
  return enter(call.community, { ...entry, topic: 'rolls', topicId: event.posting, hidden: false });
}
