import { z } from 'zod';
import { roles } from '../../kernel/viewer.ts';

/** A role as the desk shows it; a term that is over stays on record. */
export const HeldRole = z.object({
  id: z.string(),
  person: z.object({ id: z.string(), name: z.string() }),
  role: z.enum(roles),
  place: z.string(),
  from: z.int(),
  until: z.int().nullable(),
});
export interface HeldRole extends z.infer<typeof HeldRole> {}

export const HeldRoles = z.object({ items: z.array(HeldRole) }).meta({ id: 'HeldRoles' });
export interface HeldRoles extends z.infer<typeof HeldRoles> {}

export const FindPeople = z.object({ q: z.string().trim().max(60).optional() });
export interface FindPeople extends z.infer<typeof FindPeople> {}

/** People by the name that neighbours see. */
export const FoundPeople = z
  .object({ items: z.array(z.object({ id: z.string(), name: z.string(), roles: z.array(z.enum(roles)) })) })
  .meta({ id: 'FoundPeople' });
export interface FoundPeople extends z.infer<typeof FoundPeople> {}

/** `from` is now where left out; `until` is null for a role without a term. UTC ms. */
export const GiveRole = z
  .object({
    person: z.string().max(64),
    role: z.enum(roles),
    place: z.string().trim().max(60).default(''),
    from: z.int().min(0).optional(),
    until: z.int().min(0).nullable().default(null),
  })
  .meta({ id: 'GiveRole' });
export interface GiveRole extends z.input<typeof GiveRole> {}

export const EndRole = z.object({ reason: z.string().trim().min(1).max(300) }).meta({ id: 'EndRole' });
export interface EndRole extends z.infer<typeof EndRole> {}
