import { Files } from '@juyi/client/files/files';
import type { StoredFile } from '@juyi/core/files/schema';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import { sayMoney } from '@juyi/core/polls/money';
import type { Poll, PollItemView } from '@juyi/core/polls/schema';
import type { PollFileWords } from '@juyi/core/polls/words.files.en';
import { css, html, nothing, type TemplateResult } from 'lit';
import { markdown } from '../../base/markdown.ts';
import type { QueryController } from '../../base/query.ts';
import { ReadAloud } from '../../base/read-aloud.ts';
import { type Dictionary, fetchWords, wordsAtHand } from '../../base/words.ts';
import { summaryStyles } from '../summary.styles.ts';
import { wear } from '../wear.ts';
import type { JuyiPoll } from './juyi-poll.ts';

const fileDictionary: Dictionary<PollFileWords> = {
  en: () => import('@juyi/core/polls/words.files.en'),
  'zh-CN': () => import('@juyi/core/polls/words.files.zh-CN'),
};

const readingStyles = css`
  :host([data-elder]) .facts {
    display: block;
  }
  :host([data-elder]) dd {
    margin-bottom: 8px;
  }
  .words {
    max-width: 42em;
    margin: var(--j-step) 0;
  }
  .words > * + * {
    margin-top: 0.7em;
  }
  .line {
    display: block;
  }
  .files {
    margin: var(--j-step) 0;
    padding: 0;
    list-style: none;
  }
  .files li {
    border-top: 1px solid var(--j-rule);
  }
  .files li:last-child {
    border-bottom: 1px solid var(--j-rule);
  }
  .files a {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 16px;
    min-height: var(--j-target);
    padding: 4px 0;
  }
`;

/** What there is to read of a poll beyond its lines: longer texts, files, and all of it aloud. */
export class Reading {
  private readonly host: JuyiPoll;
  private readonly speech: ReadAloud;
  private readonly files: QueryController<{ items: StoredFile[] }>;

  constructor(host: JuyiPoll) {
    this.host = host;
    this.speech = new ReadAloud(host);
    wear(host, summaryStyles, readingStyles);
    this.files = host.known.ask((id) =>
      this.saysMore
        ? {
            key: id,
            ask: async ({ polls }, options) => {
              const none = { items: [] };
              const [files] = await Promise.all([
                this.hasFiles ? polls.files(id, options) : none,
                fetchWords(fileDictionary, host.locale),
              ]);
              return files;
            },
          }
        : null,
    );
  }

  /** Whether there are words and files beside its texts. */
  private get saysMore(): boolean {
    return this.hasFiles || !!this.host.known.poll.data?.meetingAt;
  }

  private get hasFiles(): boolean {
    const poll = this.host.known.poll.data;
    return poll !== undefined && [poll, ...poll.items].some(({ attachments }) => attachments.length > 0);
  }

  /** Whether all that is read is here, so that nothing moves. */
  get isWhole(): boolean {
    return !this.saysMore || this.files.data !== undefined || this.files.error !== null;
  }

  /** When people meet, the longer text and the files of a poll or of one of its questions. */
  more(of: Pick<Poll, 'attachments'> & { text?: Poll['text'] | undefined; meetingAt?: number | null }): unknown {
    const { host } = this;
    const { text, attachments, meetingAt } = of;
    const shown = this.files.data?.items.filter(({ id }) => attachments.includes(id)) ?? [];
    return [
      meetingAt ? html`<p class="words">${this.meets(meetingAt)}</p>` : nothing,
      text ? html`<div class="words">${markdown(text[host.locale])}</div>` : nothing,
      shown.length > 0 ? this.list(shown) : nothing,
    ];
  }

  private meets(at: number): string | undefined {
    const { host } = this;
    return wordsAtHand(fileDictionary, host.locale)?.meets(host.says.when(at, host.known.poll.data!));
  }

  private list(shown: readonly StoredFile[]): TemplateResult {
    const { locale, client } = this.host;
    const files = new Files(client!.transport);
    const words = wordsAtHand(fileDictionary, locale);
    return html`<ul class="files" aria-label=${words?.title ?? nothing}>
      ${shown.map(
        ({ id, name, kind, size }) => html`<li>
          <a href=${files.address(id)} target="_blank" rel="noopener">
            <span>${name}</span> <span class="soft">${words?.kinds[kind]} · ${sizeText(size, locale)}</span>
          </a>
        </li>`,
      )}
    </ul>`;
  }

  /** What there is to choose from, with what is to be known of it. */
  options({ options }: PollItemView): unknown {
    const { locale } = this.host;
    return options.map(({ name, text, cost }) => {
      const lines = [cost === undefined ? undefined : sayMoney(cost, locale), text?.[locale]].filter(Boolean);
      return html`<li>${name[locale]}${lines.map((line) => html` <span class="soft line">${line}</span>`)}</li>`;
    });
  }

  /** Reads what a poll asks and costs, and what there is to choose from. */
  aloud({ title, cost, text, items }: Poll, words: KernelWords): unknown {
    const { locale } = this.host;
    const asked = items.flatMap((item) => [item.title, item.text, ...item.options.map(({ name }) => name)]);
    const said = new Set([title, cost, text, ...asked].flatMap((each) => each?.[locale] ?? []));
    return html`<p class="words">${this.speech.button([...said].join('。'), locale, words)}</p>`;
  }
}

/** As a phone says it: 93 B, 12 kB, 3.4 MB. */
function sizeText(size: number, locale: string): string {
  const step = size < 1000 ? 0 : size < 1_000_000 ? 1 : 2;
  const figure = new Intl.NumberFormat(locale, { maximumFractionDigits: step === 2 ? 1 : 0 });
  return `${figure.format(size / 1000 ** step)} ${['B', 'kB', 'MB'][step]}`;
}
