import { z } from 'zod';
import type { BallotShape, ParamSpec, Rule } from './kernel/rule.ts';
import { areaBallotSchema } from './owners/schema.ts';

/** Places in the list of options, each at most once. */
const places = z.array(z.int().min(0)).refine((marks) => new Set(marks).size === marks.length, 'twice');
/** One whole number per option, in the order of the options; null is no mark. */
const marks = z.array(z.int().min(0).nullable());

/** What a ballot of each shape looks like, before the rule looks at the options and its own limits. */
export const ballotSchemas: Readonly<Record<BallotShape, z.ZodType>> = {
  choice: places.max(1),
  choices: places,
  approval: places,
  scores: marks,
  grades: marks,
  ranking: z.array(z.union([z.int().min(0), z.array(z.int().min(-1))])),
  credits: z.array(z.int()),
  budget: places,
  motion: z.enum(['yes', 'no', 'abstain']),
  consent: z.enum(['consent', 'stand-aside', 'object']),
  owners: areaBallotSchema,
};

/** The settings of a rule as it declares them, with its own defaults; a setting it does not have is refused. */
export function paramsSchemaOf<Params extends object>(rule: Rule<never, Params>): z.ZodType<Params> {
  const specs = Object.entries(rule.params) as [string, ParamSpec<unknown>][];
  const shape = Object.fromEntries(specs.map(([name, spec]) => [name, settingOf(spec).default(spec.default as never)]));
  return z.strictObject(shape) as unknown as z.ZodType<Params>;
}

function settingOf(spec: ParamSpec<unknown>): z.ZodType {
  switch (spec.type) {
    case 'boolean':
      return z.boolean();
    case 'choice':
      return z.enum(spec.choices ?? []);
    case 'fraction':
      return z.tuple([z.int().min(0), z.int().min(1)]);
    case 'integer':
      return z
        .int()
        .min(spec.min ?? Number.MIN_SAFE_INTEGER)
        .max(spec.max ?? Number.MAX_SAFE_INTEGER);
  }
}

const name = z.string().min(1).max(500);
const amount = z.int().min(0);

const optionSchema = z.strictObject({
  id: name,
  name,
  cost: amount.optional(),
  undeclared: z.boolean().optional(),
  withdrawn: z.boolean().optional(),
});

/** A whole profile as JSON: options, groups of ballots of one shape, and the circumstances fixed before the vote. */
export function profileSchemaOf(shape: BallotShape): z.ZodType {
  return z.strictObject({
    options: z.array(optionSchema),
    groups: z.array(z.strictObject({ ballot: ballotSchemas[shape], count: z.int().min(1) })),
    seats: z.int().min(1).optional(),
    budget: amount.optional(),
    bases: z.strictObject({ entitled: amount.optional(), present: amount.optional() }).optional(),
    lots: z.array(name).optional(),
    seed: z.hex().optional(),
  });
}
