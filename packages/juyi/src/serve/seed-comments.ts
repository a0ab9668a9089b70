import { markHelpful, markUnhelpful, reportComment } from '@juyi/api/comments/marks';
import { appealComment, moderateComment } from '@juyi/api/comments/moderation';
import { createComment } from '@juyi/api/comments/service';
import type { Answer, Call } from '@juyi/api/http/call';
import type { DemoComment } from '../demo/comments.ts';

/** How the demo's people act: as one of them, at a time, with the id of the address or of what is made. */
export interface Acting {
  call<Body>(person: number, now: number, id: string, body: Body): Call<undefined, Body>;
  commit(answer: Answer | Promise<Answer>): Promise<void>;
}

const HOUR = 3_600_000;

/** Stores what neighbours said, marked and reported, as they would have done it. `worker` has moderated lately. */
export async function seedComments(
  { call, commit }: Acting,
  comments: readonly DemoComment[],
  worker: number,
  now: number,
): Promise<void> {
  for (const comment of comments) {
    const { id, proposal, parent, author, at, body, stance, helpful, unhelpful, reported, hidden } = comment;
    const subject = { kind: 'proposal' as const, id: proposal };
    const said = call(author, at, id, { subject, body, stance, parent, masked: false, keepOwnFlat: false });
    await commit(createComment({ ...said, makeId: () => id }));
    await Promise.all(helpful.map((person) => commit(markHelpful(call(person, at, id, undefined)))));
    await Promise.all(unhelpful.map((person) => commit(markUnhelpful(call(person, at, id, undefined)))));
    if (reported) await commit(reportComment(call(helpful[0] ?? unhelpful[0]!, at, id, { reason: reported })));
    if (!hidden) continue;
    const { reason, appeal } = hidden;
    const lately = Math.max(at, now - 20 * HOUR);
    await commit(moderateComment(call(worker, lately, id, { act: 'hide' as const, reason })));
    if (appeal) await commit(appealComment(call(author, lately, id, { text: appeal })));
  }
}
