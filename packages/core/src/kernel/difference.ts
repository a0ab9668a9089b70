/** A stretch of text that both have, only the new one has, or only the old one had. */
export interface Stretch {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Beyond so many changed pieces nobody reads a difference: then the old text is removed and the new one added. */
const mostChanges = 600;

/** A Chinese character is a piece of its own, other letters and digits go by words, everything else by signs. */
const piece = /\p{Script=Han}|[\p{L}\p{N}]+|\s+|./gsu;

/** What has changed from one text to another, in the fewest pieces. Source: Myers (1986). */
export function difference(before: string, after: string): Stretch[] {
  const [old, fresh] = [before.match(piece) ?? [], after.match(piece) ?? []];
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, fresh.length) - start && old.at(-1 - end) === fresh.at(-1 - end)) end += 1;
  const middle = edits(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end));
  const same = (pieces: readonly string[]) => pieces.map((text): Stretch => ({ kind: 'same', text }));
  return joined([...same(old.slice(0, start)), ...middle, ...same(old.slice(old.length - end))]);
}

/** The shortest way from one row of pieces to the other; each round allows one change more. */
function edits(old: readonly string[], fresh: readonly string[]): Stretch[] {
  let reach = new Map<number, number>([[1, 0]]);
  const rounds: Map<number, number>[] = [];
  const limit = Math.min(old.length + fresh.length, mostChanges);
  for (let changes = 0; changes <= limit; changes++) {
    rounds.push(reach);
    const next = new Map(reach);
    for (let line = -changes; line <= changes; line += 2) {
      let x = steps(reach, line, changes) ? (reach.get(line + 1) ?? 0) : (reach.get(line - 1) ?? 0) + 1;
      while (x < old.length && x - line < fresh.length && old[x] === fresh[x - line]) x += 1;
      next.set(line, x);
      if (x >= old.length && x - line >= fresh.length) return backwards(rounds, old, fresh);
    }
    reach = next;
  }
  return [
    { kind: 'removed', text: old.join('') },
    { kind: 'added', text: fresh.join('') },
  ];
}

/** Whether a line is reached by adding a piece rather than by removing one. */
function steps(reach: ReadonlyMap<number, number>, line: number, changes: number): boolean {
  const far = (at: number) => reach.get(at) ?? -1;
  return line === -changes || (line !== changes && far(line - 1) < far(line + 1));
}

function backwards(
  rounds: readonly Map<number, number>[],
  old: readonly string[],
  fresh: readonly string[],
): Stretch[] {
  const found: Stretch[] = [];
  let [x, y] = [old.length, fresh.length];
  for (let changes = rounds.length - 1; changes >= 0; changes--) {
    const reach = rounds[changes]!;
    const adds = steps(reach, x - y, changes);
    const line = adds ? x - y + 1 : x - y - 1;
    const from = reach.get(line) ?? 0;
    while (x > from && y > from - line) {
      x -= 1;
      y -= 1;
      found.push({ kind: 'same', text: old[x]! });
    }
    if (changes === 0) break;
    if (adds) found.push({ kind: 'added', text: fresh[--y]! });
    else found.push({ kind: 'removed', text: old[--x]! });
  }
  return found.reverse();
}

/** Neighbouring pieces of one kind as one stretch. */
function joined(pieces: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  for (const one of pieces.filter(({ text }) => text !== '')) {
    const last = found.at(-1);
    if (last?.kind === one.kind) found[found.length - 1] = { kind: one.kind, text: last.text + one.text };
    else found.push(one);
  }
  return found;
}
