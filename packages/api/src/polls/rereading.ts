import type { Choices } from '@juyi/core/polls/ballot/schema';
import { faultsOf } from '@juyi/core/polls/choices';
import type { EnterPaper, PaperAnswer } from '@juyi/core/polls/desk/schema';
import { compareReadings } from '@juyi/core/polls/readings';
import type { Community } from '../community.ts';
import { strangeFile } from '../files/use.ts';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { putPaper } from './desk.store.ts';
import { fileOf } from './files.ts';
import type { KnownPoll } from './find.ts';
import { noteOf } from './notes.ts';
import { readingOf } from './paper-reading.ts';
import { signingStore } from './signing.store.ts';

type ReadPaper = Awaited<ReturnType<typeof paperReadings>>[number];

/** Every reading of every paper, by whoever stands behind the account. */
export function paperReadings({ database }: Pick<Community, 'database'>, { record }: Pick<KnownPoll, 'record'>) {
  return database.read(signingStore.paperReadings({ poll: record.id }));
}

/** The papers in the box whose two readings turned out to be one person's, each with one of these. */
export function readAlone(readings: readonly ReadPaper[]): Map<string, ReadPaper> {
  const alone = new Map<string, ReadPaper>();
  const shared = new Set<string>();
  for (const reading of readings.filter(({ state }) => state === 'entered')) {
    const known = alone.get(reading.elector);
    if (known && known.person !== reading.person) shared.add(reading.elector);
    else alone.set(reading.elector, reading);
  }
  for (const elector of shared) alone.delete(elector);
  return alone;
}

/** After the count, somebody else reads a paper that one person alone has read. The ballot in the box stays as it is. */
export async function readAgain(call: Call<undefined, EnterPaper>, poll: KnownPoll): Promise<Answer<PaperAnswer>> {
  const { body, viewer, community } = call;
  const { record } = poll;
  const before = readAlone(await paperReadings(community, poll)).get(body.elector);
  if (!before) throw new Refused('POLL_CLOSED');
  if (before.person === viewer.person) throw new Refused('BALLOT_EXISTS');
  const faults = faultsOf((body.choices ?? {}) as Choices, record.items);
  if (faults.length > 0) throw new Refused('VALIDATION', { faults });
  const read = { ...readingOf(call, poll, null), receivedAt: before.receivedAt };
  const compared = compareReadings([before, { person: viewer.person!, marks: read.marks }]);
  const { scan } = body;
  return {
    writes: [
      putPaper({ ...read, state: compared.state }),
      ...(scan ? [fileOf(call, record, { file: scan, kind: 'paper', subject: record.id })] : []),
      noteOf(call, record, { kind: 'paper.entered', poll: record.id }),
    ],
    reply: { ...compared, receipt: null },
    refusals: strangeFile('/scan'),
  };
}
