import { holds, type Right, signedIn } from '../kernel/right.ts';

/** Everyone reads their own news; workers call those whom none reached. */
export const newsRights = {
  'news.list': signedIn,
  'news.settings': signedIn,
  'news.choose': signedIn,
  'news.callList': holds('worker'),
  'news.called': holds('worker'),
} satisfies Record<string, Right<unknown>>;
