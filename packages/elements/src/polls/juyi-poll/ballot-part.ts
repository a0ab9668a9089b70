import type { Locale } from '@juyi/core/kernel/text';
import type { PollItemView } from '@juyi/core/polls/schema';
import { fetchWords, wordsAtHand } from '../../base/words.ts';
import { choiceStyles } from '../faces/choice.styles.ts';
import { ballotStyles } from './ballot.styles.ts';
import { fetchFaces } from './ballot.ts';
import type { Knowing } from './knowing.ts';
import { markingDictionary } from './marking-words.ts';
import { Voting, type VotingHost } from './voting.ts';

/** All that marks a ballot of these questions, in one language. */
export async function ballotIn(locale: Locale, items: readonly PollItemView[]) {
  await Promise.all([fetchWords(markingDictionary, locale), fetchFaces(items, locale)]);
  return {
    styles: [choiceStyles, ballotStyles],
    words: wordsAtHand(markingDictionary, locale)!,
    voting: (host: VotingHost, known: Knowing) => new Voting(host, known),
  };
}

export type BallotPart = Awaited<ReturnType<typeof ballotIn>>;
