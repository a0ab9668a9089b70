import { problems } from '@juyi/core/problems';
import { escapeText, table } from './markup.mjs';
import { words } from './page.mjs';

/** Each code that an answer of the api can carry, from its own definition. */
export function problemsPage(language) {
  const say = words[language];
  const rows = Object.entries(problems).map(([code, { status, title, advice }]) => [
    `<code id="${code}">${code}</code>`,
    status,
    `${escapeText(title[language])}<br><span class="soft">${escapeText(advice[language])}</span>`,
  ]);
  return `<h1>${say.problems}</h1>${table([say.name, say.status, say.advice], rows)}`;
}
