import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { NotAFrozenRoll, readFrozenRoll } from '@juyi/core/roll/frozen-roll';
import { rollUsage } from './usage.ts';

/** `juyi roll verify`: recounts a posted or frozen roll from its text, and tells its checksum. Resolves to the exit code. */
export async function runRoll(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { checksum: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const [what, file, ...more] = positionals;
  if (what !== 'verify' || file === undefined || more.length > 0) throw new TypeError(`usage: ${rollUsage}`);
  const bytes = readFileSync(file);
  const checksum = hash('sha256', bytes);
  const agrees = values.checksum === undefined || values.checksum.toLowerCase() === checksum;
  const counted = count(bytes.toString('utf8'));
  const sound = agrees && !('fault' in counted);
  const report = { checksum, agrees, ...counted };
  console.log(values.json ? JSON.stringify(report) : say(report));
  return sound ? 0 : 1;
}

type Counted = { kind: string; heads: number; area: number } | { fault: string; line: number };

function count(text: string): Counted {
  try {
    const { kind, heads, area } = readFrozenRoll(text);
    return { kind, heads, area };
  } catch (error) {
    if (!(error instanceof NotAFrozenRoll)) throw error;
    return { fault: error.code, line: error.line };
  }
}

const faults: Readonly<Record<string, string>> = {
  format: 'is not the beginning or the end of a roll',
  elector: 'is not an elector',
  unit: 'is not a unit',
  order: 'is not where it belongs',
  sum: 'does not add up',
};

function say(report: Counted & { checksum: string; agrees: boolean }): string {
  const seal = `checksum  ${report.checksum}${report.agrees ? '' : '  — NOT the one given'}`;
  if ('fault' in report) return `${seal}\nline ${report.line} ${faults[report.fault]}`;
  return `${seal}\n${report.kind}  ${report.heads} heads, ${(report.area / 100).toFixed(2)} m²: every line adds up`;
}
