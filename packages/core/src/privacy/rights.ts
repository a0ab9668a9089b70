import { anyone, holds, oneself, type Right, signedIn } from '../kernel/right.ts';

/** What is one's own is one's own: an officer who helps does not consent, read or erase for somebody. */
export const privacyRights = {
  'consent.list': signedIn,
  'consent.give': oneself,
  'consent.withdraw': oneself,
  'privacy.data': oneself,
  'privacy.erase': oneself,
  'privacy.retention': anyone,
  'access.own': signedIn,
  'access.list': either(holds('worker'), holds('supervisor')),
} satisfies Record<string, Right<unknown>>;

function either(one: Right<unknown>, other: Right<unknown>): Right<unknown> {
  return (viewer, subject) => (other(viewer, subject) === null ? null : one(viewer, subject));
}
