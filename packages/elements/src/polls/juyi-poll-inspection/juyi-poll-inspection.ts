import { Files } from '@juyi/client/files/files';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { Inspection } from '@juyi/core/polls/desk/schema';
import type { Poll } from '@juyi/core/polls/schema';
import type { PollWords } from '@juyi/core/polls/words.en';
import type { InspectionWords } from '@juyi/core/polls/words.inspection.en';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define } from '../../base/define.ts';
import { type Condition, JuyiElement } from '../../base/element.ts';
import { fieldStyles } from '../../base/field.styles.ts';
import { MutationController } from '../../base/mutation.ts';
import { faultNotice } from '../../base/notice.ts';
import type { Dictionary } from '../../base/words.ts';
import { ballotTable, homesCalled } from './ballot-table.ts';
import { inspectionStyles } from './juyi-poll-inspection.styles.ts';

type Words = InspectionWords & KernelWords;

const inspectionDictionary: Dictionary<InspectionWords> = {
  en: () => import('@juyi/core/polls/words.inspection.en'),
  'zh-CN': () => import('@juyi/core/polls/words.inspection.zh-CN'),
};
/** So many homes are drawn at a time. */
const handful = 50;

/**
 * Every ballot of a posted owners' vote as it was counted, for whoever may inspect it. It is said first, and confirmed,
 * that opening is written down with one's name; what was opened is kept by this page alone, until it is closed.
 *
 * @tag juyi-poll-inspection
 * @fires juyi-inspected - the ballots were opened, which is written down
 */
export class JuyiPollInspection extends JuyiElement<InspectionWords> {
  static override properties = {
    ...JuyiElement.properties,
    poll: { attribute: false },
    looks: { attribute: false },
    marks: { attribute: false },
    opened: { state: true },
    missing: { state: true },
    asked: { state: true },
    most: { state: true },
  };
  static override styles: CSSResultGroup = [JuyiElement.styles, fieldStyles, inspectionStyles];

  declare poll: Poll | undefined;
  /** Inspections so far, where that is known before the ballots are opened. */
  declare looks: Inspection['inspections'] | undefined;
  /** How the answers of a ballot are called. */
  declare marks: PollWords['marks'];
  declare opened: Inspection | undefined;
  declare missing: 'needReason' | 'needConfirm' | undefined;
  declare asked: string;
  declare most: number;
  protected readonly dictionary = inspectionDictionary;
  private readonly act = new MutationController(this);

  constructor() {
    super();
    this.close();
  }

  protected get condition(): Condition {
    return this.poll ? 'ready' : 'loading';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('poll') && changed.get('poll')?.id !== this.poll?.id) this.close();
  }

  protected bones(): TemplateResult {
    return html`<div class="bone"></div><div class="bone"></div>`;
  }

  protected content(words: Words): TemplateResult {
    return html`${this.opened ? this.ballots(words) : this.asking(words)}
      ${this.act.error ? faultNotice(words, this.act.error) : nothing} ${this.lookers(words)}`;
  }

  private asking(words: Words): TemplateResult {
    const { missing } = this;
    const busy = this.act.busy !== null;
    return html`<p>${words.entitled}</p>
      <p><b>${words.logged}</b></p>
      <p>${words.keep}</p>
      <form novalidate @submit=${this.open}>
        <div class="field">
          <label for="why">${words.reason}</label>
          <textarea id="why" name="reason" rows="2" maxlength="1000" aria-invalid=${missing === 'needReason'}></textarea>
        </div>
        <label class="check">
          <input id="confirm" name="confirm" type="checkbox" aria-invalid=${missing === 'needConfirm'} />${words.confirm}
        </label>
        <p role="status">${missing ? words[missing] : ''}</p>
        <div><button class="quiet" aria-disabled=${busy}>${busy ? words.opening : words.open}</button></div>
      </form>`;
  }

  private ballots(words: Words): TemplateResult {
    const { openings = [] } = this.opened!;
    const found = homesCalled(openings, this.asked, this.locale);
    const rows = found.slice(0, this.most);
    return html`<p role="status" tabindex="-1">${words.opened}</p>
      <div class="field">
        <label for="asked">${words.find}</label>
        <input id="asked" type="search" autocomplete="off" @input=${this.find} />
      </div>
      <p class="soft" aria-live="polite">${words.shown(rows.length, openings.length)}</p>
      ${rows.length > 0 ? ballotTable(rows, this.poll!, { ...words, marks: this.marks }, this.locale, this.openScan) : html`<p>${words.none}</p>`}
      <div class="acts">
        ${found.length > rows.length ? html`<button class="quiet" @click=${this.showMore}>${words.more}</button>` : nothing}
        <button class="quiet" @click=${this.leave}>${words.close}</button>
      </div>`;
  }

  /** Who has looked before; where names are not told, that and when. */
  private lookers(words: Words): unknown {
    const looks = this.opened?.inspections ?? this.looks;
    if (!looks) return nothing;
    const moment = new Intl.DateTimeFormat(this.locale, {
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZone: this.poll!.zone,
    });
    return html`<h4>${words.who}</h4>
      ${looks.length === 0 ? html`<p class="soft">${words.nobody}</p>` : nothing}
      <ul role="list">
        ${looks.map(
          ({ at, name, reason, mine }) => html`<li>
            <span class="soft">${moment.format(at)}</span> · ${mine ? words.you : (name ?? words.somebody)}${reason ? ` · ${reason}` : ''}
          </li>`,
        )}
      </ul>
      ${looks.some(({ name }) => name === null) ? html`<p class="soft">${words.namesApart}</p>` : nothing}`;
  }

  private readonly find = (event: Event): void => {
    this.asked = (event.target as HTMLInputElement).value;
    this.most = handful;
  };

  private readonly showMore = (): void => {
    this.most += handful;
  };

  private readonly close = (): void => {
    this.opened = undefined;
    this.missing = undefined;
    this.asked = '';
    this.most = handful;
  };

  private readonly leave = (): Promise<void> => {
    this.close();
    // The button that was pressed is gone.
    return this.focusOn('#why');
  };

  private readonly open = async (event: Event): Promise<void> => {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const reason = String(given.get('reason') ?? '').trim();
    this.missing = reason === '' ? 'needReason' : given.has('confirm') ? undefined : 'needConfirm';
    if (this.missing) return this.focusOn(reason === '' ? '#why' : '#confirm');
    const { id } = this.poll!;
    const opened = await this.act.run({
      name: JSON.stringify(['inspect', id, reason]),
      do: ({ polls }, options) => polls.inspect(id, { reason }, options),
    });
    if (!opened) return;
    this.opened = opened;
    this.tell('juyi-inspected', {});
    await this.focusOn('[role=status]');
  };

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** A picture is opened by a link that works once. */
  private readonly openScan = async (file: string): Promise<void> => {
    const address = await this.act.run({
      name: `open ${file}`,
      do: ({ transport }, { locale }) => new Files(transport).open(file, { locale }),
    });
    if (address) open(address, '_blank', 'noopener');
  };
}

define('juyi-poll-inspection', JuyiPollInspection);
