import './core.ts';
import '../polls/juyi-poll-challenges/juyi-poll-challenges.ts';
