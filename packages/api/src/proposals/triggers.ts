import { proposalTransitions } from '@juyi/core/proposals/lifecycle';
import { cosignableStates, editableStates } from '@juyi/core/proposals/states';
import { type SchemaObject, trigger } from '../database/schema.ts';
import { headOf, householdOf } from '../roll/voice.ts';

const list = (states: readonly string[]) => states.map((state) => `'${state}'`).join(', ');
const closed = (row: 'new' | 'old') =>
  `(SELECT state FROM proposals WHERE id = ${row}.proposal) NOT IN (${list(cosignableStates)})`;
const stillOpen = `proposal IN (SELECT id FROM proposals WHERE state IN (${list(cosignableStates)}))`;

/** Every step of the lifecycle, those through `admitted` taken at once. */
const steps = proposalTransitions
  .flatMap(({ from, to }) => from.map((state) => ({ from: state, to })))
  .flatMap(({ from, to }) =>
    to === 'admitted' ? [`${from}>gathering`, `${from}>qualified`] : from === 'admitted' ? [] : [`${from}>${to}`],
  );

/**
 * How many stand behind a proposal once one more or less does. Each household or head of the roll counts once where
 * those are counted; and where the roll says how many owners there are, only its owners count.
 */
const standing = (proposal: string, otherwise: string) => `CASE counted_of
  WHEN 'households' THEN (SELECT count(DISTINCT coalesce(household, id)) FROM cosigns
    WHERE proposal = ${proposal} AND asked_at IS NULL)
  WHEN 'owners' THEN (SELECT count(DISTINCT coalesce(head, id)) FROM cosigns
    WHERE proposal = ${proposal} AND asked_at IS NULL AND (proposals.base_from IS NOT 'roll' OR head IS NOT NULL))
  ELSE ${otherwise} END`;
const count = (proposal: string, otherwise: string) =>
  `UPDATE proposals SET cosigns = ${standing(proposal, otherwise)} WHERE id = ${proposal};`;
const more = (row: 'new' | 'old') => `BEGIN ${count(`${row}.proposal`, 'cosigns + 1')} END`;
const fewer = (row: 'new' | 'old') => `BEGIN ${count(`${row}.proposal`, 'cosigns - 1')} END`;

/** What the roll knows of whoever co-signs. */
const voice = (person: string) => `UPDATE cosigns SET household = ${householdOf(person)}, head = ${headOf(person)}`;

/** A proposal's words have to be looked at by the search again. */
const look = 'BEGIN INSERT OR REPLACE INTO proposals_to_index (number) VALUES (new.number); END';

const cosignTriggers = [
  trigger(
    'cosigns_while_gathering',
    `BEFORE INSERT ON cosigns WHEN ${closed('new')} BEGIN SELECT RAISE(ABORT, 'COSIGN_CLOSED'); END`,
  ),
  // Where the roll says how many owners a share is of, the share is of them.
  trigger(
    'cosigns_of_owners',
    `BEFORE INSERT ON cosigns WHEN EXISTS (SELECT 1 FROM proposals
       WHERE id = new.proposal AND counted_of = 'owners' AND base_from = 'roll') AND ${headOf('new.person')} IS NULL
     BEGIN SELECT RAISE(ABORT, 'OWNERS_ONLY'); END`,
  ),
  trigger(
    'cosigns_kept',
    `BEFORE DELETE ON cosigns WHEN ${closed('old')} BEGIN SELECT RAISE(ABORT, 'COSIGN_CLOSED'); END`,
  ),
  trigger(
    'cosigns_confirmed_while_gathering',
    `BEFORE UPDATE OF asked_at, proposal ON cosigns
     WHEN ${closed('new')} AND (new.asked_at IS NULL OR old.proposal <> new.proposal)
     BEGIN SELECT RAISE(ABORT, 'COSIGN_CLOSED'); END`,
  ),
  trigger(
    'cosigns_given',
    `AFTER INSERT ON cosigns BEGIN
       ${voice('new.person')} WHERE id = new.id AND EXISTS (SELECT 1 FROM members WHERE person = new.person);
       ${count('new.proposal', 'cosigns + (new.asked_at IS NULL)')} END`,
  ),
  trigger('cosigns_taken', `AFTER DELETE ON cosigns WHEN old.asked_at IS NULL ${fewer('old')}`),
  trigger(
    'cosigns_asked',
    `AFTER UPDATE OF asked_at ON cosigns WHEN old.asked_at IS NULL AND new.asked_at IS NOT NULL ${fewer('new')}`,
  ),
  trigger(
    'cosigns_confirmed',
    `AFTER UPDATE OF asked_at ON cosigns WHEN old.asked_at IS NOT NULL AND new.asked_at IS NULL ${more('new')}`,
  ),
  trigger('cosigns_moved_away', `AFTER UPDATE OF proposal ON cosigns WHEN new.asked_at IS NULL ${fewer('old')}`),
  trigger('cosigns_moved_here', `AFTER UPDATE OF proposal ON cosigns WHEN new.asked_at IS NULL ${more('new')}`),
  // Somebody may co-sign first and be found on the roll later.
  trigger(
    'cosigns_of_members',
    `AFTER UPDATE OF person ON members WHEN new.person IS NOT NULL AND old.person IS NOT new.person
     BEGIN ${voice('new.person')} WHERE person = new.person AND ${stillOpen}; END`,
  ),
  trigger(
    'cosigns_by_another_voice',
    `AFTER UPDATE OF household, head ON cosigns WHEN old.household IS NOT new.household OR old.head IS NOT new.head
     BEGIN ${count('new.proposal', 'cosigns')} END`,
  ),
  trigger(
    'cosigns_counted_otherwise',
    `AFTER UPDATE OF counted_of, base_from ON proposals
     WHEN old.counted_of IS NOT new.counted_of OR old.base_from IS NOT new.base_from
     BEGIN ${count('new.id', '(SELECT count(*) FROM cosigns WHERE proposal = new.id AND asked_at IS NULL)')} END`,
  ),
];

/** What holds whatever the code above says: the steps, who counts and when, and what search has to look at again. */
export const proposalObjects: readonly SchemaObject[] = [
  ...cosignTriggers,
  trigger(
    'proposals_begin',
    `BEFORE INSERT ON proposals WHEN new.state NOT IN ('draft', 'submitted')
     BEGIN SELECT RAISE(ABORT, 'PROPOSAL_TRANSITION'); END`,
  ),
  trigger(
    'proposals_step',
    `BEFORE UPDATE OF state ON proposals
     WHEN old.state <> new.state AND old.state || '>' || new.state NOT IN (${list(steps)})
     BEGIN SELECT RAISE(ABORT, 'PROPOSAL_TRANSITION'); END`,
  ),
  trigger(
    'proposals_locked',
    `BEFORE UPDATE OF title, body, request, place, budget ON proposals
     WHEN old.state NOT IN (${list(editableStates)}) AND (old.title <> new.title OR old.body <> new.body
       OR old.request <> new.request OR old.place <> new.place OR old.budget IS NOT new.budget)
     BEGIN SELECT RAISE(ABORT, 'PROPOSAL_LOCKED'); END`,
  ),
  trigger(
    'proposals_answered',
    `BEFORE UPDATE OF state ON proposals WHEN new.state = 'answered'
       AND NOT EXISTS (SELECT 1 FROM answers WHERE proposal = new.id AND at IS NOT NULL)
     BEGIN SELECT RAISE(ABORT, 'ANSWER_REQUIRED'); END`,
  ),
  trigger(
    'answers_stand',
    `BEFORE UPDATE ON answers WHEN old.at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'PROPOSAL_TRANSITION'); END`,
  ),
  {
    kind: 'search',
    name: 'proposal_search',
    create: `CREATE VIRTUAL TABLE proposal_search USING fts5(title, rest, content='', contentless_delete=1,
      tokenize='trigram case_sensitive 1')`,
    fill: 'INSERT OR REPLACE INTO proposals_to_index (number) SELECT number FROM proposals WHERE posted IS NOT NULL',
  },
  {
    kind: 'search',
    name: 'proposal_letters',
    create: `CREATE VIRTUAL TABLE proposal_letters USING fts5(title, rest, content='', contentless_delete=1,
      detail='column', tokenize='ascii')`,
  },
  trigger('proposals_found', `AFTER INSERT ON proposals WHEN new.posted IS NOT NULL ${look}`),
  trigger(
    'proposals_found_anew',
    `AFTER UPDATE OF title, body, request, place, posted, state ON proposals
     WHEN new.posted IS NOT NULL AND (old.posted IS NULL OR old.title <> new.title OR old.body <> new.body
       OR old.request <> new.request OR old.place <> new.place OR (old.state = 'returned') <> (new.state = 'returned'))
     ${look}`,
  ),
];
