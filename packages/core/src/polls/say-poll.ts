import type { MyElector } from './ballot/schema.ts';
import { areaText } from './figures.ts';
import type { Poll } from './schema.ts';
import type { PollPageWords } from './words.poll.en.ts';

/** Those who are asked, and how many they are. */
export function sayFranchise({ franchise }: Pick<Poll, 'franchise'>, words: PollPageWords): string {
  const { electors, buildings, heads } = franchise;
  return sayList([
    words.electors[electors],
    buildings && words.inBuildings(buildings.join(' / ')),
    heads !== null && words.all(heads),
  ]);
}

/** The home or person that a vote is of. */
export function sayElector({ label, area, as }: MyElector, words: PollPageWords): string {
  return sayList([label, area > 0 && words.area(areaText(area)), as === 'proxy' && words.byProxy]);
}

/** What there is to say, in one line. */
export function sayList(texts: readonly (string | false | undefined)[]): string {
  return texts.filter(Boolean).join(' · ');
}
