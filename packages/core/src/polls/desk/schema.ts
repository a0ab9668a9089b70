import { z } from 'zod';
import { Choice, Choices } from '../ballot/schema.ts';
import { pollLimits as limit } from '../limits.ts';
import { moment } from '../schema.ts';

const words = (most: number) => z.string().max(most);
const said = (most: number) => words(most).refine((text) => text.trim() !== '', { error: 'required' });
const time = z.int();
const share = z.object({ heads: z.int(), area: z.int() });
const elector = z.string().max(80);
const file = z.string().max(40);

export const paperDefects = ['unsigned', 'unclear'] as const;
export type PaperDefect = (typeof paperDefects)[number];

/** One paper as one teller read it: its choices, or why it cannot count. Two tellers enter each paper. */
export const EnterPaper = z
  .object({
    elector,
    choices: Choices.optional(),
    defect: z.enum(paperDefects).optional(),
    /** When it was handed in; now where left out. */
    receivedAt: moment.optional(),
    scan: file.optional(),
  })
  .refine(({ choices, defect }) => (choices === undefined) !== (defect === undefined), { error: 'required' })
  .meta({ id: 'EnterPaper' });
export interface EnterPaper extends z.input<typeof EnterPaper> {}

export const paperStates = ['once', 'differs', 'entered', 'conflict'] as const;
export type PaperState = (typeof paperStates)[number];

/** `differs` names the items on which two tellers do not agree; what they read stays with them. */
export const PaperAnswer = z
  .object({ state: z.enum(paperStates), differs: z.array(z.string()), receipt: z.string().nullable() })
  .meta({ id: 'PaperAnswer' });
export interface PaperAnswer extends z.infer<typeof PaperAnswer> {}

/** A secret vote on paper, counted by hand: each kind of mark with its papers and their area. Two tellers enter it. */
export const EnterCount = z
  .object({
    counts: z.record(
      z.string().max(40),
      z.array(z.object({ choice: Choice, heads: z.int().min(1), area: z.int().min(0).default(0) })).max(limit.batch),
    ),
    invalid: share.default({ heads: 0, area: 0 }),
  })
  .meta({ id: 'EnterCount' });
export interface EnterCount extends z.input<typeof EnterCount> {}

export const CountAnswer = z
  .object({ state: z.enum(['once', 'differs', 'entered']), differs: z.array(z.string()) })
  .meta({ id: 'CountAnswer' });
export interface CountAnswer extends z.infer<typeof CountAnswer> {}

export const deliveryChannels = ['hand', 'post', 'electronic', 'posting'] as const;

/** The form brought to homes: how, with which proof, and whether it warned what silence means. */
export const RecordDeliveries = z
  .object({
    deliveries: z
      .array(
        z.object({
          unit: said(100),
          channel: z.enum(deliveryChannels),
          proven: z.boolean(),
          warned: z.boolean(),
          proof: file.optional(),
        }),
      )
      .min(1)
      .max(limit.batch),
  })
  .meta({ id: 'RecordDeliveries' });
export interface RecordDeliveries extends z.input<typeof RecordDeliveries> {}

export const DeliveryCount = z.object({ units: z.int(), delivered: z.int() }).meta({ id: 'DeliveryCount' });
export interface DeliveryCount extends z.infer<typeof DeliveryCount> {}

export const challengeKinds = ['forged', 'delivery', 'count', 'roll', 'other'] as const;

export const RaiseChallenge = z
  .object({
    kind: z.enum(challengeKinds),
    elector: elector.optional(),
    text: said(limit.text),
    files: z.array(file).max(limit.challengeFiles).optional(),
  })
  .meta({ id: 'RaiseChallenge' });
export interface RaiseChallenge extends z.input<typeof RaiseChallenge> {}

export const ChallengeReceipt = z.object({ id: z.string() }).meta({ id: 'ChallengeReceipt' });
export interface ChallengeReceipt extends z.infer<typeof ChallengeReceipt> {}

/** Upholding a forged ballot voids it, upholding a delivery dispute voids its proof; both are counted anew. */
export const AnswerChallenge = z
  .object({ state: z.enum(['upheld', 'dismissed']), answer: said(limit.text) })
  .meta({ id: 'AnswerChallenge' });
export interface AnswerChallenge extends z.input<typeof AnswerChallenge> {}

export const ChallengeAnswer = z
  .object({ state: z.enum(['upheld', 'dismissed']), resultVersion: z.int() })
  .meta({ id: 'ChallengeAnswer' });
export interface ChallengeAnswer extends z.infer<typeof ChallengeAnswer> {}

export const Inspect = z.object({ reason: said(limit.reason) }).meta({ id: 'Inspect' });
export interface Inspect extends z.input<typeof Inspect> {}

/** That somebody looked into the opened ballots; who and why is told to tellers, conveners and those who looked. */
const Inspected = z.object({ at: time, name: z.string().nullable(), reason: z.string().nullable(), mine: z.boolean() });

/**
 * The published bundle and, where an area weighs, every elector's ballot as it was counted, with the pictures of its
 * papers; and all inspections so far, this one too.
 */
export const Inspection = z
  .looseObject({
    openings: z
      .array(
        z.object({
          elector: z.string(),
          label: z.string(),
          area: z.int(),
          choices: z.record(z.string(), Choice),
          scans: z.array(z.string()),
          salt: z.string(),
        }),
      )
      .optional(),
    inspections: z.array(Inspected),
  })
  .meta({ id: 'PollInspection' });
export interface Inspection extends z.infer<typeof Inspection> {}

export const AskOpening = z.object({ elector });
export interface AskOpening extends z.input<typeof AskOpening> {}

/** An elector’s own ballot as it was counted where areas weigh, and the salt that finds it among the published commitments. */
export const OpeningView = z
  .object({
    elector: z.string(),
    area: z.int(),
    choices: z.record(z.string(), Choice),
    salt: z.string(),
    commitment: z.string(),
  })
  .meta({ id: 'BallotOpening' });
export interface OpeningView extends z.infer<typeof OpeningView> {}

/** What the desk sees of a poll under way. It holds no choice and no running result. */
export const Desk = z
  .object({
    /** People who may count now; empty: any two of the desk. */
    tellers: z.array(z.string()),
    standIns: z.array(z.string()),
    /** People who have signed the count, and whether the viewer is one of them, who answers no challenge to it. */
    signatures: z.int(),
    signed: z.boolean(),
    /** Whether the viewer convenes the poll, and whether they may count. */
    convenes: z.boolean(),
    counts: z.boolean(),
    /** Who could answer a challenge to the count as it is signed now, by their names here, and whether the viewer could. */
    answerers: z.array(z.string()),
    mayAnswer: z.boolean(),
    /** Read at the full hour; a building whose turnout would tell who voted is null. */
    turnout: z.object({
      asOf: time,
      buildings: z.array(z.object({ building: z.string(), all: share, voted: share.nullable() })),
    }),
    deliveries: z.array(
      z.object({
        unit: z.string(),
        elector: z.string(),
        building: z.string(),
        channel: z.enum(deliveryChannels).nullable(),
        proven: z.boolean(),
        warned: z.boolean(),
        at: time.nullable(),
      }),
    ),
    papers: z.array(
      z.object({
        elector: z.string(),
        label: z.string(),
        state: z.enum(paperStates),
        differs: z.array(z.string()),
        entries: z.int(),
        /** Whether both readings turned out to be one person's, so that somebody else reads it again. */
        alone: z.boolean(),
        /** Whether a picture of the paper is kept. */
        scanned: z.boolean(),
        /** The pictures, for those who have read this paper themselves. */
        scans: z.array(z.string()),
      }),
    ),
    /** How far those who counted by hand agree, and whether the viewer's own count is one that agrees. */
    count: CountAnswer.extend({ agrees: z.boolean() }).nullable(),
    proxies: z.array(
      z.object({ id: z.string(), label: z.string(), until: time.nullable(), written: z.boolean(), ended: z.boolean() }),
    ),
    /** Votes that several own, and whether all of them have named who casts it; who that is stays with them. */
    shared: z.array(z.object({ elector: z.string(), label: z.string(), owners: z.int(), settled: z.boolean() })),
    inspections: z.array(Inspected),
    challenges: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(challengeKinds),
        label: z.string().nullable(),
        text: z.string(),
        files: z.array(z.string()),
        at: time,
        state: z.enum(['open', 'upheld', 'dismissed']),
        answer: z.string().nullable(),
        /** Who may answer it: neither whoever raised it nor whoever signed the count. */
        answerers: z.array(z.string()),
        /** Whether the viewer may. */
        mayAnswer: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'PollDesk' });
export interface Desk extends z.infer<typeof Desk> {}
