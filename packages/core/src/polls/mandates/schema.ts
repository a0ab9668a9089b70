import { z } from 'zod';
import { moment } from '../schema.ts';

const elector = z.string().max(80);
const file = z.string().max(40);

/** A mandate to vote for an elector. The desk enters a written one, with its scan, for the elector it names. */
export const GrantProxy = z
  .object({ elector, agent: z.string().max(40), until: moment.optional(), document: file.optional() })
  .meta({ id: 'GrantProxy' });
export interface GrantProxy extends z.input<typeof GrantProxy> {}

export const ProxyReceipt = z.object({ id: z.string(), served: z.int() }).meta({ id: 'ProxyReceipt' });
export interface ProxyReceipt extends z.infer<typeof ProxyReceipt> {}

/**
 * Who casts the vote of co-owners; each names somebody, and it holds when all name the same. The desk, with what all of
 * them signed, may name a member of the roll instead of a person who signed in.
 */
export const NameRepresentative = z
  .object({
    elector,
    person: z.string().max(40).optional(),
    member: z.string().max(64).optional(),
    document: file.optional(),
  })
  .refine(({ person, member }) => (person === undefined) !== (member === undefined), { error: 'required' })
  .meta({ id: 'NameRepresentative' });
export interface NameRepresentative extends z.input<typeof NameRepresentative> {}

export const RepresentativeAnswer = z.object({ named: z.boolean() }).meta({ id: 'RepresentativeAnswer' });
export interface RepresentativeAnswer extends z.infer<typeof RepresentativeAnswer> {}

/**
 * How the votes of the viewer's own electors are shared and entrusted: the co-owners, as they are called here and with
 * whom each names, and a mandate that holds now. A co-owner without an account can't be named here.
 */
export const MyMandates = z
  .object({
    electors: z.array(
      z.object({
        elector: z.string(),
        label: z.string(),
        owners: z.array(
          z.object({ person: z.string().nullable(), name: z.string().nullable(), names: z.string().nullable() }),
        ),
        given: z.object({ id: z.string(), agent: z.string(), until: z.int().nullable() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'MyMandates' });
export interface MyMandates extends z.infer<typeof MyMandates> {}

export const AskOwners = z.object({ elector });
export interface AskOwners extends z.input<typeof AskOwners> {}

/** Who owns a home together, for whoever enters what all of them signed; names only as far as they tell people apart. */
export const HomeOwners = z
  .object({ items: z.array(z.object({ member: z.string(), name: z.string() })) })
  .meta({ id: 'HomeOwners' });
export interface HomeOwners extends z.infer<typeof HomeOwners> {}
