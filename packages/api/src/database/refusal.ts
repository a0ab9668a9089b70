/** The database refused an effect by a rule of its own: a unique key, a CHECK or a trigger. Nothing was stored. */
export class Refusal extends Error {
  /** The problem code that the rule is named by. */
  readonly code: string;
  /** Which statement of the effect was refused. */
  readonly statement: number | undefined;

  constructor(code: string, statement: number | undefined, cause: unknown) {
    super(code, { cause });
    this.name = 'Refusal';
    this.code = code;
    this.statement = statement;
  }
}

/**
 * Which problem a unique key stands for: `{ 'cosigns.proposal_id, cosigns.person_id': 'ALREADY_COSIGNED' }`,
 * columns in the order of the key, or `"index 'name'"` for a key over expressions.
 */
export type UniqueCodes = Readonly<Record<string, string>>;

/**
 * The refusal in a failed commit; undefined where it failed for another reason. It is read from the end of the
 * message, because a server prefixes messages and leaves out extended codes.
 */
export function refusalOf(error: unknown, uniques: UniqueCodes): Refusal | undefined {
  if (!isConstraint(error)) return undefined;
  const message = error.message.trim();
  const statement = 'statementIndex' in error ? (error.statementIndex as number) : undefined;
  const unique = /UNIQUE constraint failed: (.+)$/.exec(message)?.[1];
  const named = unique === undefined ? /(?:^|: )([A-Z][A-Z0-9_]*)$/.exec(message)?.[1] : uniques[unique];
  return named === undefined ? undefined : new Refusal(named, statement, error);
}

function isConstraint(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT');
}
