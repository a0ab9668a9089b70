import './core.ts';
import '../polls/juyi-polls/juyi-polls.ts';
