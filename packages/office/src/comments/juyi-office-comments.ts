import { type Moderation, type Reason, reasons } from '@juyi/core/comments/names';
import type { CommentPolicy, CommentQueue, Queue, QueuedComment } from '@juyi/core/comments/schema';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import { sayDay } from '@juyi/elements/base/dates';
import { define } from '@juyi/elements/base/define';
import { type Condition, JuyiElement } from '@juyi/elements/base/element';
import { fieldStyles } from '@juyi/elements/base/field.styles';
import { markdown } from '@juyi/elements/base/markdown';
import { faultNotice, notice } from '@juyi/elements/base/notice';
import { QueryController } from '@juyi/elements/base/query';
import { sayPerson } from '@juyi/elements/proposals/byline';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { DeskActs } from '../base/acts.ts';
import { addressOf } from '../base/place.ts';
import { proposalsStyles } from '../proposals/juyi-office-proposals.styles.ts';
import { type ModeratorWords, moderatorDictionary } from './dictionary.ts';
import { moderationStyles } from './juyi-office-comments.styles.ts';
import { queues, readQueue } from './queue.ts';

type Words = ModeratorWords & KernelWords;

/** What may be done in each queue, the likelier first. */
const actsIn: Readonly<Record<Queue, readonly Moderation[]>> = {
  reported: ['keep', 'hide'],
  waiting: ['admit', 'hide'],
  appeals: ['restore', 'uphold'],
};

/**
 * What neighbours reported, what is to be read before others read it, and what authors appeal against.
 *
 * @tag juyi-office-comments
 */
export class JuyiOfficeComments extends JuyiElement<ModeratorWords> {
  static override properties = { ...JuyiElement.properties, queue: { state: true }, hiding: { state: true } };
  static override styles: CSSResultGroup = [JuyiElement.styles, fieldStyles, proposalsStyles, moderationStyles];

  declare queue: Queue;
  /** The comment for whose hiding a reason is being chosen. */
  declare hiding: string | undefined;
  protected readonly dictionary = moderatorDictionary;
  private pages = 1;
  private said = '';
  private readonly act = new DeskActs(this);
  private readonly list = new QueryController<CommentQueue>(
    this,
    () => ({ key: this.queue, ask: (client, options) => readQueue(client, this.queue, this.pages, options) }),
    ({ topic }) => topic === 'comments' || topic === 'moderation' || topic === '*',
  );
  private readonly policy = new QueryController<CommentPolicy>(
    this,
    () => ({ key: 'policy', ask: ({ comments }, options) => comments.policy(options) }),
    ({ topic }) => topic === 'moderation' || topic === '*',
  );

  constructor() {
    super();
    const asked = new URLSearchParams(location.search).get('queue');
    this.queue = queues.find((queue) => queue === asked) ?? 'reported';
  }

  protected get condition(): Condition {
    const { data, error } = this.list;
    if (!data) return error ? 'error' : 'loading';
    return data.items.length === 0 ? 'empty' : 'ready';
  }

  private turnTo(queue: Queue): void {
    history.replaceState(null, '', addressOf({ queue }));
    this.queue = queue;
    this.pages = 1;
    this.said = '';
    this.hiding = undefined;
    this.act.forget();
  }

  protected content(words: Words): TemplateResult {
    return html`<h2 class="unseen">${words.queues[this.queue]}</h2>
      ${this.tools(words)}
      <p class="said soft" role="status" tabindex="-1">${this.said || this.counted(words)}</p>
      ${this.act.error ? faultNotice(words, this.act.error) : nothing} ${this.rows(words)}`;
  }

  protected bones(): TemplateResult {
    return html`<ul class="rows" aria-hidden="true">
      ${[1, 2, 3].map(() => html`<li class="row"><div><div class="bone long"></div><div class="bone short"></div></div></li>`)}
    </ul>`;
  }

  private tools(words: Words): TemplateResult {
    const counts = this.list.data?.counts;
    const way = (queue: Queue) =>
      html`<button aria-pressed=${queue === this.queue} @click=${() => this.turnTo(queue)}>
        ${words.queues[queue]}${counts?.[queue] ? ` ${counts[queue]}` : ''}
      </button>`;
    return html`<div class="tools unprinted">
      <div class="shows" role="group" aria-label=${words.queue}>${queues.map(way)}</div>
      <label class="switch">
        <input
          type="checkbox"
          .checked=${this.policy.data?.premoderation ?? false}
          ?disabled=${!this.policy.data || this.act.busy !== null}
          @change=${(event: Event) => this.setPolicy((event.target as HTMLInputElement).checked)}
        />
        ${words.premoderation}
      </label>
    </div>`;
  }

  private counted(words: Words): string {
    const { data } = this.list;
    if (!data) return this.condition === 'loading' ? words.loading : '';
    return data.items.length === 0 ? '' : words.count(data.items.length, data.next !== null);
  }

  private rows(words: Words): TemplateResult {
    const { condition, list } = this;
    if (condition === 'loading') return this.bones();
    if (condition === 'error') return faultNotice(words, list.error!, () => list.retry());
    if (condition === 'empty') return notice({ kind: 'good', title: words.nothing, text: words.nothingAdvice });
    const { items, next } = list.data!;
    return html`<ul class="rows" role="list">${items.map((item) => this.row(item, words))}</ul>
      ${next === null ? nothing : html`<button class="quiet more" @click=${this.showMore}>${words.more}</button>`}`;
  }

  private row(item: QueuedComment, words: Words): TemplateResult {
    const { subject, title } = item;
    return html`<li class="row" data-id=${item.id}>
      <div>
        <p class="soft">${title === null ? words.onPage(subject.id) : words.on(title)}</p>
        <p class="soft" id="by-${item.id}">
          <b><bdi>${words.said(sayPerson(item.author, words), sayDay(item.createdAt, this.locale, words))}</bdi></b>
          ${item.stance ? words.page.stances[item.stance] : nothing}
        </p>
        <div class="words">${markdown(item.body)}</div>
      </div>
      <div class="facts">
        ${item.reports.map(({ reason, count }) => html`<p>${words.reported(words.page.reasons[reason], count)}</p>`)}
        ${this.appealed(item, words)}
      </div>
      ${this.hiding === item.id ? this.reasonChoice(item.id, words) : this.acts(item, words)}
    </li>`;
  }

  private appealed({ hiding, appeal }: QueuedComment, words: Words): TemplateResult | typeof nothing {
    if (!hiding || !appeal) return nothing;
    const who = `${hiding.by} · ${sayDay(hiding.at, this.locale, words)}`;
    return html`<p class="soft">${words.hiddenBy(who, words.page.reasons[hiding.reason])}</p>
      <h3>${words.appealSays}</h3>
      <div>${markdown(appeal.text)}</div>
      <p class="soft">${words.due(sayMoment(appeal.due, this.locale))}</p>`;
  }

  private acts(item: QueuedComment, words: Words): TemplateResult {
    if (item.appeal && item.hiding?.mine) return html`<p class="soft note">${words.notYours}</p>`;
    const press = (act: Moderation) =>
      act === 'hide' ? this.choose(item.id) : this.moderate(item.id, act, undefined, words);
    return html`<div class="acts">
      ${actsIn[this.queue].map(
        (act) =>
          html`<button class="quiet" aria-describedby="by-${item.id}" ?disabled=${this.act.busy !== null} @click=${() => press(act)}>
            ${words.acts[act]}
          </button>`,
      )}
    </div>`;
  }

  private reasonChoice(id: string, words: Words): TemplateResult {
    return html`<div class="note help" role="group" aria-labelledby="why">
      <h3 id="why">${words.why}</h3>
      <p>${words.whyAdvice}</p>
      <div class="acts">
        ${reasons.map(
          (reason) =>
            html`<button class="quiet" ?disabled=${this.act.busy !== null} @click=${() => this.moderate(id, 'hide', reason, words)}>
              ${words.page.reasons[reason]}
            </button>`,
        )}
        <button class="quiet" @click=${() => this.choose(undefined)}>${words.cancel}</button>
      </div>
    </div>`;
  }

  private async choose(id: string | undefined): Promise<void> {
    const before = this.hiding;
    this.hiding = id;
    await this.updateComplete;
    const row = this.renderRoot.querySelector(`[data-id="${id ?? before}"]`);
    row?.querySelector<HTMLElement>(id ? '.note button' : '.acts button:last-child')?.focus();
  }

  private async moderate(id: string, act: Moderation, reason: Reason | undefined, words: Words): Promise<void> {
    const body = { act, ...(reason && { reason }) };
    const done = await this.act.run({
      name: `${act} ${reason} ${id}`,
      do: ({ comments }, options) => comments.moderate(id, body, options),
    });
    if (!done) return;
    this.hiding = undefined;
    this.said = words.done[act];
    await this.list.refresh();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.said')?.focus();
  }

  private async setPolicy(premoderation: boolean): Promise<void> {
    const done = await this.act.run({
      name: `premoderation ${premoderation}`,
      do: ({ comments }, options) => comments.setPolicy({ premoderation }, options),
    });
    if (done) this.policy.set(done);
    else await this.policy.refresh();
  }

  private async showMore(): Promise<void> {
    if (this.list.busy) return;
    this.pages += 1;
    await this.list.refresh();
  }
}

/** A moment with its hour, as people say it. */
function sayMoment(at: number, locale: JuyiOfficeComments['locale']): string {
  const parts = { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(locale, parts).format(at);
}

define('juyi-office-comments', JuyiOfficeComments);
declare global {
  interface HTMLElementTagNameMap {
    'juyi-office-comments': JuyiOfficeComments;
  }
}
