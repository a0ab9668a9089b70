import './core.ts';
import '../polls/juyi-poll-mandates/juyi-poll-mandates.ts';
