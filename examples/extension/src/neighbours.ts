import type { Community } from '@juyi/api/community';
import { meetAs } from '@juyi/api/people/meet';
import { peopleStore } from '@juyi/api/people/store';
import type { Role } from '@juyi/core/kernel/viewer';

const people: readonly { name: string; as: string; roles: readonly Role[] }[] = [
  { name: '林女士', as: 'resident', roles: ['resident'] },
  { name: 'Ms Ames', as: 'worker', roles: ['worker'] },
];

/** Somebody to sign in as; once. */
export async function meetNeighbours({ database }: Community, makeId: () => string, now: number): Promise<void> {
  if (await database.first(peopleStore.demoPerson({ role: 'resident', n: 0 }))) return;
  for (const { name, as, roles } of people) {
    const id = makeId();
    await database.commit([
      ...meetAs(makeId, { id, displayName: name, now, source: 'demo' }, 3),
      ...roles.map((role) => peopleStore.addRole({ id: makeId(), person: id, role, place: '', starts: now })),
      peopleStore.addDemoPerson({ role: as, n: 0, person: id }),
    ]);
  }
}
