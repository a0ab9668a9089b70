import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { Danger } from '@juyi/core/proposals/hazards';
import { proposalLimits } from '@juyi/core/proposals/limits';
import type { MyProposals, Proposal, ProposalReceipt, SimilarProposals } from '@juyi/core/proposals/schema';
import type { ProposalFormWords } from '@juyi/core/proposals/words.form.en';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define } from '../../base/define.ts';
import { type Condition, JuyiElement } from '../../base/element.ts';
import { fieldStyles } from '../../base/field.styles.ts';
import { faultNotice, notice } from '../../base/notice.ts';
import { QueryController } from '../../base/query.ts';
import { ViewerController } from '../../base/viewer.ts';
import { signInHere } from '../../people/sign-in-here.ts';
import { addressOf } from '../address.ts';
import type { Aids } from './aids.ts';
import { type Draft, isBlank } from './draft.ts';
import { field } from './fields.ts';
import { formDictionary } from './form-dictionary.ts';
import { formStyles } from './juyi-proposal-form.styles.ts';
import type { Part, Said } from './more.ts';
import { Writing } from './writing.ts';

type Words = ProposalFormWords & KernelWords;
type Name = 'title' | 'body';

const names: readonly Name[] = ['title', 'body'];
/** How long somebody pauses who has typed a title, in ms. */
const typingPause = 400;

/**
 * The form to propose something, or to change a proposal of one's own. What is typed stays on this device until it has
 * arrived: through a reload, an expired session, and a time without network; and it arrives once.
 *
 * @tag juyi-proposal-form
 * @attr proposal-id - the proposal to change; a new one where left out
 * @attr href - the page that shows a proposal (`?id=…`); this page where left out
 * @attr hazard-href - the page that takes reports of hazards; where left out, `juyi-hazard` alone tells of one
 * @fires juyi-proposed - a proposal is posted; cancel it to show something of your own; `detail: { id, state }`
 * @fires juyi-hazard - what was written is a danger and is reported, not proposed; `detail: { text, level }`
 * @fires juyi-edited - a proposal is changed; cancelable; `detail: { id, state }`
 * @fires juyi-signed-in - somebody has signed in
 * @slot - the page's own fallback, shown where the form cannot be
 * @csspart field - a field with its label
 * @csspart acts - the buttons
 * @cssprop --juyi-reserve - the height kept free while loading, 100vh by default, so that nothing below it moves
 */
export class JuyiProposalForm extends JuyiElement<ProposalFormWords> {
  static override properties = {
    ...JuyiElement.properties,
    proposalId: { attribute: 'proposal-id' },
    href: {},
    hazardHref: { attribute: 'hazard-href' },
    faults: { state: true },
    step: { state: true },
    adding: { state: true },
  };
  static override styles: CSSResultGroup = [JuyiElement.styles, fieldStyles, formStyles];

  declare proposalId: string | undefined;
  declare href: string | undefined;
  declare hazardHref: string | undefined;
  declare faults: Readonly<Record<Name, readonly string[]>>;
  /** In elder mode one thing at a time: the title, the text, a look at both. */
  declare step: number;
  /** What is being said besides, of what can be added to the look at both. */
  declare adding: Part | undefined;
  protected readonly dictionary = formDictionary;
  private readonly viewer = new ViewerController(this);
  private readonly writing = new Writing(this, this.viewer);
  private readonly changed = new QueryController<Proposal>(this, () => {
    const id = this.proposalId;
    return id ? { key: id, ask: ({ proposals }, options) => proposals.read(id, options) } : null;
  });
  private readonly mine = new QueryController<MyProposals>(this, () => {
    const person = this.viewer.store?.session.person?.id;
    if (!person || this.proposalId) return null;
    return { key: person, ask: ({ proposals }, options) => proposals.mine([], options) };
  });
  private readonly similar = new QueryController<SimilarProposals>(this, () => {
    const text = this.typed.trim();
    if (this.proposalId || text.length < 4) return null;
    return { key: text, ask: ({ proposals }, options) => proposals.similar(text, options) };
  });
  /** Fetched when somebody begins to write, for it can wait until then. */
  private aids: Aids | undefined;
  /** The title, once somebody has paused. */
  private typed = '';
  private typing: ReturnType<typeof setTimeout> | undefined;
  /** `past` once somebody said that it is none. */
  private danger: 'no' | 'past' | 'reported' = 'no';
  private said: keyof ProposalFormWords & ('kept' | 'local') = 'local';
  private receipt: ProposalReceipt | undefined;

  constructor() {
    super();
    this.faults = { title: [], body: [] };
    this.step = 0;
  }

  protected get condition(): Condition {
    if (!this.client) return 'loading';
    if (!this.proposalId || this.writing.draft.of) return 'ready';
    return this.changed.error ? 'error' : 'loading';
  }

  protected override willUpdate(properties: PropertyValues): void {
    super.willUpdate(properties);
    const { data } = this.changed;
    if (data && this.writing.phase === 'writing') this.writing.take(data);
    if (this.mine.data?.drafts.length || this.writing.newest || this.writing.phase === 'done') this.fetchAids();
  }

  /** Called when the draft has become what it should. */
  arrived(receipt: ProposalReceipt, before: Draft): void {
    this.receipt = receipt;
    this.step = 0;
    if (receipt.state === 'draft') {
      this.said = 'kept';
      this.writing.goOn(receipt);
      this.mine.refresh();
      return;
    }
    const { id, state } = receipt;
    const isNew = !before.of || before.of.state === 'draft';
    const goesOn = this.tell(isNew ? 'juyi-proposed' : 'juyi-edited', { id, state });
    if (!goesOn) this.writing.begin();
    else this.point('h2');
  }

  protected content(words: Words): TemplateResult {
    if (this.condition === 'error') {
      return html`${faultNotice(words, this.changed.error!, () => this.changed.retry())}<slot></slot>`;
    }
    if (this.condition === 'loading') return this.bones();
    if (this.writing.phase === 'done') return this.done(words);
    if (this.danger === 'reported') return this.reported();
    const heading = this.proposalId ? words.headingEdit : words.heading;
    return html`<div class="sheet"><form novalidate aria-labelledby="heading" @submit=${this.submit}>
        <h2 id="heading" tabindex="-1">${heading}</h2>
        ${this.elder ? this.oneThing(words) : this.everything(words)} ${this.dangerAhead()}
        ${this.elder && (this.step < 2 || this.adding) ? this.onward(words) : this.acts(words)}
        <p class="said soft" role="status">${this.status(words)}</p>
        ${this.trouble(words)}
      </form>
      ${this.drafts()}</div>`;
  }

  protected bones(): TemplateResult {
    return html`<div class="sheet">
      <div class="bone title"></div>
      <div class="field"><p class="bone"></p><div class="bone"></div></div>
    </div>`;
  }

  private field(name: Name, words: Words): TemplateResult {
    const { draft, phase, error } = this.writing;
    const faults = [...this.faults[name], ...(error?.faultsAt(`/${name}`) ?? []).map(({ code }) => code)];
    const label = words[name];
    const hint = words[`${name}Hint`];
    const fixed = phase === 'sending' || phase === 'waiting';
    const shape = { name, label, hint, value: draft[name], limit: proposalLimits[name], faults, fixed };
    return field(shape, (text) => this.write(name, text), words);
  }

  private everything(words: Words): TemplateResult {
    const { aids } = this;
    return html`${this.field('title', words)} ${this.alike()} ${this.field('body', words)}
      <details class="more" @toggle=${this.fetchAids}>
        <summary>${words.more}</summary>
        ${aids?.more(this.besides, aids.words)}
      </details>`;
  }

  private get besides(): Said {
    const { draft, phase } = this.writing;
    const fixed = phase === 'sending' || phase === 'waiting';
    const lead = this.viewer.store?.session.roles.includes('buildingLead') ?? false;
    return { draft, fixed, lead, write: (change) => this.writing.write(change) };
  }

  private alike(): TemplateResult | typeof nothing {
    if (this.proposalId) return nothing;
    const { aids } = this;
    return html`<div class="alike" role="status">${aids?.alike(this.similar.data, this.href, aids.words)}</div>`;
  }

  private readonly fetchAids = async (): Promise<void> => {
    const { locale } = this;
    if (this.aids?.locale === locale) return;
    try {
      this.aids = await import('../../bundle/proposal-aids.ts').then(({ aidsIn }) => aidsIn(locale));
      this.requestUpdate();
    } catch {
      // Whoever has no network writes without them.
    }
  };

  /** What the text sounds like, if it sounds like a danger. */
  private get sounds(): Danger | null {
    const { title, body } = this.writing.draft;
    const asks = !this.proposalId && this.writing.phase === 'writing';
    return asks ? (this.aids?.dangerIn(`${title} ${body}`) ?? null) : null;
  }

  private dangerAhead(): TemplateResult | typeof nothing {
    const danger = this.sounds;
    if (!danger || this.danger === 'past') return nothing;
    // A broken lamp can be proposed as well; where life is at stake somebody has to say that it is not.
    const goOn = danger.level === 'yellow' ? undefined : this.noDanger;
    return this.aids!.dangerNotice(
      { danger, href: this.hazardHref, accept: this.reportHazard, goOn },
      this.aids!.words,
    );
  }

  private readonly noDanger = (): void => {
    this.danger = 'past';
    this.requestUpdate();
    this.point('button[type="submit"]');
  };

  /** Nothing is proposed: what was written goes along to where hazards are reported. */
  private readonly reportHazard = (event: Event): void => {
    const { title, body } = this.writing.draft;
    const text = `${title}\n${body}`.trim();
    const goesOn = this.tell('juyi-hazard', { text, level: this.sounds!.level });
    if (!goesOn || !this.hazardHref) event.preventDefault();
    this.danger = 'reported';
    this.writing.begin();
    this.point('h2');
  };

  private reported(): TemplateResult {
    return this.aids!.reported(this.another, this.aids!.words);
  }

  private write(name: Name, text: string): void {
    this.fetchAids();
    if (name === 'title') this.lookAround(text);
    this.said = 'local';
    this.faults = { ...this.faults, [name]: [] };
    if (this.writing.error) this.writing.error = null;
    this.writing.write({ [name]: text });
  }

  private lookAround(title: string): void {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => {
      this.typed = title;
      this.requestUpdate();
    }, typingPause);
  }

  private oneThing(words: Words): TemplateResult {
    const { draft } = this.writing;
    const where = html`<p class="soft">${words.step(this.step + 1, 3)}</p>`;
    const name = names[this.step];
    if (name) return html`${where}${this.field(name, words)}${name === 'title' ? this.alike() : nothing}`;
    const { aids } = this;
    if (aids && this.adding) return html`${where}${aids.onePart(this.adding, this.besides, aids.words)}`;
    return html`${where}
      <h3 class="check">${words.check}</h3>
      <p class="check"><strong>${draft.title}</strong></p>
      <p class="check">${draft.body}</p>
      <p class="soft check">${words.more}</p>
      ${aids?.moreByOne(this.besides, this.openPart, aids.words)}`;
  }

  private onward(words: Words): TemplateResult {
    return html`<div class="acts" part="acts">
      <button class="primary" type="submit">${words.next}</button>
      ${this.step > 0 ? html`<button class="quiet" type="button" @click=${this.stepBack}>${words.back}</button>` : nothing}
    </div>`;
  }

  private readonly openPart = (part: Part | undefined): void => {
    this.adding = part;
    this.point(part ? `#${part}` : 'h2');
  };

  private readonly stepBack = (): void => {
    if (this.adding) this.openPart(undefined);
    else {
      this.step -= 1;
      this.point('input, textarea');
    }
  };

  private acts(words: Words): TemplateResult {
    const { phase, draft } = this.writing;
    const busy = phase === 'sending' || phase === 'waiting';
    const changes = draft.of !== null && draft.of.state !== 'draft';
    const keep = html`<button class="quiet" type="button" ?disabled=${busy} @click=${this.keepDraft}>${words.keep}</button>`;
    const back = html`<button class="quiet" type="button" ?disabled=${busy} @click=${this.stepBack}>${words.back}</button>`;
    return html`<div class="acts" part="acts">
      <button class="primary" type="submit" ?disabled=${busy}>
        ${phase === 'sending' ? words.sending : changes ? words.save : words.submit}
      </button>
      ${changes ? nothing : keep} ${this.elder ? back : nothing}
    </div>`;
  }

  private status(words: Words): string {
    const { phase, draft } = this.writing;
    if (phase === 'sending') return words.sending;
    return phase === 'writing' && !isBlank(draft) ? words[this.said] : '';
  }

  /** Whatever stands between the text and the server, with the way on. */
  private trouble(words: Words): TemplateResult | typeof nothing {
    const { phase, error, newest } = this.writing;
    if (phase === 'waiting') {
      const actions = html`<button class="quiet" type="button" @click=${this.writing.again}>${words.sendNow}</button>`;
      return notice({ kind: 'help', title: words.queued, text: words.queuedAdvice, actions });
    }
    if (phase === 'signing in') {
      const actions = signInHere(this);
      return notice({ kind: 'help', title: error?.problem?.title ?? words.signIn, text: words.signInAdvice, actions });
    }
    if (!error) return nothing;
    return html`${faultNotice(words, error)}
    ${newest && this.aids ? this.aids.newer(newest, this.aids.words) : nothing}`;
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.adding) return this.openPart(undefined);
    await this.fetchAids();
    const shown = this.elder ? names.slice(this.step, this.step + 1) : names;
    if (!this.check(shown.length > 0 ? shown : names, true)) return;
    const level = this.danger === 'past' ? undefined : this.sounds?.level;
    if (level === 'red' || level === 'orange') return void this.point('.danger');
    if (this.elder && this.step < 2) {
      this.step += 1;
      this.point('input, textarea, h2');
    } else this.writing.send('submitted');
  };

  private readonly keepDraft = (): void => {
    if (this.check(names, isBlank(this.writing.draft))) this.writing.send('draft');
  };

  /** Whether these fields can be sent; otherwise marks what is wrong and goes to the first of it. */
  private check(wanted: readonly Name[], required: boolean): boolean {
    const faults = { title: [] as string[], body: [] as string[] };
    for (const name of wanted) {
      const text = this.writing.draft[name];
      if (required && text.trim() === '') faults[name].push('required');
      if (text.length > proposalLimits[name]) faults[name].push('too_big');
    }
    this.faults = faults;
    const wrong = wanted.find((name) => faults[name].length > 0);
    if (wrong) this.point(`#${wrong}`);
    return !wrong;
  }

  private async point(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  private done(words: Words): TemplateResult {
    const { aids } = this;
    const another = this.proposalId ? undefined : this.another;
    return html`<div class="sheet">
      <div class="note good" part="notice">
        <h2 tabindex="-1">${another ? words.done : words.saved}</h2>
        ${aids?.wayOn(addressOf({ id: this.receipt!.id }, this.href), another, aids.words)}
      </div>
    </div>`;
  }

  private readonly another = (): void => {
    this.danger = 'no';
    this.writing.begin();
    this.point('input');
  };

  private drafts(): TemplateResult | typeof nothing {
    const { phase, draft } = this.writing;
    const others = (this.mine.data?.drafts ?? []).filter(({ id }) => id !== draft.of?.id);
    if (!this.aids || others.length === 0 || phase !== 'writing') return nothing;
    return this.aids.drafts(others, (id) => this.goOnWith(id), this.aids.words);
  }

  private async goOnWith(id: string): Promise<void> {
    try {
      this.writing.take(await this.client!.proposals.read(id, { locale: this.locale }));
      this.point('#title');
    } catch {
      this.mine.refresh();
    }
  }
}

define('juyi-proposal-form', JuyiProposalForm);
