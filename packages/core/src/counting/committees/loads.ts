import type { Approvals } from './approvals.ts';

/**
 * What each group's voter bears, as whole numbers over one denominator. Below zero it is money still in hand, so
 * that Phragmén's phase can take up where Equal Shares ends.
 */
export interface Loads {
  readonly committee: readonly number[];
  readonly loads: readonly bigint[];
  readonly denominator: bigint;
}

/** The candidates equally best at this point, and the figure [numerator, denominator] they share. */
export interface Choice {
  readonly kind: 'payment' | 'load' | 'approvals';
  readonly tied: readonly number[];
  readonly figure: readonly [bigint, bigint];
}

/** Every voter starts with `money / voters` in hand, one seat costing 1; Phragmén's rule starts with none. */
export function startingLoads(approvals: Approvals, money: number): Loads {
  const loads = approvals.groups.map(() => BigInt(-money));
  return { committee: [], loads, denominator: BigInt(Math.max(approvals.voters, 1)) };
}

/** Equal Shares: the candidates whose supporters can pay a seat, at the least highest payment. */
export function cheapest(approvals: Approvals, state: Loads): Choice | undefined {
  return least('payment', approvals, state, payment);
}

/** Phragmén: the candidates whose election leaves their supporters with the least common load. */
export function lightest(approvals: Approvals, state: Loads): Choice {
  const unsupported: Choice = { kind: 'load', tied: waiting(approvals, state), figure: [0n, 1n] };
  return least('load', approvals, state, commonLoad) ?? unsupported;
}

/** The candidates with the most approvals. */
export function mostApproved(approvals: Approvals, state: Loads): Choice {
  const candidates = waiting(approvals, state);
  const most = Math.max(...candidates.map((candidate) => approvals.votes[candidate]!));
  const tied = candidates.filter((candidate) => approvals.votes[candidate] === most);
  return { kind: 'approvals', tied, figure: [BigInt(most), 1n] };
}

/** Seats a candidate and charges its supporters the choice's payment or load. */
export function seat(approvals: Approvals, state: Loads, candidate: number, choice: Choice): Loads {
  const committee = [...state.committee, candidate];
  if (choice.kind === 'approvals' || approvals.votes[candidate] === 0) return { ...state, committee };
  const [amount, denominator] = choice.figure;
  const scale = denominator / state.denominator;
  const loads = state.loads.map((load) => load * scale);
  for (const group of approvals.supporters[candidate]!) {
    const paid = loads[group]! + amount;
    loads[group] = choice.kind === 'load' ? amount : paid < 0n ? paid : 0n;
  }
  return { committee, loads, denominator };
}

type Measure = (approvals: Approvals, state: Loads, candidate: number) => readonly [bigint, bigint] | undefined;

function least(kind: Choice['kind'], approvals: Approvals, state: Loads, measure: Measure): Choice | undefined {
  let best: Choice | undefined;
  for (const candidate of waiting(approvals, state)) {
    const figure = measure(approvals, state, candidate);
    if (!figure) continue;
    const difference = best ? figure[0] * best.figure[1] - best.figure[0] * figure[1] : -1n;
    if (difference < 0n) best = { kind, tied: [candidate], figure };
    else if (difference === 0n) best = { ...best!, tied: [...best!.tied, candidate] };
  }
  return best;
}

function waiting(approvals: Approvals, state: Loads): number[] {
  return Array.from({ length: approvals.candidates }, (_, candidate) => candidate).filter(
    (candidate) => !state.committee.includes(candidate),
  );
}

/** The highest payment when the supporters share a seat's price as evenly as their money allows. */
function payment(approvals: Approvals, state: Loads, candidate: number): readonly [bigint, bigint] | undefined {
  let payers = approvals.supporters[candidate]!.filter((group) => state.loads[group]! < 0n);
  let owed = state.denominator;
  while (payers.length > 0) {
    const heads = BigInt(payers.reduce((sum, group) => sum + approvals.groups[group]!.count, 0));
    const able = payers.filter((group) => -state.loads[group]! * heads >= owed);
    if (able.length === payers.length) return [owed, heads * state.denominator];
    for (const group of payers) {
      if (!able.includes(group)) owed += state.loads[group]! * BigInt(approvals.groups[group]!.count);
    }
    payers = able;
  }
  return undefined;
}

/** (1 + what its supporters already bear) / how many they are. */
function commonLoad(approvals: Approvals, state: Loads, candidate: number): readonly [bigint, bigint] | undefined {
  const heads = approvals.votes[candidate]!;
  if (heads === 0) return undefined;
  const borne = approvals.supporters[candidate]!.reduce(
    (sum, group) => sum + state.loads[group]! * BigInt(approvals.groups[group]!.count),
    0n,
  );
  return [state.denominator + borne, BigInt(heads) * state.denominator];
}
