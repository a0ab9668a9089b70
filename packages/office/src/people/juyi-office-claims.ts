import { Homes } from '@juyi/client/people/homes';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { ClaimsToDecide, ClaimToDecide } from '@juyi/core/people/claims/schema';
import type { PeopleDeskWords } from '@juyi/core/people/words.office.en';
import { define } from '@juyi/elements/base/define';
import { type Condition, JuyiElement } from '@juyi/elements/base/element';
import { fieldStyles } from '@juyi/elements/base/field.styles';
import { faultNotice, notice } from '@juyi/elements/base/notice';
import { QueryController } from '@juyi/elements/base/query';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { DeskActs } from '../base/acts.ts';
import { listCondition } from '../base/list-condition.ts';
import { peopleDeskStyles } from './people-desk.styles.ts';
import { peopleDesk } from './people-dictionary.ts';

type Words = PeopleDeskWords & KernelWords;

/**
 * Claims to a home, each beside what the roll says of it; whoever may confirms it or says why not.
 *
 * @tag juyi-office-claims
 */
export class JuyiOfficeClaims extends JuyiElement<PeopleDeskWords> {
  static override properties = { ...JuyiElement.properties, fault: { state: true } };
  static override styles: CSSResultGroup = [JuyiElement.styles, fieldStyles, peopleDeskStyles];
  declare fault: { claim: string; text: string } | null;
  protected readonly dictionary = peopleDesk;
  private readonly act = new DeskActs(this);
  private readonly list = new QueryController<ClaimsToDecide>(this, () => ({
    key: 'claims',
    ask: (client, options) => new Homes(client).claims(options),
  }));

  constructor() {
    super();
    this.fault = null;
  }

  protected get condition(): Condition {
    return listCondition(this.list);
  }

  protected bones(): TemplateResult {
    return html`<h2><div class="bone title"></div></h2>`;
  }

  protected content(words: Words): TemplateResult {
    const { data, error } = this.list;
    if (!data) return error ? faultNotice(words, error, () => this.list.retry()) : this.bones();
    const empty = () => notice({ kind: '', title: words.noClaims, text: words.noClaimsAdvice });
    return html`<h2>${words.claims}</h2>
      ${this.act.error ? faultNotice(words, this.act.error) : nothing}
      ${data.items.length === 0 ? empty() : nothing}
      <ul role="list">${data.items.map((claim) => html`<li>${this.claim(claim, words)}</li>`)}</ul>`;
  }

  private claim(claim: ClaimToDecide, words: Words): TemplateResult {
    const { id, person, unit, capacity, proof, statement, conflicts } = claim;
    return html`<form novalidate aria-label=${words.claimOf(person.name, unit)} @submit=${(event: Event) => this.confirm(event, claim, words)}>
      <h3>${words.claimOf(person.name, unit)}</h3>
      ${conflicts.map((conflict) => html`<p class="conflict">${words.conflicts[conflict]}</p>`)}
      <div class="sides">
        <div>
          <p class="soft">${words.says}</p>
          <p>${words.capacities[capacity]} · ${words.proofs[proof]}</p>
          ${statement ? html`<p>“${statement}”</p>` : nothing}
        </div>
        ${this.roll(claim, words)}
      </div>
      <p class="fault" role="alert">${this.fault?.claim === id ? this.fault.text : nothing}</p>
      <div class="acts">
        <button class="primary" type="submit" ?disabled=${this.act.busy !== null}>${words.confirm}</button>
        <div class="field"><label class="soft" for="reason-${id}">${words.reason}</label><input id="reason-${id}" name="reason" maxlength="300" autocomplete="off" /></div>
        <button class="quiet" type="button" ?disabled=${this.act.busy !== null} @click=${(event: Event) => this.refuse(event, claim, words)}>${words.refuse}</button>
      </div>
    </form>`;
  }

  private roll({ id, member, roll }: ClaimToDecide, words: Words): TemplateResult {
    if (roll.length === 0) return html`<div><p class="soft">${words.rollSays}</p><p>${words.nobodyHere}</p></div>`;
    return html`<fieldset>
      <legend class="soft">${words.rollSays}: ${words.whichMember}</legend>
      ${roll.map((one) => {
        const known = [one.owner && words.owns, one.lives && words.lives, one.taken && words.joined].filter(Boolean);
        return html`<label class="pick">
          <input type="radio" name="member" .value=${one.member} ?checked=${member === one.member} />
          <span>${one.name} · ${known.join(', ')}</span>
        </label>`;
      })}
      ${
        roll.some(({ taken }) => taken)
          ? html`<label class="pick"><input type="checkbox" name="replace" id="replace-${id}" /><span>${words.replace}</span></label>`
          : nothing
      }
    </fieldset>`;
  }

  private async confirm(event: Event, claim: ClaimToDecide, words: Words): Promise<void> {
    event.preventDefault();
    const fields = new FormData(event.target as HTMLFormElement);
    const member = fields.get('member');
    if (typeof member !== 'string') {
      this.fault = { claim: claim.id, text: words.pickMember };
      return;
    }
    await this.decide(claim, { decision: 'confirm', member, replace: fields.get('replace') !== null });
  }

  private async refuse(event: Event, claim: ClaimToDecide, words: Words): Promise<void> {
    const form = (event.target as HTMLElement).closest('form')!;
    const reason = String(new FormData(form).get('reason') ?? '').trim();
    if (!reason) {
      this.fault = { claim: claim.id, text: words.giveReason };
      form.querySelector<HTMLInputElement>('[name="reason"]')!.focus();
      return;
    }
    await this.decide(claim, { decision: 'refuse', reason });
  }

  private async decide(
    { id, version }: ClaimToDecide,
    decision: { decision: 'confirm' | 'refuse'; member?: string; replace?: boolean; reason?: string },
  ): Promise<void> {
    this.fault = null;
    await this.act.run({
      name: `decide ${id}`,
      do: (client, options) => new Homes(client).decideClaim(id, { ...decision, version }, options),
    });
    await this.list.refresh();
  }
}

define('juyi-office-claims', JuyiOfficeClaims);
