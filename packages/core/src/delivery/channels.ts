/** The ways a message can go. */
export const channels = ['mail', 'sms', 'webhook'] as const;

export type Channel = (typeof channels)[number];

/** The way to an address: a mailbox, another system's web address, or else a telephone. */
export function channelOf(address: string): Channel {
  if (/^https?:\/\//.test(address)) return 'webhook';
  return address.includes('@') ? 'mail' : 'sms';
}

const MINUTE = 60_000;

/** After so many tries nobody expects the message any more: somebody is to call. Together they take a day and a half. */
export const mostTries = 12;

/** How long to rest after a try that failed, in ms: half a minute, then twice as long each time, six hours at most. */
export function restAfter(tries: number): number {
  return Math.min(6 * 60 * MINUTE, (MINUTE / 2) * 2 ** Math.min(tries - 1, 20));
}
