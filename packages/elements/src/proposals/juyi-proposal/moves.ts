import type { MoveProposal, Proposal } from '@juyi/core/proposals/schema';
import { nothing, type TemplateResult } from 'lit';
import type { Cosigning } from './cosigning.ts';
import type { JuyiProposal } from './juyi-proposal.ts';
import type { Knowing } from './knowing.ts';
import type { Words } from './text-part.ts';

type Change = Omit<MoveProposal, 'version'>;

/** The steps a proposal takes at this viewer's word: what they are asked about it, and what is open to its author. */
export class Moves {
  private readonly host: JuyiProposal;
  private readonly known: Knowing;
  private readonly cosigning: Cosigning;

  constructor(host: JuyiProposal, known: Knowing, cosigning: Cosigning) {
    this.host = host;
    this.known = known;
    this.cosigning = cosigning;
  }

  asked(item: Proposal, words: Words): TemplateResult {
    const { host, known, cosigning } = this;
    const life = known.life!;
    return life.asks(
      {
        item,
        mine: known.mine.data,
        roles: known.store?.session.roles ?? [],
        busy: host.act.busy !== null,
        sendingBack: host.doing === 'sending back',
        pollHref: host.pollHref,
        move: (change) => this.move(item, change),
        cosign: (wanted) => cosigning.cosign(wanted, words),
        merge: (agreed) => this.merge(item, agreed),
        sendBack: () => {
          host.doing = 'sending back';
        },
      },
      life.words,
      host.locale,
    );
  }

  forAuthor(item: Proposal): TemplateResult | typeof nothing {
    const { host, known } = this;
    if (!known.mine.data?.written.includes(item.id) || host.doing === 'editing') return nothing;
    const life = known.life!;
    return life.authorActs(
      {
        item,
        busy: host.act.busy !== null,
        withdrawing: host.doing === 'withdrawing',
        edit: host.edit,
        ask: (withdrawing) => host.begin(withdrawing ? 'withdrawing' : undefined),
        withdraw: () => this.withdraw(item),
        move: (change) => this.move(item, change),
      },
      life.words,
    );
  }

  private async move({ id, version }: Proposal, change: Change): Promise<void> {
    const done = await this.host.act.run({
      name: `move ${id} ${version} ${change.to}`,
      do: ({ proposals }, options) => proposals.move(id, { ...change, version }, options),
    });
    await this.settle();
    if (done) this.host.tell('juyi-moved', { id, state: done.state });
  }

  private async merge({ id }: Proposal, agreed: boolean): Promise<void> {
    const { merges } = this.known.mine.data!;
    const from = merges.find((one) => one.from.id === id || one.into.id === id)!.from.id;
    await this.host.act.run({
      name: `merge ${from} ${agreed}`,
      do: ({ proposalDesk }, options) =>
        agreed ? proposalDesk.agreeToMerge(from, options) : proposalDesk.declineMerge(from, options),
    });
    await this.settle();
  }

  /** After a step everything is read again: what is asked of the viewer may be another thing now. */
  private async settle(): Promise<void> {
    this.host.doing = undefined;
    await Promise.all([this.known.item.refresh(), this.known.mine.refresh()]);
  }

  private async withdraw({ id, version }: Proposal): Promise<void> {
    const { host, known } = this;
    const done = await host.act.run({
      name: `withdraw ${id} ${version}`,
      do: ({ proposals }, options) => proposals.move(id, { to: 'withdrawn', version }, options),
    });
    host.begin(undefined);
    await known.item.refresh();
    if (done) host.tell('juyi-withdrawn', { id });
  }
}
