/** A text as the search index keeps it: one token a character, width and case folded, punctuation and spaces dropped. */
export function indexedWords(text: string): string {
  const kept = text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]/gu);
  return kept ? kept.join(' ') : '';
}

/** What a person typed as a full-text phrase; null where it holds no letter or digit. */
export function searchPhrase(text: string): string | null {
  const words = indexedWords(text);
  return words === '' ? null : `"${words}"`;
}
