import { z } from 'zod';
import { id, moment, said, words } from '../fields/schema.ts';
import { proposalLimits as limit } from '../limits.ts';
import { pledgeStates } from './rules.ts';

/** A picture of how far something has come: a file of the person who shows it, and what is to be seen on it. */
export const PledgePhoto = z.object({ file: id, alt: said(limit.alt) }).meta({ id: 'PledgePhoto' });
export interface PledgePhoto extends z.infer<typeof PledgePhoto> {}

/** What was promised after a decision. `due` is UTC ms. */
export const Pledge = z
  .object({
    id: z.string(),
    what: z.string(),
    who: z.string(),
    due: moment,
    state: z.enum(pledgeStates),
    endedAt: moment.nullable(),
    reason: z.string().nullable(),
    updates: z.array(z.object({ body: z.string(), photos: z.array(PledgePhoto), at: moment })),
  })
  .meta({ id: 'Pledge' });
export interface Pledge extends z.infer<typeof Pledge> {}

export const MakePledge = z
  .object({ what: said(limit.what), who: said(limit.who), due: z.int().min(0) })
  .meta({ id: 'MakePledge' });
export interface MakePledge extends z.input<typeof MakePledge> {}

export const TellPledge = z
  .object({ body: said(limit.update), photos: z.array(PledgePhoto).max(limit.photos).default([]) })
  .meta({ id: 'TellPledge' });
export interface TellPledge extends z.input<typeof TellPledge> {}

export const MovePledge = z
  .object({ to: z.enum(['kept', 'dropped']), reason: words(limit.reason).optional() })
  .meta({ id: 'MovePledge' });
export interface MovePledge extends z.input<typeof MovePledge> {}
