import { appealDue, lapseAppeal } from './comments/moderation.ts';
import { rankComments } from './comments/ranking.ts';
import type { Community } from './community.ts';
import { type Due, type DueHandler, tick } from './database/due.ts';
import type { Write } from './database/write.ts';
import type { PostOffice } from './delivery/post-office.ts';
import type { HttpContext } from './http/context.ts';
import { react } from './plugins/reactions.ts';
import { turnPoll } from './polls/transitions.ts';
import { proposalClocks } from './proposals/clocks.ts';
import { indexProposals } from './proposals/indexing.ts';
import { sweep } from './sweep.ts';

const every = 5_000;

/** Answers what is due in a community with the writes it leads to; see `DueHandler`. */
export type Task = (entry: Due, now: number, community: Community) => Promise<readonly Write[]>;
export type Tasks = Readonly<Record<string, Task>>;

const always: Tasks = { sweep, [appealDue]: lapseAppeal, 'poll.opens': turnPoll, 'poll.closes': turnPoll };

export interface Ticking {
  /** Does what is due now. */
  now(): Promise<void>;
  /** Does something in every community while nothing of what is due is done. */
  undisturbed(work: (community: Community) => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Does what is due in every community, every few seconds, until it is stopped. Messages go out beside it: a slow mail
 * server must not keep a poll from closing.
 */
export function startTicking(
  http: HttpContext,
  postOffice: PostOffice,
  tasks: Tasks,
  after: (community: Community) => Promise<void>,
): Ticking {
  const { communities, now, report, plugins } = http;
  let running: Promise<void> = Promise.resolve();
  const one = async (community: Community) => {
    const handlers = { ...handlersOf({ ...always, ...tasks }, community), ...proposalClocks(community, http.makeId) };
    const { failed } = await tick(community.database, now(), handlers);
    await indexProposals(community.database);
    await after(community);
    await react(community, plugins.list, http);
    await rankComments(community.database);
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
    undisturbed(work) {
      const done = running.then(() => communities.each(work));
      running = done.catch(() => undefined);
      return done;
    },
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

function handlersOf(tasks: Tasks, community: Community): Record<string, DueHandler> {
  const bound = Object.entries(tasks).map(([what, task]) => [
    what,
    (entry: Due, now: number) => task(entry, now, community),
  ]);
  return Object.fromEntries(bound);
}
