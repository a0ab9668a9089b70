import type { PassedGate } from '@juyi/core/proposals/gates';
import type { Pledge } from '@juyi/core/proposals/pledges/schema';
import type { ProposalRecord } from '@juyi/core/proposals/record';
import type { Proposal, ProposalSummary } from '@juyi/core/proposals/schema';
import type { Line } from './list-store.ts';
import type { proposalStore } from './store.ts';

type RowOf<Reader extends (...values: never[]) => { decode: (rows: never) => unknown[] }> = ReturnType<
  ReturnType<Reader>['decode']
>[number];

export type ProposalRow = RowOf<typeof proposalStore.one>;
export type HistoryRow = RowOf<typeof proposalStore.history>;

/** What belongs to a proposal besides its row. */
export interface Belongings {
  readonly history: readonly HistoryRow[];
  readonly pledges: Pledge[];
  readonly gates: readonly PassedGate[];
  readonly amendments: number;
  readonly wordings: number;
}

/** What everyone may see of a proposal in a list. */
export function summaryOf({ posted: _, ...line }: Line): ProposalSummary {
  return line;
}

/** What everyone may see of one proposal. Persons are shown by the names they chose, never by id. */
export function viewOf(row: ProposalRow, { history, pledges, gates, amendments, wordings }: Belongings): Proposal {
  const { id, title, state, cosigns, needed, base, of, target, forNeighbour, submittedAt, answerDue, closesAt } = row;
  const { version, body, request, place, budget, createdAt, rejection, overturns, mergedInto, sentBack, supervised } =
    row;
  const { baseFrom } = row;
  const published = row.answeredAt !== null;
  return {
    ...{ id, title, state, cosigns, needed, base, of, target, forNeighbour, submittedAt, answerDue, closesAt },
    ...{ version, body, request, place, budget, createdAt, rejection, overturns, mergedInto, sentBack, supervised },
    baseFrom,
    author: { name: row.authorName, role: row.authorRole },
    answeredAt: row.answeredAt,
    outcome: row.outcome,
    scheduledTo: row.scheduledKind === null ? null : { kind: row.scheduledKind, id: row.scheduledId },
    answer: published ? { body: row.answerBody!, author: answerer(row), at: row.answeredAt! } : null,
    pledges,
    gates: row.byGates ? gates.map(gateOf) : null,
    amendments,
    wordings: wordings + 1,
    history: history.map((line) => historyLine(line, state)),
  };
}

export function answerer(row: Pick<ProposalRow, 'answerName' | 'answerRole'>): { name: string; role: string | null } {
  return { name: row.answerName ?? '', role: row.answerRole };
}

function gateOf({ gate, at, figures }: PassedGate) {
  const shown = figures && { members: figures.members, present: figures.present, agreed: figures.agreed };
  return { gate, at, figures: shown };
}

/** Why something was returned is between its author and the workers, while it is. */
function historyLine({ version, kind, at, body, reason }: HistoryRow, state: string): Proposal['history'][number] {
  const { note } = JSON.parse(body) as { note?: string };
  const told = reason !== null && (kind !== 'proposal.returned' || state === 'returned');
  return { version, kind, at, ...(note !== undefined && { note }), ...(told && { reason }) };
}

/** What the rules need to know of it. */
export function recordOf(row: ProposalRow): ProposalRecord {
  const {
    answerBody,
    answerAuthor,
    answeredAt,
    answerName: _,
    answerRole: __,
    authorName: ___,
    authorRole: ____,
    ...rest
  } = row;
  return { ...rest, answer: answerBody === null ? null : { body: answerBody, author: answerAuthor!, at: answeredAt } };
}
