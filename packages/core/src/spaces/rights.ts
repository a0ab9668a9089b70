import { anyone, holds, level, type Right, signedIn } from '../kernel/right.ts';

/** Whom the letting in of others is left to beside the workers: whoever chairs the space. */
export interface SpaceSubject {
  readonly chairs: readonly string[];
}

const worker = holds('worker');
const host: Right<SpaceSubject> = (viewer, { chairs }) =>
  viewer.person !== null && chairs.includes(viewer.person) ? null : worker(viewer, null);

export const spaceRights = {
  'space.list': anyone,
  'space.read': anyone,
  'space.mine': signedIn,
  'space.create': worker,
  'space.join': level(2),
  'space.leave': signedIn,
  'space.requests': host,
  'space.admit': host,
  'space.appoint': worker,
  'space.dismiss': worker,
} satisfies Record<string, Right<SpaceSubject>>;
