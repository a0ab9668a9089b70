/** A text as searches compare it: width and case folded, punctuation and spaces dropped, signs such as 🛗 and ℃ kept. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(notKept, '');
}

const notKept = /[^\p{L}\p{N}\p{So}]+/gu;

/** Keeps parts of a text apart in the index; nobody can search for it. */
const between = 1;

/** What a search looks through: the title first, then the rest. */
export interface Searched {
  readonly title: string;
  readonly body: string;
  readonly request: string;
  readonly place: string;
}

/** The two columns of the index for three characters and more. */
export function indexed({ title, body, request, place }: Searched): { title: string; rest: string } {
  return { title: folded(title), rest: [body, request, place].map(folded).join(String.fromCodePoint(between)) };
}

/** Every character and every pair of a folded text once, as tokens for the index of short words. */
export function letters(text: string): string {
  const found = new Set<number>();
  let tokens = '';
  let last = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at)!;
    at += code > 0xffff ? 2 : 1;
    if (code === between) {
      last = 0;
      continue;
    }
    if (isNew(found, code)) tokens += ` ${tokenOf(code)}`;
    if (last && isNew(found, last * beyondAll + code)) tokens += ` ${tokenOf(last)}${tokenOf(code)}`;
    last = code;
  }
  return tokens.slice(1);
}

/** One more than the last code point. */
const beyondAll = 0x110000;

function isNew(found: Set<number>, key: number): boolean {
  const { size } = found;
  return found.add(key).size > size;
}

/** Tokens made before: a community writes with a few thousand characters. */
const known = new Map<number, string>();

/** Code points in letters and digits, so that no tokenizer decides what a word is. */
function tokenOf(code: number): string {
  let token = known.get(code);
  if (token === undefined) {
    token = `x${code.toString(16)}`;
    if (known.size < 5000) known.set(code, token);
  }
  return token;
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
    phrase: `"${short ? characters.map((character) => tokenOf(character.codePointAt(0)!)).join('') : text}"`,
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
