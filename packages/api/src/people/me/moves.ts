/** A column that names a person, and the columns that may stand only once beside each of them. */
interface Move {
  readonly column: string;
  readonly once?: readonly string[];
  /** Which rows go along, or of which one alone may stand; all where left out. */
  readonly where?: string;
}

const inForce = 'starts <= new.at AND (ends IS NULL OR ends > new.at)';

/**
 * What becomes the other's where two turn out to be one. Where both have the same, the one who stays keeps theirs; what
 * somebody did in an office stays under the name it was done.
 */
export const moves: readonly Move[] = [
  { column: 'accounts.person' },
  { column: 'contacts.person', once: ['mark'] },
  { column: 'members.person' },
  { column: 'person_facts.person', where: inForce },
  { column: 'person_roles.person', once: ['role', 'place', 'starts'], where: inForce },
  { column: 'claims.person' },
  { column: 'letters.used_by' },
  { column: 'proposals.author' },
  { column: 'amendments.author' },
  { column: 'cosigns.person', once: ['proposal'] },
  { column: 'proposal_overturns.person', once: ['proposal'] },
  { column: 'comments.author' },
  { column: 'comment_marks.person', once: ['comment'] },
  { column: 'comment_reports.person', once: ['comment'] },
  { column: 'memberships.person' },
  { column: 'files.owner' },
  { column: 'file_readers.person', once: ['file'] },
  { column: 'consents.person', once: ['key'], where: 'withdrawn_at IS NULL' },
  { column: 'news.person', once: ['seq', 'kind'] },
  { column: 'news_choices.person', once: ['kind'] },
  { column: 'news_languages.person', once: [] },
  { column: 'messages.person' },
  { column: 'polls.author' },
  { column: 'representatives.named' },
  { column: 'proxies.agent' },
  { column: 'proxies.granted_by' },
  { column: 'challenges.person' },
  { column: 'objections.by' },
  { column: 'assistance.person' },
  { column: 'openings.record' },
  { column: 'merges.kept' },
];

/** The statements that move a person's rows, for a trigger in which `new` names who is gone and who stays. */
export const moveAll: string = moves.map(statementOf).join('\n');

function statementOf({ column, once, where = 'true' }: Move): string {
  const [table, name] = column.split('.') as [string, string];
  const same = once?.map((each) => ` AND held."${each}" = "${table}"."${each}"`).join('');
  const free =
    same === undefined
      ? ''
      : ` AND NOT EXISTS (SELECT 1 FROM (SELECT * FROM "${table}" WHERE ${where}) held WHERE held."${name}" = new.kept${same})`;
  return `UPDATE "${table}" SET "${name}" = new.kept WHERE "${name}" = new.gone AND ${where}${free};`;
}
