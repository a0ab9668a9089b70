import { News } from '@juyi/client/delivery/news';
import { newsWays } from '@juyi/core/delivery/news';
import type { ChooseNews, NewsItem, NewsSettings, OwnNews } from '@juyi/core/delivery/schema';
import type { DeliveryWords } from '@juyi/core/delivery/words.en';
import { locales } from '@juyi/core/kernel/text';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { sayDay } from '../../base/dates.ts';
import { define } from '../../base/define.ts';
import { type Condition, JuyiElement } from '../../base/element.ts';
import { MutationController } from '../../base/mutation.ts';
import { faultNotice, notice } from '../../base/notice.ts';
import { QueryController } from '../../base/query.ts';
import { ViewerController } from '../../base/viewer.ts';
import { newsDictionary } from '../dictionary.ts';
import { newsStyles } from './juyi-news.styles.ts';

type Words = DeliveryWords & KernelWords;

/** What news are about. */
const topics: readonly string[] = ['proposals', 'comments', 'polls', 'rolls', '*'];

/** What is shown, asked for in one go. */
interface Everything {
  news: OwnNews;
  settings: NewsSettings;
}

/**
 * What became of one's own proposals, co-signs, comments and votes, and how one is told of it.
 *
 * @tag juyi-news
 * @slot - shown to whoever is not signed in
 * @csspart news - what was told
 * @csspart settings - how it is told
 */
export class JuyiNews extends JuyiElement<DeliveryWords> {
  static override properties = { ...JuyiElement.properties, said: { state: true } };
  static override styles: CSSResultGroup = [JuyiElement.styles, newsStyles];

  declare said: string;
  protected readonly dictionary = newsDictionary;
  private readonly viewer = new ViewerController(this);
  private readonly act = new MutationController(this);
  private readonly all = new QueryController<Everything>(
    this,
    () => {
      const { person } = this.viewer.store?.session ?? {};
      if (!person) return null;
      return {
        key: `${person.id} ${this.locale}`,
        ask: async ({ transport }, options) => {
          const own = new News(transport);
          const [news, settings] = await Promise.all([own.list(options), own.settings(options)]);
          return { news, settings };
        },
      };
    },
    ({ topic }) => topics.includes(topic),
  );

  constructor() {
    super();
    this.said = '';
  }

  protected get condition(): Condition {
    const { store } = this.viewer;
    if (!store || store.state === 'unknown') return 'loading';
    if (!store.signedIn) return store.state === 'unreachable' ? 'error' : 'empty';
    if (this.all.data) return 'ready';
    return this.all.error ? 'error' : 'loading';
  }

  protected content(words: Words): TemplateResult {
    if (this.condition === 'loading') return this.bones();
    if (this.condition === 'empty') return html`<slot></slot>`;
    const { data } = this.all;
    const fault = this.viewer.store!.error ?? this.all.error;
    if (!data) return html`${fault ? faultNotice(words, fault, () => this.retry()) : nothing}<slot></slot>`;
    return html`${this.news(words, data.news.items)} ${this.settings(words, data.settings)}`;
  }

  protected bones(): TemplateResult {
    return html`<section><div class="bone title"></div><div class="bone line"></div></section>`;
  }

  private news(words: Words, items: readonly NewsItem[]): TemplateResult {
    const { transport } = this.client!;
    const line = ({ text, at, page }: NewsItem) =>
      html`<li>
        ${page ? html`<a href=${transport.address(page, { lang: this.locale })}>${text}</a>` : text}
        <span class="soft">${sayDay(at, this.locale, words)}</span>
      </li>`;
    return html`<section part="news">
      <h2>${words.heading}</h2>
      ${
        items.length === 0
          ? notice({ kind: '', title: words.empty, text: words.emptyAdvice })
          : html`<ul class="lines" role="list">${items.map(line)}</ul>`
      }
    </section>`;
  }

  private settings(words: Words, { language, reach, kinds }: NewsSettings): TemplateResult {
    const ways = newsWays.map((way) => ({ value: way, text: words.ways[way] }));
    const languages = locales.map((locale) => ({ value: locale, text: words.languages[locale] }));
    return html`<section part="settings">
      <h2>${words.settings}</h2>
      ${reach === null ? html`<p>${words.noWay}</p>` : nothing}
      ${this.act.error ? faultNotice(words, this.act.error) : nothing}
      ${kinds.map(({ kind, way }) =>
        this.choice(kind, words.kinds[kind], way, ways, (chosen) => this.choose({ kind, way: chosen })),
      )}
      ${this.choice('language', words.language, language, languages, (chosen) => this.choose({ language: chosen }))}
      <p class="soft">${words.quiet}</p>
      <p role="status">${this.said}</p>
    </section>`;
  }

  private choice<Value extends string>(
    id: string,
    label: string,
    value: Value,
    options: readonly { value: Value; text: string }[],
    choose: (value: Value) => void,
  ): TemplateResult {
    return html`<div class="field">
      <label for=${id}>${label}</label>
      <select id=${id} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as Value)}>
        ${options.map((option) => html`<option value=${option.value} .selected=${option.value === value}>${option.text}</option>`)}
      </select>
    </div>`;
  }

  private async choose(choice: ChooseNews): Promise<void> {
    this.said = '';
    const settings = await this.act.run({
      name: JSON.stringify(choice),
      do: ({ transport }, options) => new News(transport).choose(choice, options),
    });
    if (settings) {
      this.all.set({ ...this.all.data!, settings });
      this.said = this.words!.saved;
    } else await this.all.refresh();
  }

  private retry(): void {
    this.viewer.store!.refresh();
    this.all.retry();
  }
}

define('juyi-news', JuyiNews);
