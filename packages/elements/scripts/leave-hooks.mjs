import { readFile } from 'node:fs/promises';

const hooks = /\b\w+\.(?:litHtml|litElement|reactiveElement)(?:Polyfill|Hydrate)Support\b/g;

/**
 * An esbuild plugin that leaves out where Lit asks for its helpers: for browsers without shadow roots, which no widget
 * runs in, and for pages that a server drew, which ours does not.
 */
export const leaveHooks = {
  name: 'leave-hooks',
  setup(build) {
    const files =
      /node_modules\/(lit-html\/lit-html|lit-element\/lit-element|@lit\/reactive-element\/reactive-element)\.js$/;
    build.onLoad({ filter: files }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replace(hooks, 'undefined');
      if (contents === source) throw new Error(`${path} asks for no helpers any more: see scripts/leave-hooks.mjs`);
      return { contents, loader: 'js' };
    });
  },
};
