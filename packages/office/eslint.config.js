export { default } from '../elements/eslint.config.js';
