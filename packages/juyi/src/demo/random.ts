/** Numbers that look random and are the same on every run. */
export interface SeededRandom {
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
  pick<T>(choices: readonly T[]): T;
  bytes(count: number): Uint8Array;
}

/** Makes a generator from a phrase. For demo data only, never for draws or secrets. Source: Marsaglia, xorshift, 2003. */
export function seededRandom(phrase: string): SeededRandom {
  let state = 0x9e3779b9;
  for (const letter of phrase) state = Math.imul(state ^ letter.codePointAt(0)!, 0x01000193) >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state = (state ^ (state << 5)) >>> 0;
    return state;
  };
  const below = (limit: number) => Math.floor((next() / 2 ** 32) * limit);
  return {
    below,
    pick: (choices) => choices[below(choices.length)]!,
    bytes: (count) => Uint8Array.from({ length: count }, () => below(256)),
  };
}
