/** What the roll and the ballot box hold before the law has been applied to them: plain facts, each from one source. */

/** Where an exclusive part's area may come from, in the order the law prefers them. */
export const areaSources = ['register', 'survey', 'contract'] as const;
export type AreaSource = (typeof areaSources)[number];

/** An exclusive part 专有部分. Areas are whole hundredths of a square metre (8850 = 88.50 m²). */
export interface Unit {
  readonly id: string;
  /** Every figure on file; `areaOf` chooses among them. */
  readonly area: Readonly<Partial<Record<AreaSource, number>>>;
  readonly kind?: 'residence' | 'business' | 'parking';
  /** Whether the developer has sold the part and handed it over; a part is sold unless it says otherwise. */
  readonly status?: 'sold' | 'unsold' | 'undelivered';
  readonly building?: string;
  readonly entrance?: string;
}

/** One owner's title to one unit; a unit with several titles is co-owned. */
export interface Title {
  readonly unit: string;
  readonly owner: string;
}

/** The part of the estate a matter concerns; absent, it is the whole estate. */
export interface Scope {
  readonly buildings?: readonly string[];
  readonly entrances?: readonly string[];
  readonly units?: readonly string[];
}

/** A ballot form brought to a unit: a proof of delivery, and whether the form warned what silence means. */
export interface Delivery {
  readonly unit: string;
  readonly proven: boolean;
  readonly warned: boolean;
}

/** A mark as it came in, by whoever sent it; `at` is UTC milliseconds. */
export interface Cast<Choice extends Mark = OwnersChoice> {
  readonly head: string;
  readonly voter: string;
  readonly choice: Choice;
  readonly at: number;
  /** Why a form that arrived cannot count: no signature, two marks, or found false afterwards. */
  readonly defect?: 'unsigned' | 'unclear' | 'voided';
}

/** A choice among answers, or (committee elections) the candidates a form is marked for. */
export type Mark = string | readonly string[];

/** What an owner may mark. `follow` 从众 joins the majority that the others form. */
export type OwnersChoice = 'yes' | 'no' | 'abstain' | 'follow';

/** The one co-owner whom the others of a head have named to vote for it. */
export interface Representative {
  readonly head: string;
  readonly owner: string;
}

/** A written mandate to vote for a head, from `from` until `until` (UTC ms, both included). */
export interface ProxyGrant {
  readonly head: string;
  readonly principal: string;
  readonly agent: string;
  readonly from: number;
  readonly until?: number;
  /** The choice the principal wrote down; the agent can mark no other. */
  readonly instruction?: string;
}

/** What the community's profile or adopted rules decide where the national text leaves it open. */
export interface OwnersPolicy {
  /** Guidance Rules art. 25: parking spaces count only where adopted rules say so. */
  readonly countParking?: boolean;
  /** False only where a community has resolved to count each flat of one owner separately. */
  readonly sameOwnerMerged?: boolean;
  /** Principals one agent may act for; absent, there is no cap (none nationally; Weifang art. 32: 3). */
  readonly proxyCap?: number;
  /** People who may not be agents, such as the manager's staff (Zhoushan). */
  readonly barredAgents?: readonly string[];
  /** How often a head may change its choice before the close (Wuhan: 1); absent, never. */
  readonly changes?: number;
  /** False where adopted rules do not let an abstention take part; the Code's words 参与表决 let it. */
  readonly abstainCounts?: boolean;
  /** The adopted rule by which unanswered ballots follow the majority; absent, silence takes no part. */
  readonly silence?: { readonly text: string; readonly adoptedOn: string };
}

/** Everything that an owners' decision is counted from. */
export interface OwnersBox<Choice extends Mark = OwnersChoice> {
  readonly units: readonly Unit[];
  readonly titles: readonly Title[];
  readonly scope?: Scope;
  readonly policy?: OwnersPolicy;
  readonly representatives?: readonly Representative[];
  readonly proxies?: readonly ProxyGrant[];
  readonly deliveries?: readonly Delivery[];
  readonly casts: readonly Cast<Choice>[];
}
