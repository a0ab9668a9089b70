/** A text as the search index keeps it: one token a character, width and case folded, punctuation and spaces dropped. */
export function indexedWords(text: string): string {
  return text.normalize('NFKC').toLowerCase().match(kept)?.join(' ') ?? '';
}

/** What a person typed as a full-text phrase; null where it holds no letter or digit. */
export function searchPhrase(text: string): string | null {
  const words = indexedWords(text);
  return words === '' ? null : `"${words}"`;
}

const kept = /[\p{L}\p{N}]/gu;
