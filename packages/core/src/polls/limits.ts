/** Zod-free, so that forms may use them. Lengths in UTF-16 units, times in ms. */
export const pollLimits = {
  title: 120,
  text: 4000,
  option: 200,
  items: 20,
  options: 60,
  attachments: 20,
  /** The largest charge, in fen. */
  charge: 100_000_000_000,
  /** The oldest age a franchise may name. */
  age: 120,
  challengeFiles: 5,
  reason: 1000,
  page: 20,
  /** Entries of one paper, one delivery list, one count. */
  batch: 500,
} as const;

/** The latest time that is planned for, UTC ms: the end of the century. Calendars know no days without end. */
export const latestMoment = 4_102_444_800_000;

/** Turnout is read anew so often. */
export const turnoutEvery = 3_600_000;

/** A franchise narrowed by age keeps so many electors at the least, leaves out none or as many, and spans so many years. */
export const fewestOfAge = 5;
export const yearsOfAge = 5;
