import type { BallotShape } from '../counting/kernel/rule.ts';

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
  /** Whether the adopted rules let a voter join the majority (从众). */
  readonly follow: boolean;
  /** Whether marks are cast as the options' ids. */
  readonly byId: boolean;
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
    follow: follow === true && face === 'motion',
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
