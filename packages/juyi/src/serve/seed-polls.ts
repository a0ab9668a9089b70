import type { Community } from '@juyi/api/community';
import type { Answer, Call } from '@juyi/api/http/call';
import { castBallot } from '@juyi/api/polls/cast';
import { composePoll } from '@juyi/api/polls/service';
import { transitPoll } from '@juyi/api/polls/transitions';
import { makeId } from '@juyi/core/kernel/ids';
import { pollKindFacts } from '@juyi/core/polls/kinds';
import type { PollState } from '@juyi/core/polls/lifecycle';
import { CreatePoll } from '@juyi/core/polls/schema';
import type { DemoCommunity } from '../demo/communities.ts';
import type { DemoPerson } from '../demo/people.ts';
import { type DemoPoll, demoPolls } from '../demo/polls.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Fills a community with polls, through the services that the desk and residents use, each at its own moment. */
export async function seedPolls(
  community: Community,
  { id, phone }: DemoCommunity,
  people: readonly DemoPerson[],
  now: number,
): Promise<void> {
  const day = Math.floor(now / DAY) * DAY;
  // Only what names no house of its own is asked in both neighbourhoods.
  const asked = id === 'sunshine' ? demoPolls : demoPolls.slice(3);
  for (const demo of asked) await seedPoll(community, people, demo, day, phone);
}

async function seedPoll(
  community: Community,
  people: readonly DemoPerson[],
  demo: DemoPoll,
  day: number,
  contact: string,
): Promise<void> {
  const workers = people.filter(({ demoRole }) => demoRole === 'worker');
  const [opensAt, closesAt] = [day + demo.opensIn * DAY + HOUR, day + demo.closesIn * DAY + 10 * HOUR];
  const composedAt = opensAt - 12 * DAY;
  const act = actor(community);
  const { id } = await act(
    composePoll,
    workers[0]!,
    composedAt,
    {},
    CreatePoll.parse({ ...demo.poll, opensAt, closesAt, contact }),
  );
  const on = (to: PollState, at: number, teller = 0) => act(transitPoll, workers[teller]!, at, { id }, { to });
  await on('rollPosted', composedAt + HOUR);
  await on('rollFrozen', composedAt + 4 * DAY);
  await on('noticed', composedAt + 5 * DAY);
  if (demo.state === 'noticed') return;
  const role = pollKindFacts[demo.poll.kind].role ?? 'resident';
  const electors = people.filter(({ roles }) => roles.some((held) => held.role === role));
  const voters = electors.filter((_, n) => (n * 37) % 100 < demo.turnout);
  const span = Math.min(day, closesAt) - opensAt - HOUR;
  await Promise.all(
    voters.map((voter, n) => {
      const body = { elector: voter.id, choices: demo.choose(n) as never };
      return act(castBallot, voter, opensAt + Math.floor((span * (n + 1)) / voters.length), { id }, body);
    }),
  );
  if (demo.state === 'open') return;
  await on('counted', closesAt + HOUR);
  await on('counted', closesAt + 2 * HOUR, 1);
  await on('resultPosted', closesAt + 3 * HOUR);
}

/** Calls a service as a person at a moment, stores what it answers, and gives the reply where it is there at once. */
function actor(community: Community) {
  return async <Body, Reply>(
    service: (call: Call<undefined, Body>) => Answer<Reply> | Promise<Answer<Reply>>,
    person: DemoPerson,
    now: number,
    params: Record<string, string>,
    body: Body,
  ): Promise<Reply> => {
    const { reply, writes } = await service({
      community,
      viewer: {
        community: community.id,
        person: person.id,
        level: person.level,
        roles: person.roles.map(({ role }) => role),
      },
      params,
      query: undefined,
      body,
      now,
      locale: 'zh-CN',
      request: new Request('http://localhost/'),
      address: 'seed',
      replayed: false,
      opened: new Set(),
      makeId: () => makeId(now, crypto.getRandomValues(new Uint8Array(10))),
    });
    if (writes) await community.database.commit(writes);
    return reply as Reply;
  };
}
