import { type Locale, nearestLocale } from '@juyi/core/kernel/text';
import { proposalLimits } from '@juyi/core/proposals/limits';

export const shows = ['waiting', 'answered', 'all'] as const;

/** Which proposals the list holds. */
export type Show = (typeof shows)[number];

/** Where in the desk the worker is, as the page's address says it. */
export interface Place {
  show: Show;
  q: string;
  /** The room that is open; null for the list of proposals. */
  room: string | null;
  /** The proposal that is open. */
  id: string | null;
  /** The poll that is open, as `pollHere` says it. */
  poll: string | null;
  locale: Locale;
  elder: boolean;
}

/** What may be changed about a place; null leaves it out of the address. */
export type Step = Partial<Record<'room' | 'queue' | 'show' | 'q' | 'id' | 'poll' | 'lang' | 'mode', string | null>>;

/** Reads the page's own address; whatever makes no sense in it is left aside. */
export function placeHere(): Place {
  const given = new URLSearchParams(location.search);
  const id = given.get('id');
  return {
    room: given.get('room'),
    show: shows.find((show) => show === given.get('show')) ?? 'waiting',
    q: (given.get('q') ?? '').slice(0, proposalLimits.search),
    id: id && /^[0-9a-f-]{36}$/.test(id) ? id : null,
    poll: pollHere(),
    locale: nearestLocale(given.get('lang') ?? navigator.language),
    elder: given.get('mode') === 'elder',
  };
}

/** The address of another place; what is not named stays as it is. */
export function addressOf(step: Step): string {
  const asked = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(step)) {
    if (value) asked.set(name, value);
    else asked.delete(name);
  }
  const text = asked.toString();
  return location.pathname + (text && `?${text}`);
}

/** Goes to another place where there is no link to follow, such as while typing; the way back stays as it was. */
export function go(step: Step): void {
  history.replaceState(null, '', addressOf(step));
  dispatchEvent(new PopStateEvent('popstate'));
}

/** The link that a plain click would follow to another place of this page, or null. */
export function linkWithin(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return null;
  const link = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
  if (!link || link.target || link.origin !== location.origin || link.pathname !== location.pathname) return null;
  return link.href;
}

/** The poll that is open, after `edit.` a draft being changed, `new` for one being composed, null for the list. */
export function pollHere(): string | null {
  const poll = new URLSearchParams(location.search).get('poll');
  return poll && /^((edit\.)?[0-9a-f-]{36}|new)$/.test(poll) ? poll : null;
}
