import { readFile } from 'node:fs/promises';

const styles = /\bcss`([^`$]*)`/g;
const markup = /\b(?:html|svg)`/g;

/** An esbuild plugin that leaves out the white space which only people need in `css` and `html` templates. */
export const minifyTemplates = {
  name: 'minify-templates',
  setup(build) {
    build.onLoad({ filter: /packages\/(elements|office)\/src\/.*\.ts$/ }, async ({ path }) => ({
      contents: minifyMarkup(minifyStyles(await readFile(path, 'utf8'))),
      loader: 'ts',
    }));
  },
};

function minifyStyles(source) {
  return source.replace(styles, (_, text) => {
    const short = text
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,>]) ?/g, '$1')
      .replace(/: /g, ':')
      .replace(/;}/g, '}');
    return `css\`${short.trim()}\``;
  });
}

/** A line break with its indent becomes one space, outside of expressions only. */
function minifyMarkup(source) {
  let result = '';
  let from = 0;
  for (const match of source.matchAll(markup)) {
    if (match.index < from) continue;
    const start = match.index + match[0].length;
    const { text, end } = readTemplate(source, start);
    result += source.slice(from, start) + text;
    from = end;
  }
  return result + source.slice(from);
}

/** Reads a template up to its closing backtick, templates in its expressions included. */
function readTemplate(source, start) {
  let text = '';
  let at = start;
  while (source[at] !== '`') {
    if (source.startsWith('${', at)) {
      const end = endOfExpression(source, at + 2);
      text += `\${${minifyMarkup(source.slice(at + 2, end))}}`;
      at = end + 1;
    } else if (source[at] === '\\') {
      text += source.slice(at, at + 2);
      at += 2;
    } else {
      const space = /^\s+/.exec(source.slice(at, at + 200))?.[0];
      text += space ? ' ' : source[at];
      at += space?.length ?? 1;
    }
  }
  return { text: text.trim(), end: at };
}

function endOfExpression(source, start) {
  let depth = 0;
  for (let at = start; ; at++) {
    const sign = source[at];
    if (sign === undefined) throw new Error('a template does not end');
    if (sign === '`') at = readTemplate(source, at + 1).end;
    else if (sign === "'" || sign === '"') at = source.indexOf(sign, at + 1);
    else if (sign === '{') depth += 1;
    else if (sign === '}' && depth-- === 0) return at;
  }
}
