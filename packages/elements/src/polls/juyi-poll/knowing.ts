import type { Locale } from '@juyi/core/kernel/text';
import type { MyPoll } from '@juyi/core/polls/ballot/schema';
import type { PollState } from '@juyi/core/polls/lifecycle';
import { isPosted } from '@juyi/core/polls/posted';
import type { PollResult } from '@juyi/core/polls/result/schema';
import type { Poll, Turnout } from '@juyi/core/polls/schema';
import { type Asking, QueryController, type Question } from '../../base/query.ts';
import type { ViewerController } from '../../base/viewer.ts';
import type { After } from './after.ts';
import type { BallotPart } from './ballot-part.ts';
import { Fetching } from './fetching.ts';
import type { Reading } from './notice-part.ts';

export interface KnowingHost extends Asking {
  readonly locale: Locale;
  readonly pollId: string | undefined;
  readonly elder: boolean;
  /** Whether the viewer is beyond marking a first ballot. */
  readonly isCasting: boolean;
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

  /** What marks a ballot; fetched for whoever votes here. */
  get ballot(): BallotPart | undefined {
    if (!this.votes) return undefined;
    const { id, items } = this.poll.data!;
    const { locale } = this.host;
    return this.fetching.part(`ballot ${id} ${locale}`, async () => {
      const { ballotIn } = await import('../../bundle/poll-ballot.ts');
      return ballotIn(locale, items);
    });
  }

  /** Whether the viewer has a vote here, cast already or not. */
  private get votes(): boolean {
    return this.state === 'open' && (this.mine.data?.electors.length ?? 0) > 0;
  }

  /** What comes after marking a ballot, or instead of it; fetched where there is something of it to see. */
  get after(): After | undefined {
    return this.needsAfter ? this.fetching.part(this.afterName, this.askAfter) : undefined;
  }

  /** Fetches what comes after marking; undefined where it can't be had now. */
  fetchAfter(): Promise<After | undefined> {
    return this.fetching.fetch(this.afterName, this.askAfter);
  }

  private get afterName(): string {
    return `after ${this.host.locale}`;
  }

  private readonly askAfter = async (): Promise<After> => {
    const { afterIn } = await import('../../bundle/poll-after.ts');
    return afterIn(this.host.locale);
  };

  /** Whether there is more to see than a notice, or than one ballot to be marked. */
  private get needsAfter(): boolean {
    if (this.state !== 'open') return isOver(this.state);
    const electors = this.mine.data?.electors;
    if (!electors) return false;
    const [own, ...others] = electors;
    return !own || others.length > 0 || own.cast !== null || own.bar !== null || this.host.isCasting;
  }

  /** Whether all that is drawn at first has been answered, so that nothing moves afterwards. */
  get isWhole(): boolean {
    const { store } = this.viewer;
    const poll = this.poll.data;
    if (!poll || ((this.host.elder || hasText(poll)) && !this.reading)) return false;
    if (isPosted(this.state)) return isAnswered(this.result) && this.has('sheet', (locale) => fetchSheet(poll, locale));
    if (!store || store.state === 'unknown' || (store.signedIn && !isAnswered(this.mine))) return false;
    if (this.votes && !this.ballot) return false;
    if (this.needsAfter && !this.after) return false;
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

async function fetchSheet(poll: Poll, locale: Locale): Promise<unknown> {
  const part = await import('../../bundle/poll-result.ts');
  return part.fetchSheet(poll, locale);
}

function isAnswered({ data, error }: QueryController<unknown>): boolean {
  return data !== undefined || error !== null;
}

function hasBegun(state: PollState): boolean {
  return ['open', 'closed', 'counted'].includes(state);
}

function isOver(state: PollState): boolean {
  return ['closed', 'counted', 'cancelled', 'revoked'].includes(state);
}

function hasText(poll: Poll | undefined): boolean {
  return poll !== undefined && [poll, ...poll.items].some(({ text }) => text);
}
