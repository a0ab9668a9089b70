import './core.ts';
import '../polls/faces/ranking/juyi-face-ranking.ts';
