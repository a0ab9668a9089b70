import { anyone, oneself, type Right, signedIn } from '../kernel/right.ts';

export const peopleRights = {
  'session.read': anyone,
  'session.exchange': anyone,
  'session.end': signedIn,
  'session.renew': signedIn,
  'signIn.ways': anyone,
  'signIn.askCode': anyone,
  'signIn.proveCode': anyone,
  'signIn.proveLink': anyone,
  'signIn.choose': anyone,
  'me.read': signedIn,
  'me.rename': oneself,
  'me.addWay': oneself,
  'me.removeWay': oneself,
  'me.merge': oneself,
  'me.sessions': signedIn,
  'me.endSession': signedIn,
  'me.endOthers': oneself,
  'demo.session': anyone,
  'demo.clock': anyone,
} satisfies Record<string, Right<unknown>>;
