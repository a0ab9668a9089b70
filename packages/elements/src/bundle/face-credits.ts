import './core.ts';
import '../polls/faces/credits/juyi-face-credits.ts';
