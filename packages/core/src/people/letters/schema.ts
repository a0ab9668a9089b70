import { z } from 'zod';
import { letterLimits } from '../limits.ts';

export const letterStates = ['waiting', 'used', 'locked', 'replaced', 'expired'] as const;
export type LetterState = (typeof letterStates)[number];

const place = { unit: z.string(), building: z.string().nullable() };

/** A letter as the desk lists it. Its code is shown once, when it is made, and never again. */
export const Letter = z.object({
  id: z.string(),
  number: z.int(),
  ...place,
  state: z.enum(letterStates),
  createdAt: z.int(),
  expiresAt: z.int(),
});
export interface Letter extends z.infer<typeof Letter> {}

export const Letters = z.object({ items: z.array(Letter) }).meta({ id: 'Letters' });
export interface Letters extends z.infer<typeof Letters> {}

/** Members of the roll who may get a letter: none of them is joined to an account yet. */
export const LetterCandidates = z
  .object({ items: z.array(z.object({ member: z.string(), ...place, lettered: z.boolean() })) })
  .meta({ id: 'LetterCandidates' });
export interface LetterCandidates extends z.infer<typeof LetterCandidates> {}

export const MakeLetters = z
  .object({ members: z.array(z.string().max(64)).min(1).max(letterLimits.atOnce) })
  .meta({ id: 'MakeLetters' });
export interface MakeLetters extends z.infer<typeof MakeLetters> {}

/** What is printed: to whom it goes and the code, for this once. */
export const PrintedLetters = z
  .object({
    items: z.array(z.object({ number: z.int(), code: z.string(), name: z.string(), ...place, expiresAt: z.int() })),
  })
  .meta({ id: 'PrintedLetters' });
export interface PrintedLetters extends z.infer<typeof PrintedLetters> {}

export const ProveLetter = z
  .object({ number: z.coerce.number().int().min(1).max(99_999_999), code: z.string().trim().min(1).max(40) })
  .meta({ id: 'ProveLetter' });
export interface ProveLetter extends z.input<typeof ProveLetter> {}
