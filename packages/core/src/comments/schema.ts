import { z } from 'zod';
import { locales } from '../kernel/text.ts';
import { commentLimits as limit } from './limits.ts';
import { appealOutcomes, commentSorts, commentStates, moderations, reasons, stances, subjectKinds } from './names.ts';

const plain = (most: number) => z.string().max(most);
const words = (most: number) => plain(most).refine((text) => text.trim() !== '', { error: 'required' });
const version = z.int().min(1);
const count = z.int().min(0);

/** A page of the host's own is named by the host: its address or any name that stays. */
const subjectId = z
  .string()
  .min(1)
  .max(limit.subject)
  .regex(/^[^\p{C}]+$/u);
export const Subject = z.object({ kind: z.enum(subjectKinds), id: subjectId });
export interface Subject extends z.infer<typeof Subject> {}

const Byline = z.object({ name: z.string(), role: z.string().nullable() });

/** An answer or comment as everybody reads it. One that is gone but was answered keeps its place, without words. */
const Spoken = z.object({
  id: z.string(),
  body: z.string().nullable(),
  stance: z.enum(stances).nullable(),
  author: Byline.nullable(),
  state: z.enum(commentStates),
  reason: z.enum(reasons).nullable(),
  createdAt: z.int(),
  editedAt: z.int().nullable(),
  masked: z.boolean(),
  helpful: count,
  version,
});
/** `answers` are the first few, oldest first; `answerCount` counts all. */
export const Comment = Spoken.extend({ answers: z.array(Spoken), answerCount: count }).meta({ id: 'Comment' });
export interface Comment extends z.infer<typeof Comment> {}

export const CommentPage = z
  .object({
    items: z.array(Comment),
    next: z.string().nullable(),
    totals: z.object({ all: count, for: count, against: count }),
    premoderation: z.boolean(),
  })
  .meta({ id: 'CommentPage' });
export interface CommentPage extends z.infer<typeof CommentPage> {}

/** With `parent`, the answers to one comment, oldest first. */
export const ListComments = z.object({
  kind: z.enum(subjectKinds),
  id: subjectId,
  parent: z.string().max(64).optional(),
  sort: z.enum(commentSorts).optional(),
  cursor: z.string().max(200).optional(),
});
export interface ListComments extends z.input<typeof ListComments> {}

const consent = {
  /** The author agrees to have personal data covered. */
  masked: z.boolean().default(false),
  /** The author's own flat, as the roll knows it, may be read by everybody. */
  keepOwnFlat: z.boolean().default(false),
};

export const CreateComment = z
  .object({
    subject: Subject,
    body: words(limit.body),
    stance: z.enum(stances).nullable().default(null),
    parent: z.string().max(64).nullable().default(null),
    ...consent,
  })
  .meta({ id: 'CreateComment' });
export interface CreateComment extends z.input<typeof CreateComment> {}

export const EditComment = z.object({ body: words(limit.body), ...consent }).meta({ id: 'EditComment' });
export interface EditComment extends z.input<typeof EditComment> {}

export const CommentReceipt = z
  .object({ id: z.string(), state: z.enum(commentStates), version, masked: z.boolean() })
  .meta({ id: 'CommentReceipt' });
export interface CommentReceipt extends z.infer<typeof CommentReceipt> {}

export const HelpfulCount = z.object({ helpful: count }).meta({ id: 'HelpfulCount' });
export interface HelpfulCount extends z.infer<typeof HelpfulCount> {}

export const AskMyComments = z.object({ kind: z.enum(subjectKinds), id: subjectId });
export interface AskMyComments extends z.input<typeof AskMyComments> {}

/** A comment as its author finds it again, whatever has become of it. `editableUntil` and `due` are UTC ms. */
export const OwnComment = z
  .object({
    id: z.string(),
    parent: z.string().nullable(),
    body: z.string(),
    stance: z.enum(stances).nullable(),
    state: z.enum(commentStates),
    version,
    createdAt: z.int(),
    editableUntil: z.int(),
    reason: z.enum(reasons).nullable(),
    appeal: z.object({ outcome: z.enum(appealOutcomes).nullable(), due: z.int() }).nullable(),
  })
  .meta({ id: 'OwnComment' });
export interface OwnComment extends z.infer<typeof OwnComment> {}

/** What the viewer has to do with the comments on one subject. */
export const MyComments = z
  .object({
    written: z.array(OwnComment),
    helpful: z.array(z.string()),
    unhelpful: z.array(z.string()),
    reported: z.array(z.string()),
  })
  .meta({ id: 'MyComments' });
export interface MyComments extends z.infer<typeof MyComments> {}

export const ReportComment = z.object({ reason: z.enum(reasons) }).meta({ id: 'ReportComment' });
export interface ReportComment extends z.infer<typeof ReportComment> {}

export const Reported = z.object({ id: z.string() }).meta({ id: 'Reported' });
export interface Reported extends z.infer<typeof Reported> {}

export const AppealComment = z.object({ text: words(limit.appeal) }).meta({ id: 'AppealComment' });
export interface AppealComment extends z.infer<typeof AppealComment> {}

/** `hide` takes a reason of the public list. */
export const ModerateComment = z
  .object({ act: z.enum(moderations), reason: z.enum(reasons).optional() })
  .meta({ id: 'ModerateComment' });
export interface ModerateComment extends z.infer<typeof ModerateComment> {}

export const queues = ['reported', 'waiting', 'appeals'] as const;
export type Queue = (typeof queues)[number];

export const AskQueue = z.object({ queue: z.enum(queues), cursor: z.string().max(100).optional() });
export interface AskQueue extends z.input<typeof AskQueue> {}

/** A comment as a moderator meets it. `hiding.mine`: the one who asks hid it, so another decides. */
export const QueuedComment = z
  .object({
    id: z.string(),
    subject: Subject,
    title: z.string().nullable(),
    body: z.string(),
    stance: z.enum(stances).nullable(),
    author: Byline,
    state: z.enum(commentStates),
    version,
    createdAt: z.int(),
    reports: z.array(z.object({ reason: z.enum(reasons), count })),
    hiding: z.object({ reason: z.enum(reasons), by: z.string(), at: z.int(), mine: z.boolean() }).nullable(),
    appeal: z.object({ text: z.string(), at: z.int(), due: z.int() }).nullable(),
  })
  .meta({ id: 'QueuedComment' });
export interface QueuedComment extends z.infer<typeof QueuedComment> {}

export const CommentQueue = z
  .object({
    items: z.array(QueuedComment),
    next: z.string().nullable(),
    counts: z.object({ reported: count, waiting: count, appeals: count }),
  })
  .meta({ id: 'CommentQueue' });
export interface CommentQueue extends z.infer<typeof CommentQueue> {}

/** For what comments are hidden here, and how often that was done and undone: open to everybody. */
export const CommentPolicy = z
  .object({
    premoderation: z.boolean(),
    reasons: z.array(
      z.object({
        code: z.enum(reasons),
        title: z.object(
          Object.fromEntries(locales.map((locale) => [locale, z.string()])) as Record<
            (typeof locales)[number],
            z.ZodString
          >,
        ),
        hidden: count,
        restored: count,
      }),
    ),
  })
  .meta({ id: 'CommentPolicy' });
export interface CommentPolicy extends z.infer<typeof CommentPolicy> {}

export const SetCommentPolicy = z.object({ premoderation: z.boolean() }).meta({ id: 'SetCommentPolicy' });
export interface SetCommentPolicy extends z.infer<typeof SetCommentPolicy> {}
