import type { Role, Viewer } from '@juyi/core/kernel/viewer';
import { type FactKind, levelOf } from '@juyi/core/people/levels';

/** A person with what holds of them now, as the database tells it. */
export interface Standing {
  readonly person: string;
  readonly facts: string;
  readonly roles: string;
  /** 1 where the roll says that they are under 18. */
  readonly minor: number;
}

/** The viewer that a person is, by the facts and roles in force. */
export function viewerFrom(community: string, { person, facts, roles, minor }: Standing): Viewer {
  const places: Partial<Record<Role, string[]>> = {};
  for (const [role, place] of JSON.parse(roles) as [Role, string][]) places[role] = [...(places[role] ?? []), place];
  const level = levelOf(JSON.parse(facts) as FactKind[]);
  const viewer = { community, person, level, roles: Object.keys(places) as Role[], places };
  return minor === 1 ? { ...viewer, minor: true } : viewer;
}
