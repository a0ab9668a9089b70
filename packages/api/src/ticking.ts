import type { Community } from './community.ts';
import { type DueHandler, tick } from './database/due.ts';
import type { PostOffice } from './delivery/post-office.ts';
import type { HttpContext } from './http/context.ts';
import { react } from './plugins/reactions.ts';
import { turnPoll } from './polls/transitions.ts';
import { proposalClocks } from './proposals/clocks.ts';
import { indexProposals } from './proposals/indexing.ts';
import { sweep } from './sweep.ts';

const every = 5_000;

/** What is done in a community for each thing that can be due. */
function handlersOf(community: Community, makeId: () => string): Readonly<Record<string, DueHandler>> {
  const turn: DueHandler = (entry, now) => turnPoll(entry, now, community);
  return { sweep, 'poll.opens': turn, 'poll.closes': turn, ...proposalClocks(community, makeId) };
}

/**
 * Does what is due in every community, every few seconds, until it is stopped. Messages go out beside it: a slow mail
 * server must not keep a poll from closing.
 */
export function startTicking(
  http: HttpContext,
  postOffice: PostOffice,
): { now(): Promise<void>; stop(): Promise<void> } {
  const { communities, now, report, plugins } = http;
  let running: Promise<void> = Promise.resolve();
  const one = async (community: Community) => {
    const { failed } = await tick(community.database, now(), handlersOf(community, http.makeId));
    await indexProposals(community.database);
    await react(community, plugins.list, http);
    for (const { entry, error } of failed) report({ requestId: '', action: `due ${entry.what}`, cause: error });
    void postOffice.deliver(community);
  };
  const run = () => {
    running = running
      .then(() => communities.each(one))
      .catch((cause) => report({ requestId: '', action: 'tick', cause }));
    return running;
  };
  const timer = setInterval(run, every);
  timer.unref?.();
  return {
    now: () => run().then(() => communities.each((community) => postOffice.deliver(community))),
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
