import './core.ts';
import '../polls/juyi-poll-inspection/juyi-poll-inspection.ts';
