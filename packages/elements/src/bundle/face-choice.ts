import './core.ts';
import '../polls/faces/choice/juyi-face-choice.ts';
