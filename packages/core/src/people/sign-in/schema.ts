import { z } from 'zod';
import { contactKinds } from '../contact.ts';
import { personLimits, signInCode } from '../limits.ts';
import { signInWays } from '../schema.ts';

/** The ways in that a community offers; a provider is a login elsewhere that residents may have already. */
export const SignInOffer = z
  .object({
    ways: z.array(z.enum(signInWays)),
    providers: z.array(z.object({ id: z.string(), name: z.object({ 'zh-CN': z.string(), en: z.string() }) })),
  })
  .meta({ id: 'SignInOffer' });
export interface SignInOffer extends z.infer<typeof SignInOffer> {}

export const AskCode = z
  .object({ way: z.enum(contactKinds), to: z.string().trim().min(1).max(254) })
  .meta({ id: 'AskCode' });
export interface AskCode extends z.infer<typeof AskCode> {}

/** The code's own number, to be shown with the digits. The same for every address, known or not. */
export const CodeSent = z.object({ id: z.string(), expiresAt: z.int() }).meta({ id: 'CodeSent' });
export interface CodeSent extends z.infer<typeof CodeSent> {}

const digits = z.string().regex(new RegExp(`^\\d{${signInCode.digits}}$`));

export const ProveCode = z.object({ digits }).meta({ id: 'ProveCode' });
export interface ProveCode extends z.infer<typeof ProveCode> {}

export const ProveLink = z.object({ token: z.string().max(200) }).meta({ id: 'ProveLink' });
export interface ProveLink extends z.infer<typeof ProveLink> {}

const someone = z.object({ id: z.string(), name: z.string() });

/** A session, or where several relatives use one address, the ticket with which to say who one is. */
export const SignInOutcome = z
  .union([
    z.object({ token: z.string(), personId: z.string() }),
    z.object({ ticket: z.string(), people: z.array(someone) }),
  ])
  .meta({ id: 'SignInOutcome' });
export type SignInOutcome = z.infer<typeof SignInOutcome>;

/** `person` is null for somebody who uses the address and is not among those shown. */
export const ChoosePerson = z
  .object({ ticket: z.string().max(200), person: z.string().max(64).nullable() })
  .meta({ id: 'ChoosePerson' });
export interface ChoosePerson extends z.infer<typeof ChoosePerson> {}

/** A way in that is proved while signed in, with those others who use it too. */
export const WayAdded = z
  .object({ id: z.string(), ticket: z.string().nullable(), people: z.array(someone) })
  .meta({ id: 'WayAdded' });
export interface WayAdded extends z.infer<typeof WayAdded> {}

export const AddWay = z.object({ code: z.string().max(64), digits }).meta({ id: 'AddWay' });
export interface AddWay extends z.infer<typeof AddWay> {}

/** Makes one person of two, both proved in this session: the one signed in takes the other one's ways in. */
export const MergePeople = z
  .object({ ticket: z.string().max(200), person: z.string().max(64) })
  .meta({ id: 'MergePeople' });
export interface MergePeople extends z.infer<typeof MergePeople> {}

export const ChangeName = z
  .object({ name: z.string().trim().min(1).max(personLimits.name) })
  .meta({ id: 'ChangeName' });
export interface ChangeName extends z.infer<typeof ChangeName> {}

/** Where to go after a login elsewhere: a page of this site. */
export const LeaveForProvider = z
  .object({
    returnTo: z
      .string()
      .max(500)
      .regex(/^\/(?![/\\])[^\s\\]*$/)
      .default('/'),
  })
  .meta({ id: 'LeaveForProvider' });
export interface LeaveForProvider extends z.input<typeof LeaveForProvider> {}

export const ProviderAddress = z.object({ address: z.string() }).meta({ id: 'ProviderAddress' });
export interface ProviderAddress extends z.infer<typeof ProviderAddress> {}
