import './core.ts';
import '../polls/juyi-poll-result/juyi-poll-result.ts';
