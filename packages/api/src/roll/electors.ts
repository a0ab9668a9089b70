import { and, asc, eq, sql } from 'drizzle-orm';
import { build, reader, type Write } from '../database/write.ts';
import { snapshotElectors, snapshots, snapshotUnits } from './snapshot.table.ts';
import { buildings, units } from './table.ts';

const value = sql.placeholder;

const elector = {
  elector: snapshotElectors.elector,
  kind: snapshotElectors.kind,
  heads: snapshotElectors.heads,
  area: snapshotElectors.area,
  building: snapshotElectors.building,
  label: snapshotElectors.label,
};

/**
 * Those of the snapshot that somebody who signed in may answer for now: what the view `elector_voices` says, asked from
 * the person's side. The view itself walks through the whole snapshot, which cost each ballot five milliseconds.
 */
const ownVoices = sql`${snapshotElectors.elector} in (
  select was.elector from ${spokenFor()} own cross join elector_members was
    on was.member = own.member and +was.snapshot = ${value('snapshot')}
    where ${notEnded('was')}
  union all
  select came.elector from ${spokenFor()} own cross join elector_changes came
    on came.member = own.member and came.snapshot = ${value('snapshot')} and came.kind = 'joins'
    where ${notEnded('came')})`;

/** The members whom the person speaks for: themselves when of age and, where owners are asked, each child they are guardian of. */
function spokenFor() {
  return sql`(
    select id as member from members where person = ${value('person')} and kind <> 'minor'
    union all
    select child.id from members guardian cross join members child
      on child.guardian = guardian.id and child.kind = 'minor'
      where guardian.person = ${value('person')} and guardian.kind <> 'minor' and guardian.left_at is null
        and (select kind from snapshots where id = ${value('snapshot')}) = 'owners')`;
}

/** Nothing since says that the member no longer belongs to the elector. */
function notEnded(row: 'was' | 'came') {
  const same = (name: string) => sql.raw(`gone.${name} = ${row}.${name}`);
  return sql`not exists (select 1 from elector_changes gone where gone.kind = 'ends'
    and ${same('member')} and ${same('snapshot')} and ${same('elector')})`;
}

const alone = 'INSERT INTO sole_voices (snapshot, elector, person) VALUES (?, ?, ?)';

/** Stops an effect with `VOICE_UNSURE` unless the person, and nobody else, answers for the elector since it was frozen. */
export function speaksAlone({
  snapshot,
  elector,
  person,
}: Readonly<Record<'snapshot' | 'elector' | 'person', string>>): Write {
  return { sql: alone, args: [snapshot, elector, person] };
}

/** What other rooms ask of a frozen roll. None of it tells a name. */
export const electorStore = {
  snapshot: reader(
    build
      .select({
        id: snapshots.id,
        roll: snapshots.roll,
        kind: snapshots.kind,
        purpose: snapshots.purpose,
        checksum: snapshots.checksum,
        heads: snapshots.heads,
        area: snapshots.area,
        frozenAt: snapshots.frozenAt,
      })
      .from(snapshots)
      .where(eq(snapshots.id, value('snapshot'))),
  ),
  /** All electors of a snapshot, by id. */
  all: reader(
    build
      .select(elector)
      .from(snapshotElectors)
      .where(eq(snapshotElectors.snapshot, value('snapshot')))
      .orderBy(asc(snapshotElectors.elector)),
  ),
  one: reader(
    build
      .select(elector)
      .from(snapshotElectors)
      .where(and(eq(snapshotElectors.snapshot, value('snapshot')), eq(snapshotElectors.elector, value('elector')))),
  ),
  /** The electors of a snapshot that a person may answer for; one person may be several. */
  ofPerson: reader(
    build
      .select(elector)
      .from(snapshotElectors)
      .where(and(eq(snapshotElectors.snapshot, value('snapshot')), ownVoices))
      .orderBy(asc(snapshotElectors.elector)),
  ),
  /** The elector, where the person may answer for it; else nothing. */
  answerable: reader(
    build
      .select(elector)
      .from(snapshotElectors)
      .where(
        and(
          eq(snapshotElectors.snapshot, value('snapshot')),
          eq(snapshotElectors.elector, value('elector')),
          ownVoices,
        ),
      ),
  ),
  /** Each unit that electors vote with and the building it stands in, by elector. */
  units: reader(
    build
      .select({
        elector: snapshotUnits.elector,
        unit: snapshotUnits.unit,
        label: snapshotUnits.label,
        area: snapshotUnits.area,
        source: snapshotUnits.source,
        building: buildings.name,
      })
      .from(snapshotUnits)
      .innerJoin(units, eq(units.id, snapshotUnits.unit))
      .leftJoin(buildings, eq(buildings.id, units.building))
      .where(eq(snapshotUnits.snapshot, value('snapshot')))
      .orderBy(asc(snapshotUnits.elector), asc(snapshotUnits.label)),
  ),
};
