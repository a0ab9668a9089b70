export const fileLimits = {
  /** The largest file, in bytes. */
  size: 10 * 1024 * 1024,
  /** The longest name, in characters. */
  name: 100,
  /** How long a file waits to be used before it is thrown away, in ms. */
  unused: 24 * 3_600_000,
  /** How long a ticket for one download lasts, in ms. */
  ticket: 60_000,
} as const;
