import type { MyPoll } from '@juyi/core/polls/ballot/schema';
import { isPosted, type PollState } from '@juyi/core/polls/lifecycle';
import type { PollResult } from '@juyi/core/polls/result/schema';
import type { Poll, Turnout } from '@juyi/core/polls/schema';
import { type Asking, QueryController, type Question } from '../../base/query.ts';
import type { ViewerController } from '../../base/viewer.ts';
import { ReadingController } from './reading-controller.ts';

export interface KnowingHost extends Asking {
  readonly pollId: string | undefined;
  readonly elder: boolean;
}

/** All that is asked of the server about one poll, each question when it makes sense. */
export class Knowing {
  readonly poll: QueryController<Poll>;
  readonly mine: QueryController<MyPoll>;
  readonly turnout: QueryController<Turnout>;
  readonly result: QueryController<PollResult>;
  private readonly host: KnowingHost;
  private readonly viewer: ViewerController;
  private readonly text: ReadingController;

  constructor(host: KnowingHost, viewer: ViewerController) {
    this.host = host;
    this.viewer = viewer;
    this.poll = this.asking((id) => ({ key: id, ask: ({ polls }, options) => polls.read(id, options) }));
    this.mine = this.asking((id) => {
      const person = viewer.store?.session.person?.id;
      return person ? { key: `${id} ${person}`, ask: ({ polls }, options) => polls.mine(id, options) } : null;
    });
    this.turnout = this.asking((id) =>
      hasBegun(this.state)
        ? { key: `${id} ${this.state}`, ask: ({ polls }, options) => polls.turnout(id, options) }
        : null,
    );
    this.result = this.asking((id) =>
      isPosted(this.state)
        ? { key: `${id} ${this.state}`, ask: ({ polls }, options) => polls.result(id, undefined, options) }
        : null,
    );
    this.text = new ReadingController(host, () => host.elder || hasText(this.poll.data));
  }

  get state(): PollState {
    return this.poll.data?.state ?? 'draft';
  }

  get reading(): ReadingController['reading'] {
    return this.text.reading;
  }

  /** Whether all that is drawn at first has been answered, so that nothing moves afterwards. */
  get isWhole(): boolean {
    const { store } = this.viewer;
    if (!this.poll.data || this.text.waits) return false;
    if (isPosted(this.state)) return isAnswered(this.result);
    if (!store || store.state === 'unknown' || (store.signedIn && !isAnswered(this.mine))) return false;
    return !hasBegun(this.state) || isAnswered(this.turnout);
  }

  private asking<Data>(question: (id: string) => Question<Data> | null): QueryController<Data> {
    const { host } = this;
    return new QueryController<Data>(
      host,
      () => (host.pollId ? question(host.pollId) : null),
      ({ topic, id }) => topic === '*' || (topic === 'polls' && id === host.pollId),
    );
  }
}

function isAnswered({ data, error }: QueryController<unknown>): boolean {
  return data !== undefined || error !== null;
}

function hasBegun(state: PollState): boolean {
  return ['open', 'closed', 'counted'].includes(state);
}

function hasText(poll: Poll | undefined): boolean {
  return poll !== undefined && [poll, ...poll.items].some(({ text }) => text);
}
