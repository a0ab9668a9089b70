/** The version that every element of this package carries. */
export const version = '0.1.0';

type Versioned = CustomElementConstructor & { juyiVersion?: string };

/**
 * Registers a tag. A tag that is taken stays with whoever was first: silently for the same version, with a word to
 * developers for another one. Never throws.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const known = customElements.get(tag) as Versioned | undefined;
  if (!known) {
    (element as Versioned).juyiVersion = version;
    customElements.define(tag, element);
  } else if (known.juyiVersion !== version) {
    console.warn(`<${tag}> ${version} is not used: the page has already loaded ${known.juyiVersion ?? 'another one'}`);
  }
}
