import './core.ts';
import '../polls/juyi-poll/juyi-poll.ts';
