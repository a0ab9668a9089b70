import { z } from 'zod';
import { key, pollChannels } from '../schema.ts';

const place = z.int().min(0).max(999);
const mark = z.int().min(-100_000).max(100_000);

/**
 * What a voter marks on one item, by its shape. Numbers are places in the item's list of options, from 0:
 * `motion` `'yes' | 'no' | 'abstain'`; `consent` `'consent' | 'stand-aside' | 'object'`; `owners`
 * `'yes' | 'no' | 'abstain' | 'follow'`, or the ids of candidates; `choice`, `choices`, `approval`, `budget` a list of
 * places; `ranking` places from first to last, equal ones in a list of their own; `scores`, `grades`, `credits` one
 * number for each option, null for no mark. `'abstain'` may stand for any of them and counts as having taken part.
 */
export const Choice = z
  .union([
    z.enum(['yes', 'no', 'abstain', 'follow', 'consent', 'stand-aside', 'object']),
    z.array(z.string().max(40)).max(60),
    z.array(z.union([place, z.array(place).max(60)])).max(60),
    z.array(mark.nullable()).max(60),
  ])
  .meta({ id: 'BallotChoice' });
export type Choice = z.infer<typeof Choice>;

/** A choice for each item that is voted on, by the item's id; an item left out stays silent. */
export const Choices = z
  .record(key, Choice)
  .refine((choices) => Object.keys(choices).length > 0, { error: 'required' });
export type Choices = z.infer<typeof Choices>;

export const CastBallot = z.object({ elector: z.string().max(80), choices: Choices }).meta({ id: 'CastBallot' });
export interface CastBallot extends z.input<typeof CastBallot> {}

/** Proof that a ballot lies in the box: the code to ask by, and its place in the ledger. It never says the choice. */
export const BallotReceipt = z.object({ receipt: z.string(), seq: z.int() }).meta({ id: 'BallotReceipt' });
export interface BallotReceipt extends z.infer<typeof BallotReceipt> {}

/** Whether the ballot of a code counts (or, before the count, lies in the box and will be counted). */
export const ReceiptAnswer = z.object({ counted: z.boolean() }).meta({ id: 'ReceiptAnswer' });
export interface ReceiptAnswer extends z.infer<typeof ReceiptAnswer> {}

/** Why somebody can't vote for an elector now, or at all. */
export const votingBars = [
  'SIGN_IN_REQUIRED',
  'LEVEL_REQUIRED',
  'NOT_ON_ROLL',
  'POLL_NOT_OPEN',
  'POLL_CLOSED',
  'REPRESENTATIVE_NEEDED',
  'REPRESENTATIVE_OTHER',
  'PROXY_ENDED',
  'CHANGE_LIMIT',
  'ONLINE_NOT_OFFERED',
] as const;
export type VotingBar = (typeof votingBars)[number];

/** One elector the viewer may answer for, each shown apart: by its own right or as a proxy. */
export const MyElector = z
  .object({
    elector: z.string(),
    label: z.string(),
    heads: z.int(),
    area: z.int(),
    /** What the decision costs this elector, in fen; null where nothing is shared. */
    share: z.int().nullable().optional(),
    as: z.enum(['self', 'proxy']),
    bar: z.enum(votingBars).nullable(),
    /** How many people share this vote, and whether they have named who casts it. */
    owners: z.int(),
    named: z.enum(['me', 'other', 'nobody']).nullable(),
    cast: z
      .object({
        receipt: z.string(),
        seq: z.int(),
        at: z.int(),
        channel: z.enum(pollChannels),
        items: z.array(z.string()),
        changesLeft: z.int(),
      })
      .nullable(),
    proxy: z.object({ id: z.string(), until: z.int().nullable() }).nullable(),
  })
  .meta({ id: 'MyElector' });
export interface MyElector extends z.infer<typeof MyElector> {}

/** What the viewer has to do with a poll. `bar` is why there is nothing to vote with, else null. */
export const MyPoll = z
  .object({ bar: z.enum(votingBars).nullable(), electors: z.array(MyElector) })
  .meta({ id: 'MyPoll' });
export interface MyPoll extends z.infer<typeof MyPoll> {}
