import type { Role } from '../kernel/viewer.ts';

/** What the ledger says openly of a role: which, where and for how long, and not whose. */
export type RoleEvent =
  | { kind: 'role.given'; role: Role; place: string; from: number; until: number | null }
  | { kind: 'role.ended'; role: Role; place: string; reason: string };
