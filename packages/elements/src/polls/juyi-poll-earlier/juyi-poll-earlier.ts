import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { PollResult } from '@juyi/core/polls/result/schema';
import type { Poll } from '@juyi/core/polls/schema';
import { type CSSResultGroup, css, html, type TemplateResult } from 'lit';
import { define } from '../../base/define.ts';
import { type Condition, JuyiElement } from '../../base/element.ts';
import { faultNotice } from '../../base/notice.ts';
import { QueryController } from '../../base/query.ts';
import { type AfterWords, afterDictionary } from '../juyi-poll/after-words.ts';

/**
 * The sheet of a result as it hung on the board before it was counted again.
 *
 * @tag juyi-poll-earlier
 */
export class JuyiPollEarlier extends JuyiElement<AfterWords> {
  static override properties = {
    ...JuyiElement.properties,
    poll: { attribute: false },
    version: { attribute: false },
  };
  static override styles: CSSResultGroup = [
    JuyiElement.styles,
    css`
      juyi-poll-result {
        --juyi-reserve: 0;
      }
    `,
  ];

  declare poll: Poll | undefined;
  declare version: number | undefined;
  protected readonly dictionary = afterDictionary;
  private readonly result = new QueryController<PollResult>(this, () => {
    const { poll, version } = this;
    if (!poll || !version) return null;
    return { key: `${poll.id} ${version}`, ask: ({ polls }, options) => polls.result(poll.id, version, options) };
  });

  protected get condition(): Condition {
    return this.result.data ? 'ready' : this.result.error ? 'error' : 'loading';
  }

  protected bones(): TemplateResult {
    return html`<div class="bone title"></div>`;
  }

  protected content(words: KernelWords): TemplateResult {
    const { data, error } = this.result;
    if (!data) return error ? faultNotice(words, error, () => this.result.retry()) : this.bones();
    return html`<juyi-poll-result .poll=${this.poll} .result=${data}></juyi-poll-result>`;
  }
}

define('juyi-poll-earlier', JuyiPollEarlier);
