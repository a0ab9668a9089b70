import './core.ts';

export { afterIn } from '../polls/juyi-poll/after.ts';
