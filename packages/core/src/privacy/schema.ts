import { z } from 'zod';
import { roles } from '../kernel/viewer.ts';
import { consentKeys } from './consents.ts';

export const Consent = z.object({
  key: z.enum(consentKeys),
  /** The version that is asked for now. */
  version: z.int(),
  state: z.enum(['none', 'given', 'withdrawn', 'outdated']),
  at: z.int().nullable(),
});
export interface Consent extends z.infer<typeof Consent> {}

export const OwnConsents = z.object({ items: z.array(Consent) }).meta({ id: 'OwnConsents' });
export interface OwnConsents extends z.infer<typeof OwnConsents> {}

/** Consent to the version that was read; `child` where a guardian answers for a minor. */
export const GiveConsent = z
  .object({ version: z.int().min(1), child: z.string().max(40).optional() })
  .meta({ id: 'GiveConsent' });
export interface GiveConsent extends z.infer<typeof GiveConsent> {}

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** All that is stored about the person who asks, by what it is; times are UTC ms. */
export const OwnData = z
  .object({
    person: z.string(),
    at: z.int(),
    sections: z.array(z.object({ name: z.string(), rows: z.array(z.record(z.string(), value)) })),
  })
  .meta({ id: 'OwnData' });
export interface OwnData extends z.infer<typeof OwnData> {}

/** Said aloud, because it cannot be undone. */
export const EraseMe = z.object({ confirm: z.literal(true) }).meta({ id: 'EraseMe' });
export interface EraseMe extends z.infer<typeof EraseMe> {}

const Opening = z.object({ at: z.int(), action: z.string(), by: z.string(), role: z.enum(roles).nullable() });

/** Who of the staff opened the record of the person who asks, when, and doing what. */
export const OwnOpenings = z.object({ items: z.array(Opening) }).meta({ id: 'OwnOpenings' });
export interface OwnOpenings extends z.infer<typeof OwnOpenings> {}

/** What staff opened, by day, person and action; `records` counts, and names nobody whose record it was. */
export const AccessLog = z
  .object({ items: z.array(z.object({ at: z.int(), action: z.string(), by: z.string(), records: z.int() })) })
  .meta({ id: 'AccessLog' });
export interface AccessLog extends z.infer<typeof AccessLog> {}

/** What is kept for a while only; `days` from when it was settled. */
export const Retention = z
  .object({ items: z.array(z.object({ what: z.string(), days: z.int() })) })
  .meta({ id: 'Retention' });
export interface Retention extends z.infer<typeof Retention> {}
