import { z } from 'zod';
import { Byline, moment, said, version, words } from '../fields/schema.ts';
import { proposalLimits as limit } from '../limits.ts';
import { amendableParts } from '../text.ts';
import { amendmentStates } from './rules.ts';

/** Words proposed in place of one part of the text. `was` is that part as it read when they were proposed. */
export const Amendment = z
  .object({
    id: z.string(),
    part: z.enum(amendableParts),
    was: z.string(),
    wording: z.string(),
    why: z.string(),
    author: Byline,
    at: moment,
    state: z.enum(amendmentStates),
    reason: z.string().nullable(),
  })
  .meta({ id: 'Amendment' });
export interface Amendment extends z.infer<typeof Amendment> {}

export const Amendments = z.object({ items: z.array(Amendment) }).meta({ id: 'Amendments' });
export interface Amendments extends z.infer<typeof Amendments> {}

export const ProposeAmendment = z
  .object({ part: z.enum(amendableParts), wording: said(limit.body), why: words(limit.reason).default('') })
  .meta({ id: 'ProposeAmendment' });
export interface ProposeAmendment extends z.input<typeof ProposeAmendment> {}

/** `version` is the proposal's: words are taken over into the text that its author sees. */
export const DecideAmendment = z
  .object({ to: z.enum(['accepted', 'declined']), reason: words(limit.reason).optional(), version })
  .meta({ id: 'DecideAmendment' });
export interface DecideAmendment extends z.input<typeof DecideAmendment> {}
