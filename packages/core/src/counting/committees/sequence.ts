import type { Approvals } from './approvals.ts';
import { type Choice, cheapest, type Loads, lightest, mostApproved, seat, startingLoads } from './loads.ts';

/** How seats are filled one by one; the part after Equal Shares fills what its voters could not pay for. */
export type Filling = 'phragmen' | 'approval' | 'shares' | 'shares-then-phragmen' | 'shares-then-approval';

export interface Seating {
  readonly candidate: number;
  readonly choice: Choice;
}

/** The committee that `pick` leads to at every tie, seat by seat. `money` is what Equal Shares hands out. */
export function fill(
  approvals: Approvals,
  filling: Filling,
  money: number,
  pick: (tied: readonly number[]) => number,
): Seating[] {
  const seatings: Seating[] = [];
  let state = startingLoads(approvals, startingMoney(filling, money));
  while (seatings.length < approvals.seats) {
    const choice = next(approvals, filling, state);
    if (!choice) break;
    const candidate = choice.tied.length === 1 ? choice.tied[0]! : pick(choice.tied);
    seatings.push({ candidate, choice });
    state = seat(approvals, state, candidate, choice);
  }
  return seatings;
}

export interface Fillings {
  readonly committees: readonly (readonly number[])[];
  /** False when there were more committees, or more ways to them, than were followed. */
  readonly complete: boolean;
}

/** Every committee some resolution of the ties leads to, sorted: up to `limit`, along a hundred times as many ways. */
export function everyFilling(approvals: Approvals, filling: Filling, money: number, limit: number): Fillings {
  const committees = new Map<string, number[]>();
  const seen = new Set<string>();
  const open = [startingLoads(approvals, startingMoney(filling, money))];
  while (open.length > 0 && committees.size < limit && seen.size < 100 * limit) {
    const state = open.pop()!;
    const choice = state.committee.length < approvals.seats ? next(approvals, filling, state) : undefined;
    if (!choice) {
      const committee = sorted(state.committee);
      committees.set(committee.join(), committee);
      continue;
    }
    for (const candidate of choice.tied) {
      const after = seat(approvals, state, candidate, choice);
      const key = `${sorted(after.committee).join()};${after.loads.join()};${after.denominator}`;
      if (!seen.has(key)) open.push(after);
      seen.add(key);
    }
  }
  return { committees: [...committees.values()].sort(byMembers), complete: open.length === 0 };
}

function sorted(committee: readonly number[]): number[] {
  return [...committee].sort((a, b) => a - b);
}

export function byMembers(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((member, index) => member !== b[index]);
  return place < 0 ? a.length - b.length : a[place]! - (b[place] ?? -1);
}

function startingMoney(filling: Filling, money: number): number {
  return filling.startsWith('shares') ? money : 0;
}

function next(approvals: Approvals, filling: Filling, state: Loads): Choice | undefined {
  if (filling === 'phragmen') return lightest(approvals, state);
  if (filling === 'approval') return mostApproved(approvals, state);
  // Purses only shrink, so once nobody can pay for a seat nobody ever can.
  const bought = cheapest(approvals, state);
  if (bought || filling === 'shares') return bought;
  return filling === 'shares-then-phragmen' ? lightest(approvals, state) : mostApproved(approvals, state);
}

/**
 * Equal Shares with more money handed out, one seat's price at a time, until it fills every seat. Where too few
 * candidates have any approval for that, seats go by approvals.
 */
export function fillByIncrement(
  approvals: Approvals,
  pick: (tied: readonly number[]) => number,
): { seatings: Seating[]; money: number } {
  const approved = approvals.votes.filter((votes) => votes > 0).length;
  if (approved < approvals.seats) return { seatings: fill(approvals, 'approval', 0, pick), money: approvals.seats };
  for (let money = approvals.seats; ; money++) {
    const seatings = fill(approvals, 'shares', money, pick);
    if (seatings.length === approvals.seats) return { seatings, money };
  }
}
