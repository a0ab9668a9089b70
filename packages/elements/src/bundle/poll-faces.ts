import './core.ts';

export { facesIn } from '../polls/juyi-poll/faces.ts';
