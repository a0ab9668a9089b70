import type { Reason } from '@juyi/core/comments/names';
import type { Commenting, CommentingHost } from './commenting.ts';
import { type Consent, covered, type Words } from './composer.ts';

/** What becomes of a comment that stands there: its author changes, deletes or appeals it, a neighbour reports it. */
export class Amending {
  private readonly commenting: Commenting;
  private readonly host: CommentingHost;

  constructor(commenting: Commenting, host: CommentingHost) {
    this.commenting = commenting;
    this.host = host;
  }

  async edit(id: string, consent: Consent): Promise<void> {
    const { commenting, host } = this;
    const { body, key } = commenting.writing.side;
    const change = { body, ...consent };
    const shown = covered(body, consent, commenting.act.error);
    const done = await commenting.run('edit', id, ({ comments }, options) =>
      comments.edit(id, change, { ...options, key }),
    );
    if (!done) return;
    const { state, masked } = done;
    host.board.patch(id, { body: shown, editedAt: Date.now(), state, masked });
    commenting.conclude('');
  }

  async appeal(id: string): Promise<void> {
    const { commenting } = this;
    const { writing } = commenting;
    const text = writing.side.body;
    if (writing.isEmpty(writing.side)) return commenting.focusOn('#side');
    if (await commenting.run('appeal', id, ({ comments }, options) => comments.appeal(id, { text }, options)))
      commenting.conclude('');
  }

  async remove(id: string): Promise<void> {
    const { commenting, host } = this;
    if (!(await commenting.run('remove', id, ({ comments }, options) => comments.remove(id, options)))) return;
    host.board.patch(id, { state: 'removed', body: null });
    commenting.conclude('');
  }

  async report(id: string, reason: Reason, words: Words): Promise<void> {
    const { commenting } = this;
    const done = await commenting.run('report', id, ({ comments }, options) =>
      comments.report(id, { reason }, options),
    );
    if (done) commenting.conclude(words.reported);
  }
}
