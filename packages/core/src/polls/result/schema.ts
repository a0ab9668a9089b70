import { z } from 'zod';
import { pollEffects } from '../schema.ts';

const time = z.int();
const share = z.object({ heads: z.int(), area: z.int() });
/** A whole number, as text beyond 2^53. */
const whole = z.union([z.int(), z.string()]);
const sentence = z.object({ 'zh-CN': z.string(), en: z.string() });

export const ResultTest = z
  .object({
    id: z.string(),
    part: whole,
    base: whole,
    operator: z.enum(['gte', 'gt']),
    threshold: z.tuple([z.int(), z.int()]),
    pass: z.boolean(),
  })
  .meta({ id: 'ResultTest' });
export interface ResultTest extends z.infer<typeof ResultTest> {}

const Tie = z.object({
  tied: z.array(z.string()),
  places: z.int(),
  by: z.enum(['order', 'lots', 'seed', 'none']),
  chosen: z.array(z.string()),
  for: z.enum(['winning', 'exclusion', 'order']).optional(),
});

/**
 * One item's result. `rounds` is the count's trace as data, `trace` the same in words; `marks` are heads and area by
 * mark for owners' votes and votes on a motion; `options` hold the ids that winners and rounds speak of.
 */
export const ItemResult = z
  .object({
    item: z.string(),
    rule: z.string(),
    version: z.string(),
    params: z.record(z.string(), z.unknown()),
    seats: z.int(),
    outcome: z.enum(['decided', 'tied', 'passed', 'failed']),
    winners: z.array(z.string()),
    ranking: z.array(z.array(z.string())).optional(),
    tests: z.array(ResultTest),
    rounds: z.array(z.record(z.string(), z.unknown())),
    trace: z.array(sentence),
    ties: z.array(Tie),
    /** Who took part in this item, and how many of them abstained or handed in a ballot that cannot count. */
    part: share,
    abstained: share,
    invalid: share,
    marks: z.record(z.string(), share),
    /** How many chose each project of a budget. */
    votes: z.record(z.string(), z.int()).optional(),
  })
  .meta({ id: 'ItemResult' });
export interface ItemResult extends z.infer<typeof ItemResult> {}

/** The posted sheet. A second version stands beside the first, and says why it was made. */
export const PollResult = z
  .object({
    poll: z.string(),
    version: z.int(),
    reason: z.string().nullable(),
    countedAt: time,
    postedAt: time.nullable(),
    postedUntil: time.nullable(),
    effect: z.enum(pollEffects),
    /** Everybody entitled, and everybody who took part in any item. */
    base: share,
    turnout: share,
    items: z.array(ItemResult),
    /** Where the ledger says so. */
    ledger: z.object({ seq: z.int() }),
    /** SHA-256 of the bundle that it was counted from. */
    bundle: z.string(),
    challenges: z.array(
      z.object({
        at: time,
        kind: z.string(),
        state: z.enum(['open', 'upheld', 'dismissed']),
        answer: z.string().nullable(),
      }),
    ),
    versions: z.array(z.object({ version: z.int(), countedAt: time, reason: z.string().nullable() })),
  })
  .meta({ id: 'PollResult' });
export interface PollResult extends z.infer<typeof PollResult> {}

export const AskResult = z.object({ version: z.coerce.number().int().min(1).optional() });
export interface AskResult extends z.input<typeof AskResult> {}
