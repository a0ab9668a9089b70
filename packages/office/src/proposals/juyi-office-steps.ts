import type { Client } from '@juyi/client/client';
import type { CallOptions } from '@juyi/client/kernel/transport';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import { gates } from '@juyi/core/proposals/gates';
import { outcomes, rejectionClasses, scheduleKinds } from '@juyi/core/proposals/lifecycle';
import { proposalLimits } from '@juyi/core/proposals/limits';
import { pledgeableStates } from '@juyi/core/proposals/pledges/rules';
import type { MoveProposal, Proposal, ProposalDesk, SimilarProposals } from '@juyi/core/proposals/schema';
import { takenUpBy } from '@juyi/core/proposals/targets';
import { define } from '@juyi/elements/base/define';
import { type Condition, JuyiElement } from '@juyi/elements/base/element';
import { fieldStyles } from '@juyi/elements/base/field.styles';
import { faultNotice } from '@juyi/elements/base/notice';
import { QueryController } from '@juyi/elements/base/query';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { DeskActs } from '../base/acts.ts';
import { type DeskWords, deskDictionary } from '../base/dictionary.ts';
import { stepsStyles } from './juyi-office-steps.styles.ts';
import { progressFields, tellProgress } from './progress.ts';
import { type Choice, chosen, numberField, reasonField, selectField, stepForm, textField } from './step-form.ts';

type Words = DeskWords & KernelWords;

/**
 * The next steps a worker can take with a proposal: admit, return or reject it, put it on an agenda, record a decision,
 * pass a gate, record and tell of promises, say that it is done, suggest a merge.
 *
 * @tag juyi-office-steps
 * @fires juyi-office-stepped - a step is taken
 */
export class JuyiOfficeSteps extends JuyiElement<DeskWords> {
  static override properties = { ...JuyiElement.properties, proposal: { attribute: false } };
  static override styles: CSSResultGroup = [JuyiElement.styles, fieldStyles, stepsStyles];

  declare proposal: Proposal;
  protected readonly dictionary = deskDictionary;
  private readonly act = new DeskActs(this);
  private readonly desk = new QueryController<ProposalDesk>(this, () => {
    const { id, version } = this.proposal;
    return { key: `${id} ${version}`, ask: ({ proposalDesk }, options) => proposalDesk.read(id, options) };
  });
  private readonly similar = new QueryController<SimilarProposals>(this, () => {
    const { id, title, state } = this.proposal;
    if (!mergeable.includes(state)) return null;
    return { key: id, ask: ({ proposals }, options) => proposals.similar(title, options) };
  });

  protected get condition(): Condition {
    return 'ready';
  }

  protected bones(): TemplateResult {
    return html``;
  }

  protected content(words: Words): TemplateResult {
    const forms = [
      ...this.firstLook(words),
      ...this.onward(words),
      ...this.gate(words),
      ...this.promises(words),
      ...this.merging(words),
    ];
    if (forms.length === 0) return html``;
    return html`<section class="steps unprinted" aria-labelledby="steps">
      <h3 id="steps">${words.steps}</h3>
      ${forms} ${this.act.error ? faultNotice(words, this.act.error) : nothing}
    </section>`;
  }

  private firstLook(words: Words): TemplateResult[] {
    if (this.proposal.state !== 'submitted') return [];
    const reason = reasonField(words.reasonFor, true);
    return [
      this.form(words.admit, nothing, () => this.move({ to: 'admitted' }), true),
      this.form(words.giveBack, reason, (data) => this.move({ to: 'returned', reason: chosen(data, 'reason') })),
      this.form(
        words.reject,
        html`${selectField('class', words.rejectWhy, choices(rejectionClasses, words))}${reasonField(words.reasonFor, false)}`,
        (data) =>
          this.move({
            to: 'rejected',
            reasonClass: chosen(data, 'class') as MoveProposal['reasonClass'],
            reason: chosen(data, 'reason'),
          }),
      ),
    ];
  }

  private onward(words: Words): TemplateResult[] {
    const { state, target } = this.proposal;
    if (state === 'qualified') {
      const usual = takenUpBy[target];
      const kinds = [usual, ...scheduleKinds.filter((kind) => kind !== usual)];
      const fields = selectField('kind', words.scheduleTo, choices(kinds, words));
      return [this.form(words.schedule, fields, (data) => this.move(scheduledTo(chosen(data, 'kind'))), true)];
    }
    if (state === 'scheduled') {
      const fields = selectField('outcome', words.outcome, choices(outcomes, words));
      const decided = (data: FormData) =>
        this.move({ to: 'decided', outcome: chosen(data, 'outcome') as MoveProposal['outcome'] });
      return [this.form(words.decide, fields, decided, true)];
    }
    if (state === 'inProgress') return [this.form(words.finish, nothing, () => this.move({ to: 'done' }), true)];
    return [];
  }

  private gate(words: Words): TemplateResult[] {
    const { gates: passed, id, version } = this.proposal;
    const gate = passed ? gates[passed.length] : undefined;
    if (!gate) return [];
    const figures = gate === 'membersReviewed';
    const fields = figures
      ? html`${numberField('members', words.members)}${numberField('present', words.present)}${numberField('agreed', words.agreed)}`
      : nothing;
    const pass = (data: FormData) => {
      const number = (name: string) => Number(data.get(name));
      const counted = { members: number('members'), present: number('present'), agreed: number('agreed') };
      return this.run(`gate ${gate} ${version}`, ({ proposalDesk }, options) =>
        proposalDesk.passGate(id, { gate, version, ...(figures && { figures: counted }) }, options),
      );
    };
    return [this.form(words.passGate(words.page.notes[gate]!), fields, pass)];
  }

  private promises(words: Words): TemplateResult[] {
    const { id, state, pledges } = this.proposal;
    if (!pledgeableStates.includes(state)) return [];
    const open = pledges.filter((pledge) => pledge.state === 'open');
    const told = open.flatMap((pledge) => [
      this.form(words.tell(pledge.what), progressFields(words), (data) =>
        this.run(`tell ${pledge.id} ${pledge.updates.length}`, (client, options) =>
          tellProgress(client, pledge.id, data, options),
        ),
      ),
      this.form(words.kept(pledge.what), nothing, () =>
        this.run(`keep ${pledge.id}`, ({ proposalDesk }, options) =>
          proposalDesk.movePledge(pledge.id, { to: 'kept' }, options),
        ),
      ),
    ]);
    const fields = html`${textField('what', words.promiseWhat, proposalLimits.what)}
      ${textField('who', words.promiseWho, proposalLimits.who)}
      <label for="due">${words.promiseBy}</label><input id="due" name="due" type="date" required />`;
    const make = (data: FormData) => {
      const due = Date.parse(`${chosen(data, 'due')}T23:59:59.999+08:00`);
      const body = { what: chosen(data, 'what'), who: chosen(data, 'who'), due };
      return this.run(`pledge ${id} ${JSON.stringify(body)}`, ({ proposalDesk }, options) =>
        proposalDesk.pledge(id, body, options),
      );
    };
    return [...told, this.form(words.promise, fields, make)];
  }

  private merging(words: Words): TemplateResult[] {
    const waits = this.desk.data?.merge;
    if (waits) return [html`<p class="soft">${words.mergeWaits(waits.into.title, waits.agreed)}</p>`];
    const { id, version } = this.proposal;
    const others = (this.similar.data?.items ?? []).filter((one) => one.id !== id && mergeable.includes(one.state));
    if (others.length === 0) return [];
    const fields = selectField(
      'into',
      words.mergeInto,
      others.map((one): Choice => [one.id, one.title]),
    );
    const ask = (data: FormData) =>
      this.run(`merge ${id} ${version}`, ({ proposalDesk }, options) =>
        proposalDesk.merge(id, { into: chosen(data, 'into'), version }, options),
      );
    return [this.form(words.merge, fields, ask)];
  }

  private form(
    label: string,
    fields: unknown,
    take: (data: FormData) => Promise<unknown>,
    first = false,
  ): TemplateResult {
    return stepForm({ label, fields, take, first, busy: this.act.busy !== null });
  }

  private move(change: Omit<MoveProposal, 'version'>): Promise<void> {
    const { id, version } = this.proposal;
    return this.run(`move ${id} ${version} ${change.to}`, ({ proposals }, options) =>
      proposals.move(id, { ...change, version }, options),
    );
  }

  /** Whether it went well or somebody was faster: what stands now is read again. */
  private async run(name: string, act: (client: Client, options: CallOptions) => Promise<unknown>): Promise<void> {
    await this.act.run({ name, do: act });
    this.tell('juyi-office-stepped', { id: this.proposal.id });
  }
}

const mergeable: readonly string[] = ['submitted', 'gathering', 'qualified'];

function scheduledTo(kind: string): Omit<MoveProposal, 'version'> {
  return { to: 'scheduled', scheduledTo: { kind: kind as (typeof scheduleKinds)[number] } };
}

function choices(names: readonly string[], words: Words): Choice[] {
  return names.map((name): Choice => [name, words.page.notes[name] ?? name]);
}

define('juyi-office-steps', JuyiOfficeSteps);
