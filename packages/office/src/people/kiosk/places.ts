import type { Session } from '@juyi/core/people/schema';
import type { KioskWords } from '@juyi/core/people/words.kiosk.en';
import { html, type TemplateResult } from 'lit';

export type Place = keyof KioskWords['places'];

/** What somebody finds on the screen once they are in; an officer helps, a resident votes. */
export function placesFor(session: Session | null): Place[] {
  const officer = session?.roles.some((role) => role === 'worker' || role === 'buildingLead') ?? false;
  return ['polls', 'proposals', ...(session ? (['me'] as const) : []), ...(officer ? (['help'] as const) : [])];
}

/** A place, or what was chosen from its list; each is fetched when somebody goes there. */
export function shown(place: Place, opened: string | null): TemplateResult {
  if (place === 'help') {
    import('../juyi-office-help.ts');
    return html`<juyi-office-help></juyi-office-help>`;
  }
  if (place === 'me') {
    import('@juyi/elements/people/juyi-me/juyi-me');
    return html`<juyi-me></juyi-me>`;
  }
  if (place === 'polls') {
    import('@juyi/elements/polls/juyi-polls/juyi-polls');
    import('@juyi/elements/polls/juyi-poll/juyi-poll');
    return opened ? html`<juyi-poll poll-id=${opened}></juyi-poll>` : html`<juyi-polls href=""></juyi-polls>`;
  }
  import('@juyi/elements/proposals/juyi-proposals/juyi-proposals');
  import('@juyi/elements/proposals/juyi-proposal/juyi-proposal');
  import('@juyi/elements/proposals/juyi-proposal-form/juyi-proposal-form');
  if (opened === 'new') return html`<juyi-proposal-form></juyi-proposal-form>`;
  return opened
    ? html`<juyi-proposal proposal-id=${opened}></juyi-proposal>`
    : html`<juyi-proposals href=""></juyi-proposals>`;
}
