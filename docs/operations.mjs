import { operations } from '@juyi/core/contract';
import { escapeText, table } from './markup.mjs';
import { words } from './page.mjs';

/** Each operation, from its contract; its problems lead to what they mean. */
export function operationsPage(language) {
  const say = words[language];
  const rows = operations.map(({ action, method, path, summary, status, errors }) => [
    `<code>${method} ${escapeText(path)}</code><br><span class="soft">${action}</span>`,
    `${escapeText(summary[language])} <span class="soft">${status}</span>`,
    errors.map((code) => `<a href="problems.html#${code}">${code}</a>`).join(' '),
  ]);
  return `<h1>${say.operations}</h1>${table([say.call, say.does, say.problems], rows)}`;
}
