import { z } from 'zod';
import { cellFaults } from './cells.ts';
import { columnFields } from './columns.ts';
import { electorKinds } from './facts.ts';
import { rollLimits as limit } from './limits.ts';

const words = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => !text.includes('\0'), { error: 'nul' })
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
    policy: z.object({ countParking: z.boolean().optional(), sameOwnerMerged: z.boolean().optional() }).default({}),
    scope: z
      .object({
        buildings: z.array(z.string().max(limit.cell)).max(1000).optional(),
        units: z.array(z.string().max(limit.cell)).max(5000).optional(),
      })
      .default({}),
  })
  .meta({ id: 'FreezeRoll' });
export interface FreezeRoll extends z.input<typeof FreezeRoll> {}

/** `area` is in 0.01 m²; `checksum` is the SHA-256 of the frozen roll's text. */
export const FrozenSnapshot = z
  .object({ snapshot: z.string(), checksum: z.string(), heads: z.int(), area: z.int() })
  .meta({ id: 'FrozenSnapshot' });
export interface FrozenSnapshot extends z.infer<typeof FrozenSnapshot> {}
