import { type Flow, type FlowRow, flowOf } from '@juyi/core/polls/flow';
import type { Rounds } from '@juyi/core/polls/pictures';
import { voteText } from '@juyi/core/polls/vote-figures';
import type { PictureWords } from '@juyi/core/polls/words.pictures.en';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { define } from '../../base/define.ts';
import { type Condition, JuyiElement } from '../../base/element.ts';
import { pictureDictionary } from '../picture-dictionary.ts';
import { summaryStyles } from '../summary.styles.ts';
import { roundsStyles } from './juyi-poll-rounds.styles.ts';
import { type Room, ribbons, rowHeight } from './ribbons.ts';

/** Names stand beside the ribbons, or above them where there is little room. */
const rooms: Readonly<Record<string, Room>> = {
  beside: { thickest: 44, above: 8 },
  below: { thickest: 24, above: 34 },
};

/**
 * A count by rounds as a flow: where the votes of each round go, one round at a time, with what is said of it; and the
 * whole of it as a table.
 *
 * @tag juyi-poll-rounds
 * @csspart flow - the picture of one round
 */
export class JuyiPollRounds extends JuyiElement<PictureWords> {
  static override properties = { ...JuyiElement.properties, picture: { attribute: false }, round: { state: true } };
  static override styles: CSSResultGroup = [JuyiElement.styles, summaryStyles, roundsStyles];

  declare picture: Rounds | undefined;
  declare round: number;
  protected readonly dictionary = pictureDictionary;
  protected readonly condition: Condition = 'ready';

  constructor() {
    super();
    this.round = 0;
  }

  protected bones(): TemplateResult {
    return html`<div class="bone title"></div>`;
  }

  protected content(words: PictureWords): TemplateResult {
    const { picture, round } = this;
    if (!picture) return this.bones();
    const { rounds } = picture.table;
    const quota = picture.table.figures.find(({ name }) => ['quota', 'threshold'].includes(name))?.values[round];
    return html`<section aria-labelledby="round">
        <div class="top">
          <p class="measure" id="round" role="status">${words.round(rounds[round]!)} <small>${round + 1} / ${rounds.length}</small></p>
          <span class="turn">
            ${this.step(-1, '←', words.round(rounds[round - 1] ?? '…'))} ${this.step(1, '→', words.round(rounds[round + 1] ?? '…'))}
          </span>
        </div>
        ${quota === undefined ? nothing : html`<p class="soft">${words.quota(voteText(quota))}</p>`}
        ${this.flow(flowOf(picture.table, round), picture, words)}
        ${picture.said[round]?.map((sentence) => html`<p class="said">${sentence}</p>`)}
      </section>
      <details class="table">
        <summary>${words.rounds}</summary>
        ${this.table(picture, words)}
      </details>`;
  }

  private step(by: number, sign: string, name: string): TemplateResult {
    const next = this.round + by;
    const able = next >= 0 && next < this.picture!.table.rounds.length;
    const go = () => {
      if (able) this.round = next;
    };
    return html`<button class="quiet" aria-label=${name} aria-disabled=${!able} @click=${go}>${sign}</button>`;
  }

  private flow(flow: Flow, { names, winners }: Rounds, words: PictureWords): TemplateResult {
    const first = this.round === 0;
    return html`<div class="flow ${first ? 'first' : ''}" part="flow" aria-hidden="true">
      <div class="side">${flow.rows.map(({ id, before }) => this.origin(names[id] ?? id, first ? '' : voteText(before), winners.includes(id)))}</div>
      <div class="middle">
        ${Object.entries(rooms).map(
          ([
            name,
            room,
          ]) => html`<svg class=${name} viewBox="0 0 100 ${flow.rows.length * rowHeight}" preserveAspectRatio="none">
            ${ribbons(flow, room)}
          </svg>`,
        )}
      </div>
      <div class="side end">${flow.rows.map((row) => this.outcome(row, words))}</div>
    </div>`;
  }

  private origin(name: string, votes: string, won: boolean): TemplateResult {
    return html`<p><b class=${won ? 'won' : ''}>${name}</b><span>${votes}</span></p>`;
  }

  private outcome({ before, after }: FlowRow, words: PictureWords): TemplateResult {
    const change = after - before;
    const said =
      this.round === 0 || Math.abs(change) < 0.005
        ? ''
        : change > 0
          ? words.gained(voteText(change))
          : words.lost(voteText(-change));
    return html`<p><b>${voteText(after)}</b><span>${said}</span></p>`;
  }

  private table({ table, names, winners }: Rounds, words: PictureWords): TemplateResult {
    return html`<div class="wide" tabindex="0" role="group" aria-label=${words.rounds}>
      <table>
        <tr>
          <td></td>
          ${table.rounds.map((round) => html`<th scope="col">${words.round(round)}</th>`)}
          <th scope="col">${words.outcome}</th>
        </tr>
        ${table.rows.map(
          ({ id, votes }) => html`<tr>
            <th scope="row">${names[id] ?? id}</th>
            ${votes.map((figure) => html`<td>${figure === undefined ? '—' : voteText(figure)}</td>`)}
            <td>${winners.includes(id) ? words.isElected : words.notElected}</td>
          </tr>`,
        )}
      </table>
    </div>`;
  }
}

define('juyi-poll-rounds', JuyiPollRounds);
