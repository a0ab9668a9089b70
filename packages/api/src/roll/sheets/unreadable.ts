/** Why a file is no sheet at all. */
export type Unreadable = 'not_a_sheet' | 'old_format' | 'locked' | 'packed_too_tight' | 'too_many_rows' | 'broken';

/** A file that cannot be read as a sheet; nothing of it is taken. */
export class UnreadableFile extends Error {
  readonly reason: Unreadable;

  constructor(reason: Unreadable) {
    super(reason);
    this.name = 'UnreadableFile';
    this.reason = reason;
  }
}
