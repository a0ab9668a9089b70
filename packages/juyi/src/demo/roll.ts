import type { DemoCommunity } from './communities.ts';
import type { DemoPerson } from './people.ts';

/** A row of the demo's sheet: a unit, and one of its people or none. */
interface Row {
  readonly building: string;
  readonly entrance: string;
  readonly unit: string;
  readonly area: string;
  readonly kind: string;
  readonly status: string;
  readonly name: string;
  readonly role: string;
  readonly share: string;
  readonly phone: string;
}

const headings = '楼栋,单元,房号,登记面积,用途,状态,姓名,身份,份额,电话';

/** A number no telephone has: it only tells persons of one name apart. */
export function demoPhone(index: number): string {
  return `100${String(index).padStart(8, '0')}`;
}

/**
 * The sheet that a worker of the demo has taken in: every neighbour with a home, couples who own together, owners of two
 * flats, flats that are let, shops, parking spaces, and what the developer has not sold or handed over.
 */
export function demoSheet({ buildings, name }: DemoCommunity, people: readonly DemoPerson[]): string {
  const everyone = people.map((person, index) => ({ person, phone: demoPhone(index) }));
  const rows = buildings.flatMap((building) => {
    const here = everyone.filter(({ person }) => person.building === building);
    return buildingRows(
      building,
      here.filter(isOwner),
      here.filter((one) => !isOwner(one)),
    );
  });
  const developer = `${name['zh-CN'].slice(0, 2)}置业有限公司`;
  const left = ['未售', '未售', '未售', '未交付', '未交付'].map((status, n) => ({
    ...flat(buildings.at(-1)!, 200 + n),
    ...{ status, name: developer, role: '业主', share: '', phone: demoPhone(90_000) },
  }));
  return [headings, ...[...rows, ...left].map(line)].join('\n');
}

type Neighbour = { readonly person: DemoPerson; readonly phone: string };

function isOwner({ person }: Neighbour): boolean {
  return person.roles.some(({ role }) => role === 'owner');
}

/** Owners first, each with a flat; every seventh shares it with the next, every eleventh has a second and a space to park. */
function buildingRows(building: string, owners: readonly Neighbour[], others: readonly Neighbour[]): Row[] {
  const rows: Row[] = [];
  let flats = 0;
  for (let at = 0; at < owners.length; at += 1) {
    const couple = at % 7 === 3 && at + 1 < owners.length;
    const home = flat(building, flats++);
    rows.push(own(home, owners[at]!, couple ? '1/2' : ''));
    if (couple) rows.push(own(home, owners[++at]!, '1/2'));
    if (at % 11 !== 5) continue;
    rows.push(own(flat(building, flats++), owners[at]!, ''), own(parking(building, at), owners[at]!, ''));
  }
  others.forEach((neighbour, at) => {
    const rents = neighbour.person.roles.some(({ role }) => role === 'tenant');
    // The upper fifth of a building is let.
    const lived = Math.floor(flats * 0.8);
    const home = flat(building, rents ? lived + (at % (flats - lived)) : at % lived);
    const role = rents ? '租户' : '居民';
    rows.push({ ...home, ...own(home, neighbour, ''), role });
  });
  return rows;
}

function own(home: Omit<Row, 'name' | 'role' | 'share' | 'phone'>, { person, phone }: Neighbour, share: string): Row {
  return { ...home, name: person.name, role: '业主', share, phone };
}

/** The n-th flat of a building: two on each floor of three entrances. */
function flat(building: string, n: number): Omit<Row, 'name' | 'role' | 'share' | 'phone'> {
  const entrance = `${1 + (Math.floor(n / 2) % 3)} 单元`;
  const unit = `${1 + Math.floor(n / 6)}0${1 + (n % 2)}`;
  const area = (62 + ((n * 37) % 67) + ((n * 13) % 100) / 100).toFixed(2);
  return { building, entrance, unit, area, kind: '住宅', status: '已售' };
}

function parking(building: string, n: number): Omit<Row, 'name' | 'role' | 'share' | 'phone'> {
  return { building, entrance: '', unit: `车位 ${n + 1}`, area: '12.50', kind: '车位', status: '已售' };
}

function line(row: Row): string {
  const { building, entrance, unit, area, kind, status, name, role, share, phone } = row;
  return [building, entrance, unit, area, kind, status, name, role, share, phone].join(',');
}
