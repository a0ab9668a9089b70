import './core.ts';

export { viewerOf } from '@juyi/client/people/viewer-store';
export { logInByHost } from '../base/host-login.ts';
export { ViewerController } from '../base/viewer.ts';
