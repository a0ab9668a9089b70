import { z } from 'zod';
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
