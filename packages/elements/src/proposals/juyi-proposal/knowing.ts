import type { ViewerStore } from '@juyi/client/people/viewer-store';
import type { MyProposals, Proposal } from '@juyi/core/proposals/schema';
import { QueryController } from '../../base/query.ts';
import type { ViewerController } from '../../base/viewer.ts';
import type { JuyiProposal } from './juyi-proposal.ts';
import type { Life } from './life.ts';

/** All that is asked of the server about one proposal, and what is fetched to show it. */
export class Knowing {
  readonly item: QueryController<Proposal>;
  readonly mine: QueryController<MyProposals>;
  /** Fetched beside the proposal itself, because together they would be more than a page should wait for. */
  life: Life | undefined;
  private readonly host: JuyiProposal;
  private readonly viewer: ViewerController;
  private seenBy: string | undefined;

  constructor(host: JuyiProposal, viewer: ViewerController) {
    this.host = host;
    this.viewer = viewer;
    this.item = new QueryController<Proposal>(
      host,
      () => {
        const id = host.proposalId;
        return id ? { key: id, ask: ({ proposals }, options) => proposals.read(id, options) } : null;
      },
      ({ topic, id }) => topic === '*' || (topic === 'proposals' && id === host.proposalId),
    );
    this.mine = new QueryController<MyProposals>(host, () => {
      const id = host.proposalId;
      const { person } = this;
      if (!id || !person) return null;
      return { key: `${person} ${id}`, ask: ({ proposals }, options) => proposals.mine([id], options) };
    });
  }

  /** Who is looking; undefined until there is an api to ask. */
  get store(): ViewerStore | undefined {
    return this.viewer.store;
  }

  /** Whoever is signed in. */
  get person(): string | undefined {
    return this.store?.session.person?.id;
  }

  get cosigned(): boolean {
    return this.mine.data?.cosigned.includes(this.host.proposalId!) ?? false;
  }

  /** Asks what has to be asked anew: in another language, or for another viewer who may see what the last one could not. */
  update(): void {
    const { host, person, item } = this;
    if (this.life?.locale !== host.locale) this.openLife(host.locale);
    if (person !== this.seenBy && item.error) item.retry();
    this.seenBy = person;
  }

  private async openLife(locale: Life['locale']): Promise<void> {
    const { host } = this;
    try {
      const life = await import('../../bundle/proposal-life.ts').then(({ lifeIn }) => lifeIn(locale));
      if (locale !== host.locale || this.life?.locale === locale) return;
      this.life = life;
      host.requestUpdate();
    } catch {
      // Without network the bones stay; whatever draws this widget again tries again.
    }
  }
}
