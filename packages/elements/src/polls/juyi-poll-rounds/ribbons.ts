import type { Flow } from '@juyi/core/polls/flow';
import { type SVGTemplateResult, svg } from 'lit';

/** The height of one option's row; the picture is stretched to the rows beside it. */
export const rowHeight = 60;

/** How thick the thickest ribbon is, and what is free above it. */
export interface Room {
  readonly thickest: number;
  readonly above: number;
}

/**
 * The votes between two rounds, drawn 100 wide: what stays goes straight across; what leaves an option gathers in the
 * middle and is shared out from there. Before the first round there is nothing, so it has bars.
 */
export function ribbons({ rows, moved, most }: Flow, { thickest, above }: Room): SVGTemplateResult[] {
  const thick = (votes: number) => (votes / most) * thickest;
  const top = (row: number) => row * rowHeight + above;
  if (moved === 0 && rows.every(({ before }) => before === 0)) {
    const height = thickest * 0.64;
    const middle = (row: number) => top(row) + (thickest - height) / 2;
    return rows.map(({ after }, row) => band('kept', [0, middle(row)], [(after / most) * 100, middle(row)], height));
  }
  const drawn = rows.map(({ before, after }, row) =>
    band('kept', [0, top(row)], [100, top(row)], thick(Math.min(before, after))),
  );
  const sources = rows
    .map(({ before, after }, row) => ({ row, votes: before - after }))
    .filter(({ votes }) => votes > 0);
  const leaving = sources.reduce((sum, { row }) => sum + top(row) + thick(rows[row]!.after), 0);
  let [into, out] = [leaving / Math.max(1, sources.length), leaving / Math.max(1, sources.length)];
  rows.forEach(({ before, after }, row) => {
    const change = thick(Math.abs(after - before));
    if (change === 0) return;
    const kept = top(row) + thick(Math.min(before, after));
    if (after < before) {
      drawn.push(band('left', [0, kept], [50, into], change));
      into += change;
    } else {
      drawn.push(band('gained', [50, out], [100, kept], change));
      out += change;
    }
  });
  return drawn;
}

function band(kind: string, [x, y]: [number, number], [toX, toY]: [number, number], height: number): SVGTemplateResult {
  const bend = (x + toX) / 2;
  const path = `M${x} ${y}C${bend} ${y} ${bend} ${toY} ${toX} ${toY}V${toY + height}C${bend} ${toY + height} ${bend} ${y + height} ${x} ${y + height}Z`;
  return svg`<path class=${kind} d=${path}></path>`;
}
