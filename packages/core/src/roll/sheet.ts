import type { AreaSource } from '../counting/owners/roll.ts';
import type { CellFault } from './cells.ts';
import type { MemberKind, UnitKind, UnitStatus } from './facts.ts';
import type { Share } from './shares.ts';

/** A cell as text; `flaw` where it is not plainly text, such as a formula, which is never run. */
export interface Cell {
  readonly text: string;
  readonly flaw?: 'formula' | 'merged' | 'encoding';
}

/** One row of a sheet; `number` is what a spreadsheet shows beside it. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly (Cell | undefined)[];
}

/** A person as a sheet describes them. */
export interface SheetPerson {
  readonly name: string;
  readonly kind: MemberKind;
  /** Holds a title to the unit. */
  readonly owns: boolean;
  readonly share: Share | null;
  readonly idNumber: string | null;
  readonly phone: string | null;
  /** YYYY-MM-DD. */
  readonly birth: string | null;
  /** The name of the guardian, who stands in the same unit, or is the only one of that name on the sheet. */
  readonly guardian: string | null;
}

/** A unit as a sheet describes it; `row` is the first that names it. */
export interface SheetUnit {
  readonly row: number;
  readonly building: string | null;
  readonly entrance: string | null;
  readonly label: string;
  readonly area: Readonly<Partial<Record<AreaSource, number>>>;
  readonly kind: UnitKind;
  readonly status: UnitStatus;
  readonly people: readonly SheetPerson[];
}

/** A cell that cannot be taken: its row and column as a spreadsheet names them, and why. */
export interface SheetFault {
  readonly row: number;
  /** The heading of its column, as it stands in the sheet. */
  readonly column: string;
  /** Such as `C17`. */
  readonly cell: string;
  readonly code: CellFault;
}

/** Something that can be taken and that a worker should look at. */
export interface SheetNotice {
  readonly row: number;
  readonly code: 'same_name' | 'ambiguous_name' | 'no_owner';
}
