import { stripTypeScriptTypes } from 'node:module';
import { configs as lit } from 'eslint-plugin-lit';
import * as espree from 'espree';

/** Our TypeScript holds only types that can be blanked out, so what remains is JavaScript at the same places. */
const parser = {
  meta: { name: 'blank-out-types', version: '1' },
  parse: (text, options) => espree.parse(stripTypeScriptTypes(text), { ...options, ecmaVersion: 'latest' }),
};

/** Rules for Lit templates alone; everything else is the formatter's and linter's of the whole house. */
export default [
  {
    ...lit['flat/recommended'],
    files: ['**/*.ts'],
    languageOptions: { parser, sourceType: 'module' },
    rules: {
      ...lit['flat/recommended'].rules,
      'lit/no-invalid-escape-sequences': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-template-bind': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-value-attribute': 'error',
      'lit/quoted-expressions': ['error', 'never'],
    },
  },
];
