/** What a person does in a community, for a place and a term. Terms: practice, part 5. */
export const roles = [
  'resident',
  'owner',
  'tenant',
  'buildingLead',
  'councilMember',
  'ownersCommittee',
  'worker',
  'supervisor',
] as const;

export type Role = (typeof roles)[number];

/** Identity levels: 0 visitor, 1 reachable, 2 lives here (confirmed), 3 real name, 4 title matched to the roll. */
export type Level = 0 | 1 | 2 | 3 | 4;

/** Who is looking: a person of one community, with the roles in force now. Nobody signed in: `person` is null. */
export interface Viewer {
  readonly community: string;
  readonly person: string | null;
  readonly level: Level;
  readonly roles: readonly Role[];
  /** Where each role is held; the empty place is the whole community. */
  readonly places?: Readonly<Partial<Record<Role, readonly string[]>>>;
  /** Under 18 by the roll: reads and speaks here, and is no elector. */
  readonly minor?: true;
  /** The officer at whose desk this person acts, where one opened the session. */
  readonly assistedBy?: { readonly officer: string; readonly session: string };
  /** Signed in at a screen that everybody shares. */
  readonly atKiosk?: true;
}

export function visitorOf(community: string): Viewer {
  return { community, person: null, level: 0, roles: [] };
}
