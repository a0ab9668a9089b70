import type { SchemaObject } from '../database/schema.ts';

const trigger = (name: string, rest: string): SchemaObject => ({
  kind: 'trigger',
  name,
  create: `CREATE TRIGGER ${name} ${rest}`,
});

/** The community's clock when the effect is really written: the machine's, moved as far as the community's is. */
const written = "max(NEW.cast_at, CAST(unixepoch('subsec') * 1000 AS INTEGER) + NEW.drift)";
const refuse = (code: string, when: string) => `WHEN ${when} THEN RAISE(ABORT, '${code}')`;
/** In words that SQLite need not make a table of for each ballot, as it does for a list. */
const takesBallots = "(p.state = 'open' OR p.state = 'noticed' OR p.state = 'postponed' OR p.state = 'closed')";
const mayTake = `SELECT CASE
  ${refuse('SECRET_NOT_AVAILABLE', 'p.secret = 1')}
  ${refuse('POLL_NOT_OPEN', `NOT ${takesBallots} OR p.opens_at > ${written}`)}
  ${refuse('POLL_CLOSED', `NEW.channel <> 'paper' AND (p.state = 'closed' OR p.closes_at <= ${written})`)}
  ${refuse('PAPER_LATE', "NEW.channel = 'paper' AND NEW.cast_at >= p.closes_at")}
  END FROM polls p WHERE p.id = NEW.poll;`;
const one = 'poll = NEW.poll AND item = NEW.item AND voter_key = NEW.voter_key';

/**
 * Ballots are put into a box, never into the table: only here are time and state looked at, at the moment of writing.
 * `replaces` is the receipt of the ballot to be changed; `drift` is how far the community's clock is from the machine's.
 */
const box: readonly SchemaObject[] = [
  {
    kind: 'view',
    name: 'ballot_box',
    create: `CREATE VIEW ballot_box AS SELECT poll, item, voter_key, box, mark, receipt, channel, cast_at,
      '' AS replaces, 0 AS drift FROM ballots`,
  },
  trigger(
    'ballot_box_takes',
    `INSTEAD OF INSERT ON ballot_box WHEN NEW.replaces IS NULL BEGIN
  ${mayTake}
  INSERT INTO ballots (poll, item, voter_key, box, mark, receipt, channel, first_at, cast_at, changes) VALUES
    (NEW.poll, NEW.item, NEW.voter_key, NEW.box, NEW.mark, NEW.receipt, NEW.channel, NEW.cast_at, NEW.cast_at, 0);
END`,
  ),
  trigger(
    'ballot_box_changes',
    `INSTEAD OF INSERT ON ballot_box WHEN NEW.replaces IS NOT NULL BEGIN
  ${mayTake}
  SELECT RAISE(ABORT, 'BALLOT_EXISTS')
    WHERE NOT EXISTS (SELECT 1 FROM ballots WHERE ${one} AND receipt = NEW.replaces);
  UPDATE ballots SET box = NEW.box, mark = NEW.mark, receipt = NEW.receipt, channel = NEW.channel,
    cast_at = NEW.cast_at, changes = changes + 1 WHERE ${one};
END`,
  ),
  trigger(
    'ballots_change_limit',
    `BEFORE UPDATE ON ballots WHEN new.channel <> 'paper'
     AND new.changes > (SELECT changes FROM polls WHERE id = new.poll)
     BEGIN SELECT RAISE(ABORT, 'CHANGE_LIMIT'); END`,
  ),
  trigger(
    'ballots_changed',
    `AFTER UPDATE OF receipt ON ballots WHEN new.receipt <> old.receipt
     AND NOT EXISTS (SELECT 1 FROM past_receipts WHERE receipt = old.receipt)
     BEGIN INSERT INTO past_receipts (receipt, poll) VALUES (old.receipt, old.poll); END`,
  ),
  trigger('ballots_kept', "BEFORE DELETE ON ballots BEGIN SELECT RAISE(ABORT, 'BALLOT_KEPT'); END"),
];

/** So many people have signed a poll's count: two accounts that turned out to be one person's are one. */
const signers = (
  poll: string,
) => `(SELECT count(DISTINCT coalesce((SELECT kept FROM merges WHERE gone = s.teller), s.teller))
       FROM poll_signatures s WHERE s.poll = ${poll})`;
/** Somebody who signed, by whichever account. */
const signedBy = (poll: string, person: string) => `EXISTS (SELECT 1 FROM poll_signatures s WHERE s.poll = ${poll}
       AND ${person} IN (s.teller, (SELECT kept FROM merges WHERE gone = s.teller)))`;

/** What holds of polls, whatever the code above says. */
export const pollObjects: readonly SchemaObject[] = [
  ...box,
  trigger(
    'polls_fixed',
    `BEFORE UPDATE OF draft ON polls
     WHEN old.state NOT IN ('draft', 'rollPosted', 'rollFrozen') AND old.draft IS NOT new.draft
     BEGIN SELECT RAISE(ABORT, 'POLL_FIXED'); END`,
  ),
  trigger(
    'polls_two_tellers',
    `BEFORE UPDATE OF state ON polls WHEN new.state = 'counted' AND old.state <> 'counted'
     AND ${signers('new.id')} < 2
     BEGIN SELECT RAISE(ABORT, 'SECOND_TELLER'); END`,
  ),
  trigger(
    'polls_final_by_two_people',
    `BEFORE UPDATE OF state ON polls WHEN new.state = 'final' AND old.state <> 'final' AND ${signers('new.id')} < 2
     BEGIN SELECT RAISE(ABORT, 'THIRD_SIGNATURE'); END`,
  ),
  trigger(
    'polls_one_count',
    `BEFORE INSERT ON poll_signatures
     WHEN (SELECT state FROM polls WHERE id = new.poll) = 'closed'
       AND EXISTS (SELECT 1 FROM poll_signatures WHERE poll = new.poll AND digest <> new.digest)
     BEGIN SELECT RAISE(ABORT, 'STALE_VERSION'); END`,
  ),
  trigger(
    'polls_signed_by_two_people',
    `BEFORE INSERT ON poll_signatures WHEN ${signedBy('new.poll', 'new.teller')}
     BEGIN SELECT RAISE(ABORT, 'SECOND_TELLER'); END`,
  ),
  trigger(
    'polls_counted_closed',
    `BEFORE INSERT ON poll_signatures WHEN NOT EXISTS (SELECT 1 FROM polls WHERE id = new.poll
       AND (state = 'closed' OR state IN ('counted', 'resultPosted') AND ${signers('new.poll')} < 2))
     BEGIN SELECT RAISE(ABORT, 'POLL_TRANSITION'); END`,
  ),
  trigger('poll_results_stand', "BEFORE UPDATE ON poll_results BEGIN SELECT RAISE(ABORT, 'LEDGER_APPEND_ONLY'); END"),
  ...(['INSERT ON proxies WHEN', 'UPDATE OF agent ON proxies WHEN new.ended_at IS NULL AND'] as const).map(
    (before, at) =>
      trigger(
        ['proxies_capped', 'proxies_capped_merged'][at]!,
        `BEFORE ${before} (SELECT count(*) FROM proxies
         WHERE poll = new.poll AND agent = new.agent AND ended_at IS NULL)
         >= (SELECT coalesce(proxy_most, 1000000) FROM polls WHERE id = new.poll)
       BEGIN SELECT RAISE(ABORT, 'PROXY_CAP'); END`,
      ),
  ),
  trigger(
    'papers_compared',
    `BEFORE INSERT ON papers WHEN new.state = 'once' AND EXISTS (SELECT 1 FROM papers
       WHERE poll = new.poll AND elector = new.elector AND teller <> new.teller)
     BEGIN SELECT RAISE(ABORT, 'STALE_VERSION'); END`,
  ),
  trigger(
    'challenges_answered_once',
    `BEFORE UPDATE OF state ON challenges WHEN old.state <> 'open'
     BEGIN SELECT RAISE(ABORT, 'CHALLENGE_ANSWERED'); END`,
  ),
  trigger(
    'challenges_answered_by_others',
    `BEFORE UPDATE OF state ON challenges WHEN new.answered_by IS old.person
       OR ${signedBy('new.poll', 'new.answered_by')}
     BEGIN SELECT RAISE(ABORT, 'DUTIES_APART'); END`,
  ),
];
