import type { ElectorKind } from './facts.ts';

/** What the ledger says of a roll: numbers, never a name. */
export type RollEvent =
  | { kind: 'roll.imported'; added: number; changed: number; removed: number }
  | { kind: 'roll.frozen'; snapshot: string; counts: ElectorKind; checksum: string; heads: number; area: number };
