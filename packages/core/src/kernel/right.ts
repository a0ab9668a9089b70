import type { Level, Role, Viewer } from './viewer.ts';

/** Why an action is not open to a viewer: a problem code of the kernel. */
export type Denial = 'SIGN_IN_REQUIRED' | 'LEVEL_REQUIRED' | 'ROLE_REQUIRED' | 'NOT_YOURS' | 'NOT_FOUND';

/** One right: `null` where the viewer may, else the reason. Pure; the subject is what the action is about. */
export type Right<Subject = never> = (viewer: Viewer, subject: Subject) => Denial | null;

export const anyone: Right<unknown> = () => null;

export const signedIn: Right<unknown> = (viewer) => (viewer.person === null ? 'SIGN_IN_REQUIRED' : null);

/** Everyone whose identity reaches the level. */
export function level(least: Level): Right<unknown> {
  return (viewer) => signedIn(viewer, null) ?? (viewer.level >= least ? null : 'LEVEL_REQUIRED');
}

/** Everyone who holds one of the roles now. */
export function holds(...roles: readonly Role[]): Right<unknown> {
  return (viewer) =>
    signedIn(viewer, null) ?? (roles.some((role) => viewer.roles.includes(role)) ? null : 'ROLE_REQUIRED');
}

/** The person who made the subject. */
export const author: Right<{ author: string }> = (viewer, subject) =>
  signedIn(viewer, null) ?? (subject.author === viewer.person ? null : 'NOT_YOURS');
