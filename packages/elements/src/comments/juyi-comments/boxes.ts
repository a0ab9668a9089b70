import { commentLimits } from '@juyi/core/comments/limits';
import { html, nothing, type TemplateResult } from 'lit';
import { signInHere } from '../../people/sign-in-here.ts';
import { Amending } from './amending.ts';
import { removal, reportChoice } from './choices.ts';
import type { Commenting, CommentingHost } from './commenting.ts';
import { type Box, box, type Words } from './composer.ts';
import { Posting } from './posting.ts';
import type { Doing } from './thread.ts';

/** What is drawn for whoever does something: the box for a comment, and beside one what is being done with it. */
export class Boxes {
  private readonly commenting: Commenting;
  private readonly host: CommentingHost;
  private readonly posting: Posting;
  private readonly amending: Amending;

  constructor(commenting: Commenting, host: CommentingHost) {
    this.commenting = commenting;
    this.host = host;
    this.posting = new Posting(commenting, host);
    this.amending = new Amending(commenting, host);
  }

  /** The box for a comment. */
  top(words: Words): TemplateResult {
    const { act, doing, store, writing } = this.commenting;
    const { draft, empty, failed } = writing;
    const signedOut = store?.state === 'known' && !store.signedIn;
    return html`${box(
      {
        name: 'new',
        label: words.write,
        draft,
        withStance: true,
        busy: act.busy === 'post',
        empty: empty && doing === undefined,
        error: failed === '' ? act.error : null,
        send: signedOut ? words.signIn : words.post,
        write: (draft) => writing.write({ draft }),
        submit: (consent) => this.posting.post(null, writing.draft, consent),
      },
      words,
    )}
    ${doing?.what === 'sign in' && doing.id === '' ? this.signIn(words) : nothing}`;
  }

  inHand({ what, id }: Doing, words: Words): TemplateResult {
    const { amending, posting, commenting, host } = this;
    const busy = commenting.act.busy !== null;
    const end = () => commenting.end();
    switch (what) {
      case 'sign in':
        return this.signIn(words);
      case 'report':
        return reportChoice(words, busy, (reason) => (reason ? amending.report(id, reason, words) : end()));
      case 'remove':
        return removal(words, busy, (sure) => (sure ? amending.remove(id) : end()));
      case 'answer': {
        const label = words.writeAnswer(host.board.find(id)?.author?.name ?? '');
        const submit: Box['submit'] = (consent) => posting.post(id, commenting.writing.side, consent);
        return this.side(id, what, { label, send: words.post, submit }, words);
      }
      case 'edit': {
        const submit: Box['submit'] = (consent) => amending.edit(id, consent);
        return this.side(id, what, { label: words.edit, send: words.save, submit }, words);
      }
      case 'appeal': {
        const appeal = { label: words.appealTitle, hint: words.appealAdvice, limit: commentLimits.appeal };
        return this.side(id, what, { ...appeal, send: words.appealSend, submit: () => amending.appeal(id) }, words);
      }
    }
  }

  /** The second box. */
  private side(
    id: string,
    what: Doing['what'],
    of: Pick<Box, 'label' | 'send' | 'submit'> & Partial<Box>,
    words: Words,
  ): TemplateResult {
    const { act, writing } = this.commenting;
    const { side: draft, empty, failed } = writing;
    const rest = {
      name: 'side',
      draft,
      busy: act.busy === what,
      empty,
      error: failed === id ? act.error : null,
      write: (side: Box['draft']) => writing.write({ side }),
      cancel: () => this.commenting.end(),
    };
    return box({ ...rest, ...of }, words);
  }

  private signIn(words: Words): TemplateResult {
    return html`<p class="soft">${words.signInAdvice}</p>
      ${signInHere(this.host)}`;
  }
}
