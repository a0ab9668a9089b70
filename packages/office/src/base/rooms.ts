import type { Role } from '@juyi/core/kernel/viewer';
import type { OfficeWords } from '@juyi/core/office/words.en';
import { tellerRoles } from '@juyi/core/polls/rights';
import { html, type TemplateResult } from 'lit';
import { pollHere } from './place.ts';

/** A room of the desk beside the list of proposals: for whom it is, and how it is fetched and drawn. */
export interface Room {
  readonly id: keyof OfficeWords['rooms'];
  readonly for: readonly Role[];
  readonly fetch: () => Promise<unknown>;
  readonly draw: () => TemplateResult;
}

/** The rooms in the order of the desk. A new one is one line here and its name in the desk's words. */
export const rooms: readonly Room[] = [
  {
    id: 'polls',
    for: tellerRoles,
    fetch: () => import('../polls/juyi-office-polls.ts'),
    draw: () => html`<juyi-office-polls .open=${pollHere()}></juyi-office-polls>`,
  },
  {
    id: 'roll',
    for: ['worker', 'ownersCommittee'],
    fetch: () => import('../roll/juyi-office-roll.ts'),
    draw: () => html`<juyi-office-roll></juyi-office-roll>`,
  },
  {
    id: 'claims',
    for: ['worker', 'buildingLead'],
    fetch: () => import('../people/juyi-office-claims.ts'),
    draw: () => html`<juyi-office-claims></juyi-office-claims>`,
  },
  {
    id: 'letters',
    for: ['worker'],
    fetch: () => import('../people/juyi-office-letters.ts'),
    draw: () => html`<juyi-office-letters></juyi-office-letters>`,
  },
  {
    id: 'roles',
    for: ['worker', 'supervisor'],
    fetch: () => import('../people/juyi-office-roles.ts'),
    draw: () => html`<juyi-office-roles></juyi-office-roles>`,
  },
  {
    id: 'spaces',
    for: ['worker'],
    fetch: () => import('../spaces/juyi-office-spaces.ts'),
    draw: () => html`<juyi-office-spaces></juyi-office-spaces>`,
  },
  {
    id: 'help',
    for: ['worker', 'buildingLead'],
    fetch: () => import('../people/juyi-office-help.ts'),
    draw: () => html`<juyi-office-help></juyi-office-help>`,
  },
  {
    id: 'kiosks',
    for: ['worker'],
    fetch: () => import('../people/kiosk/juyi-office-kiosks.ts'),
    draw: () => html`<juyi-office-kiosks></juyi-office-kiosks>`,
  },
  {
    id: 'comments',
    for: ['worker'],
    fetch: () => import('../comments/juyi-office-comments.ts'),
    draw: () => html`<juyi-office-comments></juyi-office-comments>`,
  },
  {
    id: 'calls',
    for: ['worker'],
    fetch: () => import('../delivery/juyi-office-calls.ts'),
    draw: () => html`<juyi-office-calls></juyi-office-calls>`,
  },
  {
    id: 'access',
    for: ['worker', 'supervisor'],
    fetch: () => import('../privacy/juyi-office-access.ts'),
    draw: () => html`<juyi-office-access></juyi-office-access>`,
  },
];

/** The rooms that somebody with these roles may enter. */
export function roomsFor(roles: readonly Role[]): Room[] {
  return rooms.filter((room) => room.for.some((role) => roles.includes(role)));
}
