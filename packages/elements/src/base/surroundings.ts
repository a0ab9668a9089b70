import { type Locale, nearestLocale } from '@juyi/core/kernel/text';

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** The nearest element at or above `start` that matches, through shadow roots. */
function nearest(start: Element, selector: string): Element | null {
  for (let node: Element | null = start; node; ) {
    const found = node.closest(selector);
    if (found) return found;
    const root = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/** The house language of the nearest `lang`. */
export function localeAround(element: Element): Locale {
  return nearestLocale(nearest(element, '[lang]:not([lang=""])')?.getAttribute('lang') || navigator.language);
}

/** Whether the nearest `mode` asks for large type and one thing at a time. */
export function elderAround(element: Element): boolean {
  return nearest(element, '[mode]')?.getAttribute('mode') === 'elder';
}

/** Calls `listener` when any `lang` or `mode` of the page changes, until the returned function is called. */
export function watchSurroundings(listener: () => void): () => void {
  if (!observer) {
    observer = new MutationObserver(() => {
      for (const told of [...listeners]) told();
    });
    observer.observe(document, { subtree: true, attributes: true, attributeFilter: ['lang', 'mode'] });
  }
  listeners.add(listener);
  return () => listeners.delete(listener);
}
