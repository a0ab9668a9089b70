import { invalid } from '@juyi/core/counting/kernel/invalid';

type JsonRecord = Readonly<Record<string, unknown>>;

/**
 * The one election meant in a JSON text: the file's only one, or in a list that of an id or title, or of a place from 1.
 * @throws InvalidBallots that lists the ids or places when several could be meant
 */
export function recordOf(text: string, wanted: string | undefined): unknown {
  const whole = parse(text);
  const list = listIn(whole);
  if (wanted === undefined) {
    if (list === undefined) return whole;
    if (list.length === 1) return list[0];
    throw invalid('record', 'file', `It holds ${list.length} elections; name one, FILE#ID. There are: ${ids(list)}.`);
  }
  const records = list ?? [whole];
  const found = records.filter((each) => idsOf(each).includes(wanted));
  if (found.length === 1) return found[0];
  const place = found.length === 0 && /^\d+$/.test(wanted) ? records[Number(wanted) - 1] : undefined;
  if (place !== undefined) return place;
  if (found.length === 0) throw invalid('record', 'file', `It holds no “${wanted}”. There are: ${ids(records)}.`);
  const places = found.map((each) => `#${records.indexOf(each) + 1}`).join(', ');
  throw invalid('record', 'file', `It holds ${found.length} called “${wanted}”; name one by its place: ${places}.`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (fault) {
    throw invalid('json', whereOf(fault, text), 'The file is not JSON.');
  }
}

/** The line of a syntax error, where the engine tells its position. */
function whereOf(fault: unknown, text: string): string {
  const position = /position (\d+)/.exec(String(fault))?.[1];
  return position === undefined ? 'file' : `line ${text.slice(0, Number(position)).split('\n').length}`;
}

/** Records in a list, alone or as the one list of an object that is no election itself. */
function listIn(whole: unknown): readonly unknown[] | undefined {
  if (Array.isArray(whole)) return whole;
  if (typeof whole !== 'object' || whole === null) return undefined;
  const { instances, cases, entries } = whole as JsonRecord;
  return [instances, cases, entries].find(Array.isArray);
}

function idsOf(record: unknown): string[] {
  const { id, title } = (record ?? {}) as JsonRecord;
  return [id, title].filter((each) => each !== undefined).map(String);
}

function ids(list: readonly unknown[]): string {
  const names = list.map((each, at) => idsOf(each)[0] ?? `record ${at + 1}`);
  const shown = names.slice(0, 20).join(', ');
  return names.length > 20 ? `${shown} and ${names.length - 20} more` : shown;
}
