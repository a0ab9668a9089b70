import { open, type RoleCase } from '../../http/testing/role-case.ts';

/** What each caller is told by the operations of comments, by hand. */
export const commentCases: Readonly<Record<string, RoleCase<{ gathering: string; comment: string; hidden: string }>>> =
  {
    'comment.list': { path: ({ gathering }) => `/comments?kind=proposal&id=${gathering}`, expected: open },
    'comment.mine': {
      path: ({ gathering }) => `/me/comments?kind=proposal&id=${gathering}`,
      expected: [401, 200, 200, 200, 200, 200, 200, 403, 401],
    },
    'comment.create': {
      path: () => '/comments',
      body: { subject: { kind: 'page', id: '/park' }, body: '同意' },
      expected: [401, 403, 201, 201, 201, 201, 201, 403, 401],
    },
    'comment.edit': {
      path: ({ comment }) => `/comments/${comment}`,
      body: { body: '改一改' },
      expected: [401, 403, 403, 200, 403, 403, 403, 403, 401],
    },
    'comment.remove': {
      path: ({ comment }) => `/comments/${comment}`,
      expected: [401, 403, 403, 200, 403, 403, 403, 403, 401],
    },
    'comment.helpful': {
      path: ({ comment }) => `/comments/${comment}/helpful`,
      expected: [401, 403, 200, 409, 200, 200, 200, 403, 401],
    },
    'comment.unhelpful': {
      path: ({ comment }) => `/comments/${comment}/unhelpful`,
      expected: [401, 403, 200, 409, 200, 200, 200, 403, 401],
    },
    'comment.unmark': {
      path: ({ comment }) => `/comments/${comment}/helpful`,
      expected: [401, 403, 200, 200, 200, 200, 200, 403, 401],
    },
    'comment.report': {
      path: ({ comment }) => `/comments/${comment}/reports`,
      body: { reason: 'insult' },
      expected: [401, 201, 201, 409, 201, 201, 201, 403, 401],
    },
    'comment.appeal': {
      path: ({ hidden }) => `/comments/${hidden}/appeal`,
      body: { text: '我说的是事实' },
      expected: [401, 404, 404, 201, 404, 404, 403, 403, 401],
    },
    'comment.moderate': {
      path: ({ comment }) => `/comments/${comment}/moderation`,
      body: { act: 'hide', reason: 'insult' },
      expected: [401, 403, 403, 403, 403, 403, 200, 403, 401],
    },
    'comment.queue': {
      path: () => '/moderation/comments?queue=reported',
      expected: [401, 403, 403, 403, 403, 403, 200, 403, 401],
    },
    'comment.policy': { path: () => '/comments/policy', expected: open },
    'comment.setPolicy': {
      path: () => '/comments/policy',
      body: { premoderation: false },
      expected: [401, 403, 403, 403, 403, 403, 200, 403, 401],
    },
  };
