import type { KernelWords } from '@juyi/core/kernel/words.en';
import { proposalLimits } from '@juyi/core/proposals/limits';
import type { ProposalFormWords } from '@juyi/core/proposals/words.form.en';
import type { TemplateResult } from 'lit';
import { field } from './fields.ts';
import type { JuyiProposalForm } from './juyi-proposal-form.ts';

export type Words = ProposalFormWords & KernelWords;
export type Name = 'title' | 'body';

export const names: readonly Name[] = ['title', 'body'];

/** The title and the text as they are typed, and what is wrong with them. */
export class Texts {
  private readonly host: JuyiProposalForm;
  private faults: Readonly<Record<Name, readonly string[]>> = { title: [], body: [] };

  constructor(host: JuyiProposalForm) {
    this.host = host;
  }

  draw(name: Name, words: Words): TemplateResult {
    const { draft, underWay, error } = this.host.writing;
    const faults = [...this.faults[name], ...(error?.faultsAt(`/${name}`) ?? []).map(({ code }) => code)];
    const label = words[name];
    const hint = words[`${name}Hint`];
    const shape = { name, label, hint, value: draft[name], limit: proposalLimits[name], faults, fixed: underWay };
    return field(shape, (text) => this.write(name, text), words);
  }

  private write(name: Name, text: string): void {
    const { host } = this;
    host.fetchAids();
    if (name === 'title') host.alike.lookFor(text);
    host.sending.said = 'local';
    this.faults = { ...this.faults, [name]: [] };
    host.writing.error = null;
    host.writing.write({ [name]: text });
  }

  /** Whether these can be sent; otherwise marks what is wrong and goes to the first of it. */
  check(wanted: readonly Name[], required: boolean): boolean {
    const faults = { title: [] as string[], body: [] as string[] };
    for (const name of wanted) {
      const text = this.host.writing.draft[name];
      if (required && text.trim() === '') faults[name].push('required');
      if (text.length > proposalLimits[name]) faults[name].push('too_big');
    }
    this.faults = faults;
    this.host.requestUpdate();
    const wrong = wanted.find((name) => faults[name].length > 0);
    if (wrong) this.host.point(`#${wrong}`);
    return !wrong;
  }
}
