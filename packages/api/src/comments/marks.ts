import type { HelpfulCount, ReportComment, Reported } from '@juyi/core/comments/schema';
import type { Write } from '../database/write.ts';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { enter } from '../ledger/store.ts';
import { marksStore as store } from './marks.store.ts';
import { rank } from './ranking.ts';
import { findComment } from './service.ts';
import type { CommentRow } from './view.ts';

export function markHelpful(call: Call): Promise<Answer<HelpfulCount>> {
  return mark(call, 'comment.helpful', true);
}

export function markUnhelpful(call: Call): Promise<Answer<HelpfulCount>> {
  return mark(call, 'comment.unhelpful', false);
}

export function unmark(call: Call): Promise<Answer<HelpfulCount>> {
  return mark(call, 'comment.unmark', null);
}

/** Brings a person's mark to what they wish: helpful, not, or none. */
async function mark(
  call: Call,
  action: 'comment.helpful' | 'comment.unhelpful' | 'comment.unmark',
  wished: boolean | null,
): Promise<Answer<HelpfulCount>> {
  const { community, viewer, now, makeId } = call;
  const { database } = community;
  const row = await findComment(call, action);
  const reply = async (): Promise<HelpfulCount> => {
    return { helpful: (await database.first(store.counts({ id: row.id })))!.helpful };
  };
  const person = viewer.person!;
  const given = await database.first(store.of({ comment: row.id, person }));
  if (call.replayed || (given?.helpful ?? null) === wished) return { reply };
  if (row.author === person) throw new Refused('OWN_COMMENT');
  const writes: Write[] = [];
  if (given) writes.push(store.take({ id: given.id }), enterMark(call, row, given.id, 2));
  if (wished !== null) {
    const id = makeId();
    writes.push(store.give({ id, comment: row.id, person, helpful: wished, at: now }), enterMark(call, row, id, 1));
  }
  const change = (kind: boolean) => (wished === kind ? 1 : 0) - (given?.helpful === kind ? 1 : 0);
  writes.push(rank(row.id, row.helpful + change(true), row.unhelpful + change(false)));
  // Two calls of one person race: whoever loses finds the wish fulfilled.
  return { writes, reply, settled: ['ALREADY_MARKED', 'STALE_VERSION'] };
}

function enterMark(call: Call, row: CommentRow, id: string, version: 1 | 2): Write {
  const event = { kind: version === 1 ? 'comment.marked' : 'comment.unmarked' };
  const entry = { subject: `mark:${id}`, version, event, actor: call.viewer.person!, at: call.now };
  return enter(call.community, { ...entry, topic: 'comments', topicId: row.subject, hidden: row.state !== 'shown' });
}

/** Once a person; that is the database's word. */
export async function reportComment(call: Call<undefined, ReportComment>): Promise<Answer<Reported>> {
  const { community, viewer, now, body } = call;
  const row = await findComment(call, 'comment.report');
  const id = call.makeId();
  const event = { kind: 'comment.reported', reason: body.reason };
  const entry = { subject: `report:${id}`, version: 1, event, actor: viewer.person!, at: now };
  const report = store.report({ id, comment: row.id, person: viewer.person, reason: body.reason, at: now });
  return {
    writes: [report, enter(community, { ...entry, topic: 'moderation', topicId: 'comments', hidden: false })],
    reply: { id },
  };
}
