/** What a page's address asks for: one proposal, a new one, or nothing of ours. */
export interface Asked {
  id?: string;
  fresh?: boolean;
}

/** The address of a proposal, or of the form for a new one, on the page `base`; the page's other parameters stay. */
export function addressOf(asked: Asked, base = ''): string {
  const url = new URL(base, location.href);
  if (!base) url.search = location.search;
  url.hash = '';
  url.searchParams.delete('id');
  url.searchParams.delete('new');
  if (asked.id) url.searchParams.set('id', asked.id);
  if (asked.fresh) url.searchParams.set('new', '');
  return url.href.replace(/new=(?=$|&)/, 'new');
}

/** Reads the page's own address. */
export function askedHere(): Asked {
  const { searchParams } = new URL(location.href);
  const id = searchParams.get('id');
  if (id && /^[0-9a-f-]{36}$/.test(id)) return { id };
  return searchParams.has('new') ? { fresh: true } : {};
}
