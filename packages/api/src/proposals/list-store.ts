import type { Outcome } from '@juyi/core/proposals/lifecycle';
import type { ProposalSummary } from '@juyi/core/proposals/schema';
import { currentStates, type ProposalState, proposalStates } from '@juyi/core/proposals/states';
import type { Base, Target } from '@juyi/core/proposals/targets';
import type { RawRow } from '../database/engine.ts';
import type { Read } from '../database/write.ts';
import type { Searched, Sought } from './search.ts';

/** A line of a list with its place in the order of handing in. */
export interface Line extends ProposalSummary {
  readonly posted: number;
}

/** A line whose words the index does not hold yet. */
export type WaitingLine = Line & Searched;

export type Sort = 'newest' | 'cosigns' | 'due';

const role = `(SELECT role FROM person_roles WHERE person = p.author
  AND role IN ('worker', 'ownersCommittee', 'councilMember', 'buildingLead') ORDER BY 1 DESC LIMIT 1)`;
const columns = `p.id, p.title, p.state, p.cosigns, p.needed, p.base, p.counted_of, p.target, p.for_neighbour,
  p.submitted_at, p.answer_due, p.closes_at, p.outcome, p.posted, a.at, w.display_name, ${role}`;
const joins = 'JOIN people w ON w.id = p.author LEFT JOIN answers a ON a.proposal = p.id';

const keys = {
  newest: { key: 'posted', compare: 'posted < ?1', order: 'posted DESC' },
  cosigns: { key: 'cosigns', compare: '(cosigns, posted) < (?1, ?2)', order: 'cosigns DESC, posted DESC' },
  due: { key: 'answer_due', compare: '(answer_due, posted) > (?1, ?2)', order: 'answer_due, posted' },
} as const;

/** The first position of each order. */
export const start: Readonly<Record<Sort, { key: number; posted: number }>> = {
  newest: { key: Number.MAX_SAFE_INTEGER, posted: Number.MAX_SAFE_INTEGER },
  cosigns: { key: Number.MAX_SAFE_INTEGER, posted: Number.MAX_SAFE_INTEGER },
  due: { key: -1, posted: -1 },
};

/** Nobody but its author and the workers sees what was returned, and nobody but its author a draft. */
const listed: readonly ProposalState[] = proposalStates.filter((state) => state !== 'draft' && state !== 'returned');
const none: readonly ProposalState[] = [];
/** `among` narrows it to what an extension selects, in whatever state of the house. */
const statesOf = (state: ProposalState | null, among = '') => {
  if (among) return listed;
  return state === null ? currentStates : listed.includes(state) ? [state] : none;
};
const amid = (among: string, id = 'p.id') => (among ? ` AND ${id} IN (${among})` : '');

/** Each state is read from its own end of the index, so that a page costs the same in a long list as in a short one. */
function pageSql(sort: Sort, states: readonly ProposalState[], among: string): string {
  const { compare, order, key } = keys[sort];
  const ends = states.map(
    (state) => `SELECT * FROM (SELECT number, ${key} FROM proposals
      WHERE state = '${state}' AND posted IS NOT NULL AND ${key} IS NOT NULL AND ${compare}${amid(among, 'id')} ORDER BY ${order} LIMIT ?3)`,
  );
  const ordered = order.replace(/(\w+)( DESC)?(,|$)/g, 'p.$1$2$3');
  return `SELECT ${columns} FROM proposals p ${joins} WHERE p.number IN (SELECT number FROM (${ends.join(' UNION ALL ')}))
    ORDER BY ${ordered} LIMIT ?3`;
}

const inStates = (states: readonly ProposalState[]) => `p.state IN (${states.map((state) => `'${state}'`).join(', ')})`;
const notWaiting = 'NOT EXISTS (SELECT 1 FROM proposals_to_index i WHERE i.number = p.number)';

/** The index gives its rows newest first, and stops when the page is full. */
const searchSql = (index: Sought['index'], states: readonly ProposalState[], among: string) =>
  `SELECT ${columns} FROM ${index} CROSS JOIN proposals p ON p.posted = ${index}.rowid ${joins}
   WHERE ${index} MATCH ?1 AND ${index}.rowid < ?2 AND ${inStates(states)} AND ${notWaiting}${amid(among)}
   ORDER BY ${index}.rowid DESC LIMIT ?3`;

/** In another order than its own, a search looks at all that it finds. */
const sortedSearchSql = (
  index: Sought['index'],
  sort: 'cosigns' | 'due',
  states: readonly ProposalState[],
  among: string,
) => {
  const { compare, order, key } = keys[sort];
  return `SELECT ${columns} FROM (SELECT rowid AS found FROM ${index} WHERE ${index} MATCH ?4) CROSS JOIN proposals p
    ON p.posted = found ${joins} WHERE ${inStates(states)} AND ${notWaiting}${amid(among)} AND p.${key} IS NOT NULL
    AND ${compare.replace(/\b(cosigns|answer_due|posted)\b/g, 'p.$1')}
    ORDER BY ${order.replace(/(\w+)( DESC)?(,|$)/g, 'p.$1$2$3')} LIMIT ?3`;
};

/** The few that wait are read first; asked the other way round, every proposal would be looked at. */
const waitingSql = (states: readonly ProposalState[], among: string) =>
  `SELECT ${columns}, p.body, p.request, p.place FROM proposals_to_index i CROSS JOIN proposals p ON p.number = i.number ${joins}
   WHERE p.posted IS NOT NULL AND ${inStates(states)}${amid(among)}`;

const similarSql = `SELECT ${columns} FROM proposal_letters CROSS JOIN proposals p ON p.posted = proposal_letters.rowid ${joins}
  WHERE proposal_letters MATCH ?1 AND proposal_letters.rowid > (SELECT coalesce(max(posted), 0) FROM proposals) - 5000
  AND ${inStates(listed.filter((state) => state !== 'withdrawn'))} ORDER BY bm25(proposal_letters) LIMIT 30`;

/** Builds each statement once, when it is first asked for. */
function once(make: (...parts: (string | null)[]) => string) {
  const made = new Map<string, string>();
  return (...parts: (string | null)[]): string => {
    const name = parts.join(' ');
    const known = made.get(name);
    if (known !== undefined) return known;
    const sql = make(...parts);
    made.set(name, sql);
    return sql;
  };
}

const within = (state: string | null | undefined, among: string | null | undefined) =>
  [statesOf(state as ProposalState | null, among!), among!] as const;
const page = once((sort, state, among) => pageSql(sort as Sort, ...within(state, among)));
const search = once((index, state, among) => searchSql(index as Sought['index'], ...within(state, among)));
const sorted = once((index, sort, state, among) =>
  sortedSearchSql(index as Sought['index'], sort as 'cosigns' | 'due', ...within(state, among)),
);
const waiting = once((state, among) => waitingSql(...within(state, among)));

interface Asked {
  readonly state: ProposalState | null;
  /** Constant SQL for the ids that are asked for; all where left out. */
  readonly among?: string | undefined;
  readonly most: number;
}

/** The lists: each state from its end, the search by its index, and what the index does not hold yet. */
export const listStore = {
  /** Whether anybody may see proposals of this state in a list. */
  shows: (state: ProposalState | null): boolean => statesOf(state).length > 0,
  page: (
    sort: Sort,
    { state, among = '', key, posted, most }: Asked & { key: number; posted: number },
  ): Read<Line> => ({
    sql: page(sort, state, among),
    args: [key, posted, most],
    decode: (rows) => rows.map(lineOf),
  }),
  search: ({
    index,
    match,
    state,
    among = '',
    posted,
    most,
  }: Asked & { index: Sought['index']; match: string; posted: number }): Read<Line> => ({
    sql: search(index, state, among),
    args: [match, posted, most],
    decode: (rows) => rows.map(lineOf),
  }),
  sortedSearch: (
    sort: 'cosigns' | 'due',
    {
      index,
      match,
      state,
      among = '',
      key,
      posted,
      most,
    }: Asked & { index: Sought['index']; match: string; key: number; posted: number },
  ): Read<Line> => ({
    sql: sorted(index, sort, state, among),
    args: [key, posted, most, match],
    decode: (rows) => rows.map(lineOf),
  }),
  waiting: (state: ProposalState | null, among = ''): Read<WaitingLine> => ({
    sql: waiting(state, among),
    args: [],
    decode: (rows) =>
      rows.map((row) => ({ ...lineOf(row), body: String(row[17]), request: String(row[18]), place: String(row[19]) })),
  }),
  similar: (match: string): Read<Line> => ({ sql: similarSql, args: [match], decode: (rows) => rows.map(lineOf) }),
};

function lineOf(row: RawRow): Line {
  const number = (at: number) => (row[at] === null ? null : Number(row[at]));
  return {
    id: String(row[0]),
    title: String(row[1]),
    state: row[2] as ProposalState,
    cosigns: Number(row[3]),
    needed: Number(row[4]),
    base: number(5),
    of: row[6] as Base | null,
    target: row[7] as Target,
    forNeighbour: Boolean(row[8]),
    submittedAt: number(9),
    answerDue: number(10),
    closesAt: number(11),
    outcome: row[12] as Outcome | null,
    posted: Number(row[13]),
    answeredAt: number(14),
    author: { name: String(row[15]), role: row[16] === null ? null : String(row[16]) },
  };
}
