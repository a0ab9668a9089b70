import { z } from 'zod';
import { proposalStates } from '../proposals/states.ts';
import { joiningRules, spaceLimits as limit, membershipStates, offices, spaceKinds } from './kinds.ts';

const words = (most: number) => z.string().trim().min(1).max(most);

export const SpaceSummary = z.object({
  id: z.string(),
  kind: z.enum(spaceKinds),
  name: z.string(),
  purpose: z.string(),
  joining: z.enum(joiningRules),
  seats: z.int().nullable(),
  members: z.int(),
});
export interface SpaceSummary extends z.infer<typeof SpaceSummary> {}

export const SpaceList = z.object({ items: z.array(SpaceSummary) }).meta({ id: 'SpaceList' });
export interface SpaceList extends z.infer<typeof SpaceList> {}

/** A space as everybody sees it. Who is in a group is not told; `people` is null there. */
export const Space = SpaceSummary.extend({
  people: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        office: z.enum(offices),
        since: z.int(),
        until: z.int().nullable(),
      }),
    )
    .nullable(),
  agenda: z.array(z.object({ id: z.string(), title: z.string(), state: z.enum(proposalStates) })),
}).meta({ id: 'Space' });
export interface Space extends z.infer<typeof Space> {}

export const OwnSpaces = z
  .object({
    items: z.array(
      z.object({
        space: z.string(),
        name: z.string(),
        state: z.enum(membershipStates),
        office: z.enum(offices),
        until: z.int().nullable(),
      }),
    ),
  })
  .meta({ id: 'OwnSpaces' });
export interface OwnSpaces extends z.infer<typeof OwnSpaces> {}

export const CreateSpace = z
  .object({
    kind: z.enum(spaceKinds),
    name: words(limit.name),
    purpose: words(limit.purpose),
    joining: z.enum(joiningRules),
    seats: z.int().min(1).max(limit.seats).nullable().default(null),
  })
  .meta({ id: 'CreateSpace' });
export interface CreateSpace extends z.input<typeof CreateSpace> {}

export const SpaceReceipt = z.object({ id: z.string() }).meta({ id: 'SpaceReceipt' });
export interface SpaceReceipt extends z.infer<typeof SpaceReceipt> {}

export const Membership = z.object({ state: z.enum(membershipStates) }).meta({ id: 'Membership' });
export interface Membership extends z.infer<typeof Membership> {}

export const JoinRequests = z
  .object({ items: z.array(z.object({ id: z.string(), person: z.string(), name: z.string(), at: z.int() })) })
  .meta({ id: 'JoinRequests' });
export interface JoinRequests extends z.infer<typeof JoinRequests> {}

export const AdmitMember = z.object({ accept: z.boolean() }).meta({ id: 'AdmitMember' });
export interface AdmitMember extends z.infer<typeof AdmitMember> {}

/** `until` ends the term; null while open-ended. UTC ms. */
export const AppointMember = z
  .object({
    person: z.string().max(64),
    office: z.enum(offices).default('member'),
    until: z.int().min(0).nullable().default(null),
  })
  .meta({ id: 'AppointMember' });
export interface AppointMember extends z.input<typeof AppointMember> {}
