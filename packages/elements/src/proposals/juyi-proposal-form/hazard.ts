import type { Danger } from '@juyi/core/proposals/hazards';
import { nothing, type TemplateResult } from 'lit';
import type { JuyiProposalForm } from './juyi-proposal-form.ts';

/** Whether what is written is a danger: such a thing is not proposed but reported, by telephone where life is at stake. */
export class Hazard {
  private readonly host: JuyiProposalForm;
  /** What somebody has said of it: that it is none, or that it is to be reported. */
  private settled: 'none' | 'reported' | undefined;

  constructor(host: JuyiProposalForm) {
    this.host = host;
  }

  /** What the text sounds like, if it sounds like a danger and nobody has said that it is none. */
  private get sounds(): Danger | null {
    const { proposalId, writing, aids } = this.host;
    const { title, body } = writing.draft;
    const asks = !proposalId && writing.phase === 'writing' && this.settled !== 'none';
    return asks ? (aids?.dangerIn(`${title} ${body}`) ?? null) : null;
  }

  /** A broken lamp can be proposed as well; where life is at stake somebody has to say that it is not. */
  get standsInTheWay(): boolean {
    const { sounds } = this;
    return sounds !== null && sounds.level !== 'yellow';
  }

  draw(): TemplateResult | typeof nothing {
    const danger = this.sounds;
    if (!danger) return nothing;
    const { aids, hazardHref: href } = this.host;
    const goOn = this.standsInTheWay ? this.deny : undefined;
    return aids!.dangerNotice({ danger, href, accept: this.report, goOn }, aids!.words);
  }

  /** What stands in place of the form once it is reported. */
  get reported(): TemplateResult | undefined {
    const { aids, another } = this.host;
    return this.settled === 'reported' ? aids!.reported(another, aids!.words) : undefined;
  }

  private readonly deny = (): void => {
    this.settled = 'none';
    this.host.point('button[type="submit"]');
  };

  /** Nothing is proposed: what was written goes along to where hazards are reported. */
  private readonly report = (event: Event): void => {
    const { writing, hazardHref } = this.host;
    const { title, body } = writing.draft;
    const goesOn = this.host.tell('juyi-hazard', { text: `${title}\n${body}`.trim(), level: this.sounds!.level });
    if (!goesOn || !hazardHref) event.preventDefault();
    this.settled = 'reported';
    writing.begin();
    this.host.point('h2');
  };

  forget(): void {
    this.settled = undefined;
  }
}
