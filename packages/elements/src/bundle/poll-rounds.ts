import './core.ts';
import '../polls/juyi-poll-rounds/juyi-poll-rounds.ts';
