import { isPublic } from '@juyi/core/polls/lifecycle';
import { committeeConvenes } from '@juyi/core/polls/rights';
import type { PollRecord } from '@juyi/core/polls/rules';
import type { PollFiles } from '@juyi/core/polls/schema';
import type { Write } from '../database/write.ts';
import { type FileUse, openFileTo, releaseFile, useFile } from '../files/use.ts';
import type { Answer, Call } from '../http/call.ts';
import { deskStore, type PaperRow } from './desk.store.ts';
import { findPoll, isPersonal } from './find.ts';

type Shown = Pick<PollRecord, 'id' | 'attachments' | 'items'>;

type Kind = 'paper' | 'proxy' | 'representative' | 'delivery' | 'challenge';

/** Whoever brought a file lets the poll's room use it; a paper's scan shows a choice and is for those who read it. */
export function fileOf(
  { viewer }: Pick<Call, 'viewer'>,
  poll: Pick<PollRecord, 'kind'>,
  use: Pick<FileUse, 'file' | 'subject'> & { kind: Kind },
): Write {
  return useFile({ ...use, audience: use.kind === 'paper' ? 'owner' : convenersOf(poll), by: viewer.person! });
}

/** Whoever convenes such a poll. */
function convenersOf({ kind }: Pick<PollRecord, 'kind'>): 'conveners' | 'staff' {
  return committeeConvenes.includes(kind) ? 'conveners' : 'staff';
}

/** Both who have read a paper may open either's picture of it. */
export function openScans(mine: PaperRow, entries: readonly PaperRow[]): Write[] {
  const others = entries.filter(({ teller }) => teller !== mine.teller);
  return others.flatMap(({ scan, teller }) => [
    ...(scan === null ? [] : [openFileTo(scan, mine.teller)]),
    ...(mine.scan === null ? [] : [openFileTo(mine.scan, teller)]),
  ]);
}

/** What changes of the files a poll shows; a draft's are the desk's alone. */
export function attach({ viewer }: Pick<Call, 'viewer'>, next: PollRecord, before?: Shown): Write[] {
  const [shown, known] = [attached(next), before ? attached(before) : []];
  const audience = isPublic(next) ? 'everyone' : convenersOf(next);
  const use = { kind: 'poll', subject: next.id, audience, by: viewer.person! } as const;
  return [
    ...known.filter((file) => !shown.includes(file)).map((file) => releaseFile({ file, subject: next.id })),
    ...shown.filter((file) => !known.includes(file)).map((file) => useFile({ ...use, file })),
  ];
}

/** The files that a poll shows, to whoever may read it. */
export async function showFiles(call: Call): Promise<Answer<PollFiles>> {
  const poll = await findPoll(call, 'poll.files');
  const items = await call.community.database.read(deskStore.files({ poll: poll.record.id }));
  return { reply: { items }, personal: isPersonal(poll) };
}

/** Once a poll is on the board, everybody may open what it shows. */
export function showAttached({ id }: Pick<PollRecord, 'id'>): Write {
  return deskStore.showFiles({ poll: id });
}

/** Drafts that were kept before polls showed files of their own have none. */
function attached({ attachments = [], items }: Partial<Shown> & Pick<Shown, 'items'>): string[] {
  return [...attachments, ...items.flatMap((item) => item.attachments)];
}
