import { anyone, type Right, signedIn } from '../kernel/right.ts';

export const peopleRights = {
  'session.read': anyone,
  'session.exchange': anyone,
  'session.end': signedIn,
  'demo.session': anyone,
  'demo.clock': anyone,
} satisfies Record<string, Right<unknown>>;
