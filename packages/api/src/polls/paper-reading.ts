import type { Choice, Choices } from '@juyi/core/polls/ballot/schema';
import { canonical } from '@juyi/core/polls/choices';
import { type EnterPaper, type PaperDefect, paperDefects } from '@juyi/core/polls/desk/schema';
import type { Community } from '../community.ts';
import type { Call } from '../http/call.ts';
import type { PaperRow } from './desk.store.ts';
import type { KnownPoll } from './find.ts';
import { markOf } from './voter-key.ts';

/** What stands on a paper for each question; why it cannot count where it cannot. */
function readOn({ choices, defect }: EnterPaper, { record }: KnownPoll): Record<string, Choice | Defect> {
  if (choices) return choices as Choices;
  return Object.fromEntries(record.items.map(({ id }) => [id, { defect: defect! }]));
}

interface Defect {
  readonly defect: PaperDefect;
}

/** Whether a paper was read as one that cannot count. It takes no place in the box: its elector may still vote. */
export function cannotCount({ keys }: Community, { record }: KnownPoll, { elector, marks }: PaperRow): boolean {
  const { id } = record.items[0]!;
  return paperDefects.some((defect) => marks[id] === markIn(keys, record.id, elector, id, JSON.stringify({ defect })));
}

/** Equal where two read the same on one elector's paper, and telling nothing of what they read. */
function markIn(keys: Community['keys'], poll: string, elector: string, item: string, text: string): string {
  return markOf(keys, `${poll} ${elector}`, item, text);
}

/** One person's reading of a paper, as it is kept: sealed, with marks that are equal where the same was read. */
export function readingOf(
  { body, viewer, community, now }: Call<undefined, EnterPaper>,
  poll: KnownPoll,
  scanned: string | null,
): PaperRow {
  const { record } = poll;
  const votes = readOn(body, poll);
  const marks = Object.entries(votes).map(([id, vote]) => {
    const item = record.items.find((each) => each.id === id)!;
    const text = typeof vote === 'object' && 'defect' in vote ? JSON.stringify(vote) : canonical(vote, item);
    return [id, markIn(community.keys, record.id, body.elector, id, text)];
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
