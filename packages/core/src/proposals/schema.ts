import { z } from 'zod';
import { proposalStates } from './lifecycle.ts';
import { proposalLimits as limit } from './limits.ts';

const words = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => !text.includes('\0'), { error: 'nul' });
const title = words(limit.title);
const body = words(limit.body);
const version = z.int().min(1);

const Byline = z.object({ name: z.string(), role: z.string().nullable() });

/** A proposal in a list. `cosigns` counts persons; `answerDue` is UTC ms. */
export const ProposalSummary = z
  .object({
    id: z.string(),
    title: z.string(),
    state: z.enum(proposalStates),
    cosigns: z.int(),
    author: Byline,
    submittedAt: z.int().nullable(),
    answerDue: z.int().nullable(),
    answeredAt: z.int().nullable(),
  })
  .meta({ id: 'ProposalSummary' });
export interface ProposalSummary extends z.infer<typeof ProposalSummary> {}

const HistoryLine = z.object({ version, kind: z.string(), at: z.int() });

export const Proposal = ProposalSummary.extend({
  version,
  body: z.string(),
  createdAt: z.int(),
  answer: z.object({ body: z.string(), author: Byline, at: z.int() }).nullable(),
  history: z.array(HistoryLine),
}).meta({ id: 'Proposal' });
export interface Proposal extends z.infer<typeof Proposal> {}

export const ProposalPage = z
  .object({ items: z.array(ProposalSummary), next: z.string().nullable() })
  .meta({ id: 'ProposalPage' });
export interface ProposalPage extends z.infer<typeof ProposalPage> {}

export const proposalSorts = ['newest', 'cosigns'] as const;

export const ListProposals = z.object({
  q: words(limit.search).optional(),
  state: z.enum(proposalStates).optional(),
  sort: z.enum(proposalSorts).optional(),
  cursor: z.string().max(100).optional(),
});
export interface ListProposals extends z.input<typeof ListProposals> {}

/** Handed in at once unless kept as a draft. */
export const CreateProposal = z
  .object({ title, body, state: z.enum(['draft', 'submitted']).default('submitted') })
  .meta({ id: 'CreateProposal' });
export interface CreateProposal extends z.input<typeof CreateProposal> {}

export const ProposalReceipt = z
  .object({ id: z.string(), state: z.enum(proposalStates), version })
  .meta({ id: 'ProposalReceipt' });
export interface ProposalReceipt extends z.infer<typeof ProposalReceipt> {}

export const EditProposal = z
  .object({ title: title.optional(), body: body.optional(), version })
  .meta({ id: 'EditProposal' });
export interface EditProposal extends z.input<typeof EditProposal> {}

export const MoveProposal = z
  .object({ to: z.enum(proposalStates), reason: words(limit.reason).optional(), version })
  .meta({ id: 'MoveProposal' });
export interface MoveProposal extends z.input<typeof MoveProposal> {}

export const AnswerProposal = z
  .object({ body: words(limit.answer).refine((text) => text.trim() !== '', { error: 'required' }), version })
  .meta({ id: 'AnswerProposal' });
export interface AnswerProposal extends z.input<typeof AnswerProposal> {}

export const CosignCount = z.object({ count: z.int() }).meta({ id: 'CosignCount' });
export interface CosignCount extends z.infer<typeof CosignCount> {}

/** What the viewer has to do with proposals: own drafts, and those written or co-signed among the ids asked for. */
export const MyProposals = z
  .object({
    drafts: z.array(z.object({ id: z.string(), title: z.string(), version })),
    written: z.array(z.string()),
    cosigned: z.array(z.string()),
  })
  .meta({ id: 'MyProposals' });
export interface MyProposals extends z.infer<typeof MyProposals> {}

export const AskMyProposals = z.object({
  ids: z
    .string()
    .max(37 * 100)
    .optional(),
});
export interface AskMyProposals extends z.input<typeof AskMyProposals> {}
