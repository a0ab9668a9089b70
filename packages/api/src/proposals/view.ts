import type { ProposalRecord } from '@juyi/core/proposals/rules';
import type { Proposal, ProposalSummary } from '@juyi/core/proposals/schema';
import type { proposalStore } from './store.ts';

type RowOf<Reader extends (...values: never[]) => { decode: (rows: never) => unknown[] }> = ReturnType<
  ReturnType<Reader>['decode']
>[number];

export type SummaryRow = RowOf<typeof proposalStore.list.newest>;
export type ProposalRow = RowOf<typeof proposalStore.one>;

/** What everyone may see of a proposal in a list. */
export function summaryOf(row: SummaryRow): ProposalSummary {
  const { id, title, state, cosigns, submittedAt, answerDue, answeredAt } = row;
  return {
    id,
    title,
    state,
    cosigns,
    author: { name: row.authorName, role: row.authorRole },
    submittedAt,
    answerDue,
    answeredAt,
  };
}

/** What everyone may see of one proposal. Persons are shown by the names they chose, never by id. */
export function viewOf(row: ProposalRow, history: Proposal['history']): Proposal {
  const author = { name: row.answerName ?? '', role: row.answerRole };
  const answer = row.answerBody === null ? null : { body: row.answerBody, author, at: row.answeredAt! };
  return { ...summaryOf(row), version: row.version, body: row.body, createdAt: row.createdAt, answer, history };
}

/** What the rules need to know of it. */
export function recordOf(row: ProposalRow): ProposalRecord {
  const { id, author, state, version, title, body, cosigns, createdAt, submittedAt, answerDue } = row;
  const answer =
    row.answerBody === null ? null : { body: row.answerBody, author: row.answerAuthor!, at: row.answeredAt! };
  return { id, author, state, version, title, body, cosigns, createdAt, submittedAt, answerDue, answer };
}
