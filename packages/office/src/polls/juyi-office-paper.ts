import { Files } from '@juyi/client/files/files';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { PaperAnswer } from '@juyi/core/polls/desk/schema';
import type { Poll } from '@juyi/core/polls/schema';
import { define } from '@juyi/elements/base/define';
import { type Condition, JuyiElement } from '@juyi/elements/base/element';
import { fieldStyles } from '@juyi/elements/base/field.styles';
import { choiceStyles } from '@juyi/elements/polls/faces/choice.styles';
import { type Faces, facesIn } from '@juyi/elements/polls/juyi-poll/faces';
import { choiceOf, type Marks, marking } from '@juyi/elements/polls/juyi-poll/marks';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { DeskActs } from '../base/acts.ts';
import { deskFault } from './desk-fault.ts';
import { type PollDesk, pollDeskDictionary } from './dictionary.ts';
import type { Home } from './homes.ts';
import { pollDeskStyles } from './polls.styles.ts';

type Words = PollDesk & KernelWords;
const defects = ['none', 'unsigned', 'unclear'] as const;

/**
 * One person's reading of one paper ballot. What the other person read is not shown; only whether both agree.
 *
 * @tag juyi-office-paper
 * @fires juyi-office-entered - a paper was entered
 */
export class JuyiOfficePaper extends JuyiElement<PollDesk> {
  static override properties = {
    ...JuyiElement.properties,
    poll: { attribute: false },
    homes: { attribute: false },
    marks: { state: true },
    answer: { state: true },
    unmarked: { state: true },
  };
  static override styles: CSSResultGroup = [JuyiElement.styles, fieldStyles, choiceStyles, pollDeskStyles];

  declare poll: Poll | undefined;
  declare homes: readonly Home[];
  declare marks: Marks;
  declare answer: PaperAnswer | null;
  /** Nothing was marked, and nothing keeps the paper from counting. */
  declare unmarked: boolean;
  protected readonly dictionary = pollDeskDictionary;
  private readonly act = new DeskActs(this);
  private faces: Faces | undefined;

  constructor() {
    super();
    this.homes = [];
    this.marks = {};
    this.answer = null;
    this.unmarked = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('poll') && this.poll) this.fetchFaces(this.poll.items);
  }

  private async fetchFaces(items: Poll['items']): Promise<void> {
    this.faces = await facesIn(this, items);
    this.requestUpdate();
  }

  private readonly mark = (item: string, mark: unknown): void => {
    this.marks = { ...this.marks, [item]: mark };
  };

  protected get condition(): Condition {
    return this.poll ? 'ready' : 'loading';
  }

  protected bones(): TemplateResult {
    return html`<div class="bone"></div>`;
  }

  protected content(words: Words): TemplateResult {
    const { desk } = words;
    return html`<form @submit=${this.enter}>
      <div class="field">
        <label for="paper-home">${desk.paperHome}</label>
        <select id="paper-home" required>
          <option value=""></option>
          ${this.homes.map(({ elector, label }) => html`<option value=${elector}>${label}</option>`)}
        </select>
      </div>
      ${this.poll!.items.map((item) => html`<h4>${item.title[this.locale]}</h4>${marking(item, this.marks, this.mark, words, this.locale, this.faces)}`)}
      <div class="field">
        <label for="defect">${desk.paperDefect}</label>
        <select id="defect">${defects.map((defect) => html`<option value=${defect}>${desk.defects[defect]}</option>`)}</select>
      </div>
      ${this.poll!.state === 'closed' ? this.received(desk) : nothing}
      <div class="field">
        <label for="scan">${desk.paperScan}</label>
        <input id="scan" type="file" accept="image/jpeg,image/png,image/webp,application/pdf" />
      </div>
      <p class="fault" role="alert">${this.unmarked ? words.next.paperUnmarked : nothing}</p>
      <button ?disabled=${this.act.busy !== null}>${desk.enterPaper}</button>
      <div role="status">${this.told(words)}</div>
    </form>`;
  }

  /** After the close only what was handed in before counts, so that its time is asked for. */
  private received(desk: Words['desk']): TemplateResult {
    return html`<div class="field">
      <label for="received">${desk.paperReceived}</label>
      <input id="received" type="datetime-local" required />
    </div>`;
  }

  private told(words: Words): unknown {
    const { answer, poll } = this;
    if (this.act.error) return deskFault(words, this.act.error);
    if (!answer) return nothing;
    const titles = answer.differs.map((id) => poll!.items.find((item) => item.id === id)?.title[this.locale] ?? id);
    return html`<p>${words.desk.paperStates[answer.state]}</p>
      ${titles.length > 0 ? html`<p>${words.desk.differs(titles.join(' / '))}</p>` : nothing}
      ${answer.receipt ? html`<p>${words.desk.receipt(answer.receipt)}</p>` : nothing}`;
  }

  private readonly enter = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const value = (id: string) => this.renderRoot.querySelector<HTMLSelectElement>(`#${id}`)!.value;
    const [elector, defect] = [value('paper-home'), value('defect')];
    const choices = Object.fromEntries(
      this.poll!.items.flatMap((item) => {
        const ballot = choiceOf(item, this.marks, this.faces);
        return ballot === undefined || ballot === null ? [] : [[item.id, ballot]];
      }),
    );
    this.unmarked = defect === 'none' && Object.keys(choices).length === 0;
    if (this.unmarked) return;
    const read = defect === 'none' ? { choices: choices as never } : { defect: defect as 'unsigned' };
    const received = this.renderRoot.querySelector<HTMLInputElement>('#received')?.value;
    const when = received ? { receivedAt: Date.parse(received) } : {};
    const [file] = this.renderRoot.querySelector<HTMLInputElement>('#scan')!.files!;
    this.answer = null;
    const answer = await this.act.run({
      name: JSON.stringify([elector, read, when, file?.name]),
      do: async ({ pollDesk, transport }, options) => {
        const scan = file && (await new Files(transport).upload(file, { locale: options.locale })).id;
        return pollDesk.enterPaper(this.poll!.id, { elector, ...when, ...read, ...(scan && { scan }) }, options);
      },
    });
    if (!answer) return;
    this.answer = answer;
    form.reset();
    this.marks = {};
    this.faces?.clear();
    // On to the next paper of the pile.
    this.renderRoot.querySelector<HTMLElement>('#paper-home')?.focus();
    this.dispatchEvent(new CustomEvent('juyi-office-entered', { bubbles: true, composed: true }));
  };
}

define('juyi-office-paper', JuyiOfficePaper);
