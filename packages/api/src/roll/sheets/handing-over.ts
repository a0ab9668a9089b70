import type { SheetFile } from './read-sheet-file.ts';

/** A piece of a sheet on its way from the thread that read it: whole it would be in memory three times. */
export interface Piece {
  readonly file?: SheetFile;
  readonly units?: SheetFile['units'];
  readonly members?: SheetFile['people']['members'];
  readonly titles?: SheetFile['people']['titles'];
}

const size = 1000;

export function* handingOver(file: SheetFile): Generator<Piece> {
  const { units, people } = file;
  yield { file: { ...file, units: [], people: { ...people, members: [], titles: [] } } };
  for (const piece of inPieces(units)) yield { units: piece };
  for (const piece of inPieces(people.members)) yield { members: piece };
  for (const piece of inPieces(people.titles)) yield { titles: piece };
}

function* inPieces<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}

/** Puts the pieces together again. */
export class Received {
  #file: SheetFile | undefined;
  readonly #units: SheetFile['units'][number][] = [];
  readonly #members: SheetFile['people']['members'][number][] = [];
  readonly #titles: SheetFile['people']['titles'][number][] = [];

  take({ file, units = [], members = [], titles = [] }: Piece): void {
    if (file) this.#file = file;
    this.#units.push(...units);
    this.#members.push(...members);
    this.#titles.push(...titles);
  }

  /** The sheet; undefined where none came. */
  get file(): SheetFile | undefined {
    if (!this.#file) return undefined;
    const people = { ...this.#file.people, members: this.#members, titles: this.#titles };
    return { ...this.#file, units: this.#units, people };
  }
}
