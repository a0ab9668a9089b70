import { canonical, faultsOf } from '@juyi/core/polls/choices';
import { type CountAnswer, EnterCount } from '@juyi/core/polls/desk/schema';
import type { PollState } from '@juyi/core/polls/lifecycle';
import { agreedReadings, compareReadings } from '@juyi/core/polls/readings';
import type { z } from 'zod';
import type { Community } from '../community.ts';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { putCount } from './desk.store.ts';
import { findPoll, type KnownPoll, stateAt } from './find.ts';
import { noteOf } from './notes.ts';
import { keyPlace } from './recorded.ts';
import { openerOf } from './seal.ts';
import { signingStore } from './signing.store.ts';
import { markOf } from './voter-key.ts';

type HandCount = z.output<typeof EnterCount>;

/** While these last, a secret vote can be counted by hand, for the first time and again. */
const countable: readonly PollState[] = ['closed', 'counted', 'resultPosted'];

/** One person's hand count of a secret paper vote; it holds when another's says the same. */
export async function enterCount(call: Call<undefined, HandCount>): Promise<Answer<CountAnswer>> {
  const poll = await findPoll(call, 'count.enter');
  const { record, row } = poll;
  const { body, viewer, community, now } = call;
  if (row.secret !== 1) throw new Refused('COUNT_NOT_NEEDED');
  if (!countable.includes(stateAt(record, now))) throw new Refused('POLL_TRANSITION');
  const faults = faultsIn(body, poll);
  if (faults.length > 0) throw new Refused('VALIDATION', { faults });
  const marks = marksOf(call, poll);
  const counted = await community.database.read(signingStore.handCounts({ poll: record.id }));
  const person = viewer.person!;
  const box = poll.sealer.seal(JSON.stringify(body), placeOf(record.id, person));
  return {
    writes: [
      putCount({ poll: record.id, teller: person, box, marks, at: now }),
      noteOf(call, record, { kind: 'count.entered', poll: record.id }),
    ],
    reply: compareReadings([...counted, { person, marks }], person),
  };
}

/** The count that two people agree on, opened; undefined where there is none. `by` are all who counted so. */
export async function agreedCount(
  community: Community,
  { record, row }: KnownPoll,
): Promise<{ count: HandCount; by: readonly string[] } | undefined> {
  const agreed = agreedReadings(await community.database.read(signingStore.handCounts({ poll: record.id })));
  const [first] = agreed;
  if (!first) return undefined;
  const open = openerOf({ open: community.sealing.open(row.openKey, keyPlace(record.id)) });
  const count = EnterCount.parse(JSON.parse(open(first.box, placeOf(record.id, first.teller))));
  return { count, by: agreed.map(({ person }) => person) };
}

function faultsIn({ counts, invalid }: HandCount, { record, row }: KnownPoll) {
  const faults = Object.entries(counts).flatMap(([item, lines]) =>
    lines.flatMap(({ choice }) => faultsOf({ [item]: choice }, record.items)),
  );
  for (const lines of Object.values(counts)) {
    const heads = lines.reduce((sum, line) => sum + line.heads, invalid.heads);
    const area = lines.reduce((sum, line) => sum + line.area, invalid.area);
    const bare = row.area! > 0 && lines.some((line) => line.area < line.heads);
    if (heads > row.heads! || area > row.area! || bare) faults.push({ pointer: '/counts', code: 'beyond_base' });
    else if (row.area! > 0 && row.area! - area < row.heads! - heads) faults.push({ pointer: '/counts', code: 'area' });
  }
  return faults;
}

/** Equal counts have equal marks, in whatever order their lines were written. */
function marksOf({ body, community }: Call<undefined, HandCount>, { record }: KnownPoll): Record<string, string> {
  const marks = record.items.map((item) => {
    const lines = (body.counts[item.id] ?? [])
      .map(({ choice, heads, area }) => `${canonical(choice, item)} ${heads} ${area}`)
      .sort();
    return [item.id, markOf(community.keys, record.id, item.id, `${lines.join('\n')} ${JSON.stringify(body.invalid)}`)];
  });
  return Object.fromEntries(marks);
}

function placeOf(poll: string, teller: string): string {
  return `${poll} count ${teller}`;
}
