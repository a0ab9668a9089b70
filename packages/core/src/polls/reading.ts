import { isBlank, type Mark, priceOf, type Standing } from './marking.ts';
import type { Paper } from './paper.ts';
import type { BallotWords } from './words.ballot.en.ts';

/** One line of a marked ballot as it is read back: what, and how it is marked. */
export interface ReadLine {
  readonly what: string;
  readonly how: string;
}

/** A marked ballot in words, for a voter to check before casting it. */
export function readMark(paper: Paper, mark: Mark, words: BallotWords): readonly ReadLine[] {
  if (typeof mark === 'string') {
    return paper.answers.includes(mark) ? [{ what: '', how: words.answers[mark] ?? mark }] : [];
  }
  if (isBlank(paper, mark)) return [{ what: '', how: words.blank }];
  const nameOf = (place: number) => paper.options[place]?.name ?? '';
  switch (paper.face) {
    case 'scores':
    case 'grades':
      return paper.options.map(({ name }, place) => ({
        what: name,
        how: sayRating(paper, mark[place] ?? null, words),
      }));
    case 'credits':
      return paper.options.flatMap(({ name }, place) => {
        const votes = mark[place] ?? 0;
        return votes === 0 ? [] : [{ what: name, how: words.votesFor(votes, priceOf(paper, votes)) }];
      });
    case 'ranking':
      return mark.map((place, index) => ({ what: nameOf(place ?? 0), how: words.place(index + 1) }));
    case 'budget':
      return mark.map((place) => ({
        what: nameOf(place ?? 0),
        how: words.money(paper.options[place ?? 0]?.cost ?? 0),
      }));
    default:
      return mark.map((place) => ({ what: nameOf(place ?? 0), how: words.marked }));
  }
}

/** A score or grade in words. */
export function sayRating({ face, top }: Paper, value: number | null, words: BallotWords): string {
  if (value === null) return words.unrated;
  return face === 'scores' ? words.points(value) : gradeNames(top, words)[value]!;
}

/** The names of all grades, worst first. */
export function gradeNames(top: number, words: BallotWords): readonly string[] {
  return words.grades[top] ?? Array.from({ length: top + 1 }, (_, grade) => words.grade(grade + 1, top + 1));
}

/** How far a ballot is marked, in words. */
export function sayStanding(paper: Paper, { kind, done, of }: Standing, words: BallotWords): string {
  if (kind === 'spent') {
    return after(sayUsed(paper, done, words), words.left(sayPurse(paper, of - done, words)));
  }
  if (kind === 'overspent') return words.standing.overspent(sayPurse(paper, done - of, words));
  const said = words.standing[kind](done, of);
  const rest = kind === 'partial' && done < of ? words.rest[paper.face] : undefined;
  return rest ? after(said, rest) : said;
}

/** A sentence after another; only Latin script leaves a space between them. */
export function after(first: string, second: string): string {
  return first === '' || first.endsWith('。') ? first + second : `${first} ${second}`;
}

/** How much of what can be spent is used. */
export function sayUsed(paper: Paper, spent: number, words: BallotWords): string {
  const used = paper.face === 'budget' ? words.money(spent) : String(spent);
  return words.standing.spent(used, sayPurse(paper, paper.purse, words));
}

/** What can be spent on this paper, in words. */
export function sayPurse({ face }: Paper, amount: number, words: BallotWords): string {
  return face === 'budget' ? words.money(amount) : words.credits(amount);
}
