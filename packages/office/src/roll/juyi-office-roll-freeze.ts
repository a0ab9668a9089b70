import { Roll } from '@juyi/client/roll/roll';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import { type ElectorKind, electorKinds } from '@juyi/core/roll/facts';
import { rollLimits } from '@juyi/core/roll/limits';
import type { ObjectionList, Posting, PostingList } from '@juyi/core/roll/posting/schema';
import type { FrozenSnapshot, SnapshotList } from '@juyi/core/roll/schema';
import type { RollWords } from '@juyi/core/roll/words.en';
import { sayDate } from '@juyi/elements/base/dates';
import { define } from '@juyi/elements/base/define';
import { type Condition, JuyiElement } from '@juyi/elements/base/element';
import { fieldStyles } from '@juyi/elements/base/field.styles';
import { faultNotice } from '@juyi/elements/base/notice';
import { QueryController } from '@juyi/elements/base/query';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { DeskActs } from '../base/acts.ts';
import { objectionItem } from './objection-item.ts';
import { rollStyles } from './roll.styles.ts';
import { rollDictionary } from './roll-dictionary.ts';
import { rollNotes } from './roll-notes.ts';
import { sayArea } from './say-area.ts';

type Words = RollWords & KernelWords;

/**
 * Posts who would count for a purpose, hears objections, and freezes.
 *
 * @tag juyi-office-roll-freeze
 */
export class JuyiOfficeRollFreeze extends JuyiElement<RollWords> {
  static override properties = {
    ...JuyiElement.properties,
    rollId: { attribute: false },
    opened: { state: true },
    missing: { state: true },
    notes: { state: true },
  };
  static override styles: CSSResultGroup = [JuyiElement.styles, fieldStyles, rollStyles];
  declare rollId: string | undefined;
  declare opened: { posting: string; objections: ObjectionList['items'] } | null;
  declare missing: boolean;
  /** What was told of the roll that was posted or frozen last. */
  declare notes: FrozenSnapshot['notes'];
  protected readonly dictionary = rollDictionary;
  private readonly act = new DeskActs(this);
  private readonly postings = new QueryController<PostingList>(
    this,
    () => ({ key: 'postings', ask: (client, options) => new Roll(client.transport).postings(options) }),
    ({ topic }) => topic === 'rolls' || topic === '*',
  );
  private readonly snapshots = new QueryController<SnapshotList>(
    this,
    () => {
      const { rollId } = this;
      return rollId
        ? { key: rollId, ask: (client, options) => new Roll(client.transport).snapshots(rollId, options) }
        : null;
    },
    ({ topic }) => topic === 'rolls' || topic === '*',
  );

  constructor() {
    super();
    this.opened = null;
    this.missing = false;
    this.notes = null;
  }

  protected get condition(): Condition {
    return this.postings.data || this.postings.error ? 'ready' : 'loading';
  }

  protected bones(): TemplateResult {
    return html`<div class="bone"></div>`;
  }

  protected content(words: Words): TemplateResult {
    return html`${this.form(words)} ${this.act.error ? faultNotice(words, this.act.error) : nothing}
      <div role="status">${rollNotes(this.notes, words)}</div>
      <h3>${words.postings}</h3>
      ${this.posted(words)}
      <h3>${words.frozen}</h3>
      ${this.frozen(words)}`;
  }

  private form(words: Words): TemplateResult {
    const busy = this.act.busy !== null;
    return html`<form novalidate @submit=${this.submit}>
      <div class="field">
        <label for="purpose">${words.purpose}</label>
        <p class="soft" id="hint">${words.purposeHint}</p>
        <input id="purpose" name="purpose" autocomplete="off" maxlength=${rollLimits.purpose} aria-describedby="hint missing" aria-invalid=${this.missing ? 'true' : nothing} />
        <p class="fault" id="missing" role="alert">${this.missing ? words.required : nothing}</p>
      </div>
      <div class="field">
        <label for="kind">${words.whom}</label>
        <select id="kind" name="kind">${electorKinds.map((kind) => html`<option value=${kind}>${words.counts[kind]}</option>`)}</select>
      </div>
      <label class="pick"><input type="checkbox" name="parking" /><span>${words.parking}</span></label>
      <p class="soft">${words.postAdvice}</p>
      <p class="soft">${words.freezeAdvice}</p>
      <div class="acts">
        <button class="quiet" name="act" value="post" ?disabled=${busy}>${words.post}</button>
        <button class="primary" name="act" value="freeze" ?disabled=${busy}>${words.freeze}</button>
      </div>
    </form>`;
  }

  private posted(words: Words): unknown {
    const { data, error } = this.postings;
    if (!data) return error ? faultNotice(words, error, () => this.postings.retry()) : this.bones();
    if (data.items.length === 0) return html`<p class="soft">${words.noPostings}</p>`;
    return html`<ul role="list">${data.items.map((posting) => html`<li>${this.posting(posting, words)}</li>`)}</ul>`;
  }

  private posting(posting: Posting, words: Words): TemplateResult {
    const { id, purpose, until, objections: told } = posting;
    const all = told.open + told.upheld + told.rejected;
    const ends = sayDate(until, this.locale);
    const running = until > Date.now();
    const facts = [
      this.figures(posting, words),
      running ? words.until(ends) : words.ended(ends),
      words.objections(told.open, all),
    ];
    const isOpen = this.opened?.posting === id;
    return html`<div class="line">
        <div><strong>${purpose}</strong><p class="soft">${facts.join(' · ')}</p></div>
        <div class="end acts">
          <a href=${this.link((roll) => roll.postedSheet(id))} target="_blank" rel="noopener">${words.sheet}</a>
          <button class="quiet" type="button" aria-expanded=${isOpen ? 'true' : 'false'} @click=${() => this.toggle(id)}>${isOpen ? words.close : words.readObjections}</button>
        </div>
      </div>
      ${isOpen ? this.objections(words) : nothing}`;
  }

  private objections(words: Words): TemplateResult {
    const { objections } = this.opened!;
    if (objections.length === 0) return html`<p class="record">${words.noObjections}</p>`;
    const answer = (event: SubmitEvent, id: string) => this.answer(event, id);
    return html`<ul class="record" role="list">
      ${objections.map((objection) => html`<li>${objectionItem(objection, words, this.act.busy !== null, answer)}</li>`)}
    </ul>`;
  }

  private frozen(words: Words): unknown {
    const { data, error } = this.snapshots;
    if (!data) return error ? faultNotice(words, error, () => this.snapshots.retry()) : this.bones();
    if (data.items.length === 0) return html`<p class="soft">${words.noFrozen}</p>`;
    return html`<ul role="list">
      ${data.items.map(
        (snapshot) => html`<li class="line">
          <div>
            <strong>${snapshot.purpose}</strong>
            <p class="soft">${[this.figures(snapshot, words), words.frozenOn(sayDate(snapshot.frozenAt, this.locale))].join(' · ')}</p>
            <p class="soft">${words.checksum} <code>${snapshot.checksum}</code></p>
          </div>
          <a class="end" href=${this.link((roll) => roll.frozenSheet(snapshot.id))} target="_blank" rel="noopener">${words.frozenText}</a>
        </li>`,
      )}
    </ul>`;
  }

  private figures({ heads, kind, area }: { heads: number; kind: ElectorKind; area: number }, words: Words): string {
    return words.figures(heads, kind, kind === 'owners' ? sayArea(area, this.locale) : null);
  }

  private link(of: (roll: Roll) => string): string {
    return of(new Roll(this.client!.transport));
  }

  private readonly submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const fields = new FormData(form);
    const purpose = String(fields.get('purpose') ?? '').trim();
    this.missing = purpose === '';
    if (this.missing) return form.querySelector<HTMLInputElement>('#purpose')!.focus();
    const kind = fields.get('kind') as ElectorKind;
    const body = { purpose, kind, policy: fields.has('parking') ? { countParking: true } : {} };
    const freezes = (event.submitter as HTMLButtonElement | null)?.value === 'freeze';
    const done = await this.act.run<Pick<FrozenSnapshot, 'notes'>>({
      name: JSON.stringify([freezes, body]),
      do: async ({ transport }, options) => {
        const roll = new Roll(transport);
        return freezes ? roll.freeze(this.rollId!, body, options) : roll.post(this.rollId!, body, options);
      },
    });
    if (!done) return;
    this.notes = done.notes;
    form.reset();
    await Promise.all([this.postings.refresh(), this.snapshots.refresh()]);
  };

  private async toggle(posting: string): Promise<void> {
    const close = this.opened?.posting === posting;
    this.opened = null;
    if (!close) await this.readObjections(posting);
  }

  private async readObjections(posting: string): Promise<void> {
    const read = await this.act.run({
      name: `read ${posting}`,
      do: ({ transport }, options) => new Roll(transport).objections(posting, options),
    });
    if (read) this.opened = { posting, objections: read.items };
  }

  private async answer(event: SubmitEvent, id: string): Promise<void> {
    event.preventDefault();
    const answer = String(new FormData(event.target as HTMLFormElement).get('answer') ?? '').trim();
    if (answer === '') return (event.target as HTMLFormElement).querySelector('textarea')!.focus();
    const state = (event.submitter as HTMLButtonElement | null)?.value === 'upheld' ? 'upheld' : 'rejected';
    const done = await this.act.run({
      name: `answer ${id} ${state} ${answer}`,
      do: ({ transport }, options) => new Roll(transport).answer(id, { state, answer }, options),
    });
    if (!done) return;
    await this.readObjections(this.opened!.posting);
    await this.postings.refresh();
  }
}

define('juyi-office-roll-freeze', JuyiOfficeRollFreeze);
