import './core.ts';

export { drawPicture } from '../polls/juyi-poll-result/picture.ts';
export { printAlone } from '../polls/juyi-poll-result/print.ts';
