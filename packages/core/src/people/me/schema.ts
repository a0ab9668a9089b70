import { z } from 'zod';
import { roles } from '../../kernel/viewer.ts';
import { factKinds } from '../levels.ts';
import { sessionKinds } from '../sessions.ts';

/** A way in, as its owner sees it: what kind, and enough of it to know it again. */
export const Way = z.object({
  id: z.string(),
  kind: z.enum(['email', 'phone', 'host', 'provider']),
  hint: z.string(),
  addedAt: z.int(),
});
export interface Way extends z.infer<typeof Way> {}

/** What the house knows of the person who asks. */
export const Me = z
  .object({
    id: z.string(),
    name: z.string(),
    level: z.int().min(0).max(4),
    facts: z.array(z.object({ kind: z.enum(factKinds), since: z.int(), until: z.int().nullable() })),
    ways: z.array(Way),
    roles: z.array(z.object({ role: z.enum(roles), place: z.string(), since: z.int(), until: z.int().nullable() })),
  })
  .meta({ id: 'Me' });
export interface Me extends z.infer<typeof Me> {}

/** A session as its person sees it; `assistedBy` names the officer who opened it. */
export const OwnSession = z.object({
  id: z.string(),
  kind: z.enum(sessionKinds),
  device: z.string(),
  way: z.string(),
  createdAt: z.int(),
  lastSeenAt: z.int(),
  current: z.boolean(),
  assistedBy: z.string().nullable(),
});
export interface OwnSession extends z.infer<typeof OwnSession> {}

export const OwnSessions = z.object({ items: z.array(OwnSession) }).meta({ id: 'OwnSessions' });
export interface OwnSessions extends z.infer<typeof OwnSessions> {}
