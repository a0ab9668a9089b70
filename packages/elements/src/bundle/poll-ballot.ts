import './core.ts';

export { ballotIn } from '../polls/juyi-poll/ballot-part.ts';
