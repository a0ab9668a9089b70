import { open, type RoleCase } from '../../http/testing/role-case.ts';
import type { Places } from './places.ts';

/** What each caller is told by the operations of proposals, their amendments and pledges, by hand. */
export const proposalCases: Readonly<Record<string, RoleCase<Places>>> = {
  'proposal.list': { path: () => '/proposals', expected: open },
  'proposal.read': { path: ({ gathering }) => `/proposals/${gathering}`, expected: open },
  'proposal.mine': { path: () => '/me/proposals', expected: [401, 200, 200, 200, 200, 200, 200, 403, 401] },
  'proposal.create': {
    path: () => '/proposals',
    body: { title: '长椅坏了', body: '请修一修' },
    expected: [401, 403, 201, 201, 201, 201, 201, 403, 401],
  },
  'proposal.edit': {
    path: ({ fresh }) => `/proposals/${fresh}`,
    body: { title: '两张长椅坏了', version: 1 },
    expected: [401, 403, 403, 200, 403, 403, 403, 403, 401],
  },
  'proposal.move': {
    path: ({ fresh }) => `/proposals/${fresh}/transitions`,
    body: { to: 'withdrawn', version: 1 },
    expected: [401, 403, 403, 200, 403, 403, 403, 403, 401],
  },
  'proposal.answer': {
    path: ({ fresh }) => `/proposals/${fresh}/answer`,
    body: { body: '下周三修好', version: 1 },
    expected: [401, 403, 403, 403, 403, 403, 200, 403, 401],
  },
  'proposal.cosign': {
    path: ({ gathering }) => `/proposals/${gathering}/cosign`,
    expected: [401, 403, 200, 200, 200, 200, 200, 403, 401],
  },
  'proposal.uncosign': {
    path: ({ gathering }) => `/proposals/${gathering}/cosign`,
    expected: [401, 403, 200, 200, 200, 200, 200, 403, 401],
  },
  'proposal.similar': { path: () => '/proposals/similar', expected: open },
  'proposal.versions': { path: ({ gathering }) => `/proposals/${gathering}/versions`, expected: open },
  'proposal.desk': {
    path: ({ gathering }) => `/proposals/${gathering}/desk`,
    expected: [401, 403, 403, 403, 403, 403, 200, 403, 401],
  },
  'proposal.merge': {
    path: ({ fresh }) => `/proposals/${fresh}/merge`,
    body: ({ other }: Places) => ({ into: other, version: 1 }),
    expected: [401, 403, 403, 403, 403, 403, 200, 403, 401],
  },
  'proposal.agreeToMerge': {
    path: ({ merging }) => `/proposals/${merging}/merge`,
    expected: [401, 403, 403, 200, 403, 403, 403, 403, 401],
  },
  'proposal.declineMerge': {
    path: ({ merging }) => `/proposals/${merging}/merge`,
    expected: [401, 403, 403, 200, 403, 403, 200, 403, 401],
  },
  'proposal.passGate': {
    path: ({ byGates }) => `/proposals/${byGates}/gates`,
    body: { gate: 'branchProposed', version: 1 },
    expected: [401, 403, 403, 403, 403, 403, 200, 403, 401],
  },
  'amendment.list': { path: ({ gathering }) => `/proposals/${gathering}/amendments`, expected: open },
  'amendment.propose': {
    path: ({ gathering }) => `/proposals/${gathering}/amendments`,
    body: { part: 'title', wording: '两张长椅' },
    expected: [401, 403, 201, 201, 201, 201, 201, 403, 401],
  },
  'amendment.decide': {
    path: ({ amendment }) => `/amendments/${amendment}/transitions`,
    body: { to: 'declined', reason: '只有一张', version: 1 },
    expected: [401, 403, 403, 200, 403, 403, 403, 403, 401],
  },
  'pledge.make': {
    path: ({ answered }) => `/proposals/${answered}/pledges`,
    body: { what: '换木条', who: '物业', due: 1_770_000_000_000 },
    expected: [401, 403, 403, 403, 403, 403, 201, 403, 401],
  },
  'pledge.tell': {
    path: ({ pledge }) => `/pledges/${pledge}/updates`,
    body: { body: '木料到了' },
    expected: [401, 403, 403, 403, 403, 403, 201, 403, 401],
  },
  'pledge.move': {
    path: ({ pledge }) => `/pledges/${pledge}/transitions`,
    body: { to: 'kept' },
    expected: [401, 403, 403, 403, 403, 403, 200, 403, 401],
  },
};
