import './core.ts';

export { aidsIn } from '../proposals/juyi-proposal-form/aids.ts';
