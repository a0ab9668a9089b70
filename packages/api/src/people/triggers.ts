import { rolesApart } from '@juyi/core/people/roles/rules';
import { cosignableStates } from '@juyi/core/proposals/states';
import { type SchemaObject, trigger } from '../database/schema.ts';
import { moveAll } from './me/moves.ts';

/** Whoever is here would be locked out by losing this one. */
const isLastWay = `EXISTS (SELECT 1 FROM people WHERE id = old.person AND gone_at IS NULL)
  AND (SELECT count(*) FROM contacts WHERE person = old.person)
    + (SELECT count(*) FROM accounts WHERE person = old.person) = 1`;

const apart = rolesApart
  .flatMap(([one, other]) => [
    `held.role = '${one}' AND new.role = '${other}'`,
    `held.role = '${other}' AND new.role = '${one}'`,
  ])
  .map((pair) => `(${pair})`)
  .join(' OR ');

const both = (table: string, columns: readonly string[]) =>
  `FROM ${table} one JOIN ${table} other ON ${columns.map((each) => `one.${each} = other.${each}`).join(' AND ')}
    WHERE one.person = new.gone AND other.person = new.kept`;
const cosignable = `SELECT id FROM proposals WHERE state IN (${cosignableStates.map((state) => `'${state}'`).join(', ')})`;

/** What stays true of people however they are changed. */
export const peopleObjects: readonly SchemaObject[] = [
  trigger(
    'contacts_last_way',
    `BEFORE DELETE ON contacts WHEN ${isLastWay} BEGIN SELECT RAISE(ABORT, 'LAST_WAY'); END`,
  ),
  trigger(
    'accounts_last_way',
    `BEFORE DELETE ON accounts WHEN ${isLastWay} BEGIN SELECT RAISE(ABORT, 'LAST_WAY'); END`,
  ),
  trigger(
    'merges_of_one_person',
    `BEFORE INSERT ON merges BEGIN
       SELECT RAISE(ABORT, 'TWO_PEOPLE') WHERE
         EXISTS (SELECT 1 FROM people WHERE id IN (new.gone, new.kept) AND gone_at IS NOT NULL)
         OR EXISTS (SELECT 1 FROM person_facts one JOIN person_facts other ON one.member <> other.member
           WHERE one.person = new.gone AND other.person = new.kept)
         OR EXISTS (SELECT 1 ${both('poll_persons', ['poll'])}
           AND one.poll IN (SELECT id FROM polls WHERE state NOT IN ('final', 'cancelled', 'revoked')));
       SELECT RAISE(ABORT, 'ROLES_APART') WHERE EXISTS (SELECT 1 FROM person_roles held JOIN person_roles new_role
         WHERE held.person = new.kept AND new_role.person = new.gone AND (${apart.replaceAll('new.role', 'new_role.role')})
         AND (held.ends IS NULL OR held.ends > new.at) AND (new_role.ends IS NULL OR new_role.ends > new.at));
       SELECT RAISE(ABORT, 'STALE_VERSION') WHERE EXISTS (SELECT 1 ${both('cosigns', ['proposal'])}
         AND one.proposal IN (${cosignable}));
     END`,
  ),
  trigger(
    'merges_move',
    `AFTER INSERT ON merges BEGIN
       UPDATE people SET gone_at = new.at WHERE id = new.gone;
       DELETE FROM sessions WHERE person = new.gone;
       DELETE FROM sign_in_codes WHERE person = new.gone;
       UPDATE memberships SET state = 'ended', ends = new.at WHERE person = new.gone AND state IN ('asked', 'member')
         AND space IN (SELECT space FROM memberships WHERE person = new.kept AND state IN ('asked', 'member'));
       UPDATE claims SET state = 'withdrawn' WHERE person = new.gone AND state = 'open'
         AND unit IN (SELECT unit FROM claims WHERE person = new.kept AND state = 'open');
       DELETE FROM comment_marks WHERE person IN (new.gone, new.kept)
         AND comment IN (SELECT id FROM comments WHERE author IN (new.gone, new.kept));
       DELETE FROM comment_marks WHERE person = new.gone
         AND comment IN (SELECT comment FROM comment_marks WHERE person = new.kept);
       ${moveAll}
       DELETE FROM contacts WHERE person = new.gone;
     END`,
  ),
  trigger(
    'members_of_one_person',
    `BEFORE UPDATE OF person ON members
     WHEN old.person IS NOT NULL AND new.person IS NOT NULL AND old.person <> new.person
       AND EXISTS (SELECT 1 FROM people WHERE id = old.person AND gone_at IS NULL)
     BEGIN SELECT RAISE(ABORT, 'MEMBER_TAKEN'); END`,
  ),
  trigger(
    'person_roles_apart',
    `BEFORE INSERT ON person_roles
     WHEN EXISTS (SELECT 1 FROM person_roles held WHERE held.person = new.person AND (${apart})
       AND (held.ends IS NULL OR held.ends > new.starts) AND (new.ends IS NULL OR held.starts < new.ends))
     BEGIN SELECT RAISE(ABORT, 'ROLES_APART'); END`,
  ),
  trigger(
    'claims_decided_by_others',
    `BEFORE UPDATE OF state ON claims WHEN new.state IN ('confirmed', 'refused') AND new.decided_by IS old.person
     BEGIN SELECT RAISE(ABORT, 'DUTIES_APART'); END`,
  ),
  trigger(
    'claims_settled',
    `BEFORE UPDATE OF state ON claims WHEN old.state <> 'open'
     BEGIN SELECT RAISE(ABORT, 'CLAIM_SETTLED'); END`,
  ),
];
