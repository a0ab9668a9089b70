import type { ProposalFormWords } from '@juyi/core/proposals/words.form.en';
import { html, nothing, type TemplateResult } from 'lit';
import { faultNotice, notice } from '../../base/notice.ts';
import { signInHere } from '../../people/sign-in-here.ts';
import { isBlank } from './draft.ts';
import type { JuyiProposalForm } from './juyi-proposal-form.ts';
import { names, type Words } from './texts.ts';

/** Handing in what is written: the buttons, where it has got to, and whatever stands between it and the server. */
export class Sending {
  /** Where what is written is kept: on the server, or on this device alone. */
  said: keyof ProposalFormWords & ('kept' | 'local') = 'local';
  private readonly host: JuyiProposalForm;

  constructor(host: JuyiProposalForm) {
    this.host = host;
  }

  acts(words: Words): TemplateResult {
    const { writing, steps, elder } = this.host;
    const { phase, draft, underWay } = writing;
    const changes = draft.of !== null && draft.of.state !== 'draft';
    const quiet = (label: string, act: () => void) =>
      html`<button class="quiet" type="button" ?disabled=${underWay} @click=${act}>${label}</button>`;
    return html`<div class="acts" part="acts">
      <button class="primary" type="submit" ?disabled=${underWay}>
        ${phase === 'sending' ? words.sending : changes ? words.save : words.submit}
      </button>
      ${changes ? nothing : quiet(words.keep, this.keepDraft)} ${elder ? quiet(words.back, steps.back) : nothing}
    </div>`;
  }

  status(words: Words): string {
    const { phase, draft } = this.host.writing;
    if (phase === 'sending') return words.sending;
    return phase === 'writing' && !isBlank(draft) ? words[this.said] : '';
  }

  /** Whatever stands in between, with the way on. */
  trouble(words: Words): TemplateResult | typeof nothing {
    const { writing, aids } = this.host;
    const { phase, error, newest } = writing;
    if (phase === 'waiting') {
      const actions = html`<button class="quiet" type="button" @click=${writing.again}>${words.sendNow}</button>`;
      return notice({ kind: 'help', title: words.queued, text: words.queuedAdvice, actions });
    }
    if (phase === 'signing in') {
      const actions = signInHere(this.host);
      return notice({ kind: 'help', title: error?.problem?.title ?? words.signIn, text: words.signInAdvice, actions });
    }
    if (!error) return nothing;
    return html`${faultNotice(words, error)}
    ${newest && aids ? aids.newer(newest, aids.words) : nothing}`;
  }

  readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { host } = this;
    const { steps, texts, hazard, writing } = host;
    if (steps.close()) return;
    await host.fetchAids();
    if (!texts.check(steps.asked, true)) return;
    if (hazard.standsInTheWay) host.point('.danger');
    else if (steps.isLast) writing.send('submitted');
    else steps.goOn();
  };

  private readonly keepDraft = (): void => {
    const { texts, writing } = this.host;
    if (texts.check(names, isBlank(writing.draft))) writing.send('draft');
  };
}
