import { commentLimits as limit } from '@juyi/core/comments/limits';
import { reasons, type Side, sides } from '@juyi/core/comments/names';
import { interleave } from '@juyi/core/comments/order';
import type {
  AskMyComments,
  Comment,
  CommentPage,
  CommentPolicy,
  ListComments,
  MyComments,
} from '@juyi/core/comments/schema';
import { words as english } from '@juyi/core/comments/words.en';
import { words as chinese } from '@juyi/core/comments/words.zh-CN';
import { type Position, readCursor, writeCursor } from '@juyi/core/kernel/cursor';
import { isId } from '@juyi/core/kernel/ids';
import { may } from '@juyi/core/rights';
import type { Community } from '../community.ts';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { marksStore } from './marks.store.ts';
import { moderationStore } from './moderation.store.ts';
import { commentStore as store } from './store.ts';
import { lookAt } from './subjects.ts';
import { type CommentRow, ownOf, spokenOf } from './view.ts';

interface Page {
  readonly rows: readonly CommentRow[];
  readonly next: string | null;
}

export async function listComments(call: Call<ListComments>): Promise<Answer<CommentPage>> {
  const { community, query } = call;
  const { personal } = await lookAt(call, query);
  const { rows, next } = await pageOf(community, query);
  const [answers, totals, premoderation] = await Promise.all([
    query.parent === undefined ? firstAnswers(community, rows) : [],
    community.database.first(store.totals({ kind: query.kind, subject: query.id })),
    isPremoderated(community),
  ]);
  const items = rows.map((row): Comment => {
    const own = answers.filter(({ parent }) => parent === row.id).map(spokenOf);
    return { ...spokenOf(row), answers: own, answerCount: row.answers };
  });
  return { reply: { items, next, totals: totals ?? { all: 0, for: 0, against: 0 }, premoderation }, personal };
}

function pageOf(community: Community, query: ListComments): Promise<Page> {
  if (query.parent !== undefined) return answersPage(community, query, query.parent);
  return query.sort === 'newest' ? newestPage(community, query) : helpfulPage(community, query);
}

/** One more is read than shown, to know whether there are more. */
const most = limit.page + 1;

async function newestPage(community: Community, { kind, id: subject, cursor }: ListComments): Promise<Page> {
  const before = cursor === undefined ? beforeAll.id : positionOf(cursor).id;
  return cut(await community.database.read(store.newest({ kind, subject, before, most })));
}

async function answersPage(community: Community, query: ListComments, parent: string): Promise<Page> {
  const after = query.cursor === undefined ? '' : positionOf(query.cursor).id;
  return cut(
    await community.database.read(store.answers({ kind: query.kind, subject: query.id, parent, after, most })),
  );
}

function cut(found: readonly CommentRow[]): Page {
  const rows = found.slice(0, limit.page);
  return { rows, next: found.length > rows.length ? writeCursor({ key: 0, id: rows.at(-1)!.id }) : null };
}

/** Each side is read from where it stopped, and a page takes from all of them in turn. */
async function helpfulPage({ database }: Community, { kind, id: subject, cursor }: ListComments): Promise<Page> {
  const starts = startsOf(cursor);
  const streams = await Promise.all(
    sides.map((side) => {
      const { key, id } = starts[side] ?? beforeAll;
      return database.read(store.best({ kind, subject, side, key, id, most }));
    }),
  );
  const bySide = Object.fromEntries(sides.map((side, place) => [side, streams[place]!])) as Record<Side, CommentRow[]>;
  const all = interleave(bySide, most);
  const rows = all.slice(0, limit.page);
  const ends = sides.map((side) => {
    const last = rows.filter((row) => row.side === side).at(-1);
    const position = last ? { key: last.score, id: last.id } : starts[side];
    return position ? writeCursor(position) : '';
  });
  return { rows, next: all.length > rows.length ? ends.join('~') : null };
}

/** Above every score, which are millionths, and after every id. */
const beforeAll: Position = { key: 1_000_000, id: 'z' };

/** Where each side stopped; null where nothing of it has been shown. */
function startsOf(cursor: string | undefined): Record<Side, Position | null> {
  const parts = cursor === undefined ? ['', '', ''] : cursor.split('~');
  if (parts.length !== sides.length) throw invalidCursor();
  const positions = parts.map((part) => (part === '' ? null : positionOf(part)));
  return { for: positions[0]!, against: positions[1]!, other: positions[2]! };
}

function positionOf(cursor: string): Position {
  const position = readCursor(cursor);
  if (!position || !isId(position.id)) throw invalidCursor();
  return position;
}

function firstAnswers({ database }: Community, rows: readonly CommentRow[]): Promise<CommentRow[]> | CommentRow[] {
  const parents = rows.filter(({ answers }) => answers > 0).map(({ id }) => id);
  if (parents.length === 0) return [];
  return database.read(store.firstAnswers({ parents: JSON.stringify(parents), most: limit.answers }));
}

export async function readMyComments(call: Call<AskMyComments>): Promise<Answer<MyComments>> {
  const { community, viewer, query } = call;
  const denied = may(viewer, 'comment.mine', nobody);
  if (denied) throw new Refused(denied);
  await lookAt(call, query);
  const { database } = community;
  const asked = { person: viewer.person, kind: query.kind, subject: query.id };
  const [written, marked, reported] = await Promise.all([
    database.read(store.written(asked)),
    database.read(marksStore.marked(asked)),
    database.read(marksStore.reported(asked)),
  ]);
  const hidden = written.filter(({ state }) => state === 'hidden').map(({ id }) => id);
  const hidings =
    hidden.length === 0 ? [] : await database.read(moderationStore.hidings({ ids: JSON.stringify(hidden) }));
  const ids = (helpful: boolean) => marked.filter((mark) => mark.helpful === helpful).map(({ id }) => id);
  return {
    reply: {
      written: written.map((row) => ownOf(row, hidings)),
      helpful: ids(true),
      unhelpful: ids(false),
      reported: reported.map(({ id }) => id),
    },
  };
}

export async function readPolicy({ community }: Pick<Call, 'community'>): Promise<Answer<CommentPolicy>> {
  const [premoderation, measures] = await Promise.all([
    isPremoderated(community),
    community.database.read(moderationStore.measures()),
  ]);
  return {
    reply: {
      premoderation,
      reasons: reasons.map((code) => {
        const { hidden = 0, restored = 0 } = measures.find(({ reason }) => reason === code) ?? {};
        return { code, title: { 'zh-CN': chinese.reasons[code], en: english.reasons[code] }, hidden, restored };
      }),
    },
  };
}

/** Whether a moderator reads everything before others do. */
export async function isPremoderated({ database }: Community): Promise<boolean> {
  return (await database.first(store.policy()))?.premoderation ?? false;
}

/** For rights that do not look at a comment. */
export const nobody = { author: '', state: 'shown' } as const;

function invalidCursor(): Refused {
  return new Refused('VALIDATION', { faults: [{ pointer: '/cursor', code: 'cursor' }] });
}
