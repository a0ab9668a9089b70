import './core.ts';
import '../polls/faces/approval/juyi-face-approval.ts';
