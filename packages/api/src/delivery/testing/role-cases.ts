import { own, type RoleCase, workers } from '../../http/testing/role-case.ts';

/** What each caller is told by the operations of what people are told, by hand. */
export const newsCases: Readonly<Record<string, RoleCase<{ fresh: string }>>> = {
  'news.list': { path: () => '/me/news', expected: own },
  'news.settings': { path: () => '/me/news/settings', expected: own },
  'news.choose': { path: () => '/me/news/settings', body: { language: 'en' }, expected: own },
  'news.callList': { path: () => '/news/call-list', expected: workers },
  'news.called': {
    path: ({ fresh }) => `/news/call-list/${fresh}`,
    expected: [401, 403, 403, 403, 403, 403, 204, 403, 401],
  },
};
