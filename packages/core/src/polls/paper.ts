import type { BallotShape } from '../counting/kernel/rule.ts';
import type { Locale } from '../kernel/text.ts';
import { answersTo } from './answers.ts';
import type { PollItemView } from './schema.ts';

/** What a voter is shown to mark; one widget draws each. */
export type Face =
  | 'motion'
  | 'consent'
  | 'choice'
  | 'choices'
  | 'approval'
  | 'scores'
  | 'grades'
  | 'ranking'
  | 'credits'
  | 'budget';

/** Something to mark. `note` is a sentence or two about it; `cost` is in whole yuan. */
export interface PaperOption {
  readonly id: string;
  readonly name: string;
  readonly note?: string | undefined;
  readonly cost?: number | undefined;
}

/** An empty ballot paper: all that a face needs to know to let it be marked, and to tell when it is. */
export interface Paper {
  readonly face: Face;
  readonly options: readonly PaperOption[];
  /** Fewest and most marks; for credits the most votes on one option. */
  readonly least: number;
  readonly most: number;
  /** The best score or grade; the worst is 0. */
  readonly top: number;
  /** Credits, or yuan, that one ballot may spend. */
  readonly purse: number;
  /** Whether n votes cost n² credits. */
  readonly square: boolean;
  /** Whether votes may be against. */
  readonly against: boolean;
  /** The words that a question is answered with; none where options are marked. */
  readonly answers: readonly string[];
  /** Whether marks are cast as the options' ids. */
  readonly byId: boolean;
}

/** The empty ballot paper of a poll's item, in a language. */
export function paperOfItem(
  { rule, shape, params, options, seats, budget, follow }: PollItemView,
  locale: Locale,
): Paper {
  const named = options.map(({ id, name, text, cost }) => ({ id, name: name[locale], note: text?.[locale], cost }));
  return paperOf({ rule, shape, params, options: named, seats, budget, follow });
}

/** What a poll says of one of its questions. */
export interface Asked {
  readonly rule: string;
  readonly shape: BallotShape;
  readonly params: Readonly<Record<string, unknown>>;
  readonly options: readonly PaperOption[];
  readonly seats?: number | null | undefined;
  /** Whole yuan. */
  readonly budget?: number | null | undefined;
  readonly follow?: boolean | undefined;
}

/** The empty ballot paper of a question. */
export function paperOf({ rule, shape, params, options, seats, budget, follow }: Asked): Paper {
  const number = (name: string, otherwise: number) =>
    typeof params[name] === 'number' && params[name] !== 0 ? (params[name] as number) : otherwise;
  const face = faceOf(rule, shape);
  const credits = number('credits', rule === 'quadratic-voting' ? 100 : 10);
  const committee = rule === 'committee-election';
  return {
    face,
    options,
    least: number('min', 1),
    most:
      face === 'credits' ? number('most', credits) : number(committee ? 'most' : 'max', mostOf(rule, options, seats)),
    top: face === 'grades' ? number('grades', 6) - 1 : number('max', 5),
    purse: face === 'budget' ? (budget ?? 0) : credits,
    square: rule === 'quadratic-voting',
    against: params.against === true,
    answers: answersTo({ rule, shape, follow }),
    byId: committee,
  };
}

function mostOf(rule: string, options: readonly PaperOption[], seats: Asked['seats']): number {
  return rule === 'committee-election' ? (seats ?? 1) : options.length;
}

function faceOf(rule: string, shape: BallotShape): Face {
  if (shape !== 'owners') return shape;
  return rule === 'committee-election' ? 'choices' : 'motion';
}
