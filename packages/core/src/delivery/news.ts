/** What a person may want to be told of; each can be stopped by itself. */
export const newsKinds = ['ownProposal', 'cosignedProposal'] as const;

export type NewsKind = (typeof newsKinds)[number];

/** How a person is told: at once, once a day together with the rest, or only here. */
export const newsWays = ['now', 'digest', 'never'] as const;

export type NewsWay = (typeof newsWays)[number];

/** Those whom an event concerns; the api knows how to find them. */
export const audiences = ['proposalAuthor', 'proposalCosigners'] as const;

export type Audience = (typeof audiences)[number];

/** Each thing that is said, by the words for it. */
export const sayings = ['ownAnswered', 'cosignedAnswered', 'cosignedWithdrawn'] as const;

export type Saying = (typeof sayings)[number];

/** When the ledger says this, those are told that. */
export interface NewsRule {
  readonly event: string;
  readonly audience: Audience;
  readonly kind: NewsKind;
  readonly says: Saying;
}

/** Who is told what. A room adds a line for each event that concerns somebody. */
export const newsRules: readonly NewsRule[] = [
  { event: 'proposal.answered', audience: 'proposalAuthor', kind: 'ownProposal', says: 'ownAnswered' },
  { event: 'proposal.answered', audience: 'proposalCosigners', kind: 'cosignedProposal', says: 'cosignedAnswered' },
  { event: 'proposal.withdrawn', audience: 'proposalCosigners', kind: 'cosignedProposal', says: 'cosignedWithdrawn' },
];
