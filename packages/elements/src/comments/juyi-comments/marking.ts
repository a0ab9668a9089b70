import type { Client } from '@juyi/client/client';
import type { CallOptions } from '@juyi/client/kernel/transport';
import type { MyComments } from '@juyi/core/comments/schema';
import type { Spoken } from './board.ts';
import type { Commenting, CommentingHost } from './commenting.ts';

/** Saying whether a comment helps: counted at once; where it turns out not to be so, it goes back and the reason is told. */
export class Marking {
  private readonly commenting: Commenting;
  private readonly host: CommentingHost;

  constructor(commenting: Commenting, host: CommentingHost) {
    this.commenting = commenting;
    this.host = host;
  }

  async mark(item: Spoken, wished: boolean | null): Promise<void> {
    const { commenting, host } = this;
    const { id } = item;
    if (commenting.waiting) await this.hear();
    const { data } = commenting.mine;
    if (!data) return commenting.begin({ what: 'sign in', id });
    const act = ({ comments }: Client, options: CallOptions) => {
      if (wished === null) return comments.unmark(id, options);
      return wished ? comments.markHelpful(id, options) : comments.markUnhelpful(id, options);
    };
    const done = await commenting.run(`mark ${wished} ${id}`, id, act, () => this.foresee(item, wished, data));
    if (done) host.board.patch(id, { helpful: done.helpful });
  }

  /** Pressed before the server has told what is theirs: it is asked first, not taken for a stranger's. */
  private async hear(): Promise<void> {
    const { commenting, host } = this;
    if (commenting.unknown) await commenting.store!.refresh();
    await host.updateComplete;
    await commenting.mine.refresh();
  }

  private foresee({ id, helpful }: Spoken, wished: boolean | null, before: MyComments): () => void {
    const { mine } = this.commenting;
    const { board } = this.host;
    const set = (ids: string[], add: boolean) => [...ids.filter((one) => one !== id), ...(add ? [id] : [])];
    mine.set({
      ...before,
      helpful: set(before.helpful, wished === true),
      unhelpful: set(before.unhelpful, wished === false),
    });
    board.patch(id, { helpful: helpful + Number(wished === true) - Number(before.helpful.includes(id)) });
    return () => {
      mine.set(before);
      board.patch(id, { helpful });
    };
  }
}
