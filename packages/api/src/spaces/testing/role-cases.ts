import { open, own, type RoleCase, workers } from '../../http/testing/role-case.ts';

/** What each caller is told by the operations of spaces, by hand. */
export const spaceCases: Readonly<Record<string, RoleCase<{ group: string; fresh: string }>>> = {
  'space.list': { path: () => '/spaces', expected: open },
  'space.read': { path: ({ group }) => `/spaces/${group}`, expected: open },
  'space.mine': { path: () => '/me/spaces', expected: own },
  'space.create': {
    path: () => '/spaces',
    body: { kind: 'group', name: '夜巡', purpose: '轮流看门', joining: 'open' },
    expected: [401, 403, 403, 403, 403, 403, 201, 403, 401],
  },
  'space.join': {
    path: ({ group }) => `/spaces/${group}/membership`,
    expected: [401, 403, 200, 200, 200, 200, 200, 403, 401],
  },
  'space.leave': {
    path: ({ group }) => `/spaces/${group}/membership`,
    expected: [401, 204, 204, 204, 204, 204, 204, 403, 401],
  },
  'space.requests': { path: ({ group }) => `/spaces/${group}/requests`, expected: workers },
  'space.admit': {
    path: ({ group, fresh }) => `/spaces/${group}/requests/${fresh}`,
    body: { accept: true },
    expected: [401, 403, 403, 403, 403, 403, 404, 403, 401],
  },
  'space.appoint': {
    path: ({ group }) => `/spaces/${group}/members`,
    body: { person: 'nobody' },
    expected: [401, 403, 403, 403, 403, 403, 422, 403, 401],
  },
  'space.dismiss': {
    path: ({ group, fresh }) => `/spaces/${group}/members/${fresh}`,
    expected: [401, 403, 403, 403, 403, 403, 404, 403, 401],
  },
};
