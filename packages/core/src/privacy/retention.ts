/** What is kept for a while only, and for how many days. A job lets it go; the list is open for everyone to read. */
export const retention = {
  messages: 30,
  news: 365,
  endedRoles: 1095,
  withdrawnConsents: 1095,
  accessLog: 1095,
} as const satisfies Readonly<Record<string, number>>;

export type Retained = keyof typeof retention;

export const retained = Object.keys(retention) as Retained[];
