/** A text as searches compare it: width and case folded, punctuation and spaces dropped, signs such as 🛗 and ℃ kept. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(notKept, '');
}

const notKept = /[^\p{L}\p{N}\p{So}]+/gu;

/** Keeps parts of a text apart in the index; nobody can search for it. */
const between = '\u0001';

/** What a search looks through: the title first, then the rest. */
export interface Searched {
  readonly title: string;
  readonly body: string;
  readonly request: string;
  readonly place: string;
}

/** The two columns of the index for three characters and more. */
export function indexed({ title, body, request, place }: Searched): { title: string; rest: string } {
  return { title: folded(title), rest: [body, request, place].map(folded).join(between) };
}

/** Every character and every pair of a folded text once, as tokens for the index of short words. */
export function letters(text: string): string {
  const found = new Set<string>();
  for (const part of text.split(between)) {
    let last = '';
    for (const character of part) {
      const token = tokenOf(character);
      found.add(token);
      if (last) found.add(last + token);
      last = token;
    }
  }
  return [...found].join(' ');
}

/** Code points in letters and digits, so that no tokenizer decides what a word is. */
function tokenOf(character: string): string {
  return `x${character.codePointAt(0)!.toString(16)}`;
}

/** Where a search looks and for what; null where it holds no letter or digit. */
export interface Sought {
  readonly index: 'proposal_letters' | 'proposal_search';
  /** As the index keeps it, quoted. */
  readonly phrase: string;
  /** As a folded text holds it. */
  readonly text: string;
}

export function soughtIn(query: string): Sought | null {
  const text = folded(query);
  const characters = [...text];
  if (characters.length === 0) return null;
  const short = characters.length < 3;
  return {
    index: short ? 'proposal_letters' : 'proposal_search',
    phrase: `"${short ? characters.map(tokenOf).join('') : text}"`,
    text,
  };
}

/** A question for titles that share pairs of characters with a text; null where there is nothing to go by. */
export function anyPair(text: string): string | null {
  const pairs = letters(folded(text))
    .split(' ')
    .filter((token) => token.lastIndexOf('x') > 0);
  return pairs.length === 0 ? null : `title : (${pairs.map((pair) => `"${pair}"`).join(' OR ')})`;
}
