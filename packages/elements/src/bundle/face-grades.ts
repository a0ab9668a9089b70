import './core.ts';
import '../polls/faces/grades/juyi-face-grades.ts';
