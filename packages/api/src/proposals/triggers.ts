import { type SchemaObject, trigger } from '../database/schema.ts';

const closed = (row: 'new' | 'old') => `(SELECT state FROM proposals WHERE id = ${row}.proposal) IS NOT 'submitted'`;

/** What holds whatever the code above says: co-signs only while they are gathered, and a count that is their count. */
export const proposalObjects: readonly SchemaObject[] = [
  trigger(
    'cosigns_while_gathering',
    `BEFORE INSERT ON cosigns WHEN ${closed('new')} BEGIN SELECT RAISE(ABORT, 'COSIGN_CLOSED'); END`,
  ),
  trigger(
    'cosigns_kept',
    `BEFORE DELETE ON cosigns WHEN ${closed('old')} BEGIN SELECT RAISE(ABORT, 'COSIGN_CLOSED'); END`,
  ),
  trigger(
    'cosigns_given',
    'AFTER INSERT ON cosigns BEGIN UPDATE proposals SET cosigns = cosigns + 1 WHERE id = new.proposal; END',
  ),
  trigger(
    'cosigns_taken',
    'AFTER DELETE ON cosigns BEGIN UPDATE proposals SET cosigns = cosigns - 1 WHERE id = old.proposal; END',
  ),
  trigger(
    'proposals_locked',
    `BEFORE UPDATE OF title, body ON proposals
     WHEN old.state <> 'draft' AND (old.title IS NOT new.title OR old.body IS NOT new.body)
       AND (old.state <> 'submitted' OR EXISTS (SELECT 1 FROM cosigns WHERE proposal = old.id))
     BEGIN SELECT RAISE(ABORT, 'PROPOSAL_LOCKED'); END`,
  ),
  trigger(
    'proposals_answered',
    `BEFORE UPDATE OF state ON proposals
     WHEN new.state = 'answered' AND NOT EXISTS (SELECT 1 FROM answers WHERE proposal = new.id)
     BEGIN SELECT RAISE(ABORT, 'ANSWER_REQUIRED'); END`,
  ),
  {
    kind: 'search',
    name: 'proposal_search',
    create: `CREATE VIRTUAL TABLE proposal_search USING fts5(words, content='', contentless_delete=1)`,
    fill: `INSERT INTO proposal_search (rowid, words) SELECT number, words FROM proposals
      WHERE words IS NOT NULL AND number NOT IN (SELECT number FROM proposals_to_index)`,
  },
  trigger(
    'proposals_found',
    `AFTER INSERT ON proposals WHEN new.words IS NOT NULL
     BEGIN INSERT INTO proposals_to_index (number) VALUES (new.number); END`,
  ),
  trigger(
    'proposals_found_anew',
    `AFTER UPDATE OF words ON proposals WHEN new.words IS NOT old.words
     BEGIN INSERT OR REPLACE INTO proposals_to_index (number) VALUES (new.number); END`,
  ),
];
