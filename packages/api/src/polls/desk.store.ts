import type { FileKind } from '@juyi/core/files/kinds';
import { and, asc, desc, eq, isNull, lt, sql } from 'drizzle-orm';
import type { RawRow } from '../database/engine.ts';
import { build, insertInto, reader, slot, statement, type Write } from '../database/write.ts';
import { files, fileUses } from '../files/table.ts';
import { people } from '../people/table.ts';
import { electorMembers, snapshotUnits } from '../roll/snapshot.table.ts';
import { members } from '../roll/table.ts';
import { deliveries, inspections, type paperCounts, papers, proxies, representatives } from './desk.table.ts';
import { challenges } from './table.ts';

const value = sql.placeholder;
const ofPoll = (table: typeof papers | typeof proxies | typeof deliveries) => eq(table.poll, value('poll'));

/** Replaces what one teller entered before; the other's stands. */
const enterPaper = `INSERT INTO papers (poll, elector, teller, box, marks, received_at, scan, at, state)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (poll, elector, teller) DO UPDATE SET box = excluded.box, marks = excluded.marks,
    received_at = excluded.received_at, scan = excluded.scan, at = excluded.at, state = excluded.state`;

export type PaperRow = typeof papers.$inferSelect;

export function putPaper({ poll, elector, teller, box, marks, receivedAt, scan, at, state }: PaperRow): Write {
  return {
    sql: enterPaper,
    args: [poll, elector, teller, box, JSON.stringify(marks), receivedAt, scan, at, state],
  };
}

const enterCount = `INSERT INTO paper_counts (poll, teller, box, marks, at) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (poll, teller) DO UPDATE SET box = excluded.box, marks = excluded.marks, at = excluded.at`;

export function putCount({ poll, teller, box, marks, at }: typeof paperCounts.$inferSelect): Write {
  return { sql: enterCount, args: [poll, teller, box, JSON.stringify(marks), at] };
}

const openAll = `INSERT INTO file_readers (file, person, until) SELECT scan, ?, ? FROM papers
  WHERE poll = ? AND scan IS NOT NULL ON CONFLICT (file, person) DO UPDATE SET until = max(until, excluded.until)`;

/** Opens the pictures of all papers of a poll to somebody until a moment. */
export function openScansTo(poll: string, person: string, until: number): Write {
  return { sql: openAll, args: [person, until, poll] };
}

const openToNamed = `INSERT INTO file_readers (file, person, until) SELECT ?, id, NULL FROM people
  WHERE id IN (SELECT value FROM json_each(?)) AND gone_at IS NULL`;

/** Opens a file to people who were named for something, as far as there are such people. */
export function openToAll(file: string, people: readonly string[]): Write {
  return { sql: openToNamed, args: [file, JSON.stringify(people)] };
}

const record = `INSERT INTO deliveries (poll, unit, channel, proven, warned, proof, at, recorded_by)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (poll, unit) DO UPDATE SET channel = excluded.channel, proven = excluded.proven,
    warned = excluded.warned, proof = excluded.proof, at = excluded.at, recorded_by = excluded.recorded_by`;

export function putDelivery(row: typeof deliveries.$inferSelect): Write {
  const { poll, unit, channel, proven, warned, proof, at, recordedBy } = row;
  return { sql: record, args: [poll, unit, channel, proven ? 1 : 0, warned ? 1 : 0, proof, at, recordedBy] };
}

export const deskStore = {
  papers: reader(build.select().from(papers).where(ofPoll(papers)).orderBy(asc(papers.at))),
  papersOf: reader(
    build
      .select()
      .from(papers)
      .where(and(ofPoll(papers), eq(papers.elector, value('elector')))),
  ),
  settlePapers: statement(
    build
      .update(papers)
      .set({ state: slot('state', papers.state) })
      .where(and(ofPoll(papers), eq(papers.elector, value('elector')))),
  ),
  proxies: reader(build.select().from(proxies).where(ofPoll(proxies)).orderBy(asc(proxies.startsAt))),
  proxy: reader(
    build
      .select()
      .from(proxies)
      .where(and(ofPoll(proxies), eq(proxies.id, value('id')))),
  ),
  /** The mandates a person holds in a poll, ended ones too. */
  heldBy: reader(
    build
      .select()
      .from(proxies)
      .where(and(ofPoll(proxies), eq(proxies.agent, value('agent'))))
      .orderBy(asc(proxies.startsAt)),
  ),
  /** The mandates that were given for an elector, ended ones too, each with how its agent is called. */
  givenFor: reader(
    build
      .select({ id: proxies.id, agent: people.displayName, until: proxies.until, endedAt: proxies.endedAt })
      .from(proxies)
      .innerJoin(people, eq(people.id, proxies.agent))
      .where(and(ofPoll(proxies), eq(proxies.elector, value('elector'))))
      .orderBy(asc(proxies.startsAt)),
  ),
  addProxy: insertInto(proxies),
  endProxy: statement(
    build
      .update(proxies)
      .set({ endedAt: slot('at', proxies.endedAt) })
      .where(and(eq(proxies.id, value('id')), isNull(proxies.endedAt))),
  ),
  /** What has lapsed stands in nobody's way: neither of another agent for the elector, nor of another mandate for the agent. */
  endLapsed: statement(
    build
      .update(proxies)
      .set({ endedAt: sql`${proxies.until}` })
      .where(and(ofPoll(proxies), isNull(proxies.endedAt), lt(proxies.until, value('now')))),
  ),
  /** How many own an elector's vote together, today. */
  voices: (values: { snapshot: string; elector: string }) => ({
    sql: 'SELECT DISTINCT member, person FROM elector_voices WHERE snapshot = ? AND elector = ? ORDER BY member',
    args: [values.snapshot, values.elector],
    decode: (rows: readonly RawRow[]) =>
      rows.map(({ 0: member, 1: person }) => ({
        member: String(member),
        person: person === null ? null : String(person),
      })),
  }),
  /** The owners of an elector today, by what is sealed of them. */
  owners: (values: { snapshot: string; elector: string }) => ({
    sql: `SELECT DISTINCT v.member, m.sealed FROM elector_voices v JOIN members m ON m.id = v.member
      WHERE v.snapshot = ? AND v.elector = ? ORDER BY v.member`,
    args: [values.snapshot, values.elector],
    decode: (rows: readonly RawRow[]) =>
      rows.map(({ 0: member, 1: sealed }) => ({ member: String(member), sealed: String(sealed) })),
  }),
  /** The electors that several own today, and whether all of them name the same one. */
  shared: ({ poll, snapshot }: { poll: string; snapshot: string }) => ({
    sql: `SELECT v.elector, count(*), count(*) = count(r.named) AND count(DISTINCT r.named) = 1
      FROM (SELECT DISTINCT elector, member FROM elector_voices WHERE snapshot = ?) v
      LEFT JOIN representatives r ON r.poll = ? AND r.elector = v.elector AND r.member = v.member
      GROUP BY v.elector HAVING count(*) > 1 ORDER BY v.elector`,
    args: [snapshot, poll],
    decode: (rows: readonly RawRow[]) =>
      rows.map(({ 0: elector, 1: owners, 2: settled }) => ({
        elector: String(elector),
        owners: Number(owners),
        settled: Number(settled) === 1,
      })),
  }),
  named: reader(
    build
      .select()
      .from(representatives)
      .where(and(eq(representatives.poll, value('poll')), eq(representatives.elector, value('elector')))),
  ),
  allNamed: reader(
    build
      .select()
      .from(representatives)
      .where(eq(representatives.poll, value('poll'))),
  ),
  deliveries: reader(build.select().from(deliveries).where(ofPoll(deliveries)).orderBy(asc(deliveries.unit))),
  disprove: statement(
    build
      .update(deliveries)
      .set({ proven: false })
      .where(
        and(
          ofPoll(deliveries),
          sql`${deliveries.unit} in (select ${snapshotUnits.label} from ${snapshotUnits}
            where ${snapshotUnits.snapshot} = ${value('snapshot')} and ${snapshotUnits.elector} = ${value('elector')})`,
        ),
      ),
  ),
  inspect: insertInto(inspections),
  inspected: reader(
    build
      .select({
        person: inspections.person,
        name: people.displayName,
        reason: inspections.reason,
        at: inspections.at,
      })
      .from(inspections)
      .innerJoin(people, eq(people.id, inspections.person))
      .where(eq(inspections.poll, value('poll')))
      .orderBy(desc(inspections.at), desc(inspections.id)),
  ),
  files: reader(
    build
      .select({ id: files.id, name: files.name, kind: sql<FileKind>`${files.kind}`, size: files.size })
      .from(files)
      .innerJoin(fileUses, eq(fileUses.file, files.id))
      .where(and(eq(fileUses.kind, 'poll'), eq(fileUses.subject, value('poll'))))
      .orderBy(asc(files.createdAt), asc(files.id)),
  ),
  /** Those who make up each elector of a frozen roll, sealed. */
  sealedMembers: reader(
    build
      .select({ elector: electorMembers.elector, sealed: members.sealed })
      .from(electorMembers)
      .innerJoin(members, eq(members.id, electorMembers.member))
      .where(eq(electorMembers.snapshot, value('snapshot'))),
  ),
  showFiles: statement(
    build
      .update(fileUses)
      .set({ audience: 'everyone' })
      .where(and(eq(fileUses.kind, 'poll'), eq(fileUses.subject, value('poll')))),
  ),
  /** What was brought along with the challenges of a poll. */
  challengeFiles: reader(
    build
      .select({ file: fileUses.file, challenge: challenges.id })
      .from(fileUses)
      .innerJoin(challenges, and(eq(fileUses.kind, 'challenge'), eq(fileUses.subject, challenges.id)))
      .where(eq(challenges.poll, value('poll')))
      .orderBy(asc(fileUses.file)),
  ),
};

const name = `INSERT INTO representatives (poll, elector, member, named, document, at) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (poll, elector, member) DO UPDATE SET named = excluded.named, document = excluded.document,
    at = excluded.at`;

export function putRepresentative(row: typeof representatives.$inferSelect): Write {
  const { poll, elector, member, named, document, at } = row;
  return { sql: name, args: [poll, elector, member, named, document, at] };
}
