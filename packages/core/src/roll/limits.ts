/** Sizes of the roll's files and texts. Zod-free, so that forms may use them. */
export const rollLimits = {
  /** Bytes of a sheet that is handed in. */
  file: 16 * 1024 * 1024,
  /** Bytes of everything inside a workbook once it is unpacked. */
  unpacked: 160 * 1024 * 1024,
  rows: 60_000,
  columns: 60,
  /** Faults that are told of at once; the number of all of them is told as well. */
  faults: 500,
  /** Lines of a difference that are listed; the numbers count all. */
  changes: 300,
  cell: 300,
  purpose: 200,
  text: 2000,
  page: 50,
} as const;

/** Calendar days a posted roll is open to objections, where the community's profile says nothing else. */
export const postingDays = 7;
