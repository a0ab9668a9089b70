import { areaSources } from '../counting/owners/roll.ts';
import { basesOf, type Elector, type ElectorUnit } from './electors.ts';
import { type ElectorKind, electorKinds } from './facts.ts';

/** What of an elector is written down: everything but who it is. */
export type FrozenElector = Pick<Elector, 'id' | 'heads' | 'area' | 'building' | 'label'> & {
  readonly units: readonly Omit<ElectorUnit, 'unit'>[];
};

/** A frozen roll as everyone may read it. Its checksum is the SHA-256 of this very text, in UTF-8. */
export interface FrozenRoll {
  readonly kind: ElectorKind;
  readonly heads: number;
  readonly area: number;
  readonly electors: readonly FrozenElector[];
}

const format = 'juyi-roll/1';

/**
 * Writes a frozen roll, the same text for the same roll: a line for the whole (format, kind, heads, area), then for each
 * elector, sorted by id, a line (id, heads, area, building, label) and a line for each unit (empty, unit number, area,
 * source), sorted by number. Fields are set apart by tabs, lines end with LF, areas are in 0.01 m².
 */
export function writeFrozenRoll(kind: ElectorKind, electors: readonly FrozenElector[]): string {
  const { heads, area } = basesOf(electors);
  const lines = [`${format}\t${kind}\t${heads}\t${area}`];
  for (const elector of electors.toSorted((one, other) => order(one.id, other.id))) {
    const { id, heads, area, building, label, units } = elector;
    lines.push([id, heads, area, building, label].join('\t'));
    for (const unit of units.toSorted((one, other) => order(one.label, other.label)))
      lines.push(['', unit.label, unit.area, unit.source].join('\t'));
  }
  return `${lines.join('\n')}\n`;
}

/** Why a text is not a frozen roll: the line at fault, and what is wrong with it. */
export class NotAFrozenRoll extends Error {
  readonly line: number;
  readonly code: 'format' | 'elector' | 'unit' | 'order' | 'sum';

  constructor(line: number, code: NotAFrozenRoll['code']) {
    super(`line ${line}: ${code}`);
    this.name = 'NotAFrozenRoll';
    this.line = line;
    this.code = code;
  }
}

/** Reads a frozen roll and recounts it. @throws NotAFrozenRoll naming the line whose figures do not hold */
export function readFrozenRoll(text: string): FrozenRoll {
  const [head = '', ...lines] = text.split('\n');
  const [name, kind, heads, area] = head.split('\t');
  if (name !== format || !electorKinds.includes(kind as ElectorKind) || lines.pop() !== '')
    throw new NotAFrozenRoll(1, 'format');
  const electors: (FrozenElector & { units: Omit<ElectorUnit, 'unit'>[]; line: number })[] = [];
  lines.forEach((line, at) => {
    const fields = line.split('\t');
    const owner = electors.at(-1);
    if (fields[0] === '' && owner) owner.units.push(unitOf(fields, at + 2));
    else electors.push({ ...electorOf(fields, at + 2), line: at + 2 });
  });
  for (const [at, elector] of electors.entries()) {
    if (at > 0 && order(electors[at - 1]!.id, elector.id) >= 0) throw new NotAFrozenRoll(elector.line, 'order');
    const sum = elector.units.reduce((total, unit) => total + unit.area, 0);
    if (kind === 'owners' && sum !== elector.area) throw new NotAFrozenRoll(elector.line, 'sum');
  }
  const bases = basesOf(electors);
  if (bases.heads !== count(heads) || bases.area !== count(area)) throw new NotAFrozenRoll(1, 'sum');
  const plain = electors.map(({ line, ...elector }) => elector);
  if (writeFrozenRoll(kind as ElectorKind, plain) !== text) throw new NotAFrozenRoll(1, 'order');
  return { kind: kind as ElectorKind, ...bases, electors: plain };
}

function electorOf([id, heads, area, building, label, ...more]: string[], line: number) {
  if (!id || label === undefined || more.length > 0) throw new NotAFrozenRoll(line, 'elector');
  const figures = { heads: count(heads), area: count(area) };
  if (Number.isNaN(figures.heads) || Number.isNaN(figures.area)) throw new NotAFrozenRoll(line, 'elector');
  return { id, ...figures, building: building!, label, units: [] };
}

function unitOf([, label, area, source, ...more]: string[], line: number): Omit<ElectorUnit, 'unit'> {
  const known = areaSources.find((one) => one === source);
  if (!label || !known || more.length > 0 || Number.isNaN(count(area))) throw new NotAFrozenRoll(line, 'unit');
  return { label, area: count(area), source: known };
}

function count(digits: string | undefined): number {
  return /^(0|[1-9]\d{0,15})$/.test(digits ?? '') ? Number(digits) : Number.NaN;
}

/** By UTF-16 code units: the same everywhere, whatever the language of the machine. */
function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
