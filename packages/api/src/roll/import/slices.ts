/** So long may one piece of work keep everybody waiting, in milliseconds. */
const slice = 8;

/** Does something to each, letting others take their turn in between. */
export async function inSlices<Item, Made>(
  items: readonly Item[],
  work: (item: Item, at: number) => Made,
): Promise<Made[]> {
  const made: Made[] = [];
  let until = performance.now() + slice;
  for (const [at, item] of items.entries()) {
    made.push(work(item, at));
    if (performance.now() < until) continue;
    await new Promise((resolve) => setImmediate(resolve));
    until = performance.now() + slice;
  }
  return made;
}
