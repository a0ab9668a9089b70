import './core.ts';

// The viewer's first question is asked through it.
export { People } from '@juyi/client/people/people';
export { viewerOf } from '@juyi/client/people/viewer-store';
export { logInByHost } from '../base/host-login.ts';
export { ViewerController } from '../base/viewer.ts';
