import { isId } from '@juyi/core/kernel/ids';
import type { RollEvent } from '@juyi/core/roll/events';
import type { ImportProgress, ImportRoll, RollDifference, RollImport } from '@juyi/core/roll/schema';
import type { z } from 'zod';
import type { Write } from '../../database/write.ts';
import type { Answer, Call } from '../../http/call.ts';
import { Refused } from '../../http/refused.ts';
import { allow, enterRoll } from '../find.ts';
import type { SheetFile } from '../sheets/read-sheet-file.ts';
import { takeApart } from '../sheets/take-apart.ts';
import { UnreadableFile } from '../sheets/unreadable.ts';
import { rollStore as store } from '../store.ts';
import { todayIn } from '../today.ts';
import { differenceOf } from './difference.ts';
import { planImport } from './plan.ts';
import { progressOf, tellingProgress } from './progress.ts';
import { inSlices } from './slices.ts';
import { readStanding, readStandingUnits } from './standing.ts';

type ImportCall = Call<z.output<typeof ImportRoll>, undefined>;

export function readProgress(call: Call): Answer<ImportProgress> {
  allow(call, 'roll.progress');
  return { reply: progressOf(call) };
}

/** Says what a sheet would do to the roll; without `dryRun` it does so, all of it or nothing. */
export async function importRoll(call: ImportCall): Promise<Answer<RollImport>> {
  allow(call, 'roll.import');
  return tellingProgress(call, async (tell) => {
    const trial = call.query.dryRun === '1' || call.query.dryRun === 'true';
    const roll = await chooseRoll(call);
    const file = await readFile(call, tell);
    if (!trial && file.faultCount > 0)
      throw new Refused('ROLL_ROWS_FAULTY', { faults: file.faults.slice(0, 50).map(pointTo) });
    const { keys } = call.community;
    const units = await readStandingUnits(call.community, roll.id);
    tell({ stage: 'comparing', done: 0, of: file.units.length });
    const marks = new Map<string, string>();
    await inSlices(file.units, ({ label, peopleHash }) => {
      marks.set(label, keys.mark('member', `people ${peopleHash}`));
    });
    const difference = differenceOf(file.units, marks, units);
    if (trial) return { reply: report(file, difference) };
    tell({ stage: 'storing', done: 0, of: file.units.length });
    const sheet = { units: file.units, people: file.people, marks };
    const standing = { units, ...(await readStanding(call.community, roll.id)) };
    const writes = await planImport(call, roll.id, sheet, standing);
    const { preview, ...reply } = report(file, difference);
    return { writes: [...settle(call, roll, difference), ...writes], reply: { roll: roll.id, ...reply, preview: [] } };
  });
}

interface Target {
  readonly id: string;
  readonly version: number;
  readonly isNew: boolean;
}

/** The roll that is named, else the only one there is, else a new one. */
async function chooseRoll({ community, query, makeId }: ImportCall): Promise<Target> {
  const named = query.roll;
  const known = await community.database.read(store.list());
  const found = named === undefined ? known[0] : known.find(({ id }) => isId(named) && id === named);
  if (!found && named !== undefined) throw new Refused('NOT_FOUND');
  return found ? { ...found, isNew: false } : { id: makeId(), version: 0, isNew: true };
}

async function readFile(call: ImportCall, tell: (progress: ImportProgress) => void): Promise<SheetFile> {
  const { community, now, query } = call;
  const progress = (done: number, of: number) => tell({ stage: 'reading', done, of });
  progress(0, 0);
  const today = todayIn(community, now);
  try {
    const matching = { matching: query.columns, headingRow: query.headingRow };
    return await takeApart(call.file!.bytes, { today, progress, ...matching });
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new Refused('ROLL_FILE_UNREADABLE', { faults: [{ pointer: '/file', code: error.reason }] });
  }
}

function pointTo({ cell, code }: SheetFile['faults'][number]) {
  return { pointer: `/cells/${cell}`, code };
}

function report(file: SheetFile, difference: RollDifference): RollImport {
  return {
    rows: file.rows,
    units: file.units.length,
    members: file.people.members.length,
    errors: file.faults.map((fault) => ({ ...fault })),
    errorCount: file.faultCount,
    notices: file.people.notices.slice(0, 200),
    difference,
    sheet: file.sheet,
    headingRow: file.headingRow,
    columns: file.headings.map((heading, at) => ({ heading, field: file.columns[at] ?? null })),
    preview: file.preview.map((row) => [...row]),
  };
}

/** The roll itself, its new version and the ledger's line: whoever imports at the same time meets them first. */
function settle(call: ImportCall, roll: Target, { added, changed, removed }: RollDifference): Write[] {
  const { community, now } = call;
  const row = { id: roll.id, name: community.name['zh-CN'], version: 0, createdAt: now };
  const event: RollEvent = { kind: 'roll.imported', added, changed, removed };
  return [
    ...(roll.isNew ? [store.add(row)] : []),
    ...enterRoll(call, roll, event),
    store.imported({ roll: roll.id, now }),
  ];
}
