/** A ballot, line or record that can't be counted. Nothing is counted while there is one. */
export class InvalidBallots extends Error {
  override readonly name = 'InvalidBallots';
  /** What is wrong, kebab-case. */
  readonly code: string;
  /** Where: `line 12`, `ballot 3`, the id of a unit. */
  readonly where: string;

  constructor(code: string, where: string, detail?: string) {
    super(`${where}: ${detail ?? code}`);
    this.code = code;
    this.where = where;
  }
}

/** @example throw invalid('no-such-option', 'line 12', '“Ada” is not one of the options.') */
export function invalid(code: string, where: string, detail?: string): InvalidBallots {
  return new InvalidBallots(code, where, detail);
}
