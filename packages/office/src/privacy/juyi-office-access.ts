import { Privacy } from '@juyi/client/privacy/privacy';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { AccessLog } from '@juyi/core/privacy/schema';
import { define } from '@juyi/elements/base/define';
import { type Condition, JuyiElement } from '@juyi/elements/base/element';
import { lineStyles } from '@juyi/elements/base/lines.styles';
import { faultNotice, notice } from '@juyi/elements/base/notice';
import { QueryController } from '@juyi/elements/base/query';
import { type CSSResultGroup, html, type TemplateResult } from 'lit';
import { peopleDeskStyles } from '../people/people-desk.styles.ts';
import { type AccessLogWords, accessDictionary } from './access-dictionary.ts';

type Words = AccessLogWords & KernelWords;

/**
 * Which records staff opened, when and for what; it names nobody whose record it was.
 *
 * @tag juyi-office-access
 */
export class JuyiOfficeAccess extends JuyiElement<AccessLogWords> {
  static override styles: CSSResultGroup = [JuyiElement.styles, peopleDeskStyles, lineStyles];
  protected readonly dictionary = accessDictionary;
  private readonly log = new QueryController<AccessLog>(this, () => ({
    key: 'log',
    ask: ({ transport }, options) => new Privacy(transport).accessLog(options),
  }));

  protected get condition(): Condition {
    const { data, error } = this.log;
    if (!data) return error ? 'error' : 'loading';
    return data.items.length === 0 ? 'empty' : 'ready';
  }

  protected bones(): TemplateResult {
    return html`<h2><div class="bone title"></div></h2>`;
  }

  protected content(words: Words): TemplateResult {
    const { data, error } = this.log;
    if (!data) return error ? faultNotice(words, error, () => this.log.retry()) : this.bones();
    return html`<h2>${words.accessLog}</h2>
      <p class="lead">${words.accessAdvice}</p>
      ${
        data.items.length === 0
          ? notice({ kind: '', title: words.accessEmpty, text: words.accessEmptyAdvice })
          : html`<ul role="list" class="lines">${data.items.map((item) => this.opening(item, words))}</ul>`
      }`;
  }

  private opening({ at, action, by, records }: AccessLog['items'][number], words: Words): TemplateResult {
    const moment = new Intl.DateTimeFormat(this.locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
    return html`<li class="line">
      <span>${by} · ${words.page.actions[action] ?? words.otherTask}</span>
      <span class="soft">${words.records(records)}</span>
      <time class="soft" datetime=${new Date(at).toISOString()}>${moment}</time>
    </li>`;
  }
}

define('juyi-office-access', JuyiOfficeAccess);
