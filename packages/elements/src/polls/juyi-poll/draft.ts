import { recall, remember } from '@juyi/client/kernel/memory';

/** What is marked so far, by item; it stays on this device until it is cast. */
export type Marks = Readonly<Record<string, unknown>>;

/** Where half-marked ballots are kept: for an api and community, a person, a poll and an elector. */
export function marksPlace(name: string, person: string, poll: string, elector: string): string {
  return `${name} ballot ${person} ${poll} ${elector}`;
}

export function loadMarks(place: string): Marks {
  try {
    const marks = JSON.parse(recall(place) ?? '{}') as Marks | null;
    return marks && typeof marks === 'object' ? marks : {};
  } catch {
    return {};
  }
}

/** Keeps marks, or forgets them where there are none. */
export function keepMarks(place: string, marks: Marks): void {
  const made = Object.entries(marks).filter(([, mark]) => mark !== null);
  remember(place, made.length > 0 ? JSON.stringify(Object.fromEntries(made)) : null);
}
