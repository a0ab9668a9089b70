import { open, own, type RoleCase, workers } from '../../http/testing/role-case.ts';

/** What each caller is told by the operations of consents, own data and the access log, by hand. */
export const privacyCases: Readonly<Record<string, RoleCase<object>>> = {
  'consent.list': { path: () => '/me/consents', expected: own },
  'consent.give': { path: () => '/me/consents/share', body: { version: 1 }, expected: own },
  'consent.withdraw': { path: () => '/me/consents/share', expected: own },
  'privacy.data': { path: () => '/me/data', expected: own },
  /** Everybody else needs these people, so they only ask; the next test has some to spare. */
  'privacy.erase': { path: () => '/me/erasure', body: {}, expected: [422, 422, 422, 422, 422, 422, 422, 422, 422] },
  'privacy.retention': { path: () => '/privacy/retention', expected: open },
  'access.own': { path: () => '/me/openings', expected: own },
  'access.list': { path: () => '/access-log', expected: workers, supervisor: 200 },
};
