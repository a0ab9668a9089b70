import type { Instance } from './instance.ts';
import { type Offer, type Payment, Purses } from './purses.ts';

/** How much a voter gains from an approved project: its cost, or one project as good as another. */
export type Utility = 'cost' | 'cardinality';

/** Chooses one of several projects that the rule finds equally good. */
export type Pick = (tied: readonly number[]) => number;

/** One bought project: each supporter pays `payment`, or all they have left if that is less. */
export interface Purchase extends Payment {
  /** Projects that were equally good, this one among them. */
  readonly tied: readonly number[];
}

/**
 * The Method of Equal Shares (Peters, Pierczyński, Skowron 2021): `money` is divided equally among the voters; each
 * round buys the project whose supporters pay least per gain, splitting its cost as evenly as their purses allow.
 */
export function equalShares(instance: Instance, money: bigint, utility: Utility, pick: Pick): Purchase[] {
  const purses = new Purses(instance, money);
  const offers = openingOffers(instance, utility, purses.denominator);
  const purchases: Purchase[] = [];
  for (;;) {
    settle(offers, purses);
    const best = offers[0];
    if (!best) return purchases;
    const equals = offers.slice(0, placeAfterEquals(offers, best));
    const tied = equals.map((offer) => offer.project).sort((a, b) => a - b);
    const chosen = tied.length === 1 ? tied[0]! : pick(tied);
    const place = equals.findIndex((offer) => offer.project === chosen);
    const [bought] = offers.splice(place, 1);
    purchases.push({ ...purses.buy(bought!, offers), tied });
  }
}

function openingOffers(instance: Instance, utility: Utility, denominator: bigint): Offer[] {
  const offers: Offer[] = [];
  instance.costs.forEach((cost, project) => {
    const votes = instance.votes[project]!;
    if (votes === 0) return;
    const gain = utility === 'cost' && cost > 0n ? cost : 1n;
    offers.push({
      project,
      gain,
      owed: cost * denominator,
      weight: BigInt(votes) * gain,
      payers: votes,
      current: false,
    });
  });
  return offers.sort(compare);
}

/** Recomputes offers from the front until the best is certain; those nobody can pay for leave the list. */
function settle(offers: Offer[], purses: Purses): void {
  for (const offer of offers) offer.current = false;
  while (offers[0] && !offers[0].current) {
    const offer = offers.shift()!;
    if (!purses.quote(offer)) continue;
    offer.current = true;
    offers.splice(placeAfterEquals(offers, offer), 0, offer);
  }
}

/** Behind every equal offer, so that no stale equal hides behind a current one and each tie is seen. */
function placeAfterEquals(offers: readonly Offer[], offer: Offer): number {
  let low = 0;
  let high = offers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(offers[middle]!, offer) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compare(a: Offer, b: Offer): number {
  const difference = a.owed * b.weight - b.owed * a.weight;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
