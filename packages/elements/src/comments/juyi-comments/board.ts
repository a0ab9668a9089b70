import type { Client } from '@juyi/client/client';
import { type ApiError, asApiError } from '@juyi/client/kernel/api-error';
import type { CommentSort } from '@juyi/core/comments/names';
import type { Comment, CommentPage, Subject } from '@juyi/core/comments/schema';
import { type Asking, QueryController } from '../../base/query.ts';

/** An answer, or a comment without its answers. */
export type Spoken = Comment['answers'][number];

/** A comment as it is drawn. `pending`: it is on its way to the server. */
export type Drawn = Comment & { pending?: boolean };

/** Something said during this visit: it stays where it was said, whatever its rank. */
interface Fresh {
  readonly parent: string | null;
  readonly item: Drawn;
}

/** What is said about a subject, as far as it has been opened. */
export class Board {
  sort: CommentSort = 'helpful';
  /** Whether more is being read, and why it could not be. */
  busy = false;
  error: ApiError | null = null;
  readonly list: QueryController<CommentPage>;
  private readonly host: Asking;
  private readonly subject: () => Subject | null;
  private pages: readonly { items: readonly Comment[]; next: string | null }[] = [];
  private opened: ReadonlyMap<string, readonly Spoken[]> = new Map();
  private fresh: readonly Fresh[] = [];
  private readonly patches = new Map<string, Partial<Spoken>>();
  private answer: CommentPage | undefined;
  /** What the pages are about, and in which order. */
  private about = '';

  constructor(host: Asking, subject: () => Subject | null) {
    this.host = host;
    this.subject = subject;
    this.list = new QueryController<CommentPage>(
      host,
      () => {
        const on = subject();
        return (
          on && {
            key: `${on.kind} ${on.id} ${this.sort}`,
            ask: ({ comments }, options) => comments.list({ ...on, sort: this.sort }, options),
          }
        );
      },
      ({ topic, id }) => topic === '*' || (topic === 'comments' && id === subject()?.id),
    );
  }

  /** Takes in what the server has told. What came by itself brings lines up to date, so that nothing moves. */
  update(): void {
    const { data } = this.list;
    const about = JSON.stringify([this.subject(), this.sort]);
    if (about !== this.about) this.begin(about);
    else if (data !== this.answer) this.take(data);
  }

  private begin(about: string): void {
    this.about = about;
    this.answer = this.list.data;
    this.pages = [];
    this.fresh = [];
    this.opened = new Map();
    this.patches.clear();
  }

  private take(data: CommentPage | undefined): void {
    this.answer = data;
    if (!data) this.pages = [];
    else if (this.pages.length === 0) this.pages = [data];
    else this.pages = this.pages.map((page) => ({ ...page, items: this.upToDate(page.items, data) }));
    for (const { id } of data?.items ?? []) this.patches.delete(id);
  }

  /** Where one page holds all, what is not among it is gone. */
  private upToDate(items: readonly Comment[], { items: fresh, next }: CommentPage): Comment[] {
    const known = new Map(fresh.map((item) => [item.id, item]));
    const still = next === null && this.pages.length === 1 ? items.filter(({ id }) => known.has(id)) : items;
    return still.map((item) => known.get(item.id) ?? item);
  }

  /** Whether the server has something that is not drawn. */
  get news(): boolean {
    const known = new Set(this.items.map(({ id }) => id));
    return this.answer?.items.some(({ id }) => !known.has(id)) ?? false;
  }

  readonly showNews = (): void => {
    if (this.answer) this.pages = [this.answer];
    this.host.requestUpdate();
  };

  get page(): CommentPage | undefined {
    return this.answer;
  }

  get next(): string | null {
    return this.pages.at(-1)?.next ?? null;
  }

  /** What is drawn, each once: what was said just now first. */
  get items(): Drawn[] {
    const own = this.fresh.filter(({ parent }) => parent === null).map(({ item }) => item);
    const known = new Set(own.map(({ id }) => id));
    const rest = this.pages.flatMap(({ items }) => items).filter(({ id }) => !known.has(id) && known.add(id));
    return [...own, ...rest].map((item) => this.withAnswers({ ...item, ...this.patches.get(item.id) }));
  }

  private withAnswers(item: Drawn): Drawn {
    const own = this.fresh.filter(({ parent }) => parent === item.id).map((fresh) => fresh.item);
    const known = this.opened.get(item.id) ?? item.answers;
    const before = known.filter(({ id }) => own.every((one) => one.id !== id));
    const answers = [...before, ...own].map((one) => ({ ...one, ...this.patches.get(one.id) }));
    return { ...item, answers, answerCount: Math.max(item.answerCount, answers.length) };
  }

  find(id: string): Spoken | undefined {
    return this.items.flatMap((item) => [item, ...item.answers]).find((item) => item.id === id);
  }

  /** A comment as its author sees it at once. */
  draw(said: Pick<Comment, 'id' | 'body' | 'stance' | 'masked' | 'author'>): Drawn {
    const rest = {
      reason: null,
      createdAt: Date.now(),
      editedAt: null,
      helpful: 0,
      version: 1,
      answers: [],
      answerCount: 0,
    };
    return { ...said, ...rest, state: 'shown', pending: true };
  }

  /** Shows something before the server has it. */
  add(item: Drawn, parent: string | null): void {
    this.fresh = parent ? [...this.fresh, { parent, item }] : [{ parent, item }, ...this.fresh];
    this.host.requestUpdate();
  }

  /** Replaces what was added, or takes it away. */
  settle(id: string, item: Drawn | null): void {
    this.fresh = this.fresh.flatMap((one) => (one.item.id !== id ? [one] : item ? [{ ...one, item }] : []));
    this.host.requestUpdate();
  }

  /** Shows a comment as it will be, until the server tells. */
  patch(id: string, change: Partial<Spoken>): void {
    this.fresh = this.fresh.map((one) => (one.item.id === id ? { ...one, item: { ...one.item, ...change } } : one));
    this.patches.set(id, { ...this.patches.get(id), ...change });
    this.host.requestUpdate();
  }

  /** Opens the next page. */
  readonly more = (): Promise<void> =>
    this.fetch(async (client, on) => {
      const query = { ...on, sort: this.sort, ...(this.next && { cursor: this.next }) };
      const page = await client.comments.list(query, { locale: this.host.locale });
      this.pages = [...this.pages, page];
    });

  /** Opens all answers to a comment. */
  openAnswers(parent: string): Promise<void> {
    return this.fetch(async ({ comments }, on) => {
      const answers: Spoken[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page: CommentPage = await comments.list({ ...on, parent, ...(cursor && { cursor }) });
        answers.push(...page.items);
        cursor = page.next;
      }
      this.opened = new Map(this.opened).set(parent, answers);
    });
  }

  /** Reads on, one thing at a time. */
  private async fetch(read: (client: Client, on: Subject) => Promise<void>): Promise<void> {
    const { client } = this.host;
    const on = this.subject();
    if (!client || !on || this.busy) return;
    this.busy = true;
    this.error = null;
    this.host.requestUpdate();
    try {
      await read(client, on);
    } catch (error) {
      this.error = asApiError(error);
    }
    this.busy = false;
    this.host.requestUpdate();
  }
}
