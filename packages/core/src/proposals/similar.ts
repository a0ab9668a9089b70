const han = /\p{Script=Han}/u;

/** What a title is made of: pairs of Chinese characters, words of other scripts. */
function partsOf(text: string): Set<string> {
  const parts = new Set<string>();
  const pieces =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? [];
  for (const piece of pieces) {
    const signs = [...piece];
    if (!han.test(piece) || signs.length === 1) parts.add(piece);
    else for (let at = 1; at < signs.length; at++) parts.add(signs[at - 1]! + signs[at]!);
  }
  return parts;
}

/** How alike two titles are: the share of parts they have in common, 0 to 1. Source: Dice (1945). */
export function likeness(one: string, other: string): number {
  const [first, second] = [partsOf(one), partsOf(other)];
  if (first.size === 0 || second.size === 0) return 0;
  const common = [...first].filter((part) => second.has(part)).length;
  return (2 * common) / (first.size + second.size);
}
