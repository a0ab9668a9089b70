import type { Client } from '@juyi/client/client';
import type { CallOptions } from '@juyi/client/kernel/transport';
import { commentLimits } from '@juyi/core/comments/limits';
import type { Reason } from '@juyi/core/comments/names';
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
import { signInHere } from '../../people/sign-in-here.ts';
import { commentingDictionary } from '../commenting-dictionary.ts';
import type { Board, Spoken } from './board.ts';
import { boxStyles } from './box.styles.ts';
import { removal, reportChoice } from './choices.ts';
import { type Box, box, type Consent, covered, type Words } from './composer.ts';
import { blankDraft, type Draft, draftPlace, keepDraft, loadDraft } from './draft.ts';
import type { Doing } from './thread.ts';

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
  private readonly host: CommentingHost;
  private readonly viewer: ViewerController;
  private draft: Draft = blankDraft();
  /** What is written in the second box: an answer, a change, an appeal. */
  private side: Draft = blankDraft();
  private empty = false;
  /** With which comment the last act failed; nothing for the box at the top. */
  private failed: string | undefined;
  private place: string | undefined;

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
    host.addController(this);
    const { elementStyles } = host.constructor as typeof JuyiElement;
    adoptStyles(host.renderRoot as ShadowRoot, [fieldStyles, ...elementStyles, boxStyles]);
  }

  /** Whoever is signed in; until the server has told, whoever was the last time, so that both are asked for at once. */
  private get person(): string | null {
    const { store } = this.viewer;
    if (!store) return null;
    return store.session.person?.id ?? (store.state === 'unknown' ? store.lastPerson : null);
  }

  /** Whether it is not known yet who is looking, or what they have written and marked. */
  get waiting(): boolean {
    return (this.unknown || this.person !== null) && !this.mine.data && !this.mine.error;
  }

  private get unknown(): boolean {
    return this.viewer.store?.state === 'unknown';
  }

  /** Fetches its words in the language of the widget. */
  async ready(): Promise<void> {
    await fetchWords(commentingDictionary, this.host.locale);
    this.host.requestUpdate();
  }

  hostUpdate(): void {
    const { client, subject } = this.host;
    const place = client && subject ? draftPlace(client.name, subject) : undefined;
    if (place && place !== this.place) this.draft = loadDraft(place);
    this.place = place;
    if (!this.own) this.ready();
    if (this.viewer.store?.signedIn && this.doing?.what === 'sign in') this.goOn(this.doing);
  }

  /** The box for a comment. */
  composer(shared: CommentWords & KernelWords): TemplateResult | typeof nothing {
    const words = this.words(shared);
    if (!words) return nothing;
    const { store } = this.viewer;
    const signedOut = store?.state === 'known' && !store.signedIn;
    return html`${box(
      {
        name: 'new',
        label: words.write,
        draft: this.draft,
        withStance: true,
        busy: this.act.busy === 'post',
        empty: this.empty && this.doing === undefined,
        error: this.failed === '' ? this.act.error : null,
        send: signedOut ? words.signIn : words.post,
        write: (draft) => this.write({ draft }),
        submit: (consent) => this.post(null, this.draft, consent),
      },
      words,
    )}
    ${this.doing?.what === 'sign in' && this.doing.id === '' ? this.signIn(words) : nothing}`;
  }

  /** What belongs beside a comment: what one is doing with it, or what went wrong. */
  beside(id: string, shared: CommentWords & KernelWords): TemplateResult | typeof nothing {
    const words = this.words(shared);
    if (!words) return nothing;
    if (this.doing?.id === id) return html`<div class="doing">${this.inHand(this.doing, words)}</div>`;
    return this.failed === id && this.act.error ? faultNotice(words, this.act.error) : nothing;
  }

  private get own(): CommentingWords | undefined {
    return wordsAtHand(commentingDictionary, this.host.locale);
  }

  private words(shared: CommentWords & KernelWords): Words | undefined {
    const { own } = this;
    return own && { ...shared, ...own };
  }

  private signIn(words: Words): TemplateResult {
    return html`<p class="soft">${words.signInAdvice}</p>
      ${signInHere(this.host)}`;
  }

  private inHand({ what, id }: Doing, words: Words): TemplateResult {
    const busy = this.act.busy !== null;
    switch (what) {
      case 'sign in':
        return this.signIn(words);
      case 'report':
        return reportChoice(words, busy, (reason) => (reason ? this.report(id, reason, words) : this.end()));
      case 'remove':
        return removal(words, busy, (sure) => (sure ? this.remove(id) : this.end()));
      case 'answer': {
        const label = words.writeAnswer(this.host.board.find(id)?.author?.name ?? '');
        return this.sideBox(
          id,
          what,
          { label, send: words.post, submit: (consent) => this.post(id, this.side, consent) },
          words,
        );
      }
      case 'edit':
        return this.sideBox(
          id,
          what,
          { label: words.edit, send: words.save, submit: (consent) => this.edit(id, consent) },
          words,
        );
      case 'appeal': {
        const appeal = { label: words.appealTitle, hint: words.appealAdvice, limit: commentLimits.appeal };
        return this.sideBox(id, what, { ...appeal, send: words.appealSend, submit: () => this.appeal(id) }, words);
      }
    }
  }

  private sideBox(
    id: string,
    what: Doing['what'],
    of: Pick<Box, 'label' | 'send' | 'submit'> & Partial<Box>,
    words: Words,
  ): TemplateResult {
    const rest = {
      name: 'side',
      draft: this.side,
      busy: this.act.busy === what,
      empty: this.empty,
      error: this.failed === id ? this.act.error : null,
      write: (side: Draft) => this.write({ side }),
      cancel: () => this.end(),
    };
    return box({ ...rest, ...of }, words);
  }

  private write({ draft = this.draft, side = this.side }: { draft?: Draft; side?: Draft }): void {
    Object.assign(this, { draft, side, empty: false, failed: undefined });
    if (this.place) keepDraft(this.place, draft);
    this.host.requestUpdate();
  }

  /**
   * Begins something with a comment, with the keyboard at its first field. Whoever is not known to be signed in yet goes
   * on with it once they are.
   */
  begin(doing: Doing): void {
    const text = doing.what === 'edit' ? this.host.board.find(doing.id)?.body : '';
    this.write({ side: blankDraft(text ?? '') });
    const goesOn = this.viewer.store?.signedIn || doing.what === 'sign in';
    this.doing = goesOn ? doing : { what: 'sign in', id: doing.id, next: doing };
    this.focusOn(firstField);
  }

  private end(): void {
    this.doing = undefined;
    this.write({});
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
    this.failed = undefined;
    const done = await this.act.run({ name, do: act, ...(foresee && { foresee }) });
    const { error } = this.act;
    if (done !== undefined || !error) return done;
    this.failed = id;
    if (error.status === 401) this.doing = { what: 'sign in', id, ...(this.doing?.id === id && { next: this.doing }) };
    if (error.code === 'PERSONAL_DATA') this.focusOn('.mask');
    this.host.requestUpdate();
    return undefined;
  }

  private async post(parent: string | null, draft: Draft, consent: Consent): Promise<void> {
    const { subject, board } = this.host;
    const store = this.viewer.store!;
    this.empty = draft.body.trim() === '';
    if (this.empty || !subject) return this.focusOn(parent ? '#side' : '#new');
    // Nobody is taken for a stranger before the server has told.
    if (this.unknown) await store.refresh();
    const { person, roles } = store.session;
    if (!person) return this.begin({ what: 'sign in', id: parent ?? '' });
    const body = covered(draft.body, consent, this.act.error);
    const masked = body !== draft.body;
    const stance = parent ? null : draft.stance;
    const author = { name: person.name, role: offices.find((role) => roles.some((own) => own === role)) ?? null };
    const item = board.draw({ id: draft.key, body, stance, masked, author });
    const given = { subject, body: draft.body, stance, parent, ...consent };
    const done = await this.run(
      parent ? 'answer' : 'post',
      parent ?? '',
      ({ comments }, options) => comments.create(given, { ...options, key: draft.key }),
      () => this.foresee(item, parent, draft),
    );
    if (!done) return;
    const { id, state } = done;
    board.settle(item.id, state === 'shown' ? { ...item, id, pending: false } : null);
    this.conclude(state === 'shown' ? this.own!.posted : this.host.heldWords);
    this.host.commented({ id, subject, parent, state });
  }

  /** Shows a comment before the server has it, unless somebody reads it first; answers how to take that back. */
  private foresee(item: Parameters<Board['add']>[0], parent: string | null, draft: Draft): () => void {
    const { board } = this.host;
    const { doing } = this;
    if (!board.page?.premoderation) board.add(item, parent);
    if (parent) this.doing = undefined;
    else this.write({ draft: blankDraft() });
    return () => {
      board.settle(item.id, null);
      this.doing = doing;
      this.write(parent ? { side: draft } : { draft });
    };
  }

  private async edit(id: string, consent: Consent): Promise<void> {
    const { body, key } = this.side;
    const change = { body, ...consent };
    const shown = covered(body, consent, this.act.error);
    const done = await this.run('edit', id, ({ comments }, options) => comments.edit(id, change, { ...options, key }));
    if (!done) return;
    const { state, masked } = done;
    this.host.board.patch(id, { body: shown, editedAt: Date.now(), state, masked });
    this.conclude('');
  }

  private async appeal(id: string): Promise<void> {
    const text = this.side.body;
    this.empty = text.trim() === '';
    if (this.empty) return this.focusOn('#side');
    if (await this.run('appeal', id, ({ comments }, options) => comments.appeal(id, { text }, options)))
      this.conclude('');
  }

  private async remove(id: string): Promise<void> {
    if (!(await this.run('remove', id, ({ comments }, options) => comments.remove(id, options)))) return;
    this.host.board.patch(id, { state: 'removed', body: null });
    this.conclude('');
  }

  private async report(id: string, reason: Reason, words: Words): Promise<void> {
    const done = await this.run('report', id, ({ comments }, options) => comments.report(id, { reason }, options));
    if (done) this.conclude(words.reported);
  }

  private conclude(said: string): void {
    this.doing = undefined;
    this.host.say(said);
    this.mine.refresh();
  }

  /** Counts at once; where it turns out not to be so, it goes back and the reason is told. */
  async mark({ id, helpful }: Spoken, wished: boolean | null): Promise<void> {
    const { board } = this.host;
    const { mine } = this;
    // Pressed before the server has told what is theirs: it is asked first, not taken for a stranger's.
    if (this.waiting) {
      if (this.unknown) await this.viewer.store!.refresh();
      await this.host.updateComplete;
      await mine.refresh();
    }
    const { data } = mine;
    if (!data) return this.begin({ what: 'sign in', id });
    const set = (ids: string[], add: boolean) => [...ids.filter((one) => one !== id), ...(add ? [id] : [])];
    const foresee = () => {
      mine.set({
        ...data,
        helpful: set(data.helpful, wished === true),
        unhelpful: set(data.unhelpful, wished === false),
      });
      board.patch(id, { helpful: helpful + Number(wished === true) - Number(data.helpful.includes(id)) });
      return () => {
        mine.set(data);
        board.patch(id, { helpful });
      };
    };
    const act = ({ comments }: Client, options: CallOptions) => {
      if (wished === null) return comments.unmark(id, options);
      return wished ? comments.markHelpful(id, options) : comments.markUnhelpful(id, options);
    };
    const done = await this.run(`mark ${wished} ${id}`, id, act, foresee);
    if (done) board.patch(id, { helpful: done.helpful });
  }
}

/** What neighbours see beside a name, the weightiest first. */
const offices = ['worker', 'ownersCommittee', 'councilMember', 'buildingLead'];
