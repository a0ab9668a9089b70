// Builds docs/dist: pages in both languages from Markdown, each widget live from the manifest, each problem code from
// its definition. Fails where a link leads nowhere.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Marked } from 'marked';
import { brokenLinks } from './links.mjs';
import { escapeText, slug } from './markup.mjs';
import { operationsPage } from './operations.mjs';
import { frame, languages, words } from './page.mjs';
import { problemsPage } from './problems.mjs';
import { widgetsPage } from './widgets.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, 'dist');

const marked = new Marked({
  renderer: {
    heading({ tokens, depth, text }) {
      return `<h${depth} id="${slug(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
    // What scrolls sideways can be scrolled by keyboard.
    code({ text }) {
      return `<pre tabindex="0"><code>${escapeText(text)}</code></pre>\n`;
    },
  },
});

rmSync(out, { recursive: true, force: true });
mkdirSync(out);
cpSync(join(here, 'static'), out, { recursive: true });
writeFileSync(join(out, 'index.html'), frame({ language: 'zh-CN', name: '', title: '居议 Juyi', body: choice() }));
for (const language of languages) {
  for (const [name, { title, body }] of pagesOf(language)) {
    mkdirSync(join(out, language), { recursive: true });
    writeFileSync(join(out, language, `${name}.html`), frame({ language, name, title, body }));
  }
}
const broken = brokenLinks(out);
for (const fault of broken) console.error(fault);
if (broken.length > 0) process.exit(1);

function pagesOf(language) {
  const folder = join(here, 'pages', language);
  const written = readdirSync(folder).map((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    return [file.replace(/\.md$/, ''), { title: /^# (.*)$/m.exec(text)[1], body: marked.parse(text) }];
  });
  return [
    ...written,
    ['widgets', { title: words[language].widgets, body: widgetsPage(language) }],
    ['problems', { title: words[language].problems, body: problemsPage(language) }],
    ['operations', { title: words[language].operations, body: operationsPage(language) }],
  ];
}

function choice() {
  return '<h1>居议 Juyi</h1><ul><li><a href="zh-CN/index.html" lang="zh-CN">中文文档</a></li><li><a href="en/index.html" lang="en">Documentation in English</a></li></ul>';
}
