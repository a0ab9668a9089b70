import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { MoveProposal, MyProposals, Proposal } from '@juyi/core/proposals/schema';
import { cosignableStates } from '@juyi/core/proposals/states';
import type { ProposalWords } from '@juyi/core/proposals/words.en';
import type { ProposalPageWords } from '@juyi/core/proposals/words.proposal.en';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { sayDate, sayDay } from '../../base/dates.ts';
import { define } from '../../base/define.ts';
import { type Condition, JuyiElement } from '../../base/element.ts';
import { markdown } from '../../base/markdown.ts';
import { MutationController } from '../../base/mutation.ts';
import { faultNotice } from '../../base/notice.ts';
import { QueryController } from '../../base/query.ts';
import { ReadAloud } from '../../base/read-aloud.ts';
import { stateStyles } from '../../base/state.styles.ts';
import { ViewerController } from '../../base/viewer.ts';
import { signInHere } from '../../people/sign-in-here.ts';
import { sayPerson } from '../byline.ts';
import { proposalPageDictionary } from '../page-dictionary.ts';
import { term } from '../terms.ts';
import { proposalStyles } from './juyi-proposal.styles.ts';
import type { Life } from './life.ts';

type Words = ProposalWords & ProposalPageWords & KernelWords;

/**
 * One proposal: what it says, who stands behind it, the official answer, what was promised, and what has happened.
 * Neighbours co-sign it here; its author may change it, withdraw it, and say whether it is done.
 *
 * @tag juyi-proposal
 * @attr proposal-id - which one
 * @attr poll-href - the page that shows a poll (`?id=…`); nothing leads to the vote on it where left out
 * @fires juyi-cosigned - the viewer has co-signed or taken it back; `detail: { id, count, cosigned }`
 * @fires juyi-edited - its author has changed it; `detail: { id, state }`
 * @fires juyi-moved - it has gone to another state; `detail: { id, state }`
 * @fires juyi-withdrawn - its author has withdrawn it; `detail: { id }`
 * @fires juyi-signed-in - somebody has signed in
 * @slot - the page's own fallback, shown where the proposal cannot be
 * @csspart title - what it is about
 * @csspart state - its state
 * @csspart body - its text
 * @csspart tally - the number of co-signs with the button
 * @csspart facts - what is asked for, where, for how much and of whom
 * @csspart answer - the official answer
 * @csspart pledges - what was promised
 * @csspart history - what has happened
 * @cssprop --juyi-reserve - the height kept free while loading, 100vh by default, so that nothing below it moves
 */
export class JuyiProposal extends JuyiElement<ProposalWords & ProposalPageWords> {
  static override properties = {
    ...JuyiElement.properties,
    proposalId: { attribute: 'proposal-id' },
    pollHref: { attribute: 'poll-href' },
    doing: { state: true },
  };
  static override styles: CSSResultGroup = [JuyiElement.styles, stateStyles, proposalStyles];

  declare proposalId: string | undefined;
  declare pollHref: string | undefined;
  /** What the viewer is in the middle of. */
  declare doing: 'editing' | 'withdrawing' | 'signing in' | 'sending back' | 'reading words' | undefined;
  protected readonly dictionary = proposalPageDictionary;
  private readonly viewer = new ViewerController(this);
  private readonly act = new MutationController(this);
  private readonly speech = new ReadAloud(this);
  private readonly item = new QueryController<Proposal>(
    this,
    () => {
      const id = this.proposalId;
      return id ? { key: id, ask: ({ proposals }, options) => proposals.read(id, options) } : null;
    },
    ({ topic, id }) => topic === '*' || (topic === 'proposals' && id === this.proposalId),
  );
  private readonly mine = new QueryController<MyProposals>(this, () => {
    const id = this.proposalId;
    const person = this.viewer.store?.session.person?.id;
    if (!id || !person) return null;
    return { key: `${person} ${id}`, ask: ({ proposals }, options) => proposals.mine([id], options) };
  });
  /** Fetched beside the proposal itself, because together they would be more than a page should wait for. */
  private life: Life | undefined;
  private said = '';
  private seenBy: string | undefined;

  protected get condition(): Condition {
    if (this.item.data && this.life) return 'ready';
    return this.item.error ? 'error' : 'loading';
  }

  private get cosigned(): boolean {
    return this.mine.data?.cosigned.includes(this.proposalId!) ?? false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('proposalId')) this.said = '';
    if (this.life?.locale !== this.locale) this.openLife(this.locale);
    const person = this.viewer.store?.session.person?.id;
    if (person !== this.seenBy && this.item.error) this.item.retry();
    if (person && this.doing === 'signing in') this.doing = undefined;
    this.seenBy = person;
  }

  private async openLife(locale: Life['locale']): Promise<void> {
    try {
      const life = await import('../../bundle/proposal-life.ts').then(({ lifeIn }) => lifeIn(locale));
      if (locale !== this.locale || this.life?.locale === locale) return;
      this.life = life;
      this.requestUpdate();
    } catch {
      // Without network the bones stay; whatever draws this widget again tries again.
    }
  }

  protected content(words: Words): TemplateResult {
    const item = this.item.data;
    if (this.condition === 'error') {
      return html`${faultNotice(words, this.item.error!, () => this.item.retry())}<slot></slot>`;
    }
    const { life } = this;
    if (!item || !life) return this.bones();
    return html`<article aria-labelledby="title">
      <div class="cols">
        <div>
          ${this.doing === 'editing' ? this.form(words) : this.text(item, words)} ${this.otherWords(item, words)}
          ${this.answer(item, words)} ${life.promises(item, life.words, this.locale, this.photo)} ${life.passedGates(item, life.words, this.locale)}
        </div>
        <aside>
          ${this.tally(item, words)} ${this.asked(item, words)} ${this.authorActs(item)} ${this.past(item, words)}
        </aside>
      </div>
    </article>`;
  }

  protected bones(): TemplateResult {
    return html`<article>
      <div class="cols">
        <div>
          <div class="bone short"></div>
          <div class="bone title"></div>
          <div class="bone short"></div>
          <div class="words">${[1, 2, 3, 4].map((line) => html`<p class="bone ${line === 4 ? 'short' : ''}"></p>`)}</div>
        </div>
        <aside><div class="tally"><b class="bone short"></b></div></aside>
      </div>
    </article>`;
  }

  private readonly photo = (file: string): string => this.client!.transport.address(`/api/files/${file}`);

  private text(item: Proposal, words: Words): TemplateResult {
    const due = term(item, words, this.locale);
    const when = sayDay(item.submittedAt ?? item.createdAt, this.locale, words);
    return html`<span class="state ${item.state}" part="state">${words.states[item.state]}</span>
      ${item.added?.map(({ text }) => html`<span class="state" part="state">${text[this.locale]}</span>`)}
      <h2 id="title" part="title">${item.title || '…'}</h2>
      <p class="soft">
        ${words.byline(sayPerson(item.author, words), when)}${item.forNeighbour ? html` · ${words.forNeighbour}` : nothing}
      </p>
      ${due?.late ? html`<p class="soft late">${due.text}</p>` : nothing}
      ${this.life!.standing(item, this.life!.words)}
      <div class="words" part="body">${markdown(item.body)}</div>
      ${this.life!.facts(item, this.life!.words, this.locale)}
      ${this.elder ? html`<div class="acts">${this.speech.button(`${item.title}。${item.body}`, this.locale, words)}</div>` : nothing}`;
  }

  /** What has changed, and what neighbours would word otherwise; fetched when somebody wants to read it. */
  private otherWords(item: Proposal, words: Words): TemplateResult | typeof nothing {
    if (item.state === 'draft' || this.doing === 'editing') return nothing;
    if (this.doing === 'reading words') {
      return html`<juyi-proposal-words
        .api=${this.api}
        .community=${this.community}
        proposal-id=${item.id}
        @juyi-edited=${() => this.item.refresh()}
      ></juyi-proposal-words>`;
    }
    return html`<div class="acts">
      ${item.wordings > 1 ? this.wordsButton(words.wordings(item.wordings)) : nothing}
      ${this.wordsButton(item.amendments > 0 ? words.otherWordsOpen(item.amendments) : words.otherWords)}
    </div>`;
  }

  private wordsButton(label: string): TemplateResult {
    return html`<button class="quiet" @click=${this.readWords}>${label}</button>`;
  }

  private readonly readWords = (): void => {
    import('../../bundle/proposal-words.ts');
    this.doing = 'reading words';
  };

  private answer({ answer }: Proposal, words: Words): TemplateResult | typeof nothing {
    if (!answer) return nothing;
    return html`<section class="sheet" part="answer" aria-labelledby="answer">
      <header>
        <h3 id="answer">${words.answer}</h3>
        <p class="soft">${sayPerson(answer.author, words)} · ${sayDate(answer.at, this.locale)}</p>
      </header>
      <div class="words">${markdown(answer.body)}</div>
    </section>`;
  }

  private tally(item: Proposal, words: Words): TemplateResult {
    return html`<div class="tally" part="tally">
      <b>${item.cosigns}</b> <span class="soft">${words.neighbours(item.cosigns)}</span>
      ${
        cosignableStates.includes(item.state)
          ? html`${this.life!.progress(item, this.life!.words)} ${this.cosignButton(words)}
              <p class="said soft" role="status">${this.said || (this.cosigned ? words.cosigned : '')}</p>`
          : nothing
      }
      ${this.act.error ? faultNotice(words, this.act.error) : nothing}
      ${this.doing === 'signing in' ? signInHere(this) : nothing}
    </div>`;
  }

  private cosignButton(words: Words): TemplateResult {
    const { store } = this.viewer;
    const busy = this.act.busy !== null;
    if (!store?.signedIn) {
      return html`<button class="primary" ?disabled=${store?.state === 'unknown'} @click=${this.askSignIn}>
        ${words.signInToCosign}
      </button>`;
    }
    return this.cosigned
      ? html`<button class="quiet" ?disabled=${busy} @click=${() => this.cosign(false, words)}>${words.uncosign}</button>`
      : html`<button class="primary" ?disabled=${busy || !this.mine.data} @click=${() => this.cosign(true, words)}>
          ${words.cosign}
        </button>`;
  }

  private readonly askSignIn = (): void => {
    this.doing = 'signing in';
  };

  /** Counts at once; where it turns out not to be so, the number and the button go back and the reason is told. */
  private async cosign(wanted: boolean, words: Words): Promise<void> {
    const id = this.proposalId!;
    this.said = '';
    const done = await this.act.run({
      name: `${wanted ? 'cosign' : 'uncosign'} ${id}`,
      foresee: () => this.show(wanted),
      do: ({ proposals }, options) => (wanted ? proposals.cosign(id, options) : proposals.uncosign(id, options)),
    });
    if (!done) {
      if (this.act.error?.status === 401) this.askSignIn();
      return;
    }
    this.said = wanted ? words.counted(done.count) : words.takenBack(done.count);
    if (this.item.data) this.item.set({ ...this.item.data, cosigns: done.count });
    this.tell('juyi-cosigned', { id, count: done.count, cosigned: wanted });
  }

  private show(wanted: boolean): () => void {
    const id = this.proposalId!;
    const item = this.item.data!;
    const mine = this.mine.data!;
    const others = mine.cosigned.filter((other) => other !== id);
    // Who is asked again does not count until the answer is yes.
    const counted = wanted || mine.cosigned.includes(id);
    this.item.set({ ...item, cosigns: item.cosigns + (counted ? (wanted ? 1 : -1) : 0) });
    const asked = mine.asked.filter((one) => one.id !== id);
    this.mine.set({ ...mine, asked, cosigned: wanted ? [...others, id] : others });
    return () => {
      this.item.set(item);
      this.mine.set(mine);
    };
  }

  private asked(item: Proposal, words: Words): TemplateResult {
    return this.life!.asks(
      {
        item,
        mine: this.mine.data,
        roles: this.viewer.store?.session.roles ?? [],
        busy: this.act.busy !== null,
        sendingBack: this.doing === 'sending back',
        pollHref: this.pollHref,
        move: (change) => this.move(item, change),
        cosign: (wanted) => this.cosign(wanted, words),
        merge: (agreed) => this.merge(item, agreed),
        sendBack: () => {
          this.doing = 'sending back';
        },
      },
      this.life!.words,
      this.locale,
    );
  }

  private async move({ id, version }: Proposal, change: Omit<MoveProposal, 'version'>): Promise<void> {
    const done = await this.act.run({
      name: `move ${id} ${version} ${change.to}`,
      do: ({ proposals }, options) => proposals.move(id, { ...change, version }, options),
    });
    await this.settle();
    if (done) this.tell('juyi-moved', { id, state: done.state });
  }

  private async merge({ id }: Proposal, agreed: boolean): Promise<void> {
    const from = this.mine.data!.merges.find((one) => one.from.id === id || one.into.id === id)!.from.id;
    await this.act.run({
      name: `merge ${from} ${agreed}`,
      do: ({ proposalDesk }, options) =>
        agreed ? proposalDesk.agreeToMerge(from, options) : proposalDesk.declineMerge(from, options),
    });
    await this.settle();
  }

  /** After a step everything is read again: what is asked of the viewer may be another thing now. */
  private async settle(): Promise<void> {
    this.doing = undefined;
    await Promise.all([this.item.refresh(), this.mine.refresh()]);
  }

  private authorActs(item: Proposal): TemplateResult | typeof nothing {
    if (!this.mine.data?.written.includes(item.id) || this.doing === 'editing') return nothing;
    return this.life!.authorActs(
      {
        item,
        busy: this.act.busy !== null,
        withdrawing: this.doing === 'withdrawing',
        edit: this.edit,
        ask: (withdrawing) => this.begin(withdrawing ? 'withdrawing' : undefined),
        withdraw: () => this.withdraw(item),
        move: (change) => this.move(item, change),
      },
      this.life!.words,
    );
  }

  private async withdraw({ id, version }: Proposal): Promise<void> {
    const done = await this.act.run({
      name: `withdraw ${id} ${version}`,
      do: ({ proposals }, options) => proposals.move(id, { to: 'withdrawn', version }, options),
    });
    this.begin(undefined);
    await this.item.refresh();
    if (done) this.tell('juyi-withdrawn', { id });
  }

  private readonly edit = (): void => {
    import('../../bundle/proposal-form.ts');
    this.begin('editing');
  };

  /** Begins or ends something, with the keyboard at its first button. */
  private async begin(doing: JuyiProposal['doing']): Promise<void> {
    this.doing = doing;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('aside .acts button')?.focus();
  }

  private form(words: Words): TemplateResult {
    return html`<juyi-proposal-form
        .api=${this.api}
        .community=${this.community}
        proposal-id=${this.proposalId!}
        @juyi-edited=${this.edited}
        @juyi-proposed=${this.edited}
      ></juyi-proposal-form>
      <button class="quiet back" @click=${() => this.begin(undefined)}>${words.cancel}</button>`;
  }

  private readonly edited = (): void => {
    this.begin(undefined);
    this.item.refresh();
  };

  private past(item: Proposal, words: Words): TemplateResult {
    const due = term(item, words, this.locale)?.text ?? '';
    const steps = this.life!.history(item, due, this.life!.words, this.locale);
    return this.elder
      ? html`<details class="back"><summary>${words.history}</summary>${steps}</details>`
      : html`<h3 class="back">${words.history}</h3>${steps}`;
  }
}

define('juyi-proposal', JuyiProposal);
