import { z } from 'zod';
import { personLimits } from '../limits.ts';

export const FindAssisted = z.object({ unit: z.string().trim().min(1).max(60) });
export interface FindAssisted extends z.infer<typeof FindAssisted> {}

/** Members of the roll at one door: as much of the name as tells them apart. */
export const AssistedCandidates = z
  .object({
    items: z.array(
      z.object({ member: z.string(), name: z.string(), unit: z.string(), building: z.string().nullable() }),
    ),
  })
  .meta({ id: 'AssistedCandidates' });
export interface AssistedCandidates extends z.infer<typeof AssistedCandidates> {}

/** Whom an officer helps and why; the whole name, as the person says it, is the second check. */
export const Assist = z
  .object({
    member: z.string().max(64),
    name: z.string().trim().min(1).max(personLimits.name),
    reason: z.string().trim().min(1).max(personLimits.reason),
  })
  .meta({ id: 'Assist' });
export interface Assist extends z.infer<typeof Assist> {}

export const AssistedSession = z
  .object({ token: z.string(), personId: z.string(), endsAt: z.int() })
  .meta({ id: 'AssistedSession' });
export interface AssistedSession extends z.infer<typeof AssistedSession> {}

const AssistedAct = z.object({
  action: z.string(),
  /** What the action is called, in the reader's language. */
  what: z.string(),
  officer: z.string(),
  reason: z.string(),
  at: z.int(),
});

/** What was done at an officer's desk, for the person it was done for. */
export const AssistedActs = z.object({ items: z.array(AssistedAct) }).meta({ id: 'AssistedActs' });
export interface AssistedActs extends z.infer<typeof AssistedActs> {}

/** A shared screen; its token is shown once, to be entered on the device. */
export const Kiosk = z.object({ id: z.string(), name: z.string(), createdAt: z.int() });
export const Kiosks = z.object({ items: z.array(Kiosk) }).meta({ id: 'Kiosks' });
export interface Kiosks extends z.infer<typeof Kiosks> {}
export const MakeKiosk = z.object({ name: z.string().trim().min(1).max(60) }).meta({ id: 'MakeKiosk' });
export interface MakeKiosk extends z.infer<typeof MakeKiosk> {}
export const MadeKiosk = z.object({ id: z.string(), token: z.string() }).meta({ id: 'MadeKiosk' });
export interface MadeKiosk extends z.infer<typeof MadeKiosk> {}
