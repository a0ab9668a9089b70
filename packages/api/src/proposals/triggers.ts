import { proposalTransitions } from '@juyi/core/proposals/lifecycle';
import { cosignableStates, editableStates } from '@juyi/core/proposals/states';
import { type SchemaObject, trigger } from '../database/schema.ts';

const list = (states: readonly string[]) => states.map((state) => `'${state}'`).join(', ');
const closed = (row: 'new' | 'old') =>
  `(SELECT state FROM proposals WHERE id = ${row}.proposal) NOT IN (${list(cosignableStates)})`;

/** Every step of the lifecycle, those through `admitted` taken at once. */
const steps = proposalTransitions
  .flatMap(({ from, to }) => from.map((state) => ({ from: state, to })))
  .flatMap(({ from, to }) =>
    to === 'admitted' ? [`${from}>gathering`, `${from}>qualified`] : from === 'admitted' ? [] : [`${from}>${to}`],
  );

/** Whether a co-sign adds to the count: where households are counted, only the first of one that stands. */
const adds = (row: 'new' | 'old') =>
  `(${row}.household IS NULL OR NOT EXISTS (SELECT 1 FROM cosigns WHERE proposal = ${row}.proposal
    AND household = ${row}.household AND asked_at IS NULL AND id <> ${row}.id))`;
const count = (row: 'new' | 'old', change: '+ 1' | '- 1') =>
  `BEGIN UPDATE proposals SET cosigns = cosigns ${change} WHERE id = ${row}.proposal; END`;

/** A proposal's words have to be looked at by the search again. */
const look = 'BEGIN INSERT OR REPLACE INTO proposals_to_index (number) VALUES (new.number); END';

const cosignTriggers = [
  trigger(
    'cosigns_while_gathering',
    `BEFORE INSERT ON cosigns WHEN ${closed('new')} BEGIN SELECT RAISE(ABORT, 'COSIGN_CLOSED'); END`,
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
    `AFTER INSERT ON cosigns WHEN new.asked_at IS NULL AND ${adds('new')} ${count('new', '+ 1')}`,
  ),
  trigger(
    'cosigns_taken',
    `AFTER DELETE ON cosigns WHEN old.asked_at IS NULL AND ${adds('old')} ${count('old', '- 1')}`,
  ),
  trigger(
    'cosigns_asked',
    `AFTER UPDATE OF asked_at ON cosigns
     WHEN old.asked_at IS NULL AND new.asked_at IS NOT NULL AND ${adds('new')} ${count('new', '- 1')}`,
  ),
  trigger(
    'cosigns_confirmed',
    `AFTER UPDATE OF asked_at ON cosigns
     WHEN old.asked_at IS NOT NULL AND new.asked_at IS NULL AND ${adds('new')} ${count('new', '+ 1')}`,
  ),
  trigger(
    'cosigns_moved_away',
    `AFTER UPDATE OF proposal ON cosigns WHEN new.asked_at IS NULL AND ${adds('old')} ${count('old', '- 1')}`,
  ),
  trigger(
    'cosigns_moved_here',
    `AFTER UPDATE OF proposal ON cosigns WHEN new.asked_at IS NULL AND ${adds('new')} ${count('new', '+ 1')}`,
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
