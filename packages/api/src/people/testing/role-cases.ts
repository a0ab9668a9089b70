import { open, own, type RoleCase, workers } from '../../http/testing/role-case.ts';
/** What each caller is told by the operations of the people's room, by hand. */
export const peopleCases: Readonly<Record<string, RoleCase>> = {
  'session.renew': { path: () => '/session/renewal', expected: [401, 201, 201, 201, 201, 201, 201, 403, 401] },
  'signIn.ways': { path: () => '/sign-in', expected: open },
  'signIn.askCode': {
    path: () => '/sign-in/codes',
    body: { way: 'email', to: 'x' },
    expected: [422, 422, 422, 422, 422, 422, 422, 403, 401],
  },
  'signIn.proveCode': {
    path: () => '/sign-in/codes/none/proof',
    body: { digits: '000000' },
    expected: [403, 403, 403, 403, 403, 403, 403, 403, 401],
  },
  'signIn.proveLink': {
    path: () => '/sign-in/links',
    body: { token: 'none.x' },
    expected: [403, 403, 403, 403, 403, 403, 403, 403, 401],
  },
  'signIn.choose': {
    path: () => '/sign-in/choice',
    body: { ticket: 'none.x', person: null },
    expected: [403, 403, 403, 403, 403, 403, 403, 403, 401],
  },
  'me.read': { path: () => '/me', expected: own },
  'me.rename': { path: () => '/me', body: { name: '林女士' }, expected: own },
  'me.addWay': {
    path: () => '/me/ways',
    body: { code: 'none', digits: '000000' },
    expected: [401, 403, 403, 403, 403, 403, 403, 403, 401],
  },
  'me.removeWay': { path: () => '/me/ways/none', expected: [401, 204, 204, 204, 204, 204, 204, 403, 401] },
  'me.merge': {
    path: () => '/me/merge',
    body: { ticket: 'none.x', person: 'none' },
    expected: [401, 403, 403, 403, 403, 403, 403, 403, 401],
  },
  'me.sessions': { path: () => '/me/sessions', expected: own },
  'me.endSession': { path: () => '/me/sessions/none', expected: [401, 204, 204, 204, 204, 204, 204, 403, 401] },
  'me.endOthers': { path: () => '/me/sessions', expected: [401, 204, 204, 204, 204, 204, 204, 403, 401] },
  'signIn.provider': {
    path: () => '/sign-in/providers/none',
    body: { returnTo: '/' },
    expected: [409, 409, 409, 409, 409, 409, 409, 403, 401],
  },
  'signIn.letter': {
    path: () => '/sign-in/letter',
    body: { number: 1, code: 'none' },
    expected: [403, 403, 403, 403, 403, 403, 403, 403, 401],
  },
  'letter.list': { path: () => '/letters', expected: workers },
  'letter.candidates': { path: () => '/letters/candidates', expected: workers },
  'letter.make': {
    path: () => '/letters',
    body: { members: ['none'] },
    expected: [401, 403, 403, 403, 403, 403, 201, 403, 401],
  },
  'claim.mine': { path: () => '/me/claims', expected: own },
  'claim.make': {
    path: () => '/me/claims',
    body: { unit: 'none', capacity: 'resident' },
    expected: [401, 404, 404, 404, 404, 404, 404, 403, 401],
  },
  'claim.withdraw': { path: () => '/me/claims/none', expected: [401, 404, 404, 404, 404, 404, 404, 403, 401] },
  'claim.list': { path: () => '/claims', expected: [401, 403, 403, 403, 403, 200, 200, 403, 401] },
  'claim.decide': {
    path: () => '/claims/none/decision',
    body: { decision: 'confirm', version: 1 },
    expected: [401, 403, 403, 403, 403, 404, 404, 403, 401],
  },
  'role.list': { path: () => '/roles', expected: workers, supervisor: 200 },
  'role.find': { path: () => '/roles/people?q=林', expected: workers, supervisor: 200 },
  'role.give': {
    path: () => '/roles',
    body: { person: 'none', role: 'councilMember' },
    expected: [401, 403, 403, 403, 403, 403, 404, 403, 401],
    supervisor: 404,
  },
  'role.end': {
    path: () => '/roles/none/end',
    body: { reason: 'moved away' },
    expected: [401, 403, 403, 403, 403, 403, 404, 403, 401],
    supervisor: 404,
  },
  'assisted.candidates': {
    path: () => '/assisted/people?unit=3-501',
    expected: [401, 403, 403, 403, 403, 200, 200, 403, 401],
  },
  'assisted.begin': {
    path: () => '/assisted',
    body: { member: 'none', name: '林梅', reason: 'no phone' },
    expected: [401, 403, 403, 403, 403, 404, 404, 403, 401],
  },
  'assisted.acts': { path: () => '/me/assisted', expected: own },
  'kiosk.list': { path: () => '/kiosks', expected: workers },
  'kiosk.make': {
    path: () => '/kiosks',
    body: { name: 'Hall' },
    expected: [401, 403, 403, 403, 403, 403, 201, 403, 401],
  },
  'kiosk.end': { path: () => '/kiosks/none', expected: [401, 403, 403, 403, 403, 403, 204, 403, 401] },
};
