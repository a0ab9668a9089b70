import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { Poll } from '@juyi/core/polls/schema';
import { css, html } from 'lit';
import { markdown } from '../../base/markdown.ts';
import { ReadAloud } from '../../base/read-aloud.ts';
import { wear } from '../wear.ts';
import type { JuyiPoll } from './juyi-poll.ts';

const wordsStyles = css`
  .words {
    max-width: 42em;
    margin: var(--j-step) 0;
  }
  .words > * + * {
    margin-top: 0.7em;
  }
`;

/** What draws longer texts and reads a poll aloud; fetched where there is something to read. */
export class Reading {
  private readonly host: JuyiPoll;
  private readonly speech: ReadAloud;

  constructor(host: JuyiPoll) {
    this.host = host;
    this.speech = new ReadAloud(host);
    wear(host, wordsStyles);
  }

  text(source: string): unknown {
    return html`<div class="words">${markdown(source)}</div>`;
  }

  /** Reads what a poll asks, and what it costs. */
  aloud({ title, cost, text, items }: Poll, words: KernelWords): unknown {
    const { locale } = this.host;
    const said = [title, cost, text, ...items.map((item) => item.title)].flatMap((each) => each?.[locale] ?? []);
    return this.speech.button(said.join('。'), locale, words);
  }
}
