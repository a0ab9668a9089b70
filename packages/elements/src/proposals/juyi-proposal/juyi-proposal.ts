import type { KernelWords } from '@juyi/core/kernel/words.en';
import { cosignableStates } from '@juyi/core/proposals/lifecycle';
import type { MyProposals, Proposal } from '@juyi/core/proposals/schema';
import type { ProposalWords } from '@juyi/core/proposals/words.en';
import type { ProposalPageWords } from '@juyi/core/proposals/words.proposal.en';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { daysUntil, sayDate, sayDay } from '../../base/dates.ts';
import { define } from '../../base/define.ts';
import { type Condition, JuyiElement } from '../../base/element.ts';
import { markdown } from '../../base/markdown.ts';
import { MutationController } from '../../base/mutation.ts';
import { faultNotice, notice } from '../../base/notice.ts';
import { QueryController } from '../../base/query.ts';
import { ReadAloud } from '../../base/read-aloud.ts';
import { stateStyles } from '../../base/state.styles.ts';
import { ViewerController } from '../../base/viewer.ts';
import { signInHere } from '../../people/sign-in-here.ts';
import { sayPerson } from '../byline.ts';
import { history } from '../history.ts';
import { proposalPageDictionary } from '../page-dictionary.ts';
import { proposalStyles } from './juyi-proposal.styles.ts';

type Words = ProposalWords & ProposalPageWords & KernelWords;

/**
 * One proposal: what it says, who stands behind it, the official answer, and what has happened. Neighbours co-sign it
 * here; its author may change it while nobody has, or withdraw it.
 *
 * @tag juyi-proposal
 * @attr proposal-id - which one
 * @fires juyi-cosigned - the viewer has co-signed or taken it back; `detail: { id, count, cosigned }`
 * @fires juyi-edited - its author has changed it; `detail: { id, state }`
 * @fires juyi-withdrawn - its author has withdrawn it; `detail: { id }`
 * @fires juyi-signed-in - somebody has signed in
 * @slot - the page's own fallback, shown where the proposal cannot be
 * @csspart title - what it is about
 * @csspart state - its state
 * @csspart body - its text
 * @csspart tally - the number of co-signs with the button
 * @csspart answer - the official answer
 * @csspart history - what has happened
 * @cssprop --juyi-reserve - the height kept free while loading, 100vh by default, so that nothing below it moves
 */
export class JuyiProposal extends JuyiElement<ProposalWords & ProposalPageWords> {
  static override properties = {
    ...JuyiElement.properties,
    proposalId: { attribute: 'proposal-id' },
    doing: { state: true },
  };
  static override styles: CSSResultGroup = [JuyiElement.styles, stateStyles, proposalStyles];

  declare proposalId: string | undefined;
  /** What the viewer is in the middle of. */
  declare doing: 'editing' | 'withdrawing' | 'signing in' | undefined;
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
  private said = '';
  private seenBy: string | undefined;

  protected get condition(): Condition {
    if (this.item.data) return 'ready';
    return this.item.error ? 'error' : 'loading';
  }

  private get cosigned(): boolean {
    return this.mine.data?.cosigned.includes(this.proposalId!) ?? false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('proposalId')) this.said = '';
    const person = this.viewer.store?.session.person?.id;
    if (person !== this.seenBy && this.item.error) this.item.retry();
    if (person && this.doing === 'signing in') this.doing = undefined;
    this.seenBy = person;
  }

  protected content(words: Words): TemplateResult {
    const item = this.item.data;
    if (this.condition === 'error') {
      return html`${faultNotice(words, this.item.error!, () => this.item.retry())}<slot></slot>`;
    }
    if (!item) return this.bones();
    return html`<article aria-labelledby="title">
      <div class="cols">
        <div>
          ${this.doing === 'editing' ? this.form(words) : this.text(item, words)} ${this.answer(item, words)}
        </div>
        <aside>${this.tally(item, words)} ${this.authorActs(item, words)} ${this.past(item, words)}</aside>
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

  private text(item: Proposal, words: Words): TemplateResult {
    const late = item.state === 'submitted' && item.answerDue !== null && daysUntil(item.answerDue) < 0;
    const when = sayDay(item.submittedAt ?? item.createdAt, this.locale, words);
    return html`<span class="state ${item.state}" part="state">${words.states[item.state]}</span>
      <h2 id="title" part="title">${item.title || '…'}</h2>
      <p class="soft">${words.byline(sayPerson(item.author, words), when)}</p>
      ${late ? html`<p class="soft late">${this.due(item, words)}</p>` : nothing}
      ${item.state === 'draft' ? html`<p class="soft">${words.draftNotice}</p>` : nothing}
      ${item.state === 'withdrawn' ? html`<p class="note">${words.withdrawn}</p>` : nothing}
      <div class="words" part="body">${markdown(item.body)}</div>
      ${this.elder ? this.speech.button(`${item.title}。${item.body}`, this.locale, words) : nothing}`;
  }

  private due({ answerDue }: Proposal, words: Words): string {
    return answerDue === null ? '' : words.due(sayDate(answerDue, this.locale), daysUntil(answerDue));
  }

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
          ? html`${this.cosignButton(words)}
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
    this.item.set({ ...item, cosigns: item.cosigns + (wanted ? 1 : -1) });
    this.mine.set({ ...mine, cosigned: wanted ? [...others, id] : others });
    return () => {
      this.item.set(item);
      this.mine.set(mine);
    };
  }

  private authorActs(item: Proposal, words: Words): TemplateResult | typeof nothing {
    if (!this.mine.data?.written.includes(item.id) || this.doing === 'editing') return nothing;
    const editable = item.state === 'draft' || (item.state === 'submitted' && item.cosigns === 0);
    const open = item.state === 'draft' || item.state === 'submitted';
    if (this.doing === 'withdrawing') return this.withdrawal(item, words);
    return html`<p class="soft back">${words.yours}</p>
      <div class="acts">
        ${editable ? html`<button class="quiet" @click=${this.edit}>${words.edit}</button>` : nothing}
        ${open ? html`<button class="quiet" @click=${() => this.begin('withdrawing')}>${words.withdraw}</button>` : nothing}
      </div>`;
  }

  private withdrawal(item: Proposal, words: Words): TemplateResult {
    const actions = html`<div class="acts">
      <button ?disabled=${this.act.busy !== null} @click=${() => this.withdraw(item)}>${words.withdrawYes}</button>
      <button class="quiet" @click=${() => this.begin(undefined)}>${words.withdrawNo}</button>
    </div>`;
    return notice({ kind: 'help', title: words.withdraw, text: words.withdrawSure, actions });
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
    this.renderRoot.querySelector<HTMLElement>('.acts button')?.focus();
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
    const steps = history(item, this.due(item, words), words, this.locale);
    return this.elder
      ? html`<details class="back"><summary>${words.history}</summary>${steps}</details>`
      : html`<h3 class="back">${words.history}</h3>${steps}`;
  }
}

define('juyi-proposal', JuyiProposal);
