import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { Picture } from '@juyi/core/polls/pictures';
import type { PollResult } from '@juyi/core/polls/result/schema';
import type { Poll } from '@juyi/core/polls/schema';
import { type Sheet, type SheetItem, sheetOf } from '@juyi/core/polls/sheet';
import type { ResultWords } from '@juyi/core/polls/words.result.en';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define } from '../../base/define.ts';
import { type Condition, JuyiElement } from '../../base/element.ts';
import { type SheetDictionary, sheetDictionary } from '../sheet-dictionary.ts';
import { summaryStyles } from '../summary.styles.ts';
import { wear } from '../wear.ts';
import { wholeDate } from '../whole-date.ts';
import { barStyles, bars } from './bars.ts';
import { fetchPictures, goesBeyondBars, picturesAtHand } from './beyond-bars.ts';
import type { Figure } from './figure.ts';
import { resultStyles } from './juyi-poll-result.styles.ts';
import type { Pictures } from './pictures.ts';
import { tests } from './tests.ts';

type Words = SheetDictionary & KernelWords;

/**
 * A poll's result as a sheet of the notice board: the question, who could vote and who did, bars with numbers on them,
 * every test of the rule, the count in words, the stamp. It prints alone and makes a picture for chat groups.
 *
 * @tag juyi-poll-result
 * @csspart sheet - the sheet
 * @csspart tests - the tests of the rule
 * @csspart stamp - its state
 */
export class JuyiPollResult extends JuyiElement<SheetDictionary> {
  static override properties = {
    ...JuyiElement.properties,
    poll: { attribute: false },
    result: { attribute: false },
    picture: { state: true },
  };
  static override styles: CSSResultGroup = [JuyiElement.styles, summaryStyles, barStyles, resultStyles];

  declare poll: Poll | undefined;
  declare result: PollResult | undefined;
  /** The picture for chat groups, once it is made. */
  declare picture: Figure | undefined;
  protected readonly dictionary = sheetDictionary;

  protected get condition(): Condition {
    if (!this.poll || !this.result) return 'loading';
    return goesBeyondBars(this.poll) && !this.pictures ? 'loading' : 'ready';
  }

  /** What draws more than bars; fetched where a question asks for it. */
  private get pictures(): Pictures | undefined {
    return this.poll && goesBeyondBars(this.poll) ? picturesAtHand(this.locale) : undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.poll || !goesBeyondBars(this.poll)) return;
    if (this.pictures) wear(this, this.pictures.styles);
    else fetchPictures(this.locale).then(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.picture?.forget();
    this.picture = undefined;
  }

  protected bones(): TemplateResult {
    return html`<div class="around">
      <div class="sheet"><div class="bone title"></div><div class="bone"></div><div class="bone"></div></div>
    </div>`;
  }

  protected content(words: Words): TemplateResult {
    if (this.condition === 'loading') return this.bones();
    const sheet = this.sheet(words);
    const { word, detail, red } = sheet.stamp;
    return html`<div class="around">
      <article class="sheet" part="sheet" aria-labelledby="title">
        <header>
          <p class="soft">${sheet.kicker}</p>
          <h2 id="title">${sheet.title}</h2>
          ${sheet.facts.map((fact) => html`<p class="soft">${fact}</p>`)}
        </header>
        ${sheet.items.map((item) => this.item(item, sheet, words))}
        <footer>
          <div class="soft">${sheet.closing.map((line) => html`<p>${line}</p>`)}</div>
          <div class="place">${words.result.sealPlace}</div>
          <div class="stamp ${red ? '' : 'ink'}" part="stamp">${word}<small>${detail}</small></div>
        </footer>
      </article>
      ${this.ways(sheet, words.result)}
    </div>`;
  }

  private sheet({ polls, result }: Words): Sheet {
    const day = (at: number) => wholeDate(at, this.locale, this.poll!.zone);
    const words = { polls, result, day };
    return sheetOf(this.poll!, this.result!, words, this.locale, this.pictures?.telling(words));
  }

  private item(item: SheetItem, { items }: Sheet, words: Words): TemplateResult {
    return html`<div class="item" role="group" aria-label=${item.title}>
      ${items.length > 1 ? html`<h3>${item.title}</h3>` : nothing}
      <p class="soft">${item.rule}</p>
      <div class="pictures">${item.pictures.map((picture) => html`<div>${this.illustrate(picture, item)}</div>`)}</div>
      ${tests(item.tests, words.result)}
      <p class="verdict"><b>${item.verdict}</b></p>
      <details class="table">
        <summary>${words.result.steps}</summary>
        <ol class="trace">${item.trace.map((sentence) => html`<li>${sentence}</li>`)}</ol>
      </details>
    </div>`;
  }

  private illustrate(picture: Picture, { id }: SheetItem): TemplateResult | undefined {
    if (!this.pictures) return picture.kind === 'bars' ? bars(picture) : undefined;
    const counted = this.result!.items.find(({ item }) => item === id)!;
    return this.pictures.illustrate(picture, counted);
  }

  private ways(sheet: Sheet, words: ResultWords): TemplateResult {
    return html`<div class="ways unprinted">
        <button class="quiet" @click=${() => this.print(sheet.title)}>${words.print}</button>
        <button class="quiet" @click=${() => this.makePicture(sheet, words)}>${words.picture}</button>
      </div>
      ${this.picture?.shown ?? nothing}`;
  }

  private async makePicture(sheet: Sheet, words: ResultWords): Promise<void> {
    const { showFigure } = await import('../../bundle/poll-picture.ts');
    await showFigure(this, sheet, words);
  }

  private async print(title: string): Promise<void> {
    const { printAlone } = await import('../../bundle/poll-picture.ts');
    printAlone(this.renderRoot, title, this.locale);
  }
}

define('juyi-poll-result', JuyiPollResult);
