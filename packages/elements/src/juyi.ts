/**
 * What a page loads by its one script tag: finds the widgets, also those that come later, and fetches each with its
 * first tag. Fetches nothing for tags that are not there. A page on which nothing may move keeps room until then:
 * `juyi-proposals:not(:defined) { display: block; min-height: 100vh }`, and lets a widget below another wait for
 * its size: `juyi-sign-in:is(:not([data-state]), [data-state="loading"]) ~ juyi-me { display: none }`.
 */

/**
 * Filled in by the build: the mark in the names of all chunks, and for each widget the chunks it needs beyond those of
 * `juyi-community`, its own first, and those of its words without their language. So a browser need not find one file
 * after the other.
 */
declare const MARK: string;
declare const WIDGETS: Readonly<Record<string, readonly [code: string, words: string]>>;

const widgets = WIDGETS;
const tags = Object.keys(widgets);
/** Tags and chunks. */
const asked = new Set<string>();

function meet(tag: string): void {
  if (asked.has(tag)) return;
  asked.add(tag);
  const locale = /^en/i.test(document.documentElement.lang || navigator.language) ? '.en' : '.zh-CN';
  for (const [code, words] of [widgets[tag]!, widgets['juyi-community']!]) {
    code.split(' ').forEach(preload);
    for (const name of words.split(' ')) preload(name + locale);
  }
  import(at(widgets[tag]![0].split(' ')[0]!)).catch(() => {
    // The page keeps its own fallback; another tag of the kind, or coming back online, tries again.
    asked.delete(tag);
    addEventListener('online', () => meet(tag), { once: true });
  });
}

function at(name: string): string {
  return new URL(`chunks/${name}${MARK}.js`, import.meta.url).href;
}

function preload(name: string): void {
  if (asked.has(name)) return;
  asked.add(name);
  document.head.appendChild(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: at(name) }));
}

function look(root: ParentNode): void {
  for (const tag of tags) if (!asked.has(tag) && root.querySelector(tag)) meet(tag);
}

look(document);
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) {
    for (const node of Array.from(addedNodes)) {
      if (!(node instanceof Element)) continue;
      if (widgets[node.localName]) meet(node.localName);
      look(node);
    }
  }
}).observe(document, { childList: true, subtree: true });

try {
  // An officer acts for a resident in this tab: every page says so.
  if (sessionStorage.getItem('juyi helping')) import('./bundle/assisted.ts');
} catch {
  // Without storage nobody is helped in this way.
}
