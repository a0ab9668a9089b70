import { Roll } from '@juyi/client/roll/roll';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import { type ColumnField, columnLetters } from '@juyi/core/roll/columns';
import type { ImportProgress, ImportRoll, RollImport } from '@juyi/core/roll/schema';
import type { RollWords } from '@juyi/core/roll/words.en';
import { define } from '@juyi/elements/base/define';
import { type Condition, JuyiElement } from '@juyi/elements/base/element';
import { fieldStyles } from '@juyi/elements/base/field.styles';
import { faultNotice, notice } from '@juyi/elements/base/notice';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { DeskActs } from '../base/acts.ts';
import { differenceTable, faultList, noticeList, previewTable } from './import-report.ts';
import { rollStyles } from './roll.styles.ts';
import { rollDictionary } from './roll-dictionary.ts';

type Words = RollWords & KernelWords;

/** How often the desk asks how far the sheet has come, in ms. */
const askingPause = 400;

/**
 * Takes a sheet in: first it is only read, with its columns, its faults and what it would change; the worker then
 * confirms, and only then it is stored.
 *
 * @tag juyi-office-roll-import
 */
export class JuyiOfficeRollImport extends JuyiElement<RollWords> {
  static override properties = {
    ...JuyiElement.properties,
    rollId: { attribute: false },
    file: { state: true },
    report: { state: true },
    progress: { state: true },
  };
  static override styles: CSSResultGroup = [JuyiElement.styles, fieldStyles, rollStyles];
  declare rollId: string | undefined;
  declare file: File | null;
  declare report: RollImport | null;
  declare progress: ImportProgress | null;
  protected readonly dictionary = rollDictionary;
  private readonly act = new DeskActs(this);
  private matching: string | undefined;
  private asking: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.file = null;
    this.report = null;
    this.progress = null;
  }

  protected get condition(): Condition {
    return 'ready';
  }

  protected bones(): TemplateResult {
    return html`<div class="bone"></div>`;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.asking);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('report') && this.report) this.renderRoot.querySelector<HTMLElement>('#outcome')?.focus();
  }

  protected content(words: Words): TemplateResult {
    const { report } = this;
    if (report?.roll) return this.taken(report, words);
    return html`<div class="field">
        <label for="file">${words.choose}</label>
        <p class="soft" id="advice">${words.chooseAdvice}</p>
        <input id="file" type="file" accept=".xlsx,.csv,.txt" aria-describedby="advice" ?disabled=${this.act.busy !== null} @change=${this.choose} />
      </div>
      <div role="status">${this.act.busy === null ? nothing : this.bar(words)}</div>
      ${this.act.error ? faultNotice(words, this.act.error) : nothing} ${report ? this.outcome(report, words) : nothing}`;
  }

  private bar(words: Words): TemplateResult {
    const { stage = 'idle', done = 0, of = 0 } = this.progress ?? {};
    const said = stage === 'idle' ? words.sending : words[stage];
    return html`<p class="said">${said}${of > 0 && done > 0 ? ` · ${words.progress(done, of)}` : ''}</p>
      <progress aria-label=${said} max=${of || 1} value=${of > 0 ? done : nothing}></progress>`;
  }

  private outcome(report: RollImport, words: Words): TemplateResult {
    const wrong = report.errorCount > 0;
    return html`<h3 id="outcome" tabindex="-1">${wrong ? words.wrongCells(report.errorCount) : words.difference}</h3>
      ${wrong ? faultList(report, words) : differenceTable(report, words, this.locale)} ${noticeList(report, words)}
      <h3>${words.matching}</h3>
      <p class="soft">${words.matchingAdvice}</p>
      ${previewTable(report, words, (at, field) => this.matchField(report, at, field))}
      <div class="acts">
        <button class="quiet" type="button" ?disabled=${this.act.busy !== null} @click=${() => this.send('1')}>${words.lookAgain}</button>
        ${wrong ? nothing : this.confirm(report, words)}
      </div>`;
  }

  private confirm({ difference }: RollImport, words: Words): TemplateResult {
    const { removed } = difference;
    return html`<button class="primary" type="button" ?disabled=${this.act.busy !== null} @click=${() => this.send('0')}>
      ${removed > 0 ? words.confirmRemoved(removed) : words.confirm}
    </button>`;
  }

  private taken(report: RollImport, words: Words): TemplateResult {
    const again = html`<button class="quiet" type="button" @click=${this.startOver}>${words.again}</button>`;
    const text = words.takenAdvice(report.units, report.members);
    return html`<div id="outcome" tabindex="-1" role="status">
      ${notice({ kind: 'good', title: words.taken, text, actions: again })}
    </div>`;
  }

  private readonly startOver = (): void => {
    this.file = null;
    this.report = null;
    this.matching = undefined;
  };

  private readonly choose = (event: Event): void => {
    this.startOver();
    this.file = (event.target as HTMLInputElement).files?.[0] ?? null;
    if (this.file) void this.send('1');
  };

  /** Another meaning for a column; whoever held it before holds nothing. */
  private matchField(report: RollImport, at: number, field: ColumnField | null): void {
    const columns = report.columns.map((column, n) =>
      n === at ? field : column.field === field ? null : column.field,
    );
    this.report = { ...report, columns: report.columns.map((column, n) => ({ ...column, field: columns[n]! })) };
    this.matching = columns.flatMap((each, n) => (each === null ? [] : [`${columnLetters(n)}:${each}`])).join(',');
  }

  private async send(dryRun: '0' | '1'): Promise<void> {
    const { file, matching, rollId, report } = this;
    if (!file) return;
    const query: ImportRoll = {
      dryRun,
      ...(rollId && { roll: rollId }),
      ...(matching && { columns: matching, headingRow: report?.headingRow }),
    };
    this.watch();
    const name = `${dryRun} ${file.name} ${file.size} ${file.lastModified} ${matching}`;
    const read = await this.act.run({
      name,
      do: (client, options) => new Roll(client.transport).import(file, query, options),
    });
    clearTimeout(this.asking);
    this.progress = null;
    if (read) this.report = read;
    else if (dryRun === '1') this.report = null;
  }

  /** Asks again and again how far it has come, until it is done. */
  private watch(): void {
    this.asking = setTimeout(async () => {
      if (this.act.busy === null || !this.client) return;
      const progress = await new Roll(this.client.transport).progress().catch(() => null);
      if (this.act.busy === null) return;
      this.progress = progress;
      this.watch();
    }, askingPause);
  }
}

define('juyi-office-roll-import', JuyiOfficeRollImport);
