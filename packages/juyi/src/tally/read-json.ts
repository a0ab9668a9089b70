import { type CastVoteRecords, readCastVoteRecords } from '@juyi/core/counting/files/cvr';
import { type NamedRankings, readNamedRankings, readWrittenRankings } from '@juyi/core/counting/files/profile-json';
import type { Sheet } from '@juyi/core/counting/files/sheet';
import { invalid } from '@juyi/core/counting/kernel/invalid';
import type { Profile } from '@juyi/core/counting/kernel/profile';

interface NamedScores {
  readonly candidates: readonly string[];
  readonly seats?: number;
  readonly lotNumbers?: readonly string[] | null;
  readonly ballots: readonly { readonly count: number; readonly scores: readonly (number | null)[] }[];
}

interface Committee {
  readonly candidates: number;
  readonly seats: number;
  readonly profile: readonly (readonly number[])[];
}

/**
 * Reads the JSON shapes of ballots: cast vote records, rankings or scores by name, approvals by index, `{ "A>B": 12 }`.
 * @throws InvalidBallots when it is none of them
 */
export function readJsonSheet(content: object): Sheet {
  const ballots = 'ballots' in content && Array.isArray(content.ballots) ? content.ballots : undefined;
  if (ballots !== undefined && Array.isArray(ballots[0])) {
    return { holds: 'ranking', profile: readCastVoteRecords(content as CastVoteRecords) };
  }
  if (ballots?.every((ballot) => 'ranking' in ballot)) {
    return { holds: 'ranking', profile: withLots(readNamedRankings(content as NamedRankings), content) };
  }
  if (ballots?.every((ballot) => 'scores' in ballot)) {
    return { holds: 'scores', profile: scoresOf(content as NamedScores) };
  }
  if ('profile' in content && Array.isArray(content.profile))
    return { holds: 'choices', profile: committeeOf(content as Committee) };
  const counts = Object.entries(content);
  if (counts.length > 0 && counts.every(([, count]) => Number.isSafeInteger(count) && count > 0)) {
    return { holds: 'ranking', profile: readWrittenRankings(content as Record<string, number>) };
  }
  throw invalid('json', 'file', 'None of the known shapes of ballots is in this file.');
}

function scoresOf({ candidates, seats, ballots, ...content }: NamedScores): Profile<unknown> {
  const groups = ballots.map(({ count, scores }, at) => {
    if (scores.length > candidates.length)
      throw invalid('ballot', `ballot ${at + 1}`, 'There are more scores than candidates.');
    return { count, ballot: scores };
  });
  return withLots(
    { options: candidates.map((name) => ({ id: name, name })), groups, ...(seats && { seats }) },
    content,
  );
}

function committeeOf({ candidates, seats, profile }: Committee): Profile<unknown> {
  const options = Array.from({ length: candidates }, (_, index) => ({ id: String(index), name: String(index) }));
  return { options, seats, groups: profile.map((ballot) => ({ ballot, count: 1 })) };
}

function withLots<Ballot>(profile: Profile<Ballot>, content: object): Profile<Ballot> {
  const lots =
    'lotNumbers' in content && Array.isArray(content.lotNumbers) ? (content.lotNumbers as string[]) : undefined;
  return lots === undefined ? profile : { ...profile, lots };
}
