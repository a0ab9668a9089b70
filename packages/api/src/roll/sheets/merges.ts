import { columnNumber } from '@juyi/core/roll/columns';
import { rollLimits } from '@juyi/core/roll/limits';
import type { Cell, SheetRow } from '@juyi/core/roll/sheet';

interface Block {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Cells that a spreadsheet shows as one: only one of them holds the value, so none of them can be trusted. */
export class Merges {
  /** Those still to come, the next one last. */
  readonly #waiting: Block[];
  #here: Block[] = [];

  /** @param references such as `A1:C1` */
  constructor(references: readonly string[]) {
    this.#waiting = references.flatMap(blockOf).sort((one, other) => other.top - one.top);
  }

  /** Marks the cells of a row that are merged; rows come in their order. */
  mark(row: { readonly number: number; readonly cells: (Cell | undefined)[] }): SheetRow {
    while (this.#waiting.length > 0 && this.#waiting.at(-1)!.top <= row.number) this.#here.push(this.#waiting.pop()!);
    if (this.#here.length === 0) return row;
    this.#here = this.#here.filter(({ bottom }) => bottom >= row.number);
    for (const { left, right } of this.#here)
      for (let at = left; at <= right; at += 1) row.cells[at] = { text: row.cells[at]?.text ?? '', flaw: 'merged' };
    return row;
  }
}

export const noMerges = new Merges([]);

function blockOf(reference: string): Block[] {
  const [, left, top, right, bottom] = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(reference) ?? [];
  if (!left || !right) return [];
  const last = Math.min(columnNumber(right), rollLimits.columns - 1);
  return [{ left: columnNumber(left), right: last, top: Number(top), bottom: Number(bottom) }];
}
