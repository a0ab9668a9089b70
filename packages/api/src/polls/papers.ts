import type { Choices } from '@juyi/core/polls/ballot/schema';
import { faultsOf } from '@juyi/core/polls/choices';
import { profileOf } from '@juyi/core/polls/compose';
import type { EnterPaper, PaperAnswer } from '@juyi/core/polls/desk/schema';
import type { Write } from '../database/write.ts';
import { releaseFile, strangeFile } from '../files/use.ts';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { methodOf, type Place } from './ballot-method.ts';
import { deskStore, type PaperRow, putPaper } from './desk.store.ts';
import { anyElector } from './electors.ts';
import { fileOf, openScans } from './files.ts';
import { findPoll, type KnownPoll, stateAt } from './find.ts';
import { noteOf } from './notes.ts';
import { cannotCount, readingOf } from './paper-reading.ts';
import { readAgain } from './rereading.ts';

/** One teller's reading of one paper. When another's says the same, the ballot goes into the box. */
export async function enterPaper(call: Call<undefined, EnterPaper>): Promise<Answer<PaperAnswer>> {
  const poll = await findPoll(call, 'paper.enter');
  if (['counted', 'resultPosted'].includes(poll.record.state)) return readAgain(call, poll);
  await checkPaper(call, poll);
  const { elector } = call.body;
  const entries = await call.community.database.read(deskStore.papersOf({ poll: poll.record.id, elector }));
  const inBox = entries.some((entry) => entry.state === 'entered' && !cannotCount(call.community, poll, entry));
  if (inBox) throw new Refused('BALLOT_EXISTS');
  const before = entries.find(({ teller }) => teller === call.viewer.person);
  const mine = readingOf(call, poll, before?.scan ?? null);
  const answer = await compare(call, poll, mine, entries);
  const scan = rescanned(call, poll, mine, before?.scan ?? null);
  return {
    ...answer,
    writes: [...answer.writes!, ...scan, ...openScans(mine, entries)],
    refusals: strangeFile('/scan'),
  };
}

async function compare(
  call: Call<undefined, EnterPaper>,
  poll: KnownPoll,
  mine: PaperRow,
  entries: readonly PaperRow[],
): Promise<Answer<PaperAnswer>> {
  const other = entries.find(({ teller }) => teller !== mine.teller);
  if (!other) return once(call, poll, mine);
  const differs = Object.keys({ ...mine.marks, ...other.marks }).filter((id) => mine.marks[id] !== other.marks[id]);
  if (differs.length > 0) return settle(call, poll, { ...mine, state: 'differs' }, { differs, receipt: null });
  return agree(call, poll, mine);
}

/** A scan stays with the entry until its teller brings another. */
function rescanned(call: Call, { record }: KnownPoll, { scan }: PaperRow, before: string | null): Write[] {
  if (scan === null || scan === before) return [];
  const released = before === null ? [] : [releaseFile({ file: before, subject: record.id })];
  return [...released, fileOf(call, record, { file: scan, kind: 'paper', subject: record.id })];
}

async function checkPaper({ body, community, now }: Call<undefined, EnterPaper>, poll: KnownPoll): Promise<void> {
  const { record, row } = poll;
  const state = stateAt(record, now);
  if (row.secret === 1) throw new Refused('SECRET_NOT_AVAILABLE');
  if (state !== 'open' && state !== 'closed') throw new Refused(now < record.opensAt ? 'POLL_NOT_OPEN' : 'POLL_CLOSED');
  if (!record.channels.includes('paper')) throw new Refused('ONLINE_NOT_OFFERED');
  const { receivedAt = now } = body;
  if (receivedAt >= record.closesAt) throw new Refused('PAPER_LATE');
  if (!(await anyElector(community, poll, body.elector))) throw new Refused('NOT_ON_ROLL');
  const faults = faultsOf((body.choices ?? {}) as Choices, record.items);
  if (receivedAt < record.opensAt) faults.push({ pointer: '/receivedAt', code: 'before_opening' });
  if (receivedAt > now) faults.push({ pointer: '/receivedAt', code: 'future' });
  if (faults.length > 0) throw new Refused('VALIDATION', { faults });
}

function once(call: Call, poll: KnownPoll, mine: PaperRow): Answer<PaperAnswer> {
  return { writes: [putPaper(mine), note(call, poll)], reply: { state: 'once', differs: [], receipt: null } };
}

/** Both readings take the state that comparing them led to. */
function settle(
  call: Call,
  poll: KnownPoll,
  mine: PaperRow,
  { differs, receipt }: Omit<PaperAnswer, 'state'>,
  ballot: readonly Write[] = [],
): Answer<PaperAnswer> {
  const { state, elector } = mine;
  return {
    writes: [putPaper(mine), deskStore.settlePapers({ state, poll: mine.poll, elector }), note(call, poll), ...ballot],
    reply: { state, differs, receipt },
  };
}

async function agree(call: Call<undefined, EnterPaper>, poll: KnownPoll, mine: PaperRow): Promise<Answer<PaperAnswer>> {
  const { choices } = call.body;
  if (!choices) return settle(call, poll, { ...mine, state: 'entered' }, { differs: [], receipt: null });
  const method = methodOf(poll);
  const place = await method.lookUp(call.community, poll, mine.elector);
  if (!paperStands(poll, place, mine)) {
    return settle(call, poll, { ...mine, state: 'conflict' }, { differs: [], receipt: null });
  }
  const how = { channel: 'paper', castAt: mine.receivedAt, now: call.now } as const;
  const { receipt, writes } = method.cast(call.community, poll, place, choices as Choices, how);
  return settle(call, poll, { ...mine, state: 'entered' }, { differs: [], receipt }, writes);
}

/** Which of a paper and a ballot already in the box counts, as the profile says. */
function paperStands({ record }: KnownPoll, { ballots }: Place, { receivedAt }: PaperRow): boolean {
  const [first] = ballots;
  if (!first) return true;
  const rule = profileOf(record)!.paperConflict.value;
  return rule === 'first' ? receivedAt < first.firstAt : rule === 'paper';
}

function note(call: Call, { record }: KnownPoll): Write {
  return noteOf(call, record, { kind: 'paper.entered', poll: record.id });
}
