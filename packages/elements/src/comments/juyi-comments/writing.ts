import type { Subject } from '@juyi/core/comments/schema';
import type { CommentingHost } from './commenting.ts';
import { blankDraft, type Draft, draftPlace, keepDraft, loadDraft } from './draft.ts';

/** What is being written, and what went wrong with it. The comment in the box at the top is kept on this device. */
export class Writing {
  draft: Draft = blankDraft();
  /** What is written in the second box: an answer, a change, an appeal. */
  side: Draft = blankDraft();
  /** Whether it was to be sent with nothing in it. */
  empty = false;
  /** With which comment the last act failed; nothing for the box at the top. */
  failed: string | undefined;
  private readonly host: CommentingHost;
  private place: string | undefined;

  constructor(host: CommentingHost) {
    this.host = host;
  }

  /** Takes up what was left unfinished here. */
  take(name: string | undefined, subject: Subject | null): void {
    const place = name !== undefined && subject ? draftPlace(name, subject) : undefined;
    if (place && place !== this.place) this.draft = loadDraft(place);
    this.place = place;
  }

  /** Changes either text; what was said of them before is over. */
  write({ draft = this.draft, side = this.side }: { draft?: Draft; side?: Draft }): void {
    Object.assign(this, { draft, side, empty: false, failed: undefined });
    if (this.place) keepDraft(this.place, draft);
    this.host.requestUpdate();
  }

  /** Whether there is nothing to send; the box then says so. */
  isEmpty({ body }: Draft): boolean {
    this.empty = body.trim() === '';
    return this.empty;
  }
}
