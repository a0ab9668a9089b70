import type { Paper } from './paper.ts';

/**
 * A ballot as far as it is marked, in the shape that its rule counts: a word; the places of options; or a figure for
 * each option. Null is a paper nobody has touched: nothing is ever marked beforehand.
 */
export type Mark = string | readonly (number | null)[];

/** How far a ballot is marked, and whether it may be cast so. `done` and `of` are the figures that the words say. */
export interface Standing {
  readonly kind:
    | 'untouched'
    | 'chosen'
    | 'blank'
    | 'few'
    | 'many'
    | 'marked'
    | 'partial'
    | 'spent'
    | 'overspent'
    | 'unfit';
  readonly ready: boolean;
  readonly done: number;
  readonly of: number;
}

/** The ballot that chooses nothing, which a voter casts to take part without choosing. */
export function blankOf({ face, options }: Paper): Mark {
  if (face === 'scores' || face === 'grades') return options.map(() => null);
  return face === 'credits' ? options.map(() => 0) : [];
}

export function isBlank(paper: Paper, mark: Mark | null): boolean {
  return mark !== null && typeof mark !== 'string' && JSON.stringify(mark) === JSON.stringify(blankOf(paper));
}

/** Whether a mark kept from earlier can be one of this paper's. */
export function fits(paper: Paper, mark: unknown): mark is Mark {
  if (typeof mark === 'string') return paper.answers.includes(mark);
  if (!Array.isArray(mark) || paper.answers.length > 0) return false;
  const { options, top, against, purse } = paper;
  const whole = (value: unknown, low: number, high: number) =>
    Number.isInteger(value) && (value as number) >= low && (value as number) <= high;
  switch (paper.face) {
    case 'scores':
    case 'grades':
      return mark.length === options.length && mark.every((value) => value === null || whole(value, 0, top));
    case 'credits':
      return mark.length === options.length && mark.every((value) => whole(value, against ? -purse : 0, purse));
    default:
      return new Set(mark).size === mark.length && mark.every((place) => whole(place, 0, options.length - 1));
  }
}

/** What a mark spends: credits or yuan; 0 where nothing is spent. */
export function spentOn(paper: Paper, mark: Mark | null): number {
  const figures = numbers(mark);
  if (paper.face === 'credits') return figures.reduce((sum, votes) => sum + priceOf(paper, votes), 0);
  return paper.face === 'budget' ? figures.reduce((sum, place) => sum + (paper.options[place]?.cost ?? 0), 0) : 0;
}

/** What so many votes on one option cost. */
export function priceOf({ square }: Paper, votes: number): number {
  return square ? votes * votes : Math.abs(votes);
}

/**
 * A mark as it is cast: to choose nothing is to abstain, and candidates for an owners' committee are named by their ids,
 * as on the paper form.
 */
export function ballotOf(paper: Paper, mark: Mark): Mark | readonly string[] {
  if (isBlank(paper, mark)) return 'abstain';
  return paper.byId ? numbers(mark).map((place) => paper.options[place]!.id) : mark;
}

/** How far a ballot is marked. */
export function standingOf(paper: Paper, mark: Mark | null): Standing {
  const say = (kind: Standing['kind'], ready: boolean, done = 0, of = 0) => ({ kind, ready, done, of });
  if (mark === null) return say('untouched', false);
  if (!fits(paper, mark)) return say('unfit', false);
  if (typeof mark === 'string') return say('chosen', true);
  if (isBlank(paper, mark)) return say('blank', true);
  const { length } = mark;
  switch (paper.face) {
    case 'choice':
      return length === 1 ? say('chosen', true) : say('many', false, length, 1);
    case 'choices':
      if (length < paper.least) return say('few', false, length, paper.least);
      return length > paper.most ? say('many', false, length, paper.most) : say('marked', true, length, paper.most);
    case 'approval':
      return say('marked', true, length, paper.options.length);
    case 'ranking':
      return say('partial', true, length, paper.options.length);
    case 'credits':
    case 'budget': {
      const spent = spentOn(paper, mark);
      return spent > paper.purse ? say('overspent', false, spent, paper.purse) : say('spent', true, spent, paper.purse);
    }
    default:
      return say('partial', true, mark.filter((value) => value !== null).length, paper.options.length);
  }
}

/** Whether an option may still be marked: within the number of marks, and within the money. */
export function mayAdd(paper: Paper, mark: Mark | null, option: number): boolean {
  const marked = numbers(mark);
  if (marked.includes(option)) return false;
  if (paper.face === 'choices') return marked.length < paper.most;
  return paper.face !== 'budget' || spentOn(paper, [...marked, option]) <= paper.purse;
}

/** Marks an option, or takes its mark away; as it was where it may not be marked. */
export function toggle(paper: Paper, mark: Mark | null, option: number): Mark | null {
  const marked = numbers(mark);
  if (marked.includes(option)) return orUntouched(marked.filter((other) => other !== option));
  return mayAdd(paper, mark, option) ? [...marked, option].sort((a, b) => a - b) : mark;
}

/** Gives an option a score or a grade; null takes it back. */
export function rate(paper: Paper, mark: Mark | null, option: number, value: number | null): Mark | null {
  const rated = paper.options.map((_, place) => (place === option ? value : (figureAt(mark, place) ?? null)));
  return rated.every((each) => each === null) ? null : rated;
}

/** Puts so many votes on an option; as it was where the credits don't reach or the rule does not allow it. */
export function vote(paper: Paper, mark: Mark | null, option: number, votes: number): Mark | null {
  const cast = paper.options.map((_, place) => (place === option ? votes : (figureAt(mark, place) ?? 0)));
  if (Math.abs(votes) > paper.most || (votes < 0 && !paper.against) || spentOn(paper, cast) > paper.purse) return mark;
  return cast.every((each) => each === 0) ? null : cast;
}

/** Puts an option at a place of the ranking, 0 the first; those behind it move on. */
export function rank(mark: Mark | null, option: number, place: number): Mark {
  const others = numbers(mark).filter((other) => other !== option);
  const at = Math.max(0, Math.min(place, others.length));
  return [...others.slice(0, at), option, ...others.slice(at)];
}

/** Takes an option out of the ranking. */
export function unrank(mark: Mark | null, option: number): Mark | null {
  return orUntouched(numbers(mark).filter((other) => other !== option));
}

/** The figure a mark gives an option, where it has one for each. */
export function figureAt(mark: Mark | null, option: number): number | null {
  return mark === null || typeof mark === 'string' ? null : (mark[option] ?? null);
}

/** The places of a mark, as numbers. */
export function numbers(mark: Mark | null): readonly number[] {
  return mark === null || typeof mark === 'string' ? [] : mark.map((value) => value ?? 0);
}

function orUntouched(marked: readonly number[]): Mark | null {
  return marked.length === 0 ? null : marked;
}
