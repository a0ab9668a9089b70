import { recall, remember } from '@juyi/client/kernel/memory';
import { randomKey } from '@juyi/client/kernel/random-key';
import type { Stance } from '@juyi/core/comments/names';
import type { Subject } from '@juyi/core/comments/schema';

/** What a person is writing, kept on this device. `key` goes to the server with it, so that it is posted once. */
export interface Draft {
  readonly body: string;
  readonly stance: Stance | null;
  readonly key: string;
}

export function blankDraft(body = ''): Draft {
  return { body, stance: null, key: randomKey() };
}

/** Where what is written about a subject is kept. */
export function draftPlace(name: string, { kind, id }: Subject): string {
  return `${name} comment ${kind} ${id}`;
}

/** The draft with something changed: another message, with a key of its own. */
export function rewrite(draft: Draft, change: Partial<Pick<Draft, 'body' | 'stance'>>): Draft {
  return { ...draft, ...change, key: randomKey() };
}

export function loadDraft(place: string): Draft {
  try {
    const draft = JSON.parse(recall(place) ?? 'null') as Draft | null;
    if (typeof draft?.body === 'string' && draft.key) return draft;
  } catch {
    // Somebody else's text under our name is no draft of ours.
  }
  return blankDraft();
}

export function keepDraft(place: string, draft: Draft): void {
  remember(place, draft.body.trim() === '' ? null : JSON.stringify(draft));
}
