import { type Id, makeId } from '@juyi/core/kernel/ids';
import type { Locale } from '@juyi/core/kernel/text';
import type { Level, Role } from '@juyi/core/kernel/viewer';
import type { DemoRole } from '@juyi/core/people/schema';
import type { DemoCommunity } from './communities.ts';
import { makeNeighbourName, makeNewcomerName, type PersonName, staffName } from './names.ts';
import { type SeededRandom, seededRandom } from './random.ts';

/** Someone on the demo's roll. `displayName` is what neighbours see; `name` is for the roll alone. */
export interface DemoPerson extends PersonName {
  readonly id: Id;
  readonly language: Locale;
  /** The building this person lives in or leads; workers and visitors have none. */
  readonly building: string | null;
  readonly level: Level;
  readonly roles: readonly { readonly role: Role; readonly place?: string }[];
  readonly demoRole: DemoRole;
}

/** The order of the roll. Residents come first, so that the n-th resident keeps the number n. */
const rollOrder: readonly DemoRole[] = ['resident', 'owner', 'buildingLead', 'councilMember', 'worker', 'visitor'];

const rollOpened = Date.UTC(2025, 2, 3);

/** Everyone of a community, the same on every run: each demo role in one stretch, in the order of `rollOrder`. */
export function demoPeople(community: DemoCommunity): DemoPerson[] {
  const random = seededRandom(`${community.id} roll`);
  const count = { ...community.people, worker: community.staff.length };
  const roll = rollOrder.flatMap((role) => Array.from({ length: count[role] }, (_, n) => ({ role, n })));
  return roll.map(({ role, n }, index) => ({
    id: makeId(rollOpened + index * 60_000, random.bytes(10)),
    ...makePerson(community, role, n, random),
    demoRole: role,
  }));
}

function makePerson(
  community: DemoCommunity,
  role: DemoRole,
  n: number,
  random: SeededRandom,
): Omit<DemoPerson, 'id' | 'demoRole'> {
  const home = community.buildings[n % community.buildings.length]!;
  if (role === 'visitor') {
    return { ...makeNeighbourName(null, random), language: 'zh-CN', building: null, level: 1, roles: [] };
  }
  if (role === 'worker') {
    const roles = [{ role: 'worker' as const }];
    return { ...staffName(community.staff[n]!), language: 'zh-CN', building: null, level: 3, roles };
  }
  const newcomer = role === 'resident' && n % 11 === 4;
  return {
    ...(newcomer ? makeNewcomerName(home, random) : makeNeighbourName(home, random)),
    language: newcomer ? 'en' : 'zh-CN',
    building: home,
    ...standing(role, home, n, community.buildings.length),
  };
}

/** What a person of the house may do. Every fourth resident rents; leads beyond one a building take an entrance. */
function standing(role: DemoRole, home: string, n: number, buildings: number): Pick<DemoPerson, 'level' | 'roles'> {
  const resident = { role: 'resident' as const, place: home };
  if (role === 'owner') return { level: 4, roles: [resident, { role: 'owner', place: home }] };
  if (role === 'buildingLead') {
    const place = n < buildings ? home : `${home} ${1 + Math.floor(n / buildings)} 单元`;
    return { level: 4, roles: [resident, { role: 'owner', place: home }, { role: 'buildingLead', place }] };
  }
  if (role === 'councilMember') return { level: 3, roles: [resident, { role: 'councilMember' }] };
  return n % 4 === 3
    ? { level: 2, roles: [resident, { role: 'tenant', place: home }] }
    : { level: n % 5 === 0 ? 3 : 2, roles: [resident] };
}
