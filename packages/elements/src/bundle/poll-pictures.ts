import './core.ts';

export { picturesIn } from '../polls/juyi-poll-result/pictures.ts';
