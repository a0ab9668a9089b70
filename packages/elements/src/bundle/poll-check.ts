import './core.ts';
import '../polls/juyi-poll-check/juyi-poll-check.ts';
