import './core.ts';

export { Commenting } from '../comments/juyi-comments/commenting.ts';
