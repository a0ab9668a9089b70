/** As much of a name as tells people of one home apart: 林＊梅, L. */
export function maskName(name: string): string {
  const signs = [...name.trim()];
  if (/^\p{Script=Latin}/u.test(name)) return `${signs[0]}.`;
  return signs.map((sign, at) => (at === 0 || (at === signs.length - 1 && at > 1) ? sign : '＊')).join('');
}

/** Whether somebody said the name that stands on the roll, whatever the spaces and the width of the letters. */
export function isSameName(one: string, other: string): boolean {
  const bare = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  return bare(one) === bare(other);
}
