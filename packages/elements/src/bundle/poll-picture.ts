import './core.ts';

export { showFigure } from '../polls/juyi-poll-result/figure.ts';
export { printAlone } from '../polls/juyi-poll-result/print.ts';
