import type { ChangeKind } from './changes.ts';
import type { ElectorKind } from './facts.ts';

/** What the ledger says of a roll: numbers, never a name. */
export type RollEvent =
  | { kind: 'roll.imported'; added: number; changed: number; removed: number }
  | { kind: 'roll.posted'; posting: string; checksum: string; heads: number; area: number; until: number }
  | { kind: 'roll.changed'; change: ChangeKind; on: string }
  | { kind: 'roll.frozen'; snapshot: string; counts: ElectorKind; checksum: string; heads: number; area: number };

/** What the ledger says of an objection to a posted roll: neither who made it nor what it says. */
export type ObjectionEvent = { kind: 'objection.made' | 'objection.upheld' | 'objection.rejected'; posting: string };
