import type { Role, Viewer } from '@juyi/core/kernel/viewer';
import { type FactKind, levelOf } from '@juyi/core/people/levels';

/** A person with what holds of them now, as the database tells it. */
export interface Standing {
  readonly person: string;
  readonly facts: string;
  readonly roles: string;
}

/** The viewer that a person is, by the facts and roles in force. */
export function viewerFrom(community: string, { person, facts, roles }: Standing): Viewer {
  const places: Partial<Record<Role, string[]>> = {};
  for (const [role, place] of JSON.parse(roles) as [Role, string][]) places[role] = [...(places[role] ?? []), place];
  const level = levelOf(JSON.parse(facts) as FactKind[]);
  return { community, person, level, roles: Object.keys(places) as Role[], places };
}
