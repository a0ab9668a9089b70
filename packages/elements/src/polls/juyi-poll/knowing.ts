import type { Locale } from '@juyi/core/kernel/text';
import type { MyPoll } from '@juyi/core/polls/ballot/schema';
import { isPosted, type PollState } from '@juyi/core/polls/lifecycle';
import type { PollResult } from '@juyi/core/polls/result/schema';
import type { Poll, Turnout } from '@juyi/core/polls/schema';
import { type Asking, QueryController, type Question } from '../../base/query.ts';
import type { ViewerController } from '../../base/viewer.ts';
import { fetchFaces } from './ballot.ts';
import { Fetching } from './fetching.ts';
import type { Reading } from './notice-part.ts';

export interface KnowingHost extends Asking {
  readonly locale: Locale;
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
  private readonly fetching: Fetching;

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
    this.fetching = new Fetching(host);
  }

  get state(): PollState {
    return this.poll.data?.state ?? 'draft';
  }

  /** What draws longer texts and reads them aloud; fetched where there is something to read. */
  get reading(): Reading | undefined {
    if (!this.host.elder && !hasText(this.poll.data)) return undefined;
    return this.fetching.part('reading', async () => {
      const { markdown, ReadAloud } = await import('../../bundle/reading.ts');
      return { markdown, speech: new ReadAloud(this.host) };
    });
  }

  /** Whether all that is drawn at first has been answered, so that nothing moves afterwards. */
  get isWhole(): boolean {
    const { store } = this.viewer;
    const poll = this.poll.data;
    if (!poll || ((this.host.elder || hasText(poll)) && !this.reading)) return false;
    if (isPosted(this.state)) return isAnswered(this.result) && this.has('sheet', fetchSheet);
    if (!store || store.state === 'unknown' || (store.signedIn && !isAnswered(this.mine))) return false;
    if (this.state === 'open' && !this.has('faces', (locale) => fetchFaces(poll.items, locale))) return false;
    return !hasBegun(this.state) || isAnswered(this.turnout);
  }

  private has(name: string, fetch: (locale: Locale) => Promise<unknown>): boolean {
    const { locale } = this.host;
    return this.fetching.part(`${name} ${locale}`, () => fetch(locale).then(() => true)) === true;
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

async function fetchSheet(locale: Locale): Promise<void> {
  const { fetchSheetWords } = await import('../../bundle/poll-result.ts');
  await fetchSheetWords(locale);
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
