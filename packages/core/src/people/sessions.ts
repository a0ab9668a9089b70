import { sessionLife } from './limits.ts';

/** A person's own session, one that an officer opened beside them, or one on a shared screen. */
export const sessionKinds = ['own', 'assisted', 'kiosk'] as const;
export type SessionKind = (typeof sessionKinds)[number];

/** When a session begins, was last used, and what kind it is. UTC ms. */
export interface SessionTimes {
  readonly kind: SessionKind;
  readonly createdAt: number;
  readonly lastSeenAt: number;
}

/** The moment at which a session is over if it is not used again. */
export function sessionEnds({ kind, createdAt, lastSeenAt }: SessionTimes): number {
  const { idle, whole } = sessionLife[kind];
  return Math.min(createdAt + whole, lastSeenAt + idle);
}

/** Whether the last use is worth storing again: a twentieth of the idle time has passed, an hour at most. */
export function isWorthNoting({ kind, lastSeenAt }: SessionTimes, now: number): boolean {
  return now - lastSeenAt >= Math.min(3_600_000, sessionLife[kind].idle / 20);
}
