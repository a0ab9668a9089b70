export const locales = ['en', 'zh-CN'];

/** For each `tag locale` the chunks that a widget needs, its words included. */
export function needsOf({ outputs }, nameOf) {
  const needs = {};
  for (const [path, { inputs }] of Object.entries(outputs)) {
    for (const input of Object.keys(inputs)) {
      const tag = /\/(juyi-[a-z-]+)\.ts$/.exec(input)?.[1];
      if (!tag) continue;
      const code = closure(outputs, path);
      for (const locale of locales) {
        const all = [...code, ...wordsOf(outputs, input, code, locale)].map(nameOf);
        needs[`${tag} ${locale}`] = [...new Set(all)];
      }
    }
  }
  return needs;
}

/** The chunks of words that a widget itself and what all widgets share will ask for. */
function wordsOf(outputs, input, code, locale) {
  const rooms = [
    'core/src/kernel/',
    ...(input.match(/(?<=src\/)(?!base)\w+\//g)?.map((room) => `core/src/${room}`) ?? []),
  ];
  const asked = code.flatMap((chunk) => outputs[chunk].imports).filter(({ kind }) => kind === 'dynamic-import');
  const isWanted = ({ path }) =>
    rooms.some((room) => outputs[path].entryPoint?.includes(room)) &&
    outputs[path].entryPoint.endsWith(`.${locale}.ts`);
  const wanted = asked.filter(isWanted).flatMap(({ path }) => closure(outputs, path));
  return [...new Set(wanted)].filter((path) => !code.includes(path));
}

function closure(outputs, path, found = []) {
  if (found.includes(path)) return found;
  found.push(path);
  for (const { path: next, kind } of outputs[path].imports)
    if (kind === 'import-statement') closure(outputs, next, found);
  return found;
}
