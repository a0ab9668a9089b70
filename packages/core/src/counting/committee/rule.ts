import type { Profile } from '../kernel/profile.ts';
import type { Rule } from '../kernel/rule.ts';
import type { Step, Tally, Test } from '../kernel/tally.ts';
import { testOf } from '../motion/threshold.ts';
import { groupElectors } from '../owners/ballots.ts';
import { electorateOf, type HeadState } from '../owners/electors.ts';
import type { Share } from '../owners/figures.ts';
import { electorateSteps } from '../owners/notes.ts';
import type { OwnersBox } from '../owners/roll.ts';
import { approvalTests, turnoutTests } from '../owners/test-sheet.ts';
import { ownersWords } from '../owners/words.ts';
import { type Seating, seatBest } from '../scores/seats.ts';
import { type CandidateBallot, type CandidateMark, candidateFigures } from './candidates.ts';
import { committeeWords } from './words.ts';

export interface CommitteeParams {
  /** Candidates a form may mark; 0 stands for as many as there are seats. */
  readonly most: number;
  /** Fewest members a committee may have: 5, or 3 where there are fewer than 100 households (Hangzhou, Taizhou). */
  readonly minimum: number;
  /** Candidates who passed and wait for a seat to fall free. */
  readonly alternates: number;
}

/**
 * An owners' committee elected candidate by candidate: each needs the double majority of those taking part (Civil Code
 * art. 278 item 3). Those who pass are seated in order of heads, then of area. The committee is formed when enough pass:
 * at least the legal minimum and more than half of the agreed size (Hangzhou rules art. 27).
 */
export const committeeElection: Rule<CandidateBallot, CommitteeParams> = {
  id: 'committee-election',
  version: '1',
  title: { 'zh-CN': '业主委员会选举（逐人表决）', en: 'Owners’ committee, candidate by candidate' },
  shape: 'owners',
  params: {
    most: {
      type: 'integer',
      default: 0,
      min: 0,
      title: { 'zh-CN': '最多可选人数（0 为应选人数）', en: 'Most marks on a form (0: as many as seats)' },
    },
    minimum: {
      type: 'integer',
      default: 5,
      min: 1,
      title: { 'zh-CN': '法定最少委员人数', en: 'Fewest members the law allows' },
    },
    alternates: { type: 'integer', default: 0, min: 0, title: { 'zh-CN': '候补委员人数', en: 'Alternates' } },
  },
  words: { ...ownersWords, ...committeeWords },
  tally(profile, params) {
    const seats = profile.seats ?? 1;
    const { total, part, overmarked, behind } = candidateFigures(profile, params.most === 0 ? seats : params.most);
    const turnout = turnoutTests(part, total);
    const quorate = turnout.every(({ pass }) => pass);
    const candidates = [...behind].map(([id, share]) => ({ id, share, tests: approvalTests(share, part, 'ordinary') }));
    const passes = (tests: readonly Test[]) => quorate && tests.every(({ pass }) => pass);
    const passing = candidates.filter(({ tests }) => passes(tests));
    const seated = seatBest(passing, bySupport, seats, profile);
    const waiting = passing.filter(({ id }) => !seated.winners.includes(id));
    const alternates = seated.outcome === 'tied' ? noSeating : seatBest(waiting, bySupport, params.alternates, profile);
    const elected = seated.winners;
    const formed = formationTests(elected.length, seats, params.minimum);
    const steps: Step[] = [
      { kind: 'owners-base', ...total },
      { kind: 'committee-turnout', ...part, overmarked },
      ...candidates.map(({ id, share, tests }) => ({
        kind: 'committee-candidate',
        candidate: id,
        ...share,
        passes: passes(tests),
      })),
      { kind: 'committee-seats', elected, alternates: alternates.winners },
    ];
    const tests = [
      ...turnout,
      ...candidates.flatMap(({ id, tests }) => tests.map((each): Test => ({ ...each, id: `${each.id}:${id}` }))),
      ...formed,
    ];
    return {
      rule: 'committee-election',
      version: '1',
      winners: elected,
      outcome: quorate && formed.every(({ pass }) => pass) ? 'passed' : 'failed',
      tests,
      rounds: steps,
      ties: [...seated.ties, ...alternates.ties],
    };
  },
};

const noSeating: Seating = { winners: [], ranking: [], ties: [], outcome: 'decided' };

interface Candidate {
  readonly id: string;
  readonly share: Share;
}

/** Enough for the law, and more than half of the size the assembly agreed on. */
function formationTests(elected: number, seats: number, minimum: number): Test[] {
  return [
    testOf('formed-minimum', elected, minimum, 'gte', [1, 1]),
    testOf('formed-half', elected, seats, 'gt', [1, 2]),
  ];
}

function bySupport(a: Candidate, b: Candidate): number {
  return b.share.heads - a.share.heads || b.share.area - a.share.area;
}

/** Counts a committee election from the raw box, in which each choice is the list of candidates a head marked. */
export function countCommitteeElection(
  box: OwnersBox<readonly string[]>,
  options: Profile<CandidateBallot>['options'],
  seats: number,
  params: CommitteeParams,
): Tally {
  const electorate = electorateOf(box);
  const groups = groupElectors(electorate.electors, markOf);
  const tally = committeeElection.tally({ options, seats, groups }, params);
  return { ...tally, rounds: [...electorateSteps(electorate), ...tally.rounds] };
}

function markOf(vote: HeadState<readonly string[]>): CandidateMark {
  return vote.state === 'chosen' ? [...vote.choice].sort() : vote.state;
}
