import { z } from 'zod';
import { Byline, id, moment, said, version, words } from './fields/schema.ts';
import { gates } from './gates.ts';
import { outcomes, rejectionClasses, scheduleKinds } from './lifecycle.ts';
import { proposalLimits as limit, mostBudget } from './limits.ts';
import { Pledge } from './pledges/schema.ts';
import { proposalStates } from './states.ts';
import { baseSources, bases, targets } from './targets.ts';

const title = words(limit.title);
const body = words(limit.body);

/** What neighbours put their names to; `budget` in fen. */
const text = {
  title,
  body,
  request: words(limit.request),
  place: words(limit.place),
  budget: z.int().min(0).max(mostBudget).nullable(),
};
const { request, place, budget } = text;
const target = z.enum(targets);

/** A state that an extension has put a proposal in, beside its own: `visits.wanted`, and what it is called. */
export const AddedState = z
  .object({ state: z.string(), text: z.object({ 'zh-CN': z.string(), en: z.string() }) })
  .meta({ id: 'AddedState' });
export interface AddedState extends z.infer<typeof AddedState> {}

/**
 * A proposal in a list. `cosigns` counts persons, or households where `of` says so; `needed` of them qualify it, out of
 * `base`. `answerDue` is when the community's next step is due, `closesAt` when the neighbours' time ends; UTC ms.
 */
export const ProposalSummary = z
  .object({
    id: z.string(),
    title: z.string(),
    state: z.enum(proposalStates),
    cosigns: z.int(),
    needed: z.int(),
    base: z.int().nullable(),
    of: z.enum(bases).nullable(),
    target,
    author: Byline,
    forNeighbour: z.boolean(),
    submittedAt: moment.nullable(),
    answerDue: moment.nullable(),
    closesAt: moment.nullable(),
    answeredAt: moment.nullable(),
    outcome: z.enum(outcomes).nullable(),
    /** Where extensions add states: those it is in. */
    added: z.array(AddedState).optional(),
  })
  .meta({ id: 'ProposalSummary' });
export interface ProposalSummary extends z.infer<typeof ProposalSummary> {}

/** One line of what has happened: `note` is a class, an outcome or a gate; `reason` what a person gave for it. */
const HistoryLine = z.object({
  version,
  kind: z.string(),
  at: moment,
  note: z.string().optional(),
  reason: z.string().optional(),
});

const Review = z.object({ members: z.int().min(1), present: z.int().min(0), agreed: z.int().min(0) });

export const Proposal = ProposalSummary.extend({
  ...text,
  version,
  /** Whether `base` was counted on the roll, on the day it was handed in, or stated by the community. */
  baseFrom: z.enum(baseSources).nullable(),
  createdAt: moment,
  rejection: z.enum(rejectionClasses).nullable(),
  overturns: z.int(),
  scheduledTo: z.object({ kind: z.enum(scheduleKinds), id: z.string().nullable() }).nullable(),
  mergedInto: z.string().nullable(),
  sentBack: z.boolean(),
  supervised: z.boolean(),
  answer: z.object({ body: z.string(), author: Byline, at: moment }).nullable(),
  pledges: z.array(Pledge),
  gates: z.array(z.object({ gate: z.enum(gates), at: moment, figures: Review.nullable() })).nullable(),
  /** Amendments that wait for the author. */
  amendments: z.int(),
  /** How many wordings it has had since it was handed in. */
  wordings: z.int(),
  history: z.array(HistoryLine),
}).meta({ id: 'Proposal' });
export interface Proposal extends z.infer<typeof Proposal> {}

export const ProposalPage = z
  .object({
    items: z.array(ProposalSummary),
    next: z.string().nullable(),
    /** Where extensions add states: all there are, to filter by. */
    added: z.array(AddedState).optional(),
  })
  .meta({ id: 'ProposalPage' });
export interface ProposalPage extends z.infer<typeof ProposalPage> {}

/** Without a sort, a search comes by relevance and everything else newest first; `due` is for those who must act. */
export const proposalSorts = ['relevance', 'newest', 'cosigns', 'due'] as const;

export const ListProposals = z.object({
  q: words(limit.search).optional(),
  /** A state of the house, or one that an extension adds. */
  state: z
    .union([
      z.enum(proposalStates),
      z.templateLiteral([z.string().regex(/^[a-z][a-z0-9]+$/), '.', z.string().regex(/^[A-Za-z0-9]{1,40}$/)]),
    ])
    .optional(),
  sort: z.enum(proposalSorts).optional(),
  cursor: z.string().max(100).optional(),
});
export interface ListProposals extends z.input<typeof ListProposals> {}

export const AskSimilar = z.object({ text: words(limit.title).default('') });
export interface AskSimilar extends z.input<typeof AskSimilar> {}

export const SimilarProposals = z.object({ items: z.array(ProposalSummary) }).meta({ id: 'SimilarProposals' });
export interface SimilarProposals extends z.infer<typeof SimilarProposals> {}

/** Handed in at once unless kept as a draft. `forNeighbour` is for building leads. */
export const CreateProposal = z
  .object({
    title,
    body,
    request: request.optional(),
    place: place.optional(),
    budget: budget.optional(),
    target: target.optional(),
    forNeighbour: z.boolean().optional(),
    byGates: z.boolean().optional(),
    state: z.enum(['draft', 'submitted']).default('submitted'),
  })
  .meta({ id: 'CreateProposal' });
export interface CreateProposal extends z.input<typeof CreateProposal> {}

export const ProposalReceipt = z
  .object({ id: z.string(), state: z.enum(proposalStates), version })
  .meta({ id: 'ProposalReceipt' });
export interface ProposalReceipt extends z.infer<typeof ProposalReceipt> {}

export const EditProposal = z
  .object({
    title: title.optional(),
    body: body.optional(),
    request: request.optional(),
    place: place.optional(),
    budget: budget.optional(),
    target: target.optional(),
    version,
  })
  .meta({ id: 'EditProposal' });
export interface EditProposal extends z.input<typeof EditProposal> {}

export const MoveProposal = z
  .object({
    to: z.enum(proposalStates),
    reason: words(limit.reason).optional(),
    reasonClass: z.enum(rejectionClasses).optional(),
    scheduledTo: z.object({ kind: z.enum(scheduleKinds), id: id.optional() }).optional(),
    outcome: z.enum(outcomes).optional(),
    version,
  })
  .meta({ id: 'MoveProposal' });
export interface MoveProposal extends z.input<typeof MoveProposal> {}

/** Published at once unless `publish` is false: then it is prepared, for workers alone. */
export const AnswerProposal = z
  .object({ body: said(limit.answer), publish: z.boolean().optional(), version })
  .meta({ id: 'AnswerProposal' });
export interface AnswerProposal extends z.input<typeof AnswerProposal> {}

export const CosignCount = z.object({ count: z.int() }).meta({ id: 'CosignCount' });
export interface CosignCount extends z.infer<typeof CosignCount> {}

const Link = z.object({ id: z.string(), title: z.string() });

/**
 * What the viewer has to do with proposals: own drafts, those written or co-signed among the ids asked for, and what
 * waits for the viewer: co-signs to be confirmed after a change, merges to be agreed to.
 */
export const MyProposals = z
  .object({
    drafts: z.array(Link.extend({ version })),
    written: z.array(z.string()),
    cosigned: z.array(z.string()),
    asked: z.array(Link),
    merges: z.array(z.object({ from: Link, into: Link })),
    returned: z.array(Link),
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

/** Every wording since it was handed in, oldest first. */
export const ProposalVersions = z
  .object({ items: z.array(z.object({ ...text, version, at: moment })) })
  .meta({ id: 'ProposalVersions' });
export interface ProposalVersions extends z.infer<typeof ProposalVersions> {}

/** What only workers see: an answer being prepared, a merge that waits for its authors. */
export const ProposalDesk = z
  .object({
    prepared: z.object({ body: z.string(), author: Byline }).nullable(),
    merge: z.object({ into: Link, agreed: z.int() }).nullable(),
  })
  .meta({ id: 'ProposalDesk' });
export interface ProposalDesk extends z.infer<typeof ProposalDesk> {}

export const AskMerge = z.object({ into: id, version }).meta({ id: 'AskMerge' });
export interface AskMerge extends z.input<typeof AskMerge> {}

export const PassGate = z.object({ gate: z.enum(gates), figures: Review.optional(), version }).meta({ id: 'PassGate' });
export interface PassGate extends z.input<typeof PassGate> {}
