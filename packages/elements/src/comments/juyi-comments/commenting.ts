import type { Client } from '@juyi/client/client';
import type { CallOptions } from '@juyi/client/kernel/transport';
import type { ViewerStore } from '@juyi/client/people/viewer-store';
import type { MyComments, Subject } from '@juyi/core/comments/schema';
import type { CommentWords } from '@juyi/core/comments/words.en';
import type { CommentingWords } from '@juyi/core/comments/words.writing.en';
import type { Locale } from '@juyi/core/kernel/text';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import { adoptStyles, html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { JuyiElement } from '../../base/element.ts';
import { fieldStyles } from '../../base/field.styles.ts';
import { MutationController } from '../../base/mutation.ts';
import { faultNotice } from '../../base/notice.ts';
import { QueryController } from '../../base/query.ts';
import { ViewerController } from '../../base/viewer.ts';
import { fetchWords, wordsAtHand } from '../../base/words.ts';
import { commentingDictionary } from '../commenting-dictionary.ts';
import type { Board } from './board.ts';
import { boxStyles } from './box.styles.ts';
import { Boxes } from './boxes.ts';
import type { Words } from './composer.ts';
import { blankDraft } from './draft.ts';
import { Marking } from './marking.ts';
import type { Doing } from './thread.ts';
import { Writing } from './writing.ts';

/** Where whoever does something with a comment begins. */
const firstField = '.doing textarea, .doing button';

/** The widget, as whoever acts in it needs it. */
export interface CommentingHost extends JuyiElement<CommentWords> {
  readonly locale: Locale;
  readonly board: Board;
  readonly subject: Subject | null;
  /** Said of a comment that a moderator reads first. */
  readonly heldWords: string;
  say(text: string): void;
  commented(detail: object): void;
}

/** What one does with comments: posting, answering, changing, marking, reporting, appealing. Fetched at first need. */
export class Commenting implements ReactiveController {
  doing: Doing | undefined;
  readonly act: MutationController;
  readonly mine: QueryController<MyComments>;
  readonly writing: Writing;
  readonly marking: Marking;
  private readonly host: CommentingHost;
  private readonly viewer: ViewerController;
  private readonly boxes: Boxes;

  constructor(host: CommentingHost) {
    this.host = host;
    this.viewer = new ViewerController(host);
    this.act = new MutationController(host);
    this.mine = new QueryController<MyComments>(host, () => {
      const { person } = this;
      const { subject } = host;
      if (!subject || !person) return null;
      const key = `${person} ${subject.kind} ${subject.id}`;
      return { key, ask: ({ comments }, options) => comments.mine(subject, options) };
    });
    this.writing = new Writing(host);
    this.marking = new Marking(this, host);
    this.boxes = new Boxes(this, host);
    host.addController(this);
    const { elementStyles } = host.constructor as typeof JuyiElement;
    adoptStyles(host.renderRoot as ShadowRoot, [fieldStyles, ...elementStyles, boxStyles]);
  }

  /** Who is looking; undefined until there is an api to ask. */
  get store(): ViewerStore | undefined {
    return this.viewer.store;
  }

  /** Whether the server has not told yet who is looking. */
  get unknown(): boolean {
    return this.store?.state === 'unknown';
  }

  /** Whoever is signed in; until the server has told, whoever was the last time, so that both are asked for at once. */
  private get person(): string | null {
    const { store } = this;
    if (!store) return null;
    return store.session.person?.id ?? (this.unknown ? store.lastPerson : null);
  }

  /** Whether it is not known yet who is looking, or what they have written and marked. */
  get waiting(): boolean {
    return (this.unknown || this.person !== null) && !this.mine.data && !this.mine.error;
  }

  /** Its words in the language of the widget; undefined while they are on their way. */
  get own(): CommentingWords | undefined {
    return wordsAtHand(commentingDictionary, this.host.locale);
  }

  async ready(): Promise<void> {
    await fetchWords(commentingDictionary, this.host.locale);
    this.host.requestUpdate();
  }

  hostUpdate(): void {
    const { client, subject } = this.host;
    this.writing.take(client?.name, subject);
    if (!this.own) this.ready();
    if (this.store?.signedIn && this.doing?.what === 'sign in') this.goOn(this.doing);
  }

  /** The box for a comment. */
  composer(shared: CommentWords & KernelWords): TemplateResult | typeof nothing {
    const words = this.words(shared);
    return words ? this.boxes.top(words) : nothing;
  }

  /** What belongs beside a comment: what one is doing with it, or what went wrong. */
  beside(id: string, shared: CommentWords & KernelWords): TemplateResult | typeof nothing {
    const words = this.words(shared);
    if (!words) return nothing;
    if (this.doing?.id === id) return html`<div class="doing">${this.boxes.inHand(this.doing, words)}</div>`;
    return this.writing.failed === id && this.act.error ? faultNotice(words, this.act.error) : nothing;
  }

  private words(shared: CommentWords & KernelWords): Words | undefined {
    const { own } = this;
    return own && { ...shared, ...own };
  }

  /**
   * Begins something with a comment, with the keyboard at its first field. Whoever is not known to be signed in yet goes
   * on with it once they are.
   */
  begin(doing: Doing): void {
    const text = doing.what === 'edit' ? this.host.board.find(doing.id)?.body : '';
    this.writing.write({ side: blankDraft(text ?? '') });
    const goesOn = this.store?.signedIn || doing.what === 'sign in';
    this.doing = goesOn ? doing : { what: 'sign in', id: doing.id, next: doing };
    this.focusOn(firstField);
  }

  end(): void {
    this.doing = undefined;
    this.writing.write({});
  }

  /** Whoever has signed in goes on with what they had begun. */
  private goOn({ next }: Doing): void {
    this.doing = next;
    if (next) this.focusOn(firstField);
  }

  async focusOn(selector: string): Promise<void> {
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Does one thing with a comment; where it fails, says so there, and asks to sign in where that is why. */
  async run<Result>(
    name: string,
    id: string,
    act: (client: Client, options: CallOptions) => Promise<Result>,
    foresee?: () => () => void,
  ): Promise<Result | undefined> {
    this.writing.failed = undefined;
    const done = await this.act.run({ name, do: act, ...(foresee && { foresee }) });
    const { error } = this.act;
    if (done !== undefined || !error) return done;
    this.writing.failed = id;
    if (error.status === 401) this.doing = { what: 'sign in', id, ...(this.doing?.id === id && { next: this.doing }) };
    if (error.code === 'PERSONAL_DATA') this.focusOn('.mask');
    this.host.requestUpdate();
    return undefined;
  }

  /** Says what was done. */
  conclude(said: string): void {
    this.doing = undefined;
    this.host.say(said);
    this.mine.refresh();
  }
}
