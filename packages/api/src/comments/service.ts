import { sideOf } from '@juyi/core/comments/names';
import type { HomeName } from '@juyi/core/comments/own-flat';
import { findPersonalData } from '@juyi/core/comments/personal-data';
import { type CommentCommand, type CommentDecision, type CommentRecord, decide, post } from '@juyi/core/comments/rules';
import type { CommentReceipt, CreateComment, EditComment } from '@juyi/core/comments/schema';
import { isId } from '@juyi/core/kernel/ids';
import { isRejection, type Rejection } from '@juyi/core/kernel/problem';
import type { Viewer } from '@juyi/core/kernel/viewer';
import type { ProblemCode } from '@juyi/core/problems';
import { may } from '@juyi/core/rights';
import type { z } from 'zod';
import type { Community } from '../community.ts';
import type { Write } from '../database/write.ts';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { enter } from '../ledger/store.ts';
import { homesOf } from '../roll/homes.ts';
import { moderationStore } from './moderation.store.ts';
import { isPremoderated, nobody } from './reading.ts';
import { commentStore as store } from './store.ts';
import { lookAt } from './subjects.ts';
import { type CommentRow, type HidingRow, recordOf } from './view.ts';

export async function createComment(
  call: Call<undefined, z.output<typeof CreateComment>>,
): Promise<Answer<CommentReceipt>> {
  const { body: given, viewer, now, community } = call;
  const denied = may(viewer, 'comment.create', nobody);
  if (denied) throw new Refused(denied);
  if (!(await lookAt(call, given.subject)).open) throw new Refused('COMMENTS_CLOSED');
  const held = await isPremoderated(community);
  const homes = await homesNamed(call, given.body);
  const decision = post({ id: call.makeId(), ...given, homes, held }, viewer as Viewer & { person: string }, now);
  return conclude(community, viewer.person!, now, decision, ({ subject, ...next }) => [
    store.add({ ...next, kind: subject.kind, subject: subject.id, side: sideOf(next.stance) }),
  ]);
}

export async function editComment(
  call: Call<undefined, z.output<typeof EditComment>>,
): Promise<Answer<CommentReceipt>> {
  const held = await isPremoderated(call.community);
  const homes = await homesNamed(call, call.body.body);
  return command(call, 'comment.edit', { kind: 'edit', ...call.body, homes, held });
}

/** The author's homes, where a text names a flat: only then does it matter whose it is. */
async function homesNamed({ community, viewer }: Call<unknown, unknown>, text: string): Promise<readonly HomeName[]> {
  const flat = viewer.person !== null && findPersonalData(text).some(({ kind }) => kind === 'flat');
  return flat ? community.database.read(homesOf(viewer.person)) : [];
}

export function removeComment(call: Call): Promise<Answer<CommentReceipt>> {
  return command(call, 'comment.remove', { kind: 'remove' });
}

/** Loads, decides, and answers with what one effect must store; `also` adds what the decision means for other rows. */
export async function command(
  call: Call<unknown, unknown>,
  action: 'comment.edit' | 'comment.remove' | 'comment.appeal' | 'comment.moderate',
  what: CommentCommand,
  also: (next: CommentRecord) => Write[] = () => [],
): Promise<Answer<CommentReceipt>> {
  const { community, viewer, now } = call;
  const row = await findComment(call, action);
  const hidings = await hidingsOf(community, row.id);
  const decision = decide(recordOf(row, hidings), what, viewer, now);
  return conclude(community, viewer.person!, now, decision, (next) => [...also(next), store.change({ ...next })]);
}

export function hidingsOf({ database }: Community, id: string): Promise<HidingRow[]> {
  return database.read(moderationStore.hidings({ ids: JSON.stringify([id]) }));
}

/** The comment of the address, for those who may do this to it and may see what it is about. */
export async function findComment(
  call: Call<unknown, unknown>,
  action:
    | 'comment.edit'
    | 'comment.remove'
    | 'comment.helpful'
    | 'comment.unhelpful'
    | 'comment.unmark'
    | 'comment.report'
    | 'comment.appeal'
    | 'comment.moderate',
): Promise<CommentRow> {
  const { community, viewer, params } = call;
  const id = params.id!;
  const signedOut = may(viewer, 'comment.mine', nobody);
  if (signedOut) throw new Refused(signedOut);
  const row = isId(id) ? await community.database.first(store.one({ id })) : undefined;
  if (!row) throw new Refused('NOT_FOUND');
  const denied = may(viewer, action, row);
  if (denied) throw new Refused(denied);
  await lookAt(call, { kind: row.kind, id: row.subject });
  return row;
}

/** An event and the rows as they are then: one effect. What is held for a moderator is told to moderators alone. */
export function conclude(
  community: Community,
  actor: string,
  at: number,
  decision: CommentDecision | Rejection,
  keep: (next: CommentRecord) => Write[],
): Answer<CommentReceipt> {
  if (isRejection(decision)) {
    throw new Refused(decision.rejected as ProblemCode, decision.faults ? { faults: decision.faults } : {});
  }
  const { next, event } = decision;
  const { id, state, version, masked } = next;
  const desk = state === 'waiting' || event.kind === 'comment.kept' || event.kind === 'comment.appealed';
  const place = desk ? { topic: 'moderation', topicId: 'comments' } : { topic: 'comments', topicId: next.subject.id };
  const entry = { subject: `comment:${id}`, version, event, actor, at, ...place, hidden: false };
  return { writes: [enter(community, entry), ...keep(next)], reply: { id, state, version, masked } };
}
