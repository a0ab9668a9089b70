import type { Moderation } from './names.ts';
import type { Queue } from './schema.ts';

const queues: Record<Queue, string> = { reported: 'Reported', waiting: 'To read first', appeals: 'Appeals' };
const acts: Record<Moderation, string> = {
  hide: 'Hide it …',
  admit: 'Let it be read',
  keep: 'Leave it',
  restore: 'Show it again',
  uphold: 'Keep it hidden',
};
const done: Record<Moderation, string> = {
  hide: 'The comment is hidden. Its author reads the reason and may appeal to a colleague of yours.',
  admit: 'Everybody can read the comment now.',
  keep: 'The comment stays, and its reports are settled.',
  restore: 'The comment is shown again, and its author sees that the appeal was right.',
  uphold: 'The comment stays hidden, and its author sees that you have read the appeal.',
};

/** Words of the moderators’ desk, in English. This dictionary says which words there are. */
export const words = {
  queues,
  acts,
  done,
  queue: 'Which comments',
  count: (count: number, more: boolean) =>
    more ? `The first ${count} are shown.` : count === 1 ? '1 comment is shown.' : `${count} comments are shown.`,
  nothing: 'Nothing waits here',
  nothingAdvice: 'What neighbours report, what is to be read first and what is appealed appears here by itself.',
  on: (title: string) => `On “${title}”`,
  onPage: (page: string) => `On the page ${page}`,
  said: (name: string, when: string) => `${name} · ${when}`,
  reported: (reason: string, count: number) =>
    count === 1 ? `${reason} · reported once` : `${reason} · reported by ${count} neighbours`,
  hiddenBy: (who: string, reason: string) => `Hidden by ${who}: ${reason}`,
  appealSays: 'What the author says to that',
  due: (when: string) => `To be decided by ${when}; else it is shown again.`,
  notYours: 'You hid it or wrote it, so a colleague decides.',
  why: 'For which reason?',
  whyAdvice: 'The author reads the reason. It is counted publicly, without names.',
  premoderation: 'Read every comment before it is posted',
  more: 'Show more',
};

export type ModerationWords = typeof words;
