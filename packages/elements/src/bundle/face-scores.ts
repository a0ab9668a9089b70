import './core.ts';
import '../polls/faces/scores/juyi-face-scores.ts';
