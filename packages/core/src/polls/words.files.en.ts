import type { FileKind } from '../files/kinds.ts';

const kinds: Record<FileKind, string> = { jpeg: 'picture', png: 'picture', webp: 'picture', pdf: 'PDF' };

/** Words of what a poll shows beside its text, in English. This dictionary says which words there are. */
export const words = { title: 'Attachments', kinds, meets: (when: string) => `The meeting: ${when}` };

export type PollFileWords = typeof words;
