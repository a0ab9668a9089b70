let stock = new Uint8Array(0);
let used = 0;

/** Some random bytes, cut from a stock: asking the system for a few at a time costs as much as hashing. */
export function takeRandom(count: number): Uint8Array {
  if (used + count > stock.length) {
    stock = crypto.getRandomValues(new Uint8Array(4096));
    used = 0;
  }
  used += count;
  return stock.subarray(used - count, used);
}
