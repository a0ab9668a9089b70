import './core.ts';
import '../polls/faces/budget/juyi-face-budget.ts';
