import { z } from 'zod';
import { electorKinds } from '../facts.ts';
import { rollLimits as limit } from '../limits.ts';
import { FreezeRoll, RollNotes } from '../schema.ts';

const text = z
  .string()
  .max(limit.text)
  .refine((each) => each.trim() !== '', { error: 'required' });

/** Posts who would count for a purpose, without a name, for so many calendar days; seven where left out. */
export const PostRoll = FreezeRoll.extend({ days: z.int().min(1).max(90).optional() }).meta({ id: 'PostRoll' });
export interface PostRoll extends z.input<typeof PostRoll> {}

/** A posted roll: figures for everyone. `until` is the last moment for objections, UTC ms; areas are in 0.01 m². */
export const Posting = z
  .object({
    id: z.string(),
    purpose: z.string(),
    kind: z.enum(electorKinds),
    heads: z.int(),
    area: z.int(),
    checksum: z.string(),
    postedAt: z.int(),
    until: z.int(),
    objections: z.object({ open: z.int(), upheld: z.int(), rejected: z.int() }),
  })
  .meta({ id: 'Posting' });
export interface Posting extends z.infer<typeof Posting> {}

/** What was just posted, with what the convener should see. */
export const MadePosting = Posting.extend({ notes: RollNotes }).meta({ id: 'MadePosting' });
export interface MadePosting extends z.infer<typeof MadePosting> {}

export const PostingList = z.object({ items: z.array(Posting) }).meta({ id: 'PostingList' });
export interface PostingList extends z.infer<typeof PostingList> {}

/** What is wrong with a posted roll, and with which unit. Made by a resident, or by a worker for somebody at the counter. */
export const MakeObjection = z
  .object({ unit: z.string().max(limit.cell).optional(), text })
  .meta({ id: 'MakeObjection' });
export interface MakeObjection extends z.input<typeof MakeObjection> {}

export const objectionStates = ['open', 'upheld', 'rejected'] as const;

export const Objection = z
  .object({
    id: z.string(),
    unit: z.string().nullable(),
    text: z.string(),
    at: z.int(),
    state: z.enum(objectionStates),
    answer: z.string().nullable(),
    answeredAt: z.int().nullable(),
  })
  .meta({ id: 'Objection' });
export interface Objection extends z.infer<typeof Objection> {}

export const ObjectionList = z.object({ items: z.array(Objection) }).meta({ id: 'ObjectionList' });
export interface ObjectionList extends z.infer<typeof ObjectionList> {}

export const ObjectionReceipt = z
  .object({ id: z.string(), state: z.enum(objectionStates) })
  .meta({ id: 'ObjectionReceipt' });
export interface ObjectionReceipt extends z.infer<typeof ObjectionReceipt> {}

export const AnswerObjection = z
  .object({ state: z.enum(['upheld', 'rejected']), answer: text })
  .meta({ id: 'AnswerObjection' });
export interface AnswerObjection extends z.input<typeof AnswerObjection> {}
