import { recall } from '@juyi/client/kernel/memory';
import { type CommentSort, commentSorts, subjectKinds } from '@juyi/core/comments/names';
import type { MyComments, Subject } from '@juyi/core/comments/schema';
import type { CommentWords } from '@juyi/core/comments/words.en';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define } from '../../base/define.ts';
import { type Condition, JuyiElement } from '../../base/element.ts';
import { faultNotice, notice } from '../../base/notice.ts';
import { ReadAloud } from '../../base/read-aloud.ts';
import { commentDictionary } from '../dictionary.ts';
import { Board } from './board.ts';
import type { Commenting, CommentingHost } from './commenting.ts';
import { commentStyles } from './juyi-comments.styles.ts';
import { type Stage, thread, unseen } from './thread.ts';

type Words = CommentWords & KernelWords;

/** How long the page is left to itself after the first look, in ms. */
const afterwards = 1000;

/**
 * What people say about something: a proposal, or a page of the host's own. Whoever lives here comments and answers;
 * what helps most comes first, with both sides heard.
 *
 * @tag juyi-comments
 * @attr kind - `proposal`, `poll`, or `page` for a page of the host's own; `page` where left out
 * @attr subject-id - the proposal's id, or the page's name, such as its path; the path of this page where left out
 * @fires juyi-commented - the viewer has commented or answered; `detail: { id, subject, parent, state }`
 * @fires juyi-signed-in - somebody has signed in
 * @slot - the page's own fallback, shown where the comments cannot be
 * @csspart composer - the box to write in
 * @csspart comment - a comment with its answers
 * @csspart body - its text
 * @csspart own - what only its author still sees
 * @cssprop --juyi-reserve - the height kept free while loading, 100vh by default, so that nothing below it moves
 */
export class JuyiComments extends JuyiElement<CommentWords> implements CommentingHost {
  static override properties = {
    ...JuyiElement.properties,
    kind: {},
    subjectId: { attribute: 'subject-id' },
    writing: { state: true },
  };
  static override styles: CSSResultGroup = [JuyiElement.styles, commentStyles];

  declare kind: string | undefined;
  declare subjectId: string | undefined;
  /** Whether the box to write in is open. */
  declare writing: boolean;
  protected readonly dictionary = commentDictionary;
  readonly board = new Board(this, () => this.subject);
  private readonly speech = new ReadAloud(this);
  /** What acts; most people only read, so it comes with the first sign that somebody will do more. */
  private commenting: Commenting | undefined;
  private fetching: Promise<Commenting> | undefined;
  private failed = false;
  /** Comments have been drawn; what comes later does not take them away. */
  private settled = false;
  private said = '';

  constructor() {
    super();
    this.writing = false;
    for (const sign of ['pointerenter', 'focusin']) this.addEventListener(sign, () => this.fetchCommenting());
  }

  get subject(): Subject | null {
    const kind = subjectKinds.find((known) => known === (this.kind ?? 'page'));
    const id = this.subjectId ?? (kind === 'page' ? location.pathname : '');
    return kind && id ? { kind, id } : null;
  }

  /** Whether somebody was signed in here the last time; then what is theirs is fetched along. */
  private get known(): boolean {
    return this.client !== undefined && recall(`${this.client.name} person`) !== null;
  }

  get heldWords(): string {
    return this.words?.held ?? '';
  }

  say(text: string): void {
    this.said = text;
    this.writing = false;
    this.requestUpdate();
  }

  commented(detail: object): void {
    this.tell('juyi-commented', detail);
  }

  protected get condition(): Condition {
    const { data, error } = this.board.list;
    if (error && !data) return 'error';
    const { commenting } = this;
    const waiting = commenting ? commenting.waiting : this.known && this.fetching !== undefined;
    if (!data || (waiting && !this.settled)) return 'loading';
    return this.board.items.length === 0 && this.unseen.length === 0 ? 'empty' : 'ready';
  }

  private get unseen(): MyComments['written'] {
    const shown = new Set(this.board.items.map(({ id }) => id));
    return (this.commenting?.mine.data?.written ?? []).filter(({ state, id }) => state !== 'shown' && !shown.has(id));
  }

  private fetchCommenting(): Promise<Commenting> {
    this.fetching ??= import('../../bundle/commenting.ts').then(async ({ Commenting }) => {
      this.commenting ??= new Commenting(this);
      await this.commenting.ready();
      return this.commenting;
    });
    this.fetching.catch(() => {
      this.fetching = undefined;
      this.failed = true;
      this.requestUpdate();
    });
    return this.fetching;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.board.update();
    if (changed.has('subjectId')) this.settled = false;
    if (this.known && !this.fetching && !this.failed) this.fetchCommenting();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.settled || !this.words || this.condition === 'loading') return;
    this.settled = true;
    // Whoever signed in elsewhere finds what is theirs a little later.
    setTimeout(() => this.isConnected && !this.failed && this.fetchCommenting(), afterwards);
  }

  protected content(words: Words): TemplateResult {
    if (!this.subject) return html`<slot></slot>`;
    const { condition } = this;
    if (condition === 'error') {
      return html`<section>
        ${faultNotice(words, this.board.list.error!, () => this.board.list.retry())}<slot></slot>
      </section>`;
    }
    return html`<section aria-labelledby="heading">
      ${this.head(words)} ${this.composer(words)} ${this.line(words)}
      ${condition === 'loading' ? boneRows : this.rows(words)}
    </section>`;
  }

  protected bones(): TemplateResult {
    return html`<section>
      <div class="head"><div class="bone title"></div></div>
      ${boneRows}
    </section>`;
  }

  private head(words: Words): TemplateResult {
    const totals = this.board.page?.totals;
    const sides = totals && totals.for + totals.against > 0 ? ` · ${words.sidesAre(totals.for, totals.against)}` : '';
    return html`<div class="head">
      <h2 id="heading">${words.heading}</h2>
      <p class="soft">${totals ? words.count(totals.all) + sides : words.loading}</p>
    </div>`;
  }

  /** A line to begin at, with what was left unfinished; then the box. */
  private composer(words: Words): unknown {
    if (this.writing && this.commenting) return this.commenting.composer(words);
    return html`<button class="opener" @click=${this.open}>${this.unfinished || words.write}</button>`;
  }

  private get unfinished(): string {
    const { client, subject } = this;
    const kept = client && subject && recall(`${client.name} comment ${subject.kind} ${subject.id}`);
    return kept ? (/"body":"((?:[^"\\]|\\.){1,80})/.exec(kept)?.[1] ?? '') : '';
  }

  private readonly open = async (): Promise<void> => {
    this.writing = true;
    this.said = '';
    (await this.fetchCommenting()).focusOn('#new');
  };

  /** What was done, what is new, and the order: one line that is always there. */
  private line(words: Words): TemplateResult {
    const { board } = this;
    const told = this.said || (board.page?.premoderation ? words.heldNotice : '');
    return html`<div class="status soft">
      <div role="status">
        ${board.news ? html`<button class="quiet" @click=${board.showNews}>${words.news}</button>` : told}
      </div>
      ${
        board.items.length > 1
          ? html`<select aria-label=${words.sort} .value=${board.sort} @change=${this.reorder}>
              ${commentSorts.map((sort) => html`<option value=${sort}>${words.sorts[sort]}</option>`)}
            </select>`
          : nothing
      }
    </div>`;
  }

  private readonly reorder = (event: Event): void => {
    this.board.sort = (event.target as HTMLSelectElement).value as CommentSort;
    this.requestUpdate();
  };

  private rows(words: Words): TemplateResult {
    const { board, commenting, locale } = this;
    if (this.condition === 'empty') return notice({ kind: '', title: words.empty, text: words.emptyAdvice });
    const stage: Stage = {
      words,
      locale,
      doing: commenting?.doing,
      mine: commenting?.mine.data,
      busy: commenting?.act.busy ?? null,
      waiting: commenting?.waiting ?? false,
      begin: async (doing) => (await this.fetchCommenting()).begin(doing),
      mark: async (item, wished) => (await this.fetchCommenting()).marking.mark(item, wished),
      openAnswers: (id) => board.openAnswers(id),
      beside: (id) => commenting?.beside(id, words) ?? nothing,
    };
    const { items } = board;
    const text = items.map(({ body }) => body ?? '').join('。');
    return html`${this.elder ? this.speech.button(text, locale, words) : nothing}
      <ul class="rows" role="list">
        ${this.unseen.map((own) => unseen(own, stage))} ${items.map((item) => thread(item, stage))}
      </ul>
      ${board.error ? faultNotice(words, board.error) : nothing}
      ${board.next ? html`<button class="quiet wide" ?disabled=${board.busy} @click=${board.more}>${words.more}</button>` : nothing}`;
  }
}

const boneRows = html`<div class="rows">
  ${[1, 2, 3].map(
    () =>
      html`<div class="comment">
        <div class="bone short"></div>
        <div class="bone"></div>
        <div class="bone long"></div>
      </div>`,
  )}
</div>`;

define('juyi-comments', JuyiComments);
