import type { SchemaObject } from '../database/schema.ts';

const trigger = (name: string, rest: string): SchemaObject => ({
  kind: 'trigger',
  name,
  create: `CREATE TRIGGER ${name} ${rest}`,
});

const frozen = "BEGIN SELECT RAISE(ABORT, 'SNAPSHOT_FROZEN'); END";

/** A part of a snapshot is put in while the snapshot is being made, and never again touched. */
const keep = (table: string): SchemaObject[] => [
  trigger(
    `${table}_while_open`,
    `BEFORE INSERT ON ${table} WHEN (SELECT open FROM snapshots WHERE id = new.snapshot) IS NOT 1 ${frozen}`,
  ),
  trigger(`${table}_never_change`, `BEFORE UPDATE ON ${table} ${frozen}`),
  trigger(`${table}_never_vanish`, `BEFORE DELETE ON ${table} ${frozen}`),
];

/**
 * Who may answer for an elector today: its members of the day it was frozen, less those who have gone since, and those
 * who came in their place. For an owner under 18 the guardian on the roll answers; a resident's own voice passes to nobody.
 */
const voices: SchemaObject = {
  kind: 'view',
  name: 'elector_voices',
  create: `CREATE VIEW elector_voices AS
SELECT v.snapshot, v.elector, m.id AS member, m.person FROM (
  SELECT snapshot, elector, member FROM elector_members
  UNION SELECT snapshot, elector, member FROM elector_changes WHERE kind = 'joins'
) v JOIN members was ON was.id = v.member
JOIN members m ON m.id = CASE was.kind WHEN 'minor' THEN was.guardian ELSE was.id END AND m.kind <> 'minor'
WHERE (was.kind <> 'minor' OR m.left_at IS NULL AND (SELECT kind FROM snapshots WHERE id = v.snapshot) = 'owners')
AND NOT EXISTS (SELECT 1 FROM elector_changes c WHERE c.kind = 'ends'
  AND c.snapshot = v.snapshot AND c.elector = v.elector AND c.member = v.member)`,
};

const ofElector = 'snapshot = new.snapshot AND elector = new.elector';

/** Put a voice in here to have an effect stopped unless it is the elector's only one, and always was. */
const soleVoices: readonly SchemaObject[] = [
  {
    kind: 'view',
    name: 'sole_voices',
    create: 'CREATE VIEW sole_voices AS SELECT snapshot, elector, person FROM elector_voices',
  },
  trigger(
    'sole_voices_asked',
    `INSTEAD OF INSERT ON sole_voices BEGIN SELECT RAISE(ABORT, 'VOICE_UNSURE')
     WHERE (SELECT count(*) FROM elector_members WHERE ${ofElector}) <> 1
       OR EXISTS (SELECT 1 FROM elector_changes WHERE ${ofElector})
       OR NOT EXISTS (SELECT 1 FROM elector_members JOIN members ON members.id = member
         WHERE ${ofElector} AND members.person = new.person AND members.kind <> 'minor'); END`,
  ),
];

/** A frozen roll stays as it is, whoever asks, and its figures are the sums of its electors. */
export const rollObjects: readonly SchemaObject[] = [
  voices,
  ...soleVoices,
  ...keep('snapshot_electors'),
  ...keep('snapshot_units'),
  ...keep('elector_members'),
  trigger(
    'snapshots_closed_once',
    `BEFORE UPDATE ON snapshots WHEN old.open = 0 OR new.open = 1 OR old.id IS NOT new.id OR old.roll IS NOT new.roll
       OR old.kind IS NOT new.kind OR old.purpose IS NOT new.purpose OR old.basis IS NOT new.basis
       OR old.checksum IS NOT new.checksum OR old.heads IS NOT new.heads OR old.area IS NOT new.area
       OR old.frozen_at IS NOT new.frozen_at OR old.frozen_by IS NOT new.frozen_by ${frozen}`,
  ),
  trigger(
    'snapshots_add_up',
    `BEFORE UPDATE OF open ON snapshots
     WHEN old.heads IS NOT (SELECT sum(heads) FROM snapshot_electors WHERE snapshot = old.id)
       OR old.area IS NOT (SELECT sum(area) FROM snapshot_electors WHERE snapshot = old.id)
     BEGIN SELECT RAISE(ABORT, 'SNAPSHOT_SUMS'); END`,
  ),
  // What was posted for this purpose runs its days, and each objection is answered, before anything is frozen.
  trigger(
    'snapshots_after_posting',
    `BEFORE INSERT ON snapshots BEGIN SELECT CASE
       WHEN EXISTS (SELECT 1 FROM postings
         WHERE roll = new.roll AND purpose = new.purpose AND until >= new.frozen_at)
       THEN RAISE(ABORT, 'ROLL_STILL_POSTED')
       WHEN EXISTS (SELECT 1 FROM objections o JOIN postings p ON p.id = o.posting
         WHERE p.roll = new.roll AND p.purpose = new.purpose AND o.state = 'open')
       THEN RAISE(ABORT, 'OBJECTIONS_OPEN') END; END`,
  ),
  trigger(
    'objections_in_time',
    `BEFORE INSERT ON objections WHEN new.at > (SELECT until FROM postings WHERE id = new.posting)
     BEGIN SELECT RAISE(ABORT, 'POSTING_CLOSED'); END`,
  ),
  trigger(
    'objections_answered_once',
    `BEFORE UPDATE OF state, answer, answered_by, answered_at ON objections WHEN old.state <> 'open'
     BEGIN SELECT RAISE(ABORT, 'OBJECTION_ANSWERED'); END`,
  ),
  trigger(
    'objections_answered_by_others',
    `BEFORE UPDATE OF state ON objections WHEN new.answered_by IS old."by"
     BEGIN SELECT RAISE(ABORT, 'DUTIES_APART'); END`,
  ),
  trigger('snapshots_never_vanish', `BEFORE DELETE ON snapshots ${frozen}`),
];
