import type { MyProposals } from '@juyi/core/proposals/schema';
import { nothing, type TemplateResult } from 'lit';
import { QueryController } from '../../base/query.ts';
import type { ViewerController } from '../../base/viewer.ts';
import type { JuyiProposalForm } from './juyi-proposal-form.ts';

/** The writer's other drafts, which the server keeps, to go on with one of them. */
export class KeptDrafts {
  readonly mine: QueryController<MyProposals>;
  private readonly host: JuyiProposalForm;

  constructor(host: JuyiProposalForm, viewer: ViewerController) {
    this.host = host;
    this.mine = new QueryController<MyProposals>(host, () => {
      const person = viewer.store?.session.person?.id;
      if (!person || host.proposalId) return null;
      return { key: person, ask: ({ proposals }, options) => proposals.mine([], options) };
    });
  }

  get any(): boolean {
    return (this.mine.data?.drafts.length ?? 0) > 0;
  }

  draw(): TemplateResult | typeof nothing {
    const { aids, writing } = this.host;
    const others = (this.mine.data?.drafts ?? []).filter(({ id }) => id !== writing.draft.of?.id);
    if (!aids || others.length === 0 || writing.phase !== 'writing') return nothing;
    return aids.drafts(others, (id) => this.goOnWith(id), aids.words);
  }

  private async goOnWith(id: string): Promise<void> {
    const { client, locale, writing } = this.host;
    try {
      writing.take(await client!.proposals.read(id, { locale }));
      this.host.point('#title');
    } catch {
      this.mine.refresh();
    }
  }
}
