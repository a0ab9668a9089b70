import { appealWithin, commentLimits as limit } from '@juyi/core/comments/limits';
import { lapse } from '@juyi/core/comments/rules';
import type {
  AppealComment,
  AskQueue,
  CommentPolicy,
  CommentQueue,
  CommentReceipt,
  ModerateComment,
  SetCommentPolicy,
} from '@juyi/core/comments/schema';
import { deadline } from '@juyi/core/kernel/calendar';
import { may } from '@juyi/core/rights';
import type { Community } from '../community.ts';
import { type Due, schedule, unschedule } from '../database/due.ts';
import type { Write } from '../database/write.ts';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { enter } from '../ledger/store.ts';
import { moderationStore as store } from './moderation.store.ts';
import { nobody, readPolicy } from './reading.ts';
import { command, conclude, hidingsOf } from './service.ts';
import { commentStore } from './store.ts';
import { queuedOf, recordOf } from './view.ts';

/** What is due when an appeal has waited long enough. */
export const appealDue = 'comment.appeal';

export function appealComment(call: Call<undefined, AppealComment>): Promise<Answer<CommentReceipt>> {
  const { now, community, body } = call;
  const due = deadline(now, appealWithin, 'hour', 'after', community);
  return command(call, 'comment.appeal', { kind: 'appeal' }, ({ id, hidings }) => [
    store.appeal({ hiding: hidings.at(-1)!.id, text: body.text, at: now, due }),
    schedule({ id: call.makeId(), what: appealDue, subject: id, dueAt: due }),
  ]);
}

export function moderateComment(call: Call<undefined, ModerateComment>): Promise<Answer<CommentReceipt>> {
  const { now, body, viewer } = call;
  return command(call, 'comment.moderate', { kind: 'moderate', ...body }, ({ id, version, hidings }): Write[] => {
    const settled = store.settleReports({ comment: id, settledAt: now });
    if (body.act === 'hide') {
      return [
        store.hide({ id: call.makeId(), comment: id, version, by: viewer.person, reason: body.reason, at: now }),
        settled,
      ];
    }
    if (body.act === 'keep') return [settled];
    if (body.act === 'admit') return [];
    const { id: hiding, appeal } = hidings.at(-1)!;
    return [
      store.decide({ hiding, outcome: appeal!.outcome, decidedBy: viewer.person, decidedAt: now }),
      unschedule({ what: appealDue, subject: id }),
    ];
  });
}

/** An appeal that nobody has decided by now shows the comment again. */
export async function lapseAppeal({ subject: id }: Due, now: number, community: Community): Promise<readonly Write[]> {
  const row = await community.database.first(commentStore.one({ id }));
  const decision = row && lapse(recordOf(row, await hidingsOf(community, id)));
  if (!decision) return [];
  const { writes = [] } = conclude(community, 'community', now, decision, (next) => [
    store.decide({ hiding: next.hidings.at(-1)!.id, outcome: 'lapsed', decidedBy: null, decidedAt: now }),
    commentStore.change({ ...next }),
  ]);
  return writes;
}

export async function readQueue({ community, viewer, query }: Call<AskQueue>): Promise<Answer<CommentQueue>> {
  const denied = may(viewer, 'comment.queue', nobody);
  if (denied) throw new Refused(denied);
  const { database } = community;
  const count = async (which: AskQueue['queue']) => (await database.first(store.counts[which]()))!.count;
  const [found, reported, waiting, appeals] = await Promise.all([
    database.read(store.queue[query.queue]({ after: query.cursor ?? '', most: limit.page + 1 })),
    count('reported'),
    count('waiting'),
    count('appeals'),
  ]);
  const rows = found.slice(0, limit.page);
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const [reports, hidings] = await Promise.all([
    database.read(store.reportsOn({ ids })),
    database.read(store.hidings({ ids })),
  ]);
  return {
    reply: {
      items: rows.map((row) => queuedOf(row, reports, hidings, viewer)),
      next: found.length > rows.length ? rows.at(-1)!.id : null,
      counts: { reported, waiting, appeals },
    },
  };
}

export async function setPolicy(call: Call<undefined, SetCommentPolicy>): Promise<Answer<CommentPolicy>> {
  const { community, viewer, now, body } = call;
  const denied = may(viewer, 'comment.setPolicy', nobody);
  if (denied) throw new Refused(denied);
  const reply = async () => (await readPolicy(call)).reply as CommentPolicy;
  const { version = 0, premoderation = false } = (await community.database.first(commentStore.policy())) ?? {};
  if (call.replayed || premoderation === body.premoderation) return { reply };
  const event = { kind: 'comments.premoderation', on: body.premoderation };
  const entry = { subject: 'comment-policy', version: version + 1, event, actor: viewer.person!, at: now };
  return {
    writes: [
      enter(community, { ...entry, topic: 'moderation', topicId: 'comments', hidden: false }),
      commentStore.setPolicy({ version: version + 1, premoderation: body.premoderation, at: now }),
    ],
    reply,
  };
}
