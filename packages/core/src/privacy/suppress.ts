/** Numbers below this could point at somebody. */
export const leastCount = 5;

/**
 * Counts by two criteria. The last row and the last column are the sums of the others; the last of both is the total,
 * which the law wants to be published and which is never held back.
 */
export type Breakdown = readonly (readonly number[])[];

/** A breakdown that may be shown: null where a number is held back. */
export type Shown = readonly (readonly (number | null)[])[];

interface Cell {
  readonly row: number;
  readonly column: number;
}

/**
 * Holds back every number below five, and as many others as it takes that none of them can be reckoned from what is
 * shown. A number is known from the sums exactly where, in the graph whose edges join the row and the column of each
 * number held back, it is a bridge; so more are held back, the smallest first, until no bridge is left.
 */
export function suppress(counts: Breakdown): Shown {
  const rows = counts.length;
  const columns = counts[0]?.length ?? 0;
  const isTotal = ({ row, column }: Cell) => row === rows - 1 && column === columns - 1;
  const all = counts.flatMap((line, row) => line.map((_, column) => ({ row, column })));
  const count = ({ row, column }: Cell) => counts[row]![column]!;
  const hidden = new Set(all.filter((cell) => !isTotal(cell) && count(cell) < leastCount));
  for (;;) {
    const broken = bridge(hidden) ?? thinLine(hidden, rows, columns, count);
    if (!broken)
      return counts.map((line, row) => line.map((value, column) => (isHidden(hidden, row, column) ? null : value)));
    const free = all.filter((cell) => !isTotal(cell) && !hidden.has(cell));
    const useful = free.filter(broken.mends).sort((one, other) => count(one) - count(other));
    const next = useful[0] ?? free.sort((one, other) => count(one) - count(other))[0];
    if (!next) return counts.map((line, row) => line.map((value, column) => (isTotal({ row, column }) ? value : null)));
    hidden.add(next);
  }
}

/** The same for counts by one criterion, whose sum is shown. */
export function suppressList(counts: readonly number[]): (number | null)[] {
  const sum = counts.reduce((all, count) => all + count, 0);
  const shown = suppress([...counts.map((count) => [count, count]), [sum, sum]]);
  return counts.map((count, at) => (shown[at]!.includes(null) ? null : count));
}

interface Broken {
  /** Whether holding this one back as well would help. */
  mends(cell: Cell): boolean;
}

/** A number held back that could be reckoned: without it, its row and its column are no longer joined. */
function bridge(hidden: ReadonlySet<Cell>): Broken | null {
  for (const cell of hidden) {
    const reached = reachableFrom(
      `r${cell.row}`,
      [...hidden].filter((other) => other !== cell),
    );
    if (reached.has(`c${cell.column}`)) continue;
    return { mends: ({ row, column }) => reached.has(`r${row}`) !== reached.has(`c${column}`) };
  }
  return null;
}

/** A row or column whose numbers held back make less than five together: then each of them is nearly known. */
function thinLine(
  hidden: ReadonlySet<Cell>,
  rows: number,
  columns: number,
  count: (cell: Cell) => number,
): Broken | null {
  const lines: ((cell: Cell) => boolean)[] = [
    ...Array.from({ length: rows }, (_, row) => (cell: Cell) => cell.row === row && cell.column < columns - 1),
    ...Array.from({ length: columns }, (_, column) => (cell: Cell) => cell.column === column && cell.row < rows - 1),
  ];
  for (const within of lines) {
    const held = [...hidden].filter(within);
    if (held.length > 0 && held.reduce((sum, cell) => sum + count(cell), 0) < leastCount) return { mends: within };
  }
  return null;
}

function reachableFrom(start: string, edges: readonly Cell[]): Set<string> {
  const reached = new Set([start]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const { row, column } of edges) {
      const [one, other] = [`r${row}`, `c${column}`];
      if (reached.has(one) === reached.has(other)) continue;
      reached.add(one).add(other);
      grew = true;
    }
  }
  return reached;
}

function isHidden(hidden: ReadonlySet<Cell>, row: number, column: number): boolean {
  for (const cell of hidden) if (cell.row === row && cell.column === column) return true;
  return false;
}
