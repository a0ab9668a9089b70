import type { KernelWords } from '@juyi/core/kernel/words.en';
import { define } from '@juyi/elements/base/define';
import { type Condition, JuyiElement } from '@juyi/elements/base/element';
import { fieldStyles } from '@juyi/elements/base/field.styles';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { copyText } from '../base/copy.ts';
import { type PollDesk, pollDeskDictionary } from './dictionary.ts';
import { pollDeskStyles } from './polls.styles.ts';

/**
 * Copies a text for a chat group; where a page may not, it is shown to be copied by hand.
 *
 * @tag juyi-office-chat
 */
export class JuyiOfficeChat extends JuyiElement<PollDesk> {
  static override properties = {
    ...JuyiElement.properties,
    text: { attribute: false },
    copied: { state: true },
  };
  static override styles: CSSResultGroup = [JuyiElement.styles, fieldStyles, pollDeskStyles];

  declare text: string;
  /** Whether that went well; null before. */
  declare copied: boolean | null;
  protected readonly dictionary = pollDeskDictionary;

  constructor() {
    super();
    this.text = '';
    this.copied = null;
  }

  protected get condition(): Condition {
    return 'ready';
  }

  protected bones(): TemplateResult {
    return html`<div class="bone"></div>`;
  }

  protected content({ next }: PollDesk & KernelWords): TemplateResult {
    return html`<div class="acts"><button class="quiet" @click=${this.copy}>${next.chat.copy}</button></div>
      <div role="status">${this.copied ? html`<p>${next.chat.copied}</p>` : nothing}</div>
      ${
        this.copied === false
          ? html`<div class="field">
              <label for="hand">${next.chat.byHand}</label>
              <textarea id="hand" rows="8" readonly .value=${this.text}></textarea>
            </div>`
          : nothing
      }`;
  }

  private readonly copy = async (): Promise<void> => {
    this.copied = null;
    await this.updateComplete;
    this.copied = await copyText(this.text);
  };
}

define('juyi-office-chat', JuyiOfficeChat);
