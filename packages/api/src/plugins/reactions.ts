import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Community } from '../community.ts';
import { Refusal } from '../database/refusal.ts';
import { build, reader, statement } from '../database/write.ts';
import type { HttpContext } from '../http/context.ts';
import { events } from '../ledger/table.ts';
import type { Happened, Plugin, Reaction } from './plugin.ts';
import { positions } from './position.ts';

const value = sql.placeholder;
const handful = 200;

const store = {
  position: reader(
    build
      .select({ seq: positions.seq })
      .from(positions)
      .where(eq(positions.plugin, value('plugin'))),
  ),
  head: reader(build.select({ seq: sql<number>`coalesce(max(${events.seq}), 0)` }).from(events)),
  begin: statement(build.insert(positions).values({ plugin: value('plugin'), seq: value('seq') })),
  advance: statement(
    build
      .update(positions)
      .set({ seq: sql`${value('seq')}` })
      .where(eq(positions.plugin, value('plugin'))),
  ),
  after: reader(
    build
      .select({
        seq: events.seq,
        kind: events.kind,
        subject: events.subject,
        version: events.version,
        topicId: events.topicId,
        at: events.at,
        body: events.body,
      })
      .from(events)
      .where(and(gt(events.seq, value('seq')), eq(events.open, 1)))
      .orderBy(asc(events.seq))
      .limit(handful),
  ),
};

type Tools = Pick<HttpContext, 'now' | 'makeId' | 'report'>;

/** Lets each plugin react to what has happened since the last time, in the order it happened. */
export async function react(community: Community, plugins: readonly Plugin[], tools: Tools): Promise<void> {
  for (const { id, on } of plugins) {
    if (!on) continue;
    try {
      await catchUp(community, id, on, tools);
    } catch (cause) {
      // Another process was faster by a moment: it has done the same.
      if (cause instanceof Refusal && cause.code === 'POSITION_PASSED') continue;
      tools.report({ requestId: '', action: `reaction of ${id}`, cause });
    }
  }
}

/** Remembers where a plugin stands when it is first mounted, so that it reacts to nothing older. */
export async function beginReacting({ database }: Community, plugins: readonly Plugin[]): Promise<void> {
  for (const { id: plugin, on } of plugins) {
    if (!on || (await database.first(store.position({ plugin })))) continue;
    const head = await database.first(store.head());
    try {
      await database.commit([store.begin({ plugin, seq: head!.seq })]);
    } catch (error) {
      // Two processes that start at once both begin here; one row is enough.
      if (!(await database.first(store.position({ plugin })))) throw error;
    }
  }
}

async function catchUp(
  community: Community,
  plugin: string,
  on: Readonly<Record<string, Reaction>>,
  { now, makeId }: Tools,
): Promise<void> {
  const { database, live } = community;
  const standing = await database.first(store.position({ plugin }));
  for (let seq = standing?.seq ?? 0; ; ) {
    const happened = await database.read(store.after({ seq }));
    for (const event of happened) {
      const reaction = on[event.kind];
      if (!reaction) continue;
      const writes = await reaction(asHappened(event), { community, now: now(), makeId });
      await database.commit([store.advance({ plugin, seq: event.seq }), ...writes]);
      seq = event.seq;
    }
    const last = happened.at(-1)?.seq ?? seq;
    if (last > seq) await database.commit([store.advance({ plugin, seq: last })]);
    seq = last;
    if (happened.length < handful) break;
  }
  await live.nudge();
}

function asHappened({ body, ...event }: Omit<Happened, 'body'> & { body: string }): Happened {
  return { ...event, body: JSON.parse(body) };
}
