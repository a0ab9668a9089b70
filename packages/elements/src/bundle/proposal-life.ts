import './core.ts';

export { lifeIn } from '../proposals/juyi-proposal/life.ts';
