type Asked<Words> = Promise<{ words: Words }>;

/** Several dictionaries of one language as one. */
export async function joined<One, Other, Third = object>(
  ...asked: [Asked<One>, Asked<Other>, Asked<Third>?]
): Asked<One & Other & Third> {
  const all = await Promise.all(asked);
  return { words: Object.assign({}, ...all.map((each) => each?.words)) };
}
