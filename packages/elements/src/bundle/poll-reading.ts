import './core.ts';

export { Reading } from '../polls/juyi-poll/reading.ts';
