import type { Level, Role, Viewer } from './viewer.ts';

/** Why an action is not open to a viewer: a problem code of the kernel. */
export type Denial =
  | 'SIGN_IN_REQUIRED'
  | 'LEVEL_REQUIRED'
  | 'ADULTS_ONLY'
  | 'ROLE_REQUIRED'
  | 'NOT_YOURS'
  | 'NOT_FOUND'
  | 'NOT_ASSISTED';

/** One right: `null` where the viewer may, else the reason. Pure; the subject is what the action is about. */
export type Right<Subject = never> = (viewer: Viewer, subject: Subject) => Denial | null;

export const anyone: Right<unknown> = () => null;

export const signedIn: Right<unknown> = (viewer) => (viewer.person === null ? 'SIGN_IN_REQUIRED' : null);

/** Whoever is signed in themselves: nobody does this for another. */
export const oneself: Right<unknown> = (viewer) =>
  signedIn(viewer, null) ?? (viewer.assistedBy === undefined ? null : 'NOT_ASSISTED');

/** Everyone whose identity reaches the level. */
export function level(least: Level): Right<unknown> {
  return (viewer) => signedIn(viewer, null) ?? (viewer.level >= least ? null : 'LEVEL_REQUIRED');
}

/** Everyone of age whose identity reaches the level: whose voice is counted. Sources: Civil Code 17, practice 4.1. */
export function adult(least: Level): Right<unknown> {
  return (viewer) => level(least)(viewer, null) ?? (viewer.minor ? 'ADULTS_ONLY' : null);
}

/** Everyone who holds one of the roles now. */
export function holds(...roles: readonly Role[]): Right<unknown> {
  return (viewer) =>
    signedIn(viewer, null) ?? (roles.some((role) => viewer.roles.includes(role)) ? null : 'ROLE_REQUIRED');
}

/** Everyone who holds the role for this place now; a role without a place is for the whole community. */
export function holdsAt(role: Role): Right<{ place: string }> {
  return (viewer, { place }) => {
    const places = viewer.places?.[role] ?? [];
    return holds(role)(viewer, null) ?? (places.some((own) => covers(own, place)) ? null : 'ROLE_REQUIRED');
  };
}

/** Whoever has one right or the other; else the reason of the second. */
export function either<Subject>(one: Right<unknown>, other: Right<Subject>): Right<Subject> {
  return (viewer, subject) => (one(viewer, subject) === null ? null : other(viewer, subject));
}

/** Whether a place lies within another, as `3 幢 2 单元` does within `3 幢`; the empty place is everywhere. */
export function covers(own: string, place: string): boolean {
  return own === '' || own === place || place.startsWith(`${own} `);
}

/** The person who made the subject. */
export const author: Right<{ author: string }> = (viewer, subject) =>
  signedIn(viewer, null) ?? (subject.author === viewer.person ? null : 'NOT_YOURS');
