import { z } from 'zod';
import { roles } from '../kernel/viewer.ts';
import { sessionKinds } from './sessions.ts';

/**
 * How a community lets people in: one click in a demo, a token that the host website signs, a code by mail or phone, a
 * login elsewhere, or the code of a printed letter.
 */
export const signInWays = ['demo', 'host', 'email', 'phone', 'provider', 'letter'] as const;
export type SignInWay = (typeof signInWays)[number];

/** Who is signed in, for the page that asks, and how one could. `name` is the display name the person chose. */
export const Session = z
  .object({
    person: z.object({ id: z.string(), name: z.string() }).nullable(),
    level: z.int().min(0).max(4),
    roles: z.array(z.enum(roles)),
    ways: z.array(z.enum(signInWays)),
    /** How this session came to be and when it is over; null for a visitor and for the host's own login. */
    session: z
      .object({
        kind: z.enum(sessionKinds),
        endsAt: z.int(),
        /** The officer who opened it. */
        assistedBy: z.string().nullable(),
        /** The token is old, or more is known of the person since: it should be renewed. */
        stale: z.boolean(),
      })
      .nullable(),
  })
  .meta({ id: 'Session' });
export interface Session extends z.infer<typeof Session> {}

export const SignedIn = z.object({ token: z.string(), personId: z.string() }).meta({ id: 'SignedIn' });
export interface SignedIn extends z.infer<typeof SignedIn> {}

export const ExchangeToken = z.object({ token: z.string().max(8000) }).meta({ id: 'ExchangeToken' });
export interface ExchangeToken extends z.infer<typeof ExchangeToken> {}

export const demoRoles = ['visitor', 'resident', 'owner', 'buildingLead', 'councilMember', 'worker'] as const;
export type DemoRole = (typeof demoRoles)[number];

export const DemoSession = z
  .object({
    community: z.string().max(64).optional(),
    role: z.enum(demoRoles),
    n: z.int().min(0).max(100_000).default(0),
  })
  .meta({ id: 'DemoSession' });
export interface DemoSession extends z.input<typeof DemoSession> {}

/** A moment for the demo's clock: ISO 8601 with offset, or UTC ms. */
export const DemoClock = z
  .object({ now: z.union([z.iso.datetime({ offset: true }), z.int().min(0)]) })
  .meta({ id: 'DemoClock' });
export interface DemoClock extends z.infer<typeof DemoClock> {}
