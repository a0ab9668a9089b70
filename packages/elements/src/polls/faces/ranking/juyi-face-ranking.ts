import { isBlank, numbers, rank, unrank } from '@juyi/core/polls/marking';
import type { Paper } from '@juyi/core/polls/paper';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { define } from '../../../base/define.ts';
import { Face, type FaceWords } from '../face.ts';
import { Dragging } from './dragging.ts';
import { rankingStyles } from './juyi-face-ranking.styles.ts';

/**
 * Options in one's own order: chosen one after another, then moved by buttons or dragged by their handle. Not all need
 * be ranked.
 *
 * @tag juyi-face-ranking
 * @csspart ranked - the order so far
 * @csspart choice - an option that is not ranked yet
 */
export class JuyiFaceRanking extends Face {
  static override styles: CSSResultGroup = [Face.styles, rankingStyles];

  private readonly dragging = new Dragging(this, (option, place) => this.move(option, place));

  protected hint(_: Paper, words: FaceWords): string {
    return words.hints.ranking();
  }

  private get order(): readonly number[] {
    return this.paper && isBlank(this.paper, this.mark) ? [] : numbers(this.mark);
  }

  protected marks(paper: Paper, words: FaceWords): TemplateResult {
    const { order } = this;
    const rest = paper.options.map((_, place) => place).filter((place) => !order.includes(place));
    return html`<h3>${words.ranked}</h3>
      ${order.length === 0 ? html`<p class="soft nobody">${words.nobodyRanked}</p>` : nothing}
      <ol class="ranked" part="ranked" role="list">
        ${order.map((option, place) => this.row(paper, option, place, words))}
      </ol>
      ${rest.length === 0 ? nothing : html`<h3>${words.unranked}</h3>`}
      <ul class="choices" role="list">
        ${rest.map((option) => html`<li>${this.waiting(paper, option, words)}</li>`)}
      </ul>
      <div class="choices">${this.blank(paper, words)}</div>`;
  }

  private row(paper: Paper, option: number, place: number, words: FaceWords): TemplateResult {
    const { name } = paper.options[option]!;
    const last = this.order.length - 1;
    return html`<li class="place ${this.dragging.option === option ? 'held' : ''}" data-option=${option}>
      <span class="grip" aria-hidden="true" @pointerdown=${(event: PointerEvent) => this.dragging.take(event, option)}>
        <svg viewBox="0 0 12 18"><path d="M2 2h2v2H2zm6 0h2v2H8zM2 8h2v2H2zm6 0h2v2H8zM2 14h2v2H2zm6 0h2v2H8z" /></svg>
      </span>
      <b class="number">${place + 1}</b>
      ${this.named(paper.options[option]!)}
      <span class="turn">
        ${this.button('up', '↑', words.up(name), place > 0, () => this.move(option, place - 1, 'up'))}
        ${this.button('down', '↓', words.down(name), place < last, () => this.move(option, place + 1, 'down'))}
        ${this.button('out', '✕', words.takeOut(name), true, () => this.takeOut(option, place))}
      </span>
    </li>`;
  }

  /** A button that stays within the keyboard's reach where it can do nothing. */
  private button(kind: string, sign: string, name: string, able: boolean, act: () => void): TemplateResult {
    return html`<button class="quiet ${kind}" aria-label=${name} aria-disabled=${!able} @click=${() => able && act()}>
      ${sign}
    </button>`;
  }

  private waiting(paper: Paper, option: number, words: FaceWords): TemplateResult {
    return html`<button class="choice" part="choice" @click=${() => this.add(option)}>
      <span class="unseen">${words.add}</span>
      <span class="next"></span>
      ${this.named(paper.options[option]!)}
    </button>`;
  }

  private async add(option: number): Promise<void> {
    this.move(option, this.order.length);
    await this.updateComplete;
    const next = this.renderRoot.querySelector<HTMLElement>('button.choice');
    (next ?? this.renderRoot.querySelector<HTMLElement>('.place:last-child .up'))?.focus();
  }

  /** Moves an option; where a button did it, the same button of the same option keeps the keyboard. */
  private async move(option: number, place: number, button?: string): Promise<void> {
    const { name } = this.paper!.options[option]!;
    this.put(rank(this.order, option, place), this.words?.nowAt(name, place + 1));
    if (!button) return;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-option="${option}"] .${button}`)?.focus();
  }

  private async takeOut(option: number, place: number): Promise<void> {
    this.put(unrank(this.order, option), this.words?.nowOut(this.paper!.options[option]!.name));
    await this.updateComplete;
    const rows = this.renderRoot.querySelectorAll<HTMLElement>('.place .out');
    (rows[Math.min(place, rows.length - 1)] ?? this.renderRoot.querySelector<HTMLElement>('button.choice'))?.focus();
  }
}

define('juyi-face-ranking', JuyiFaceRanking);
