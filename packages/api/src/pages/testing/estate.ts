import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { Convener, freeze, ownersPoll, putVoters, type Voters } from '../../polls/testing/voters.ts';
import { Browsing } from './browsing.ts';

export const both = (text: string) => ({ 'zh-CN': text, en: text });
export const homes = Array.from({ length: 9 }, (_, n) => `u${n}`);
export const options = ['花坛', '长椅', '车棚'].map((name, n) => ({ id: `o${n}`, name: both(name) }));

/** A community of nine homes, with votes for its pages to show. */
export class Estate {
  readonly garden: TestCommunity;
  readonly voters: Voters;
  /** Somebody who has not signed in. */
  readonly visitor: Browsing;

  private constructor(garden: TestCommunity, voters: Voters) {
    this.garden = garden;
    this.voters = voters;
    this.visitor = new Browsing(garden);
  }

  static async open(): Promise<Estate> {
    const garden = await createTestCommunity();
    const estate = homes.map((owner, n) => ({ label: `1-10${n}`, area: 10_000, owners: [owner], living: [owner] }));
    return new Estate(garden, await putVoters(garden, estate));
  }

  /** An owners' vote, open. */
  async owners(changes: object = {}): Promise<Convener> {
    const { garden } = this;
    return (await Convener.begin(garden)).open(ownersPoll(garden, changes), await freeze(garden));
  }

  /** A consultation of residents on one question, open. */
  async consulted(item: object): Promise<Convener> {
    const { garden } = this;
    const poll = {
      kind: 'residents',
      effect: 'consultative',
      items: [{ id: 'item', title: both('选哪一个'), ...item }],
      franchise: { electors: 'residents' },
    };
    const snapshot = await freeze(garden, { kind: 'residents' });
    return (await Convener.begin(garden)).open(ownersPoll(garden, poll), snapshot);
  }

  /** Somebody of the estate who has signed in on these pages, with a vote open before them. */
  async at(home: string, poll: string): Promise<Browsing> {
    const own = new Browsing(this.garden, { cookie: `juyi=${this.voters.token(home)}` });
    await own.open(`/juyi/pages/polls/${poll}`);
    return own;
  }
}

/** The words of a page, tags left out. */
export function said({ html }: Browsing): string {
  return html.replace(/<[^>]*>/g, ' ').replace(/&nbsp;|\s+/g, ' ');
}
