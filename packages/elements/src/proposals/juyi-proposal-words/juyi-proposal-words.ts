import { difference } from '@juyi/core/kernel/difference';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { Amendment, Amendments, DecideAmendment, ProposeAmendment } from '@juyi/core/proposals/amendments/schema';
import { proposalLimits } from '@juyi/core/proposals/limits';
import type { MyProposals, Proposal, ProposalVersions } from '@juyi/core/proposals/schema';
import { cosignableStates } from '@juyi/core/proposals/states';
import { amendableParts, textParts } from '@juyi/core/proposals/text';
import type { ProposalWordingWords } from '@juyi/core/proposals/words.wordings.en';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { sayDate } from '../../base/dates.ts';
import { define } from '../../base/define.ts';
import { type Condition, JuyiElement } from '../../base/element.ts';
import { fieldStyles } from '../../base/field.styles.ts';
import { MutationController } from '../../base/mutation.ts';
import { faultNotice } from '../../base/notice.ts';
import { QueryController } from '../../base/query.ts';
import { ViewerController } from '../../base/viewer.ts';
import { signInHere } from '../../people/sign-in-here.ts';
import { sayPerson } from '../byline.ts';
import { wordingStyles } from './juyi-proposal-words.styles.ts';
import { wordingDictionary } from './wording-dictionary.ts';

type Words = ProposalWordingWords & KernelWords;
type Version = ProposalVersions['items'][number];

interface Read {
  readonly proposal: Proposal;
  readonly versions: readonly Version[];
  readonly amendments: readonly Amendment[];
}

/**
 * How the words of a proposal have changed, and what neighbours would word otherwise: proposed beside the text, accepted
 * by its author or declined with a reason.
 *
 * @tag juyi-proposal-words
 * @attr proposal-id - which one
 * @fires juyi-edited - its author has accepted other words; `detail: { id, state }`
 * @fires juyi-amended - the viewer has proposed other words; `detail: { id }`
 * @csspart difference - what was removed and added between two wordings
 */
export class JuyiProposalWords extends JuyiElement<ProposalWordingWords> {
  static override properties = {
    ...JuyiElement.properties,
    proposalId: { attribute: 'proposal-id' },
    declining: { state: true },
    writing: { state: true },
  };
  static override styles: CSSResultGroup = [JuyiElement.styles, fieldStyles, wordingStyles];

  declare proposalId: string | undefined;
  /** The amendment that is being declined. */
  declare declining: string | undefined;
  declare writing: 'no' | 'yes' | 'sent';
  protected readonly dictionary = wordingDictionary;
  private readonly viewer = new ViewerController(this);
  private readonly act = new MutationController(this);
  private readonly texts = new QueryController<Read>(
    this,
    () => {
      const id = this.proposalId;
      if (!id) return null;
      return {
        key: id,
        ask: async ({ proposals, amendments }, options) => {
          const [proposal, versions, proposed]: [Proposal, ProposalVersions, Amendments] = await Promise.all([
            proposals.read(id, options),
            amendments.versions(id, options),
            amendments.list(id, options),
          ]);
          return { proposal, versions: versions.items, amendments: proposed.items };
        },
      };
    },
    ({ topic, id }) => topic === '*' || (topic === 'proposals' && id === this.proposalId),
  );
  private readonly mine = new QueryController<MyProposals>(this, () => {
    const person = this.viewer.store?.session.person?.id;
    const id = this.proposalId;
    return person && id
      ? { key: `${person} ${id}`, ask: ({ proposals }, options) => proposals.mine([id], options) }
      : null;
  });

  constructor() {
    super();
    this.writing = 'no';
  }

  protected get condition(): Condition {
    if (this.texts.data) return 'ready';
    return this.texts.error ? 'error' : 'loading';
  }

  protected content(words: Words): TemplateResult {
    const { data, error } = this.texts;
    if (!data) return error ? faultNotice(words, error, () => this.texts.retry()) : this.bones();
    return html`${this.changes(data.versions, words)}
      <section aria-labelledby="amendments">
        <h3 id="amendments">${words.amendments}</h3>
        ${data.amendments.length === 0 ? html`<p class="soft">${words.none}</p>` : nothing}
        <ul role="list">${data.amendments.map((one) => this.amendment(one, data.proposal, words))}</ul>
        ${this.act.error ? faultNotice(words, this.act.error) : nothing}
        ${cosignableStates.includes(data.proposal.state) ? this.proposing(data.proposal, words) : nothing}
      </section>`;
  }

  protected bones(): TemplateResult {
    return html`<div class="bone"></div><div class="bone"></div>`;
  }

  /** The newest change first. */
  private changes(versions: readonly Version[], words: Words): TemplateResult | typeof nothing {
    if (versions.length < 2) return nothing;
    const pairs = versions.slice(1).map((after, index) => ({ before: versions[index]!, after }));
    return html`<section aria-labelledby="changes">
      <h3 id="changes">${words.changes}</h3>
      ${pairs.reverse().map(({ before, after }) => this.change(before, after, words))}
    </section>`;
  }

  private change(before: Version, after: Version, words: Words): TemplateResult {
    const changed = textParts.filter((part) => before[part] !== after[part]);
    return html`<p class="soft">${sayDate(after.at, this.locale)}</p>
      <dl>
        ${changed.map(
          (part) =>
            html`<dt class="soft">${words.parts[part]}</dt>
              <dd>${this.between(this.sayPart(before[part], words), this.sayPart(after[part], words), words)}</dd>`,
        )}
      </dl>`;
  }

  private sayPart(part: string | number | null, words: Words): string {
    if (part === null) return '';
    return typeof part === 'string' ? part : words.yuan(new Intl.NumberFormat(this.locale).format(part / 100));
  }

  /** Struck through and underlined, and said so to those who listen. */
  private between(before: string, after: string, words: Words): TemplateResult {
    return html`<p class="difference" part="difference">
      ${difference(before, after).map(({ kind, text }) => {
        if (kind === 'same') return text;
        const said = html`<span class="unseen"> [${words[kind]}: </span>`;
        const close = html`<span class="unseen">] </span>`;
        return kind === 'added' ? html`<ins>${said}${text}${close}</ins>` : html`<del>${said}${text}${close}</del>`;
      })}
    </p>`;
  }

  private amendment(one: Amendment, proposal: Proposal, words: Words): TemplateResult {
    const decides = one.state === 'open' && this.mine.data?.written.includes(proposal.id);
    return html`<li>
      <p><span class="soft">${words.parts[one.part]}</span> <b>${words.states[one.state]}</b></p>
      ${this.between(one.was, one.wording, words)} ${one.why ? html`<p>${one.why}</p>` : nothing}
      <p class="soft">${words.proposed(sayPerson(one.author, words), sayDate(one.at, this.locale))}</p>
      ${one.reason ? html`<p>${words.reason(one.reason)}</p>` : nothing}
      ${decides ? this.decision(one, proposal, words) : nothing}
    </li>`;
  }

  private decision({ id }: Amendment, { version }: Proposal, words: Words): TemplateResult {
    const busy = this.act.busy !== null;
    if (this.declining === id) {
      const decline = (event: Event) => {
        event.preventDefault();
        const reason = String(new FormData(event.target as HTMLFormElement).get('reason'));
        if (reason.trim()) this.decide(id, { to: 'declined', reason, version });
      };
      return html`<form @submit=${decline}>
        <label for="reason">${words.whyNot}</label>
        <textarea id="reason" name="reason" rows="2" required maxlength=${proposalLimits.reason}></textarea>
        <div class="acts"><button ?disabled=${busy}>${words.sendDecline}</button></div>
      </form>`;
    }
    return html`<div class="acts">
      <button ?disabled=${busy} @click=${() => this.decide(id, { to: 'accepted', version })}>${words.accept}</button>
      <button
        class="quiet"
        @click=${() => {
          this.declining = id;
        }}
      >
        ${words.decline}
      </button>
    </div>`;
  }

  private async decide(amendment: string, body: DecideAmendment): Promise<void> {
    const done = await this.act.run({
      name: `amendment ${amendment} ${body.to} ${body.version}`,
      do: ({ amendments }, options) => amendments.decide(amendment, body, options),
    });
    this.declining = undefined;
    await this.texts.refresh();
    if (done && body.to === 'accepted') this.tell('juyi-edited', { id: done.id, state: done.state });
  }

  private proposing(proposal: Proposal, words: Words): TemplateResult {
    if (this.writing === 'sent') return html`<p role="status">${words.sent}</p>`;
    if (this.writing === 'no') {
      return html`<div class="acts">
        <button
          class="quiet"
          @click=${() => {
            this.writing = 'yes';
          }}
        >
          ${words.propose}
        </button>
      </div>`;
    }
    if (!this.viewer.store?.signedIn) return html`<p>${words.signIn}</p>${signInHere(this)}`;
    return this.form(proposal, words);
  }

  private form(proposal: Proposal, words: Words): TemplateResult {
    const fill = (event: Event) => {
      const part = (event.target as HTMLSelectElement).value as (typeof amendableParts)[number];
      this.renderRoot.querySelector<HTMLTextAreaElement>('#wording')!.value = proposal[part];
    };
    return html`<form @submit=${this.send}>
      <label for="part">${words.which}</label>
      <select id="part" name="part" @change=${fill}>
        ${amendableParts.map((part) => html`<option value=${part}>${words.parts[part]}</option>`)}
      </select>
      <label for="wording">${words.wording}</label>
      <textarea id="wording" name="wording" rows="5" required .defaultValue=${proposal.title}></textarea>
      <label for="why">${words.why}</label>
      <textarea id="why" name="why" rows="2" maxlength=${proposalLimits.reason}></textarea>
      <div class="acts"><button class="primary" ?disabled=${this.act.busy !== null}>${words.send}</button></div>
    </form>`;
  }

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const body = Object.fromEntries(new FormData(event.target as HTMLFormElement)) as unknown as ProposeAmendment;
    const id = this.proposalId!;
    const done = await this.act.run({
      name: `amend ${id} ${JSON.stringify(body)}`,
      do: ({ amendments }, options) => amendments.propose(id, body, options),
    });
    if (!done) return;
    this.writing = 'sent';
    await this.texts.refresh();
    this.tell('juyi-amended', { id: done.id });
  };
}

define('juyi-proposal-words', JuyiProposalWords);
