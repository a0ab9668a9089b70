export {
  commentAppeals,
  commentHidings,
  commentMarks,
  commentPolicies,
  commentReports,
  comments,
  commentTotals,
} from './comments/table.ts';
export { due } from './database/due.ts';
export { staged } from './database/staging.ts';
export { messages, news, newsChoices, newsLanguages, positions } from './delivery/table.ts';
export { fileReaders, files, fileTickets, fileUses } from './files/table.ts';
export { idempotency } from './http/idempotency.table.ts';
export { rateLimits } from './http/rate-limit.table.ts';
export { eventSecrets, events } from './ledger/table.ts';
export { accessMark } from './people/access.ts';
export { assistance, assistedActs, kiosks } from './people/assisted/table.ts';
export { claims } from './people/claims/table.ts';
export { letters } from './people/letters/table.ts';
export { providerLogins } from './people/provider/table.ts';
export {
  accounts,
  contacts,
  demoPeople,
  merges,
  people,
  personFacts,
  personRoles,
  sessions,
  signInCodes,
  usedTokens,
} from './people/table.ts';
export { deliveries, inspections, paperCounts, papers, proxies, representatives } from './polls/desk.table.ts';
export {
  ballots,
  challenges,
  pastReceipts,
  pollElectors,
  pollPersons,
  pollResults,
  pollSignatures,
  polls,
  voidedVoters,
} from './polls/table.ts';
export { consents, openings } from './privacy/table.ts';
export {
  amendments,
  answers,
  cosigns,
  overturns,
  passedGates,
  pledges,
  pledgeUpdates,
  proposalMerges,
  proposalReasons,
  proposals,
  proposalsToIndex,
  wordings,
} from './proposals/table.ts';
export { objections, postings, rollChanges } from './roll/posting.table.ts';
export { electorChanges, electorMembers, snapshotElectors, snapshots, snapshotUnits } from './roll/snapshot.table.ts';
export { buildings, entrances, households, members, rolls, titles, units } from './roll/table.ts';
export { memberships, spaces } from './spaces/table.ts';
