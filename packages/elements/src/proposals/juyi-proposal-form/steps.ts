import { html, nothing, type TemplateResult } from 'lit';
import type { JuyiProposalForm } from './juyi-proposal-form.ts';
import type { Part } from './more.ts';
import { type Name, names, type Words } from './texts.ts';

/** In elder mode one thing at a time: the title, the text, a look at both, and what can be said besides, part by part. */
export class Steps {
  private readonly host: JuyiProposalForm;
  private step = 0;
  /** What is being said besides, of what can be added to the look at both. */
  private adding: Part | undefined;

  constructor(host: JuyiProposalForm) {
    this.host = host;
  }

  /** What of title and text is asked for on this sheet; at the end of the way both. */
  get asked(): readonly Name[] {
    const { host, step } = this;
    return host.elder && names[step] ? [names[step]] : names;
  }

  /** Whether it can be handed in from here. */
  get isLast(): boolean {
    return !this.host.elder || (this.step >= names.length && !this.adding);
  }

  draw(words: Words): TemplateResult {
    const { step, adding, host } = this;
    const { aids, besides, writing } = host;
    const where = html`<p class="soft">${words.step(step + 1, names.length + 1)}</p>`;
    const name = names[step];
    if (name) return html`${where}${host.texts.draw(name, words)}${name === 'title' ? host.alike.draw() : nothing}`;
    if (aids && adding) return html`${where}${aids.onePart(adding, besides, aids.words)}`;
    return html`${where}
      <h3 class="check">${words.check}</h3>
      <p class="check"><strong>${writing.draft.title}</strong></p>
      <p class="check">${writing.draft.body}</p>
      <p class="soft check">${words.more}</p>
      ${aids?.moreByOne(besides, this.add, aids.words)}`;
  }

  /** The way on to the next sheet, and back. */
  acts(words: Words): TemplateResult {
    return html`<div class="acts" part="acts">
      <button class="primary" type="submit">${words.next}</button>
      ${this.step > 0 ? html`<button class="quiet" type="button" @click=${this.back}>${words.back}</button>` : nothing}
    </div>`;
  }

  private readonly add = (part: Part): void => {
    this.adding = part;
    this.host.point(`#${part}`);
  };

  /** Closes what is being said besides; answers whether there was something to close. */
  close(): boolean {
    if (!this.adding) return false;
    this.adding = undefined;
    this.host.point('h2');
    return true;
  }

  readonly back = (): void => {
    if (this.close()) return;
    this.step -= 1;
    this.host.point('input, textarea');
  };

  goOn(): void {
    this.step += 1;
    this.host.point('input, textarea, h2');
  }

  begin(): void {
    this.step = 0;
  }
}
