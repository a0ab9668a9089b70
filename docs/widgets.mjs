import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { escapeText, sentence, table } from './markup.mjs';
import { words } from './page.mjs';

const read = (file) => JSON.parse(readFileSync(fileURLToPath(import.meta.resolve(file)), 'utf8'));
const { modules } = read('@juyi/elements/custom-elements.json');
const loader = readFileSync(fileURLToPath(import.meta.resolve('@juyi/elements/juyi.js')), 'utf8');

/** Every element of the manifest: what it says of itself, and itself, at work. */
export const widgets = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);

export function widgetsPage(language) {
  const say = words[language];
  const index = widgets.map(({ tagName }) => `<li><a href="#${tagName}"><code>&lt;${tagName}&gt;</code></a></li>`);
  return `<h1>${say.widgets}</h1><ul class="index">${index.join('')}</ul>${widgets.map((widget) => section(widget, say)).join('')}`;
}

function section(widget, say) {
  const { tagName, description } = widget;
  const lists = ['attributes', 'events', 'slots', 'cssParts', 'cssProperties'].map((kind) =>
    list(widget[kind], kind, say),
  );
  return `<section id="${tagName}"><h2><code>&lt;${tagName}&gt;</code></h2><p lang="en">${sentence(description)}</p>${live(widget, say)}${lists.join('')}</section>`;
}

/** What the page's loader knows can stand by itself. */
function live({ tagName, attributes = [] }, say) {
  if (!loader.includes(`"${tagName}"`)) return `<p class="soft">${say.alone}</p>`;
  // `proposal-id` is filled with the first proposal there is, and so on for whatever else a widget shows one of.
  const filled = attributes.filter(({ name }) => /^\w+-id$/.test(name)).map(({ name }) => ` data-fill="${name}"`);
  const inside =
    tagName === 'juyi-community'
      ? '<juyi-sign-in></juyi-sign-in>'
      : `<p>${filled.length > 0 ? say.none : say.fallback}</p>`;
  const given = tagName === 'juyi-comments' ? ' kind="page" subject-id="docs"' : '';
  return `<figure class="live"><figcaption>${say.live}</figcaption><${tagName} api="/juyi" community="sunshine"${given}${filled[0] ?? ''}>${inside}</${tagName}></figure>`;
}

function list(entries, kind, say) {
  if (!entries?.length) return '';
  const rows = entries.map(({ name, description }) => [
    `<code>${escapeText(name || say.usual)}</code>`,
    `<span lang="en">${sentence(description)}</span>`,
  ]);
  return `<h3>${say[kind]}</h3>${table([say.name, say.meaning], rows)}`;
}
