import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { ReceiptAnswer } from '@juyi/core/polls/ballot/schema';
import type { ReceiptWords } from '@juyi/core/polls/words.receipt.en';
import { type CSSResultGroup, css, html, nothing, type TemplateResult } from 'lit';
import { define } from '../../base/define.ts';
import { type Condition, JuyiElement } from '../../base/element.ts';
import { fieldStyles } from '../../base/field.styles.ts';
import { MutationController } from '../../base/mutation.ts';
import { faultNotice } from '../../base/notice.ts';
import type { Dictionary } from '../../base/words.ts';

type Words = ReceiptWords & KernelWords;

const receiptDictionary: Dictionary<ReceiptWords> = {
  en: () => import('@juyi/core/polls/words.receipt.en'),
  'zh-CN': () => import('@juyi/core/polls/words.receipt.zh-CN'),
};

const receiptStyles = css`
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    grid-gap: var(--j-step);
    max-width: 30em;
  }
  label {
    grid-column: 1 / -1;
  }
  .note {
    margin-top: var(--j-step);
  }
`;

/**
 * Asks by the code of a receipt whether its ballot counts. Nobody needs to sign in, and no choice is ever shown.
 *
 * @tag juyi-receipt
 * @csspart answer - whether it counts
 */
export class JuyiReceipt extends JuyiElement<ReceiptWords> {
  static override properties = { ...JuyiElement.properties, answer: { state: true } };
  static override styles: CSSResultGroup = [JuyiElement.styles, fieldStyles, receiptStyles];
  declare answer: ReceiptAnswer | undefined;
  protected readonly dictionary = receiptDictionary;
  private readonly act = new MutationController(this);
  private code = '';

  protected get condition(): Condition {
    return this.client ? 'ready' : 'loading';
  }

  protected bones(): TemplateResult {
    return html`<div class="bone"></div><div class="bone title"></div>`;
  }

  protected content(words: Words): TemplateResult {
    return html`<form novalidate @submit=${this.ask}>
        <label for="code">${words.code}</label>
        <input id="code" autocomplete="off" autocapitalize="characters" spellcheck="false" @input=${this.write} />
        <button class="quiet" aria-disabled=${this.act.busy !== null}>${words.ask}</button>
      </form>
      <div role="status" part="answer">${this.told(words)}</div>
      ${this.act.error && this.act.error.status !== 404 ? faultNotice(words, this.act.error) : nothing}`;
  }

  private told(words: Words): TemplateResult | typeof nothing {
    if (this.act.error?.status === 404) return html`<p class="note help">${words.unknown}</p>`;
    if (!this.answer) return nothing;
    const { counted } = this.answer;
    return html`<p class="note ${counted ? 'good' : 'help'}"><b>${counted ? words.counts : words.countsNot}</b></p>`;
  }

  private readonly write = (event: Event): void => {
    this.code = (event.target as HTMLInputElement).value;
    this.answer = undefined;
  };

  private readonly ask = async (event: Event): Promise<void> => {
    event.preventDefault();
    const code = this.code.trim().toUpperCase();
    if (code === '') return;
    this.answer = await this.act.run({ name: code, do: ({ polls }, options) => polls.receipt(code, options) });
  };
}

define('juyi-receipt', JuyiReceipt);
