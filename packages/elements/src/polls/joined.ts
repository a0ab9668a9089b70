/** Two dictionaries of one language as one. */
export async function joined<Shared, Own>(shared: Promise<{ words: Shared }>, own: Promise<{ words: Own }>) {
  const [one, other] = await Promise.all([shared, own]);
  return { words: { ...one.words, ...other.words } };
}
