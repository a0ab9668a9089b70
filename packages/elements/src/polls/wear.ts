import { adoptStyles, type CSSResult, type LitElement } from 'lit';

const worn = new WeakMap<LitElement, readonly CSSResult[]>();

/** Adds the styles of a part that came later to a widget's own. */
export function wear(host: LitElement, ...styles: readonly CSSResult[]): void {
  const before = worn.get(host) ?? [];
  const fresh = styles.filter((each) => !before.includes(each));
  if (fresh.length === 0) return;
  worn.set(host, [...before, ...fresh]);
  const { elementStyles } = host.constructor as typeof LitElement;
  adoptStyles(host.renderRoot as ShadowRoot, [...elementStyles, ...before, ...fresh]);
}
