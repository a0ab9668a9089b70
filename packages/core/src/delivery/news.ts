/** What a person may want to be told of; each can be stopped by itself. */
export const newsKinds = ['ownProposal', 'cosignedProposal', 'ownComment', 'ownPoll', 'ownObjection'] as const;

export type NewsKind = (typeof newsKinds)[number];

/** How a person is told: at once, once a day together with the rest, or only here. */
export const newsWays = ['now', 'digest', 'never'] as const;

export type NewsWay = (typeof newsWays)[number];

/** Those whom an event concerns; the api knows how to find them. */
export const audiences = [
  'proposalAuthor',
  'proposalCosigners',
  'cosignersAsked',
  'cosignersCarried',
  'mergingAuthors',
  'commentAuthor',
  'pollElectors',
  'challenger',
  'objector',
] as const;

export type Audience = (typeof audiences)[number];

/** Each thing that is said, by the words for it. */
export const sayings = [
  'ownAdmitted',
  'ownReturned',
  'ownRejected',
  'ownLapsed',
  'ownScheduled',
  'ownDecided',
  'ownUndecided',
  'ownAnswered',
  'ownQualified',
  'ownOverturned',
  'ownMergeAsked',
  'ownMerged',
  'ownStarted',
  'ownProgress',
  'ownFinished',
  'ownClosed',
  'cosignedAdmitted',
  'cosignedRejected',
  'cosignedLapsed',
  'cosignedScheduled',
  'cosignedDecided',
  'cosignedUndecided',
  'cosignedAnswered',
  'cosignedChanged',
  'cosignedWithdrawn',
  'cosignedMerged',
  'cosignedStarted',
  'cosignedFinished',
  'commentHidden',
  'commentAppealDecided',
  'pollNoticed',
  'pollPostponed',
  'pollCancelled',
  'pollOpen',
  'pollResultPosted',
  'pollRecounted',
  'pollRevoked',
  'challengeUpheld',
  'challengeDismissed',
  'objectionUpheld',
  'objectionRejected',
] as const;

export type Saying = (typeof sayings)[number];

/** When the ledger says this, those are told that. */
export interface NewsRule {
  readonly event: string;
  readonly audience: Audience;
  readonly kind: NewsKind;
  readonly says: Saying;
}

/** Steps that the author and those who co-signed learn of alike. */
const forBoth = [
  'Admitted',
  'Rejected',
  'Lapsed',
  'Scheduled',
  'Decided',
  'Undecided',
  'Answered',
  'Started',
  'Finished',
] as const;

/** Who is told what. A room adds a line for each event that concerns somebody. */
export const newsRules: readonly NewsRule[] = [
  ...forBoth.flatMap((step): NewsRule[] => [
    own(`proposal.${step.toLowerCase()}`, `own${step}`),
    cosigned(`proposal.${step.toLowerCase()}`, `cosigned${step}`),
  ]),
  own('proposal.returned', 'ownReturned'),
  own('proposal.qualified', 'ownQualified'),
  own('proposal.overturned', 'ownOverturned'),
  own('proposal.merged', 'ownMerged'),
  own('proposal.progress', 'ownProgress'),
  own('proposal.closed', 'ownClosed'),
  { event: 'proposal.mergeAsked', audience: 'mergingAuthors', kind: 'ownProposal', says: 'ownMergeAsked' },
  { event: 'proposal.merged', audience: 'cosignersCarried', kind: 'cosignedProposal', says: 'cosignedMerged' },
  { event: 'proposal.edited', audience: 'cosignersAsked', kind: 'cosignedProposal', says: 'cosignedChanged' },
  cosigned('proposal.withdrawn', 'cosignedWithdrawn'),
  { event: 'comment.hidden', audience: 'commentAuthor', kind: 'ownComment', says: 'commentHidden' },
  { event: 'comment.appealDecided', audience: 'commentAuthor', kind: 'ownComment', says: 'commentAppealDecided' },
  poll('poll.noticed', 'pollNoticed'),
  poll('poll.postponed', 'pollPostponed'),
  poll('poll.cancelled', 'pollCancelled'),
  poll('poll.open', 'pollOpen'),
  poll('poll.resultPosted', 'pollResultPosted'),
  poll('poll.recounted', 'pollRecounted'),
  poll('poll.revoked', 'pollRevoked'),
  { event: 'challenge.upheld', audience: 'challenger', kind: 'ownPoll', says: 'challengeUpheld' },
  { event: 'challenge.dismissed', audience: 'challenger', kind: 'ownPoll', says: 'challengeDismissed' },
  { event: 'objection.upheld', audience: 'objector', kind: 'ownObjection', says: 'objectionUpheld' },
  { event: 'objection.rejected', audience: 'objector', kind: 'ownObjection', says: 'objectionRejected' },
];

function own(event: string, says: Saying): NewsRule {
  return { event, audience: 'proposalAuthor', kind: 'ownProposal', says };
}

function cosigned(event: string, says: Saying): NewsRule {
  return { event, audience: 'proposalCosigners', kind: 'cosignedProposal', says };
}

function poll(event: string, says: Saying): NewsRule {
  return { event, audience: 'pollElectors', kind: 'ownPoll', says };
}
