import { hash } from 'node:crypto';
import { toJson } from '@juyi/core/counting/kernel/tally';
import type { Locale } from '@juyi/core/kernel/text';
import type { Bundle } from '@juyi/core/polls/bundle';
import { type Counted, countFile } from './count.ts';
import { outcomeText } from './plain.ts';
import { readBallotFile } from './read-file.ts';
import { words } from './words.ts';

/** A question of a published count, counted again. */
interface Again {
  readonly id: string;
  readonly rule: string;
  readonly title: string;
  /** Whether it comes to what the file says, to the byte; null where the file leaves the ballots out. */
  readonly same: boolean | null;
  readonly counted: Counted | null;
}

/** A published count, each of its questions counted again. */
export interface Recount {
  readonly poll: string;
  readonly version: number;
  /** SHA-256 of the file, hexadecimal. */
  readonly digest: string;
  readonly entries: readonly Again[];
}

/** What `juyi tally --json` prints of a count. */
export function jsonOf({ tally, options, params, ballots, seats }: Counted): string {
  return toJson({ ...tally, options, params, ballots, seats });
}

/**
 * Counts a published file by the rules that it names itself, all of it or the question after `#`.
 * @returns undefined where the file is no published count
 * @throws Error where it cannot be read, or holds no such question
 */
export function recountPublished(file: string, locale: Locale): Recount | undefined {
  const { text, format, record } = readBallotFile(file);
  const bundle = format === 'json' ? publishedIn(text) : undefined;
  if (!bundle) return undefined;
  const path = record === undefined ? file : file.slice(0, -record.length - 1);
  const asked = bundle.entries.filter(({ id }) => record === undefined || id === record);
  if (asked.length === 0) throw new Error(`The file holds no question “${record}”.`);
  const entries = asked.map(({ id, rule, title, profile, count }): Again => {
    const named = { id, rule, title: title[locale] };
    if (!profile) return { ...named, same: null, counted: null };
    const counted = countFile({ file: `${path}#${id}`, rule, seats: undefined, settings: {}, seed: undefined });
    return { ...named, same: jsonOf(counted) === JSON.stringify(count), counted };
  });
  return { poll: bundle.poll, version: bundle.version, digest: hash('sha256', text), entries };
}

function publishedIn(text: string): Bundle | undefined {
  try {
    const held = JSON.parse(text) as Bundle | null;
    return held?.format === 'juyi-poll/1' && Array.isArray(held.entries) ? held : undefined;
  } catch {
    return undefined;
  }
}

/** A recount in a few lines for a terminal. */
export function recountText({ poll, version, digest, entries }: Recount, locale: Locale): string {
  const lines = entries.map(({ title, same, counted }) => {
    if (!counted) return `${title}\n  ${words.leftOut[locale]}`;
    const names = new Map(counted.options.map(({ id, name }) => [id, name]));
    const outcome = outcomeText(counted, locale, (id) => names.get(id) ?? id);
    return `${title}\n  ${outcome}\n  ${(same ? words.same : words.differs)[locale]}`;
  });
  return [`juyi-poll ${poll}, ${version}`, `SHA-256 ${digest}`, ...lines].join('\n');
}
