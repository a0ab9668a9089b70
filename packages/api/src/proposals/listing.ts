import { readCursor, writeCursor } from '@juyi/core/kernel/cursor';
import { proposalLimits } from '@juyi/core/proposals/limits';
import type { AskSimilar, ListProposals, ProposalPage, SimilarProposals } from '@juyi/core/proposals/schema';
import { likeness } from '@juyi/core/proposals/similar';
import { type ProposalState, proposalStates } from '@juyi/core/proposals/states';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { withAdded } from './added-states.ts';
import { type Line, listStore, type Sort, start, type WaitingLine } from './list-store.ts';
import { anyPair, indexed, type Sought, soughtIn } from './search.ts';
import { summaryOf } from './view.ts';

const empty: ProposalPage = { items: [], next: null };

export async function listProposals(call: Call<ListProposals>): Promise<Answer<ProposalPage>> {
  return { reply: await withAdded(call.community, await find(call)) };
}

async function find(call: Call<ListProposals>): Promise<ProposalPage> {
  const { q, sort } = call.query;
  const asked = q !== undefined && q.trim() !== '';
  const sought = asked ? soughtIn(q) : null;
  const at = position(call.query.cursor);
  const scope = scopeOf(call);
  if (!scope || (asked && !sought)) return empty;
  if (sought && (sort ?? 'relevance') === 'relevance') return byRelevance(call, scope, sought, at);
  const order: Sort = sort === undefined || sort === 'relevance' ? 'newest' : sort;
  const { key, posted } = at ?? start[order];
  const most = proposalLimits.page + 1;
  const { database } = call.community;
  if (!sought) {
    return pageOf(await database.read(listStore.page(order, { ...scope, key, posted, most })), order);
  }
  const match = sought.phrase;
  const found = await database.read(
    order === 'newest'
      ? listStore.search({ ...scope, index: sought.index, match, posted, most })
      : listStore.sortedSearch(order, { ...scope, index: sought.index, match, key, posted, most }),
  );
  const fresh = (await waitingLines(call, scope, sought)).filter((line) => isAfter(line, order, { key, posted }));
  return pageOf(sorted([...found, ...fresh], order).slice(0, most), order);
}

interface Scope {
  readonly state: ProposalState | null;
  readonly among?: string;
}

/** What a state of the house, or one that an extension adds, asks for; null where nobody may see that, or none is named so. */
function scopeOf({ community, query: { state } }: Call<ListProposals>): Scope | null {
  if (state === undefined) return { state: null };
  if ((proposalStates as readonly string[]).includes(state)) {
    const own = state as ProposalState;
    return listStore.shows(own) ? { state: own } : null;
  }
  const added = Object.hasOwn(community.addedStates, state) ? community.addedStates[state] : undefined;
  return added ? { state: null, among: added.among } : null;
}

/** What sounds alike, most alike first; what is closed too, because that was an answer once. */
export async function listSimilar({ community, query }: Call<AskSimilar>): Promise<Answer<SimilarProposals>> {
  const { text = '' } = query;
  const match = anyPair(text);
  if (!match) return { reply: { items: [] } };
  const { database } = community;
  const [found, fresh] = await Promise.all([
    database.read(listStore.similar(match)),
    database.read(listStore.waiting(null)),
  ]);
  const lines = new Map([...found, ...fresh].map((line) => [line.id, lineOf(line)]));
  const items = [...lines.values()]
    .map((line) => ({ line, alike: likeness(text, line.title) }))
    .filter(({ alike }) => alike >= 0.3)
    .sort((one, other) => other.alike - one.alike || other.line.posted - one.line.posted)
    .slice(0, proposalLimits.similar)
    .map(({ line }) => summaryOf(line));
  return { reply: { items } };
}

/** A line without the words that only a search reads. */
function lineOf({ body: _, request: __, place: ___, ...line }: Line & Partial<WaitingLine>): Line {
  return line;
}

/** First those whose title says it, then those that say it elsewhere; each newest first. */
async function byRelevance(
  call: Call<ListProposals>,
  scope: Scope,
  sought: Sought,
  at: Place | null,
): Promise<ProposalPage> {
  const { database } = call.community;
  const fresh = await waitingLines(call, scope, sought);
  const page: Line[] = [];
  const most = proposalLimits.page + 1;
  // A cursor's key says in which part the last page ended: 0 the titles, 1 the rest.
  for (const part of [0, 1]) {
    if (at && at.key > part) continue;
    if (page.length === most) break;
    const posted = at && at.key === part ? at.posted : start.newest.posted;
    const match = part === 0 ? `title : ${sought.phrase}` : `(rest : ${sought.phrase}) NOT (title : ${sought.phrase})`;
    const left = most - page.length;
    const found = await database.read(listStore.search({ ...scope, index: sought.index, match, posted, most: left }));
    const also = fresh.filter((line) => line.part === part && line.posted < posted);
    page.push(...sorted([...found, ...also], 'newest').slice(0, left));
  }
  const items = page.slice(0, proposalLimits.page);
  const last = items.at(-1);
  const more = page.length > items.length && last !== undefined;
  const key = last && indexed({ ...last, body: '', request: '', place: '' }).title.includes(sought.text) ? 0 : 1;
  return { items: items.map(summaryOf), next: more ? writeCursor({ key, id: String(last.posted) }) : null };
}

/** What the index does not hold yet, as far as it fits. */
async function waitingLines({ community }: Call<ListProposals>, { state, among }: Scope, { text }: Sought) {
  const lines = await community.database.read(listStore.waiting(state, among));
  return lines.flatMap(({ body, request, place, ...line }) => {
    const { title, rest } = indexed({ title: line.title, body, request, place });
    const part = title.includes(text) ? 0 : rest.includes(text) ? 1 : null;
    return part === null ? [] : [{ ...line, part }];
  });
}

interface Place {
  readonly key: number;
  readonly posted: number;
}

function position(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null;
  const read = readCursor(cursor);
  const posted = Number(read?.id);
  if (!read || !Number.isSafeInteger(posted))
    throw new Refused('VALIDATION', { faults: [{ pointer: '/cursor', code: 'cursor' }] });
  return { key: read.key, posted };
}

const keyOf: Readonly<Record<Sort, (line: Line) => number>> = {
  newest: ({ posted }) => posted,
  cosigns: ({ cosigns }) => cosigns,
  due: ({ answerDue }) => answerDue ?? Number.MAX_SAFE_INTEGER,
};

function compare(order: Sort, one: Place, other: Place): number {
  const up = one.key - other.key || one.posted - other.posted;
  return order === 'due' ? up : -up;
}

function placeOf(line: Line, order: Sort): Place {
  return { key: keyOf[order](line), posted: line.posted };
}

function isAfter(line: Line, order: Sort, place: Place): boolean {
  return compare(order, placeOf(line, order), place) > 0;
}

function sorted(lines: readonly Line[], order: Sort): Line[] {
  return lines.toSorted((one, other) => compare(order, placeOf(one, order), placeOf(other, order)));
}

function pageOf(lines: readonly Line[], order: Sort): ProposalPage {
  const items = lines.slice(0, proposalLimits.page);
  const last = items.at(-1);
  const more = lines.length > items.length && last !== undefined;
  const next = more ? writeCursor({ key: keyOf[order](last), id: String(last.posted) }) : null;
  return { items: items.map(summaryOf), next };
}
