import './core.ts';
import '../spaces/juyi-space/juyi-space.ts';
