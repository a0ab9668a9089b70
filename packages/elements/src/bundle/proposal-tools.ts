import './core.ts';

export { toolsIn } from '../proposals/juyi-proposals/tools.ts';
