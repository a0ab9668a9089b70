import './core.ts';

export { markdown } from '../base/markdown.ts';
export { ReadAloud } from '../base/read-aloud.ts';
