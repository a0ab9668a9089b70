import './core.ts';
import '../polls/faces/choices/juyi-face-choices.ts';
