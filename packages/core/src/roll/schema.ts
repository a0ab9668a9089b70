import { z } from 'zod';
import { areaSources } from '../counting/owners/roll.ts';
import { cellFaults } from './cells.ts';
import { changeKinds } from './changes.ts';
import { columnFields } from './columns.ts';
import { electorKinds, memberKinds, unitKinds, unitStatuses } from './facts.ts';
import { rollLimits as limit } from './limits.ts';

const words = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => text.trim() !== '', { error: 'required' });

/** A community's roll, in numbers. Times are UTC ms. */
export const RollSummary = z
  .object({
    id: z.string(),
    name: z.string(),
    version: z.int(),
    units: z.int(),
    members: z.int(),
    importedAt: z.int().nullable(),
  })
  .meta({ id: 'RollSummary' });
export interface RollSummary extends z.infer<typeof RollSummary> {}

export const RollList = z.object({ items: z.array(RollSummary) }).meta({ id: 'RollList' });
export interface RollList extends z.infer<typeof RollList> {}

const fault = z.enum(cellFaults);

/** What taking in a sheet does to the roll, in units; `units` lists the first of them. Areas are in 0.01 m². */
export const RollDifference = z
  .object({
    added: z.int(),
    changed: z.int(),
    removed: z.int(),
    unchanged: z.int(),
    units: z.array(
      z.object({
        unit: z.string(),
        change: z.enum(['added', 'changed', 'removed']),
        fields: z.array(z.enum(['area', 'kind', 'status', 'people'])),
        areaBefore: z.int().nullable(),
        areaAfter: z.int().nullable(),
      }),
    ),
  })
  .meta({ id: 'RollDifference' });
export interface RollDifference extends z.infer<typeof RollDifference> {}

/**
 * What a sheet says and would do. `errors` names each cell that cannot be taken, by the row and the heading that a
 * spreadsheet shows; there may be more (`errorCount`). `roll` is there once the sheet is stored.
 */
export const RollImport = z
  .object({
    roll: z.string().optional(),
    rows: z.int(),
    units: z.int(),
    members: z.int(),
    errors: z.array(z.object({ row: z.int(), column: z.string(), cell: z.string(), code: fault })),
    errorCount: z.int(),
    notices: z.array(z.object({ row: z.int(), code: z.enum(['same_name', 'ambiguous_name', 'no_owner']) })),
    difference: RollDifference,
    sheet: z.string(),
    headingRow: z.int(),
    columns: z.array(z.object({ heading: z.string(), field: z.enum(columnFields).nullable() })),
    preview: z.array(z.array(z.string())),
  })
  .meta({ id: 'RollImport' });
export interface RollImport extends z.infer<typeof RollImport> {}

/** `dryRun=1` stores nothing. `columns` matches columns by hand, as `A:unit,C:area`. */
export const ImportRoll = z.object({
  dryRun: z.enum(['0', '1', 'true', 'false']).optional(),
  roll: z.string().max(40).optional(),
  columns: z.string().max(400).optional(),
  headingRow: z.coerce.number<number | string>().int().min(1).max(50).optional(),
});
export interface ImportRoll extends z.input<typeof ImportRoll> {}

/** How far the viewer's own import has come. */
export const ImportProgress = z
  .object({ stage: z.enum(['idle', 'reading', 'comparing', 'storing']), done: z.int(), of: z.int() })
  .meta({ id: 'ImportProgress' });
export interface ImportProgress extends z.infer<typeof ImportProgress> {}

/** Whom to count, and which part of the estate; owners of the whole estate where left out. */
export const FreezeRoll = z
  .object({
    purpose: words(limit.purpose),
    kind: z.enum(electorKinds).default('owners'),
    policy: z
      .object({
        countParking: z.boolean().optional(),
        sameOwnerMerged: z.boolean().optional(),
        /** By which adopted rule the count differs from the law's own; kept with what is frozen. */
        reason: words(limit.purpose).optional(),
      })
      .default({}),
    scope: z
      .object({
        buildings: z.array(z.string().max(limit.cell)).max(1000).optional(),
        units: z.array(z.string().max(limit.cell)).max(5000).optional(),
      })
      .default({}),
  })
  .meta({ id: 'FreezeRoll' });
export interface FreezeRoll extends z.input<typeof FreezeRoll> {}

/** What the convener should see: gaps of the roll, and cases that the law leaves open. Null where owners are not counted. */
export const RollNotes = z
  .object({
    withoutOwner: z.int(),
    inSeveralHeads: z.int(),
    areaSources: z.object({ register: z.int(), survey: z.int(), contract: z.int() }),
  })
  .nullable();

/** `area` is in 0.01 m²; `checksum` is the SHA-256 of the frozen roll's text. */
export const FrozenSnapshot = z
  .object({ snapshot: z.string(), checksum: z.string(), heads: z.int(), area: z.int(), notes: RollNotes })
  .meta({ id: 'FrozenSnapshot' });
export interface FrozenSnapshot extends z.infer<typeof FrozenSnapshot> {}

/** A unit in a list: numbers, and no name. `area` is the one that counts, in 0.01 m². */
export const UnitSummary = z
  .object({
    id: z.string(),
    label: z.string(),
    kind: z.enum(unitKinds),
    status: z.enum(unitStatuses),
    area: z.int(),
    source: z.enum(areaSources),
    owners: z.int(),
    living: z.int(),
  })
  .meta({ id: 'UnitSummary' });
export interface UnitSummary extends z.infer<typeof UnitSummary> {}

export const UnitPage = z.object({ items: z.array(UnitSummary), next: z.string().nullable() }).meta({ id: 'UnitPage' });
export interface UnitPage extends z.infer<typeof UnitPage> {}

/** Finds units by part of their number, or by the whole name, telephone or identity number of somebody who belongs there. */
export const FindUnits = z.object({
  q: z.string().max(limit.cell).optional(),
  cursor: z.string().max(100).optional(),
});
export interface FindUnits extends z.input<typeof FindUnits> {}

const Share = z.object({ numerator: z.int(), denominator: z.int() });

/** Everything about a unit, names included: each reading of it is written down. */
export const UnitRecord = UnitSummary.extend({
  building: z.string().nullable(),
  entrance: z.string().nullable(),
  areas: z.object({ register: z.int().optional(), survey: z.int().optional(), contract: z.int().optional() }),
  people: z.array(
    z.object({
      member: z.string(),
      name: z.string(),
      kind: z.enum(memberKinds),
      owns: z.boolean(),
      share: Share.nullable(),
      livesHere: z.boolean(),
      phone: z.string().nullable(),
      idNumber: z.string().nullable(),
      birth: z.string().nullable(),
      /** The name of the guardian on the roll who answers for somebody under 18. */
      guardian: z.string().nullable(),
      signsIn: z.boolean(),
    }),
  ),
}).meta({ id: 'UnitRecord' });
export interface UnitRecord extends z.infer<typeof UnitRecord> {}

export const ExportRoll = z.object({ format: z.enum(['xlsx', 'csv']).default('xlsx') });
export interface ExportRoll extends z.input<typeof ExportRoll> {}

export const SnapshotList = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(electorKinds),
        purpose: z.string(),
        checksum: z.string(),
        heads: z.int(),
        area: z.int(),
        frozenAt: z.int(),
      }),
    ),
  })
  .meta({ id: 'SnapshotList' });
export interface SnapshotList extends z.infer<typeof SnapshotList> {}

/** Something that happened, on a day (YYYY-MM-DD). `heirs` and `shares` name members of the roll by their ids. */
export const ChangeRoll = z
  .object({
    kind: z.enum(changeKinds),
    on: z.iso.date(),
    unit: z.string().max(40).optional(),
    member: z.string().max(40).optional(),
    people: z
      .array(
        z.object({
          member: z.string().max(40).optional(),
          name: words(limit.cell).optional(),
          phone: z.string().max(30).optional(),
          idNumber: z.string().max(30).optional(),
          share: z.string().max(30).optional(),
        }),
      )
      .max(50)
      .default([]),
  })
  .meta({ id: 'ChangeRoll' });
export interface ChangeRoll extends z.input<typeof ChangeRoll> {}

export const RollChange = z
  .object({ id: z.string(), kind: z.enum(changeKinds), on: z.string(), unit: z.string().nullable(), notedAt: z.int() })
  .meta({ id: 'RollChange' });
export interface RollChange extends z.infer<typeof RollChange> {}

export const RollChanges = z.object({ items: z.array(RollChange) }).meta({ id: 'RollChanges' });
export interface RollChanges extends z.infer<typeof RollChanges> {}
