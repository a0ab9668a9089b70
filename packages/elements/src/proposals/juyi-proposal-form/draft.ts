import { recall, remember } from '@juyi/client/kernel/memory';
import { randomKey } from '@juyi/client/kernel/random-key';
import type { Target } from '@juyi/core/proposals/targets';

/**
 * What a person is writing, kept on this device. `key` goes with it to the server, so that however often it is sent,
 * it is one proposal. `sending` says that it was handed in and no answer has come yet.
 */
export interface Draft {
  title: string;
  body: string;
  request: string;
  place: string;
  /** In fen. */
  budget: number | null;
  target: Target;
  forNeighbour: boolean;
  key: string;
  sending: 'submitted' | 'draft' | null;
  /** The proposal that this changes, and whether it already says so; null for a new one. */
  of: { id: string; version: number; state: string; saved?: boolean } | null;
}

export function blankDraft(): Draft {
  const asked = { request: '', place: '', budget: null, target: 'council', forNeighbour: false } as const;
  return { title: '', body: '', ...asked, key: randomKey(), sending: null, of: null };
}

export function isBlank({ title, body }: Draft): boolean {
  return title.trim() === '' && body.trim() === '';
}

/** Where drafts are kept: for an api and community, a person or `visitor`, and a proposal or `new`. */
export function draftPlace(name: string, person: string, proposal: string): string {
  return `${name} draft ${person} ${proposal}`;
}

/** The draft kept at a place, or null. */
export function loadDraft(place: string): Draft | null {
  try {
    const draft = JSON.parse(recall(place) ?? 'null') as Draft | null;
    const whole = draft && typeof draft.title === 'string' && typeof draft.body === 'string' && draft.key;
    return whole ? { ...blankDraft(), ...draft } : null;
  } catch {
    return null;
  }
}

/** Keeps a draft, or forgets it where there is nothing to keep. */
export function keepDraft(place: string, draft: Draft | null): void {
  remember(place, draft && (!isBlank(draft) || draft.of) ? JSON.stringify(draft) : null);
}
