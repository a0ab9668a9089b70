import { z } from 'zod';
import { StoredFile } from '../files/schema.ts';
import { pollKinds } from './kinds.ts';
import { pollStates } from './lifecycle.ts';
import { latestMoment, pollLimits as limit } from './limits.ts';

const words = (most: number) => z.string().max(most);
const filled = (most: number) => words(most).refine((given) => given.trim() !== '', { error: 'required' });
/** A text in both languages, neither of them empty. */
const both = (most: number) => z.object({ 'zh-CN': filled(most), en: filled(most) });
/** What we say ourselves in both languages; empty where there is nothing to say. */
const said = z.object({ 'zh-CN': z.string(), en: z.string() });
/** The id of an item or an option. */
export const key = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/, { error: 'key' });
const version = z.int().min(1);
const time = z.int();
/** A time that somebody plans, UTC ms. */
export const moment = z.int().min(0).max(latestMoment);
const share = z.object({ heads: z.int(), area: z.int() });
const params = z.record(z.string().max(40), z.unknown());

export const pollEffects = ['binding', 'consultative'] as const;
export const pollChannels = ['web', 'kiosk', 'assisted', 'paper', 'proxy'] as const;
export type PollChannel = (typeof pollChannels)[number];

/** Something that can be marked. `cost` is in whole yuan and only where a budget is spent. */
export const PollOption = z
  .object({ id: key, name: both(limit.option), text: both(limit.text).optional(), cost: z.int().min(0).optional() })
  .meta({ id: 'PollOption' });
export interface PollOption extends z.infer<typeof PollOption> {}

/**
 * One question on the paper. `rule` and `params` are of core's registry and decide the shape of its ballot; `follow`
 * lets an owner join the majority 从众. A motion, a consent and an owners' vote have no options of their own.
 */
export const PollItem = z
  .object({
    id: key,
    title: both(limit.title),
    text: both(limit.text).optional(),
    matter: z.string().max(60).optional(),
    rule: z.string().max(60),
    params: params.default({}),
    options: z.array(PollOption).max(limit.options).default([]),
    seats: z.int().min(1).max(99).optional(),
    budget: z.int().min(0).optional(),
    follow: z.boolean().default(false),
    attachments: z.array(z.string().max(40)).max(limit.attachments).default([]),
  })
  .meta({ id: 'PollItem' });
export interface PollItem extends z.output<typeof PollItem> {}

const age = z.int().min(0).max(limit.age);

/**
 * Who may vote: a frozen snapshot of the roll, narrowed to buildings and to those of an age, both bounds included; or
 * the members of a space; or the holders of a role.
 */
export const Franchise = z
  .object({
    electors: z.enum(['owners', 'residents', 'households', 'persons']),
    snapshot: z.string().max(40).optional(),
    buildings: z.array(words(60)).max(200).optional(),
    ages: z.object({ from: age.optional(), until: age.optional() }).optional(),
    space: z.string().max(40).optional(),
  })
  .meta({ id: 'Franchise' });
export interface Franchise extends z.infer<typeof Franchise> {}

/** Money that the decision costs those who are asked, in fen, and how they share it. */
export const Charge = z
  .object({ total: z.int().min(1).max(limit.charge), by: z.enum(['area', 'heads']) })
  .meta({ id: 'PollCharge' });
export interface Charge extends z.infer<typeof Charge> {}

/** Rules of a community's own that were adopted beforehand; silence counts only by such a text. */
const Adopted = z.object({
  silence: z.object({ text: filled(limit.text), adoptedOn: z.iso.date() }).optional(),
});

const draft = {
  kind: z.enum(pollKinds),
  effect: z.enum(pollEffects).default('consultative'),
  profile: z.string().max(40).optional(),
  title: both(limit.title),
  text: both(limit.text).optional(),
  cost: both(limit.text).optional(),
  charge: Charge.optional(),
  contact: words(200).default(''),
  attachments: z.array(z.string().max(40)).max(limit.attachments).default([]),
  items: z.array(PollItem).min(1).max(limit.items),
  franchise: Franchise,
  channels: z.array(z.enum(pollChannels)).min(1).default(['web', 'kiosk', 'assisted', 'paper', 'proxy']),
  secret: z.boolean().default(false),
  officialPlatform: words(200).optional(),
  temporary: z.boolean().default(false),
  secondCall: z.boolean().default(false),
  adopted: Adopted.default({}),
  opensAt: moment,
  closesAt: moment,
  /** The meeting that the notice counts to, where it is before the first day of voting. */
  meetingAt: moment.optional(),
  proposal: z.string().max(40).optional(),
  /** People who count, and who stands in for one that is absent; empty: any two of the desk. */
  tellers: z.array(z.string().max(40)).max(10).default([]),
  standIns: z.array(z.string().max(40)).max(10).default([]),
};

export const CreatePoll = z.object(draft).meta({ id: 'CreatePoll' });
export interface CreatePoll extends z.input<typeof CreatePoll> {}
export interface PollDraft extends z.output<typeof CreatePoll> {}

export const EditPoll = CreatePoll.extend({ version }).meta({ id: 'EditPoll' });
export interface EditPoll extends z.input<typeof EditPoll> {}

/** A step of the poll's life. Postponing takes new times; freezing may name the snapshot. */
export const MovePoll = z
  .object({
    to: z.enum(pollStates),
    version: version.optional(),
    reason: words(limit.reason).optional(),
    snapshot: z.string().max(40).optional(),
    opensAt: moment.optional(),
    closesAt: moment.optional(),
  })
  .meta({ id: 'MovePoll' });
export interface MovePoll extends z.input<typeof MovePoll> {}

/** What was noticed and did not stop the step: a figure of the profile that is only our own default. */
const Warning = z.object({ code: z.string(), figure: z.string(), source: said });

export const PollReceipt = z
  .object({ id: z.string(), state: z.enum(pollStates), version, warnings: z.array(Warning), signatures: z.int() })
  .meta({ id: 'PollReceipt' });
export interface PollReceipt extends z.infer<typeof PollReceipt> {}

export const PollSummary = z
  .object({
    id: z.string(),
    kind: z.enum(pollKinds),
    effect: z.enum(pollEffects),
    state: z.enum(pollStates),
    title: both(limit.title),
    items: z.int(),
    opensAt: time,
    closesAt: time,
    postponedAt: time.nullable(),
    postedUntil: time.nullable(),
    /** Why it was last put off, called off or revoked. */
    reason: z.string().nullable(),
    /** IANA zone of the community, in which its days begin and end. */
    zone: z.string(),
  })
  .meta({ id: 'PollSummary' });
export interface PollSummary extends z.infer<typeof PollSummary> {}

export const PollPage = z.object({ items: z.array(PollSummary), next: z.string().nullable() }).meta({ id: 'PollPage' });
export interface PollPage extends z.infer<typeof PollPage> {}

/** Those who can be asked to count, by the name they go by here. */
export const PollTellers = z
  .object({ items: z.array(z.object({ id: z.string(), name: z.string() })) })
  .meta({ id: 'PollTellers' });
export interface PollTellers extends z.infer<typeof PollTellers> {}

export const ListPolls = z.object({
  state: z.enum(pollStates).optional(),
  kind: z.enum(pollKinds).optional(),
  cursor: z.string().max(100).optional(),
});
export interface ListPolls extends z.input<typeof ListPolls> {}

/** A date that the profile reckons, with the figure and source behind it. `name` is a word of the room. */
const LegalDate = z.object({
  name: z.enum([
    'rollPostedUntil',
    'noticeSafe',
    'noticeLatest',
    'opens',
    'meets',
    'closes',
    'resultBy',
    'postedUntil',
  ]),
  at: time,
  basis: z.enum(['law', 'local', 'default']),
  source: said,
});
export type LegalDate = z.infer<typeof LegalDate>;

const shapes = [
  'choice',
  'choices',
  'approval',
  'scores',
  'grades',
  'ranking',
  'credits',
  'budget',
  'motion',
  'consent',
  'owners',
] as const;

/** A poll as everybody may read it. Each item says the shape of its ballot, which is the face to draw, and what it takes to pass. */
export const Poll = PollSummary.omit({ items: true })
  .extend({
    version,
    text: both(limit.text).nullable(),
    /** What was written of the cost, and what is reckoned of the charge. */
    cost: both(2 * limit.text).nullable(),
    charge: Charge.nullable(),
    contact: z.string(),
    attachments: z.array(z.string()),
    ballot: z.enum(['recorded']),
    items: z.array(PollItem.extend({ shape: z.enum(shapes), ruleTitle: both(200), passes: both(400).nullable() })),
    franchise: Franchise.extend({ heads: z.int().nullable(), area: z.int().nullable() }),
    channels: z.array(z.enum(pollChannels)),
    secret: z.boolean(),
    profile: z.string(),
    /** Why it binds or may only ask, in words of the room, with the source. */
    effectReason: z.object({ code: z.string(), source: said }),
    silence: z.object({ counts: z.boolean(), text: z.string().nullable() }),
    changes: z.int(),
    proxyMost: z.int().nullable(),
    proposal: z.string().nullable(),
    noticedAt: time.nullable(),
    meetingAt: time.nullable(),
    dates: z.array(LegalDate),
    history: z.array(z.object({ version, kind: z.string(), at: time })),
  })
  .meta({ id: 'Poll' });
export interface Poll extends z.infer<typeof Poll> {}
export type PollItemView = Poll['items'][number];

/** The files that a poll and its items show. */
export const PollFiles = z.object({ items: z.array(StoredFile) }).meta({ id: 'PollFiles' });
export interface PollFiles extends z.infer<typeof PollFiles> {}

/** Head counts and areas of those who voted and of all; `asOf` is the full hour it was read for. */
export const Turnout = z.object({ asOf: time, voted: share, all: share }).meta({ id: 'Turnout' });
export interface Turnout extends z.infer<typeof Turnout> {}

export const Bundle = z.unknown().meta({ id: 'PollBundle' });
