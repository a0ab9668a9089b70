import { z } from 'zod';
import { ownersMarks } from './figures.ts';

const id = z.string().min(1).max(200);
const owner = id.refine((text) => !text.includes('+'), 'owner');
/** Hundredths of a square metre; 10,000,000 m² is beyond any part. */
const area = z.int().min(1).max(1_000_000_000);
const time = z.int();

export const unitSchema = z.strictObject({
  id,
  area: z
    .strictObject({ register: area.optional(), survey: area.optional(), contract: area.optional() })
    .refine((figures) => Object.keys(figures).length > 0, 'area'),
  kind: z.enum(['residence', 'business', 'parking']).optional(),
  status: z.enum(['sold', 'unsold', 'undelivered']).optional(),
  building: id.optional(),
  entrance: id.optional(),
});

export const titleSchema = z.strictObject({ unit: id, owner });

export const scopeSchema = z.strictObject({
  buildings: z.array(id).optional(),
  entrances: z.array(id).optional(),
  units: z.array(id).optional(),
});

export const ownersPolicySchema = z.strictObject({
  countParking: z.boolean().optional(),
  sameOwnerMerged: z.boolean().optional(),
  proxyCap: z.int().min(0).optional(),
  barredAgents: z.array(id).optional(),
  changes: z.int().min(0).optional(),
  abstainCounts: z.boolean().optional(),
  silence: z.strictObject({ text: z.string().min(1), adoptedOn: z.iso.date() }).optional(),
});

/** The raw box, for one kind of choice: an answer, or the candidates a form is marked for. */
export function ownersBoxSchema<Choice extends z.ZodType>(choice: Choice) {
  return z.strictObject({
    units: z.array(unitSchema),
    titles: z.array(titleSchema),
    scope: scopeSchema.optional(),
    policy: ownersPolicySchema.optional(),
    representatives: z.array(z.strictObject({ head: id, owner })).optional(),
    proxies: z
      .array(
        z.strictObject({
          head: id,
          principal: owner,
          agent: id,
          from: time,
          until: time.optional(),
          instruction: z.string().optional(),
        }),
      )
      .optional(),
    deliveries: z.array(z.strictObject({ unit: id, proven: z.boolean(), warned: z.boolean() })).optional(),
    casts: z.array(
      z.strictObject({
        head: id,
        voter: id,
        choice,
        at: time,
        defect: z.enum(['unsigned', 'unclear', 'voided']).optional(),
      }),
    ),
  });
}

export const ownersChoiceSchema = z.enum(['yes', 'no', 'abstain', 'follow']);

/** The candidates that a committee election's form is marked for. */
export const candidatesChoiceSchema = z.array(id);

/** One head's vote: an answer, the candidates its form is marked for, or why it marks none. */
export const areaBallotSchema = z.strictObject({ mark: z.union([z.enum(ownersMarks), z.array(id)]), area });
