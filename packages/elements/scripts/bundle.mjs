import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { minify } from 'terser';
import { leaveHooks } from './leave-hooks.mjs';
import { minifyTemplates } from './minify-templates.mjs';
import { locales, needsOf } from './needs.mjs';
import { widgets } from './widgets.mjs';

const here = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Stands for the mark until all texts are known. */
const blank = '-00000000';
const entries = Object.values(widgets).map((file) => [`chunks/${file}`, `src/bundle/${file}.ts`]);

/**
 * What pages load: `juyi.js`, whose address never changes, and chunks, which never change at theirs: all are named by
 * what they are and by one mark of the whole build, so that the loader need not know fifty hashes. Answers the files'
 * texts by name, and for each `tag locale` the chunks it needs.
 */
export async function bundle() {
  const { outputFiles, metafile } = await build({
    absWorkingDir: here,
    entryPoints: { juyi: 'src/juyi.ts', ...Object.fromEntries(entries) },
    outdir: 'dist/assets',
    entryNames: '[dir]/[name]-[hash]',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'none',
    // Browsers had both before 2019; only the language standard was later.
    supported: { 'import-meta': true, 'dynamic-import': true },
    // Only a warning by default, and a widget that never starts on such a browser.
    logOverride: { bigint: 'error' },
    conditions: ['juyi-source'],
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    plugins: [minifyTemplates, leaveHooks],
    metafile: true,
    write: false,
  });
  const texts = outputFiles.map(({ path, text }) => [basename(path, '.js'), text]);
  const names = namesFor(metafile);
  const lone = joinLone(metafile, names);
  const renamed = (text) => [...names].reduce((all, [old, name]) => all.replaceAll(`/${old}.js`, `/${name}.js`), text);
  const needs = needsOf(metafile, (path) => names.get(basename(path, '.js')));
  const files = await Promise.all(
    texts
      .filter(([old]) => !lone.has(old))
      .map(async ([old, text]) => {
        const name = names.get(old);
        const filled = name === 'juyi' ? fill(text, needs) : text;
        return { name: name === 'juyi' ? 'juyi.js' : `chunks/${name}.js`, text: await shrink(renamed(filled)) };
      }),
  );
  return stamp({ files, needs });
}

/** Puts the mark of all that was built into every name. */
function stamp(built) {
  const json = JSON.stringify(built);
  const mark = createHash('sha256').update(json).digest('hex').slice(0, 8).toUpperCase();
  return JSON.parse(json.replaceAll(blank, `-${mark}`));
}

/** What a chunk is called: after its file, a room's words after the room, and what several share by a number. */
function namesFor({ outputs }) {
  const names = new Map();
  const taken = new Set();
  const isWidget = ([, { entryPoint }]) => Number(entryPoint?.startsWith('src/bundle/') ?? false);
  // Widgets first: the loader knows these names.
  for (const [path, { entryPoint, inputs }] of Object.entries(outputs).sort((a, b) => isWidget(b) - isWidget(a))) {
    const only = entryPoint ?? (Object.keys(inputs).length === 1 ? Object.keys(inputs)[0] : '');
    const words = /core\/src\/([\w-]+)\/words\.([\w.]+\.)?([\w-]+)\.ts$/.exec(only);
    const [stem, ending] = words
      ? [`${words[1]}.${words[2] ?? ''}`.slice(0, -1), `.${words[3]}`]
      : [basename(only || 'shared.ts', '.ts'), ''];
    let name = stem + ending;
    for (let number = 2; taken.has(name); number++) name = stem + number + ending;
    taken.add(name);
    names.set(basename(path, '.js'), name === 'juyi' ? name : name + blank);
  }
  return names;
}

/** A chunk that only fetches one other gives that one its name, and is not served. */
function joinLone({ outputs }, names) {
  const lone = Object.entries(outputs).filter(
    ([, { inputs, imports, exports }]) =>
      exports.length === 0 &&
      Object.values(inputs).every(({ bytesInOutput }) => bytesInOutput === 0) &&
      imports.filter(({ kind }) => kind === 'import-statement').length === 1,
  );
  for (const [path, { imports }] of lone) {
    names.set(basename(imports[0].path, '.js'), names.get(basename(path, '.js')));
  }
  return new Set(lone.map(([path]) => basename(path, '.js')));
}

/** Tells the loader what `src/juyi.ts` describes. */
function fill(text, needs) {
  const short = (name) => name.slice(0, -blank.length);
  const first = locales.flatMap((locale) => needs[`juyi-community ${locale}`]);
  const partsOf = (tag) => {
    const [en, zh] = locales.map((locale) => needs[`${tag} ${locale}`]);
    const own = widgets[tag] + blank;
    const isNew = (name) => tag === 'juyi-community' || !first.includes(name);
    const code = [own, ...en.filter((name) => zh.includes(name) && name !== own)].filter((n) => n === own || isNew(n));
    const words = en
      .filter((name) => !zh.includes(name) && isNew(name))
      .map((name) => short(name).replace(/\.en$/, ''));
    return [code.map(short).join(' '), words.join(' ')];
  };
  const table = Object.fromEntries(Object.keys(widgets).map((tag) => [tag, partsOf(tag)]));
  return text.replace(/\bWIDGETS\b/, JSON.stringify(table)).replace(/\bMARK\b/, JSON.stringify(blank));
}

async function shrink(text) {
  const { code } = await minify(text, {
    module: true,
    ecma: 2019,
    compress: { passes: 3, keep_fargs: false },
    format: { comments: false },
  });
  return code;
}
