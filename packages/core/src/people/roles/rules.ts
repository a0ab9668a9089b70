import type { FieldFault, Rejection } from '../../kernel/problem.ts';
import type { Role, Viewer } from '../../kernel/viewer.ts';

/** A role to be given, from a moment until another, in UTC ms. */
export interface Appointment {
  readonly person: string;
  readonly role: Role;
  readonly place: string;
  readonly from: number;
  readonly until: number | null;
}

/** Who gives a role. Resident, owner and tenant follow from a home on the roll and are given by nobody. */
export const appointers: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  buildingLead: ['worker', 'supervisor'],
  councilMember: ['worker', 'supervisor'],
  ownersCommittee: ['worker', 'supervisor'],
  worker: ['supervisor'],
  supervisor: ['supervisor'],
};

/** Roles that the owner of a site gives, because at first nobody is there who could. */
export const firstOffices = ['worker', 'supervisor'] as const;
export type FirstOffice = (typeof firstOffices)[number];

/** Roles that no one person holds at the same time: whoever does the work does not watch over it. */
export const rolesApart: readonly (readonly [Role, Role])[] = [
  ['worker', 'supervisor'],
  ['ownersCommittee', 'supervisor'],
];

/** Roles for a term, and the longest it may be, in years. */
export const terms: Readonly<Partial<Record<Role, number>>> = { buildingLead: 3, councilMember: 5, ownersCommittee: 5 };

const YEAR = 366 * 86_400_000;

/** Whether a role may be given so: null, or why not. That two roles do not meet in one person the database decides. */
export function refuseAppointment(
  viewer: Viewer,
  { person, role, place, from, until }: Appointment,
  held: readonly Role[],
): Rejection | null {
  const by = appointers[role];
  if (!by || !viewer.roles.some((own) => by.includes(own))) return { rejected: 'ROLE_NOT_YOURS_TO_GIVE' };
  if (person === viewer.person) return { rejected: 'ROLE_FOR_ONESELF' };
  if (rolesApart.some((pair) => pair.includes(role) && pair.some((other) => other !== role && held.includes(other))))
    return { rejected: 'ROLES_APART' };
  const faults: FieldFault[] = [];
  const longest = terms[role];
  if (role === 'buildingLead' && place === '') faults.push({ pointer: '/place', code: 'required' });
  if (longest !== undefined && until === null) faults.push({ pointer: '/until', code: 'required' });
  if (until !== null && until <= from) faults.push({ pointer: '/until', code: 'too_small' });
  if (longest !== undefined && until !== null && until - from > longest * YEAR)
    faults.push({ pointer: '/until', code: 'too_big' });
  return faults.length > 0 ? { rejected: 'VALIDATION', faults } : null;
}
