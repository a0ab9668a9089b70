import { z } from 'zod';

/** Words of at most so many UTF-16 units. */
export function words(most: number) {
  return z.string().max(most);
}

/** Words that say something. */
export function said(most: number) {
  return words(most).refine((text) => text.trim() !== '', { error: 'required' });
}

export const version = z.int().min(1);
export const id = z.string().max(64);
/** UTC ms. */
export const moment = z.int();

/** Who wrote something, by the name they chose, and the one role that matters. */
export const Byline = z.object({ name: z.string(), role: z.string().nullable() });

export const Made = z.object({ id: z.string() }).meta({ id: 'Made' });
export interface Made extends z.infer<typeof Made> {}
