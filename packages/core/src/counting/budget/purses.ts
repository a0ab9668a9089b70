import type { Instance } from './instance.ts';

/** A project still for sale, ordered by price per gain: `owed / weight` over the purses' common denominator. */
export interface Offer {
  readonly project: number;
  readonly gain: bigint;
  /** What those who can pay in full owe together, and how many they are. */
  owed: bigint;
  payers: number;
  weight: bigint;
  /** True once computed in this round; until then it is a lower bound, because purses only shrink. */
  current: boolean;
}

/** What a purchase took: `payment` as [numerator, denominator] of the money unit. */
export interface Payment {
  readonly project: number;
  readonly payment: readonly [bigint, bigint];
  readonly paidInFull: number;
  readonly emptied: number;
}

const empty = 0;

/**
 * The voters' purses: whole numbers over one common denominator. Voters who have paid for the same projects hold the
 * same amount, so each amount is kept once and a group of voters only points to it.
 */
export class Purses {
  denominator: bigint;
  private readonly instance: Instance;
  private readonly amounts: bigint[];
  private readonly purseOf: Int32Array;
  /** Scratch: how many of the project at hand's supporters hold each purse. */
  private readonly holders: number[] = [0, 0];

  constructor(instance: Instance, money: bigint) {
    this.instance = instance;
    this.denominator = BigInt(Math.max(instance.voters, 1));
    this.amounts = [0n, money];
    this.purseOf = new Int32Array(instance.counts.length).fill(money > 0n ? 1 : empty);
  }

  /** Prices an offer: supporters who cannot pay the even part give all they have; false if that is not enough. */
  quote(offer: Offer): boolean {
    const { amounts, holders } = this;
    const touched = this.supportingPurses(offer.project);
    let able = touched;
    let payers = touched.reduce((sum, purse) => sum + holders[purse]!, 0);
    let owed = this.instance.costs[offer.project]! * this.denominator;
    while (payers > 0) {
      const heads = BigInt(payers);
      const evenPart = (owed + heads - 1n) / heads;
      const still: number[] = [];
      for (const purse of able) {
        if (amounts[purse]! >= evenPart) still.push(purse);
        else {
          owed -= amounts[purse]! * BigInt(holders[purse]!);
          payers -= holders[purse]!;
        }
      }
      if (still.length === able.length) break;
      able = still;
    }
    for (const purse of touched) holders[purse] = 0;
    offer.owed = owed;
    offer.payers = payers;
    offer.weight = BigInt(payers) * offer.gain;
    return payers > 0;
  }

  /** Takes the money; purses and the other offers move to the common denominator that the payment needs. */
  buy(offer: Offer, others: readonly Offer[]): Payment {
    const heads = BigInt(offer.payers);
    const common = greatestCommonDivisor(heads, offer.owed % heads);
    const payment = offer.owed / common;
    this.refine(heads / common, others);
    const { counts, supporters } = this.instance;
    const rest = new Map<number, number>();
    let emptied = 0;
    for (const group of supporters[offer.project]!) {
      const purse = this.purseOf[group]!;
      if (purse === empty) continue;
      if (!rest.has(purse)) rest.set(purse, this.purseWith(this.amounts[purse]! - payment));
      const left = rest.get(purse)!;
      if (left === empty) emptied += counts[group]!;
      this.purseOf[group] = left;
    }
    return { project: offer.project, payment: [payment, this.denominator], paidInFull: offer.payers, emptied };
  }

  private supportingPurses(project: number): number[] {
    const { purseOf, holders, instance } = this;
    const found: number[] = [];
    for (const group of instance.supporters[project]!) {
      const purse = purseOf[group]!;
      if (purse === empty) continue;
      if (holders[purse] === 0) found.push(purse);
      holders[purse]! += instance.counts[group]!;
    }
    return found;
  }

  private refine(factor: bigint, offers: readonly Offer[]): void {
    if (factor === 1n) return;
    this.denominator *= factor;
    for (let purse = 1; purse < this.amounts.length; purse++) this.amounts[purse]! *= factor;
    for (const offer of offers) offer.owed *= factor;
  }

  private purseWith(amount: bigint): number {
    if (amount <= 0n) return empty;
    this.holders.push(0);
    return this.amounts.push(amount) - 1;
  }
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
