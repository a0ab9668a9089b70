import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { MyElector } from '@juyi/core/polls/ballot/schema';
import { committedLine } from '@juyi/core/polls/commitment';
import type { PollResult } from '@juyi/core/polls/result/schema';
import { sayChoice } from '@juyi/core/polls/say-choice';
import type { Poll } from '@juyi/core/polls/schema';
import type { CheckWords } from '@juyi/core/polls/words.check.en';
import type { PollPageWords } from '@juyi/core/polls/words.poll.en';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define } from '../../base/define.ts';
import { type Condition, JuyiElement } from '../../base/element.ts';
import { MutationController } from '../../base/mutation.ts';
import { faultNotice } from '../../base/notice.ts';
import type { Dictionary } from '../../base/words.ts';
import { summaryStyles } from '../summary.styles.ts';
import { type Found, findOwn } from './find-own.ts';
import { checkStyles } from './juyi-poll-check.styles.ts';

type Words = CheckWords & KernelWords;

const checkDictionary: Dictionary<CheckWords> = {
  en: () => import('@juyi/core/polls/words.check.en'),
  'zh-CN': () => import('@juyi/core/polls/words.check.zh-CN'),
};

/**
 * What a sceptic needs of a posted result: the file to count again, and the command. Where areas weigh, whoever could
 * vote finds the own ballot in that file; it is shown when it is asked for, and until it is hidden.
 *
 * @tag juyi-poll-check
 */
export class JuyiPollCheck extends JuyiElement<CheckWords> {
  static override properties = {
    ...JuyiElement.properties,
    poll: { attribute: false },
    result: { attribute: false },
    electors: { attribute: false },
    named: { attribute: false },
    marks: { attribute: false },
    found: { state: true },
  };
  static override styles: CSSResultGroup = [JuyiElement.styles, summaryStyles, checkStyles];

  declare poll: Poll | undefined;
  declare result: PollResult | undefined;
  /** Those whose ballots can be found: the viewer's own, where areas weigh. */
  declare electors: readonly MyElector[];
  /** How an elector is called. */
  declare named: (elector: MyElector) => string;
  /** How the answers of a ballot are called. */
  declare marks: PollPageWords['marks'];
  declare found: readonly Found[] | undefined;
  protected readonly dictionary = checkDictionary;
  private readonly act = new MutationController(this);

  protected get condition(): Condition {
    return this.poll && this.result && this.client ? 'ready' : 'loading';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const before = changed.get('result');
    if (before && before.bundle !== this.result?.bundle) this.found = undefined;
  }

  protected bones(): TemplateResult {
    return html`<div class="bone"></div><div class="bone title"></div>`;
  }

  protected content(words: Words): TemplateResult {
    return html`${this.file(words)} ${this.electors.length > 0 ? this.own(words) : nothing}`;
  }

  /** The published file, and how it is counted again. */
  private file(words: Words): TemplateResult {
    const { poll, result } = this;
    const name = `juyi-${poll!.id.slice(0, 8)}-${result!.version}.json`;
    const version = String(result!.version);
    const address = this.client!.transport.address(`/api/polls/${encodeURIComponent(poll!.id)}/bundle`, { version });
    return html`<p>${words.fileSays}</p>
      <p><a href=${address} download=${name}>${words.file}</a></p>
      <details>
        <summary>${words.command}</summary>
        <p>${words.commandSays}</p>
        <pre tabindex="0"><code>juyi tally ${name}</code></pre>
        <p>${words.digestSays}</p>
        <code>${result!.bundle}</code>
      </details>`;
  }

  private own(words: Words): TemplateResult {
    const busy = this.act.busy !== null;
    return html`<h4>${words.own}</h4>
      <p>${words.ownSays}</p>
      <div role="status">${this.found?.map((found) => this.ballot(found, words))}</div>
      ${this.act.error ? faultNotice(words, this.act.error) : nothing}
      ${
        this.found
          ? html`<button class="quiet" @click=${this.hide}>${words.hide}</button>`
          : html`<button class="quiet" aria-disabled=${busy} @click=${this.show}>${busy ? words.showing : words.show}</button>`
      }`;
  }

  private ballot({ own, opening, digest, place, all }: Found, words: Words): TemplateResult {
    const { locale, poll, marks } = this;
    return html`<section>
      <h5>${this.named(own)}</h5>
      <dl>
        ${poll!.items.map((item) => {
          const choice = opening.choices[item.id];
          const said = choice === undefined ? words.noBallot : sayChoice(choice, item, marks, locale);
          return html`<div><dt>${item.title[locale]}</dt><dd>${said}</dd></div>`;
        })}
      </dl>
      <div class="note ${place > 0 ? 'good' : 'help'}">
        <p><b>${place > 0 ? words.found(place, all) : words.missing}</b></p>
        <p>${place > 0 ? words.foundSays : words.missingSays}</p>
      </div>
      <details>
        <summary>${words.exact}</summary>
        <p>${words.exactSays}</p>
        <pre tabindex="0"><code>${committedLine(opening)}</code></pre>
        <p>${words.comesTo}</p>
        <code>${digest}</code>
      </details>
    </section>`;
  }

  private readonly show = async (): Promise<void> => {
    const { id } = this.poll!;
    const { electors } = this;
    this.found = await this.act.run({
      name: `own ${id}`,
      do: ({ polls }, options) => findOwn(polls, id, electors, options),
    });
  };

  private readonly hide = (): void => {
    this.found = undefined;
  };
}

define('juyi-poll-check', JuyiPollCheck);
