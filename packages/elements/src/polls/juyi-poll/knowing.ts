import { answersTo } from '@juyi/core/polls/answers';
import type { MyElector, MyPoll } from '@juyi/core/polls/ballot/schema';
import type { PollState } from '@juyi/core/polls/lifecycle';
import type { Poll, Turnout } from '@juyi/core/polls/schema';
import { QueryController, type Question } from '../../base/query.ts';
import type { ViewerController } from '../../base/viewer.ts';
import type { After } from './after.ts';
import type { Faces } from './faces.ts';
import type { JuyiPoll } from './juyi-poll.ts';
import type { Reading } from './reading.ts';

interface Part<Value = unknown> {
  /** Undefined while it is on its way. */
  value?: Value;
  /** Undefined in the end where it can't be had now, and then it is tried again when next asked for. */
  coming: Promise<Value | undefined>;
}

/** All that is asked of the server about one poll, each question when it makes sense, and what is fetched to show it. */
export class Knowing {
  readonly poll: QueryController<Poll>;
  readonly mine: QueryController<MyPoll>;
  readonly turnout: QueryController<Turnout>;
  private readonly host: JuyiPoll;
  private readonly viewer: ViewerController;
  private readonly parts: Record<string, Part> = {};

  constructor(host: JuyiPoll, viewer: ViewerController) {
    this.host = host;
    this.viewer = viewer;
    this.poll = this.ask((key) => ({ key, ask: ({ polls }, options) => polls.read(key, options) }));
    this.mine = this.ask((id) => {
      const { person } = this;
      return person ? { key: id + person, ask: ({ polls }, options) => polls.mine(id, options) } : null;
    });
    this.turnout = this.ask((id) =>
      this.hasBegun ? { key: id + this.state, ask: ({ polls }, options) => polls.turnout(id, options) } : null,
    );
  }

  /** Asks about this poll, again whenever it has changed. */
  ask<Data>(question: (id: string) => Question<Data> | null): QueryController<Data> {
    const { host } = this;
    return new QueryController<Data>(
      host,
      () => (host.pollId ? question(host.pollId) : null),
      ({ topic, id }) => topic === '*' || (topic === 'polls' && id === host.pollId),
    );
  }

  /** Whoever is signed in. */
  get person(): string | undefined {
    return this.viewer.store?.session.person?.id;
  }

  get state(): PollState {
    return this.poll.data?.state ?? 'draft';
  }

  get electors(): readonly MyElector[] {
    return this.mine.data?.electors ?? [];
  }

  private get hasBegun(): boolean {
    return ['open', 'closed', 'counted'].includes(this.state);
  }

  /** Code that is fetched when it is first needed; the poll is drawn again when it is here. */
  private part<Value>(name: string, fetch: (host: JuyiPoll) => Promise<Value>): Part<Value> {
    const { host, parts } = this;
    const arrive = (value: Value) => {
      parts[name]!.value = value;
      host.requestUpdate();
      return value;
    };
    parts[name] ??= { coming: fetch(host).then(arrive, () => void delete parts[name]) };
    return parts[name] as Part<Value>;
  }

  get reading(): Reading | undefined {
    const poll = this.poll.data;
    if (!poll || !this.isRead(poll)) return undefined;
    return this.part('reading', async (host) => new (await import('../../bundle/poll-reading.ts')).Reading(host)).value;
  }

  /** What marks a ballot beyond a yes and a no; fetched for whoever votes where there is such a question. */
  get faces(): Faces | undefined {
    const items = this.poll.data?.items ?? [];
    if (items.every((item) => answersTo(item).length > 0)) return undefined;
    const name = `faces ${this.host.pollId} ${this.host.locale}`;
    return this.part(name, async (host) => (await import('../../bundle/poll-faces.ts')).facesIn(host, items)).value;
  }

  /** What is more than an open notice and one ballot to mark. */
  get after(): After | undefined {
    return this.askAfter().value;
  }

  /** Fetched while a ballot is marked: the network may be gone when it is cast. */
  fetchAfter(): Promise<After | undefined> {
    return this.askAfter().coming;
  }

  private askAfter(): Part<After> {
    const name = `after ${this.host.locale}`;
    return this.part(name, async (host) => (await import('../../bundle/poll-after.ts')).afterIn(host));
  }

  get needsAfter(): boolean {
    if (this.state !== 'open' || this.poll.data!.reason) return true;
    if (!this.mine.data) return false;
    const { length, 0: own } = this.electors;
    return length !== 1 || own!.cast !== null || own!.bar !== null;
  }

  /** Whether there is more to read of it than lines. */
  private isRead(poll: Poll): unknown {
    const { items } = poll;
    const parts = [poll, ...items].some(({ text, attachments }) => text || attachments[0]);
    return this.host.elder || parts || poll.meetingAt || items.some(({ options }) => options[0]);
  }

  /** Whether all that is drawn at first is here, so that nothing moves afterwards. */
  get isWhole(): boolean {
    const { store } = this.viewer;
    const poll = this.poll.data;
    if (!poll || (this.isRead(poll) && !this.reading?.isWhole)) return false;
    if (!store || store.state === 'unknown' || (store.signedIn && !isAnswered(this.mine))) return false;
    if (this.electors.length > 0 && poll.items.some((item) => answersTo(item).length === 0) && !this.faces)
      return false;
    return !(this.needsAfter && !this.after?.isWhole) && !(this.hasBegun && !isAnswered(this.turnout));
  }
}

function isAnswered({ data, error }: QueryController<unknown>): boolean {
  return data !== undefined || error !== null;
}
