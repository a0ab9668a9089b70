/** In a trigger: the household of the roll that a person who signed in lives in, if it is known. */
export const householdOf = (person: string): string => `(SELECT m.household FROM members m
  JOIN households h ON h.id = m.household AND h.until IS NULL
  WHERE m.person = ${person} AND m.left_at IS NULL ORDER BY m.id LIMIT 1)`;

/**
 * In a trigger: those with whom a person who signed in owns their first home, themselves included. They are one head as
 * the law counts heads, and it is the same text for each of them; null for who owns none.
 */
export const headOf = (person: string): string => `(SELECT group_concat(member, '+') FROM (
  SELECT member FROM titles WHERE until IS NULL AND unit = (
    SELECT t.unit FROM members m JOIN titles t ON t.member = m.id AND t.until IS NULL JOIN units u ON u.id = t.unit
    WHERE m.person = ${person} AND m.left_at IS NULL AND u.removed_at IS NULL AND u.status = 'sold'
      AND u.kind <> 'parking' ORDER BY u.position, u.id LIMIT 1)
  ORDER BY member))`;
