/**
 * Prints what a widget shows without the page around it: a copy in a frame of its own, with every table open. The page
 * itself is not touched.
 */
export function printAlone(root: HTMLElement | DocumentFragment, title: string, locale: string): void {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  Object.assign(frame.style, { position: 'fixed', width: '0', height: '0', border: '0', visibility: 'hidden' });
  document.body.appendChild(frame);
  const page = frame.contentDocument!;
  page.title = title;
  page.documentElement.lang = locale;
  page.body.appendChild(copyOf((root as ShadowRoot).host, page));
  frame.contentWindow!.addEventListener('afterprint', () => setTimeout(() => frame.remove()));
  // Laid out first: a browser may print what it has drawn, and nothing else.
  requestAnimationFrame(() => frame.contentWindow?.print());
}

/** A still copy of an element with its shadow, in another document; sheets of style are made anew for it. */
function copyOf(element: Element, page: Document): Element {
  const copy = page.createElement('div');
  const from = element.shadowRoot!;
  const shadow = copy.attachShadow({ mode: 'open' });
  const { CSSStyleSheet: Sheet } = page.defaultView as Window & typeof globalThis;
  shadow.adoptedStyleSheets = from.adoptedStyleSheets.map((sheet) => {
    const own = new Sheet();
    for (const rule of Array.from(sheet.cssRules)) own.insertRule(rule.cssText, own.cssRules.length);
    return own;
  });
  for (const node of Array.from(from.childNodes)) shadow.appendChild(page.importNode(node, true));
  const inner = (root: ParentNode) =>
    Array.from(root.querySelectorAll('*')).filter((each) => each.localName.includes('-'));
  const originals = inner(from);
  for (const [place, part] of inner(shadow).entries()) part.replaceWith(copyOf(originals[place]!, page));
  for (const table of Array.from(shadow.querySelectorAll('details.table'))) table.setAttribute('open', '');
  return copy;
}
