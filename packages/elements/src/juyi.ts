/**
 * What a page loads by its one script tag: finds the widgets, also those that come later, and fetches each with its
 * first tag. Fetches nothing for tags that are not there. A page on which nothing may move keeps room until then:
 * `juyi-proposals:not(:defined) { display: block; min-height: 100vh }`, and lets a widget below another wait for
 * its size: `juyi-sign-in:is(:not([data-state]), [data-state="loading"]) ~ juyi-me { display: none }`.
 */
const widgets: Readonly<Record<string, () => Promise<unknown>>> = {
  'juyi-community': () => import('./bundle/core.ts'),
  'juyi-sign-in': () => import('./bundle/sign-in.ts'),
  'juyi-me': () => import('./bundle/me.ts'),
  'juyi-proposals': () => import('./bundle/core.ts'),
  'juyi-proposal': () => import('./bundle/proposal.ts'),
  'juyi-polls': () => import('./bundle/polls.ts'),
  'juyi-poll': () => import('./bundle/poll.ts'),
  'juyi-proposal-form': () => import('./bundle/proposal-form.ts'),
  'juyi-proposal-words': () => import('./bundle/proposal-words.ts'),
  'juyi-comments': () => import('./bundle/comments.ts'),
  'juyi-space': () => import('./bundle/space.ts'),
};

/**
 * Filled in by the build: the names of all chunks and, for each `tag locale`, the places of those it needs, so that a
 * browser need not find one file after the other.
 */
declare const CHUNKS: readonly string[];
declare const NEEDS: Readonly<Record<string, readonly number[]>>;

const tags = Object.keys(widgets);
const asked = new Set<string>();

function meet(tag: string): void {
  if (asked.has(tag)) return;
  asked.add(tag);
  const locale = /^en/i.test(document.documentElement.lang || navigator.language) ? 'en' : 'zh-CN';
  for (const place of NEEDS[`${tag} ${locale}`]!) preload(new URL(`chunks/${CHUNKS[place]}.js`, import.meta.url).href);
  widgets[tag]!().catch(() => {
    // The page keeps its own fallback; another tag of the kind, or coming back online, tries again.
    asked.delete(tag);
    addEventListener('online', () => meet(tag), { once: true });
  });
}

function preload(href: string): void {
  if (document.querySelector(`link[href="${href}"]`)) return;
  document.head.appendChild(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
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
