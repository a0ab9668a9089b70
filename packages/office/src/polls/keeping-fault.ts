import type { ApiError } from '@juyi/client/kernel/api-error';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import { faultNotice, notice } from '@juyi/elements/base/notice';
import { html, nothing } from 'lit';
import { addressOf } from '../base/place.ts';
import type { PollDesk } from './dictionary.ts';
import type { FaultPlace } from './fault-places.ts';

interface Keeping {
  /** The draft that was to be changed; null for a new one. */
  readonly pollId: string | null;
  /** Somebody else has announced it meanwhile. */
  readonly over: boolean;
  readonly places: readonly FaultPlace[];
  keepMine(): void;
  /** Goes to a field that is at fault. */
  mend(place: FaultPlace): void;
}

/** What stopped the keeping; whoever was overtaken by somebody else still has everything in the fields. */
export function keepingFault(
  words: PollDesk & KernelWords,
  error: ApiError | null,
  { pollId, over, places, keepMine, mend }: Keeping,
): unknown {
  const { composing, desk } = words;
  if (over) return notice({ kind: 'help', title: composing.over, text: composing.overAdvice });
  if (!error) return nothing;
  if (pollId && error.code === 'STALE_VERSION') {
    const actions = html`<div class="acts">
      <a class="button" href=${addressOf({ poll: pollId })} target="_blank">${composing.seeNewer}</a>
      <button type="button" @click=${keepMine}>${composing.keepMine}</button>
    </div>`;
    return notice({ kind: 'help', title: composing.overtaken, text: composing.overtakenAdvice, actions });
  }
  if (places.length === 0) return faultNotice(words, error);
  return html`${faultNotice(words, error)}
    <p>${desk.fault}</p>
    <ul class="rows" role="list">
      ${places.map((place) => html`<li><button type="button" class="quiet" @click=${() => mend(place)}>${place.said}</button></li>`)}
    </ul>`;
}
