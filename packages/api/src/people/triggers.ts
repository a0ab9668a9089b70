import { rolesApart } from '@juyi/core/people/roles/rules';
import { type SchemaObject, trigger } from '../database/schema.ts';

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

const inForce = 'starts <= new.at AND (ends IS NULL OR ends > new.at)';

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
    `BEFORE INSERT ON merges
     WHEN EXISTS (SELECT 1 FROM people WHERE id IN (new.gone, new.kept) AND gone_at IS NOT NULL)
       OR EXISTS (SELECT 1 FROM person_facts one JOIN person_facts other ON one.member <> other.member
         WHERE one.person = new.gone AND other.person = new.kept)
     BEGIN SELECT RAISE(ABORT, 'TWO_PEOPLE'); END`,
  ),
  trigger(
    'merges_move',
    `AFTER INSERT ON merges BEGIN
       UPDATE people SET gone_at = new.at WHERE id = new.gone;
       DELETE FROM sessions WHERE person = new.gone;
       UPDATE accounts SET person = new.kept WHERE person = new.gone;
       UPDATE contacts SET person = new.kept WHERE person = new.gone
         AND mark NOT IN (SELECT mark FROM contacts WHERE person = new.kept);
       DELETE FROM contacts WHERE person = new.gone;
       UPDATE members SET person = new.kept WHERE person = new.gone;
       UPDATE person_facts SET person = new.kept WHERE person = new.gone AND ${inForce};
       UPDATE person_roles SET person = new.kept WHERE person = new.gone AND ${inForce}
         AND NOT EXISTS (SELECT 1 FROM person_roles held WHERE held.person = new.kept
           AND held.role = person_roles.role AND held.place = person_roles.place AND held.starts = person_roles.starts);
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
    'claims_settled',
    `BEFORE UPDATE OF state ON claims WHEN old.state <> 'open'
     BEGIN SELECT RAISE(ABORT, 'CLAIM_SETTLED'); END`,
  ),
];
