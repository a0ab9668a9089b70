import type { Choices } from '@juyi/core/polls/ballot/schema';
import { canonical } from '@juyi/core/polls/choices';
import type { EnterPaper } from '@juyi/core/polls/desk/schema';
import type { Call } from '../http/call.ts';
import type { Votes } from './ballot-method.ts';
import type { PaperRow } from './desk.store.ts';
import type { KnownPoll } from './find.ts';
import { markOf } from './voter-key.ts';

/** What stands on a paper for each question; why it cannot count where it cannot. */
export function votesOf({ choices, defect }: EnterPaper, { record }: KnownPoll): Votes {
  if (choices) return choices as Choices;
  return Object.fromEntries(record.items.map(({ id }) => [id, { defect: defect! }]));
}

/** One person's reading of a paper, as it is kept: sealed, with marks that are equal where the same was read. */
export function readingOf(
  { body, viewer, community, now }: Call<undefined, EnterPaper>,
  poll: KnownPoll,
  scanned: string | null,
): PaperRow {
  const { record } = poll;
  const votes = votesOf(body, poll);
  const marks = Object.entries(votes).map(([id, vote]) => {
    const item = record.items.find((each) => each.id === id)!;
    const text = typeof vote === 'object' && 'defect' in vote ? JSON.stringify(vote) : canonical(vote, item);
    return [id, markOf(community.keys, `${record.id} ${body.elector}`, id, text)];
  });
  return {
    poll: record.id,
    elector: body.elector,
    teller: viewer.person!,
    box: poll.sealer.seal(JSON.stringify(votes), `${record.id} paper ${body.elector} ${viewer.person}`),
    marks: Object.fromEntries(marks),
    receivedAt: body.receivedAt ?? now,
    scan: body.scan ?? scanned,
    at: now,
    state: 'once',
  };
}
