import { Roll } from '@juyi/client/roll/roll';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { RollList, RollSummary } from '@juyi/core/roll/schema';
import type { RollWords } from '@juyi/core/roll/words.en';
import { sayDate } from '@juyi/elements/base/dates';
import { define } from '@juyi/elements/base/define';
import { type Condition, JuyiElement } from '@juyi/elements/base/element';
import { faultNotice, notice } from '@juyi/elements/base/notice';
import { QueryController } from '@juyi/elements/base/query';
import { ViewerController } from '@juyi/elements/base/viewer';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import './juyi-office-roll-freeze.ts';
import './juyi-office-roll-import.ts';
import './juyi-office-roll-units.ts';
import { rollStyles } from './roll.styles.ts';
import { rollDictionary } from './roll-dictionary.ts';

type Words = RollWords & KernelWords;

const tabs = ['units', 'import', 'freeze'] as const;
type Tab = (typeof tabs)[number];

/**
 * The roll desk: who owns and lives where, sheets in and out, and who counts for a purpose.
 *
 * @tag juyi-office-roll
 */
export class JuyiOfficeRoll extends JuyiElement<RollWords> {
  static override properties = { ...JuyiElement.properties, tab: { state: true } };
  static override styles: CSSResultGroup = [JuyiElement.styles, rollStyles];
  declare tab: Tab | null;
  protected readonly dictionary = rollDictionary;
  private readonly viewer = new ViewerController(this);
  private readonly rolls = new QueryController<RollList>(
    this,
    () => ({ key: 'rolls', ask: (client, options) => new Roll(client.transport).list(options) }),
    ({ topic }) => topic === 'rolls' || topic === '*',
  );

  constructor() {
    super();
    this.tab = null;
  }

  protected get condition(): Condition {
    const { data, error } = this.rolls;
    return data ? 'ready' : error ? 'error' : 'loading';
  }

  /** Whoever serves on the owners' committee posts and freezes; names are the workers' own. */
  private get open(): readonly Tab[] {
    return this.viewer.store?.session.roles.includes('worker') ? tabs : tabs.slice(2);
  }

  /** The part that somebody came to stays open, whatever becomes of the roll meanwhile. */
  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { data } = this.rolls;
    if (!data || !this.viewer.store || (this.tab && this.open.includes(this.tab))) return;
    this.tab = (data.items.length > 0 ? this.open[0] : this.open.at(-2)) ?? this.open[0]!;
  }

  protected bones(): TemplateResult {
    return html`<h2><div class="bone title"></div></h2>`;
  }

  protected content(words: Words): TemplateResult {
    const { data, error } = this.rolls;
    if (!data) return error ? faultNotice(words, error, () => this.rolls.retry()) : this.bones();
    const [roll] = data.items;
    return html`<h2>${words.heading}</h2>
      ${roll ? this.summary(roll, words) : notice({ kind: '', title: words.none, text: words.noneAdvice })}
      <nav class="tabs unprinted" aria-label=${words.tabsLabel}>
        ${this.open.map(
          (each) =>
            html`<button type="button" aria-current=${each === this.tab ? 'page' : nothing} @click=${() => this.go(each)}>
              ${words.tabs[each]}
            </button>`,
        )}
      </nav>
      ${this.show(roll)}`;
  }

  private summary(roll: RollSummary, words: Words): TemplateResult {
    const when = roll.importedAt === null ? [] : [words.importedOn(sayDate(roll.importedAt, this.locale))];
    return html`<p class="soft">${[words.summary(roll.units, roll.members), ...when].join(' · ')}</p>`;
  }

  private show(roll: RollSummary | undefined): unknown {
    if (this.tab === 'import') return html`<juyi-office-roll-import .rollId=${roll?.id}></juyi-office-roll-import>`;
    if (!roll) return nothing;
    return this.tab === 'units'
      ? html`<juyi-office-roll-units .rollId=${roll.id}></juyi-office-roll-units>`
      : html`<juyi-office-roll-freeze .rollId=${roll.id}></juyi-office-roll-freeze>`;
  }

  private go(tab: Tab): void {
    this.tab = tab;
  }
}

define('juyi-office-roll', JuyiOfficeRoll);
