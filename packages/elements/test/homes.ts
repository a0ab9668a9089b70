import { expect } from '@open-wc/testing';
import { neighbour, pageSignsIn, pageSignsOut } from './helpers.ts';
import { both, ended, openPoll, post, short } from './polls.ts';

interface Waiting {
  items: { id: string; version: number; roll: { member: string; taken: boolean }[] }[];
}

/** Whether somebody owns the home or only lives there. */
type Capacity = 'owner' | 'resident';
const said: Record<Capacity, string> = { owner: '业主', resident: '居民' };

type Row = readonly [unit: string, area: string, name: string, capacity: Capacity];

/** Brings a roll of these homes in building 3, as a worker does. */
async function importHomes(rows: readonly Row[]): Promise<void> {
  await pageSignsIn('worker', 0);
  const sheet = new FormData();
  const head = '楼栋,单元,房号,登记面积,用途,状态,姓名,身份';
  const lines = rows.map(([unit, area, name, capacity]) => `3 幢,,${unit},${area},住宅,已售,${name},${said[capacity]}`);
  sheet.set('file', new File([[head, ...lines].join('\n')], 'roll.csv'));
  const taken = await fetch('/juyi/api/rolls/import', { method: 'POST', body: sheet });
  expect(taken.status, await taken.text()).to.equal(200);
}

/** A worker finds somebody on the roll at this home, as the first whom nobody has found yet. */
async function findAtHome(n: number, unit: string, capacity: Capacity): Promise<void> {
  const claim = { unit, capacity, statement: 'I live here.' };
  const made = await neighbour('resident', n).call<{ id: string }>('POST', '/me/claims', claim);
  const worker = neighbour('worker', 0);
  const { items } = await worker.call<Waiting>('GET', '/claims');
  const { version, roll } = items.find((one) => one.id === made.id)!;
  const { member } = roll.find(({ taken }) => !taken)!;
  await worker.call('POST', `/claims/${made.id}/decision`, { decision: 'confirm', member, version });
}

/**
 * Signs the page in as somebody whom a worker has found on the roll at this home; `more` are further homes of the same
 * sheet, each with an owner who has no account.
 */
export async function homeOf(
  n: number,
  unit: string,
  capacity: Capacity = 'resident',
  more: readonly string[] = [],
): Promise<void> {
  await importHomes([
    [unit, '88.50', `住户${n}`, capacity],
    ...more.map((room): Row => [room, '100.00', `业主${room}`, 'owner']),
  ]);
  await findAtHome(n, unit, capacity);
  await pageSignsIn('resident', n);
}

/** A home that several own, each of them found there. */
export async function sharedHome(unit: string, owners: readonly number[]): Promise<void> {
  await importHomes(owners.map((n): Row => [unit, '88.50', `住户${n}`, 'owner']));
  for (const n of owners) await findAtHome(n, unit, 'owner');
}

/** Freezes the owners of the roll as it stands; answers the snapshot. */
export async function frozenOwners(): Promise<string> {
  const worker = neighbour('worker', 0);
  const { items } = await worker.call<{ items: { id: string }[] }>('GET', '/rolls');
  const { snapshot } = await worker.call<{ snapshot: string }>('POST', `/rolls/${items[0]!.id}/freeze`, {
    purpose: 'A vote',
  });
  return snapshot;
}

const lift = { id: 'lift', title: both('是否更换电梯？', 'New lifts?'), rule: 'owners-vote' };

/** An owners' vote in which the owner of a home said yes and those of `more` nothing, counted and posted; answers its id. */
export async function postedOwnersVote(n: number, unit: string, more: readonly string[]): Promise<string> {
  await pageSignsOut();
  await homeOf(n, unit, 'owner', more);
  const poll = await openPoll([lift], { franchise: { electors: 'owners', snapshot: await frozenOwners() } }, short);
  const owner = neighbour('resident', n);
  const { electors } = await owner.call<{ electors: { elector: string }[] }>('GET', `/polls/${poll}/mine`);
  await owner.call('PUT', `/polls/${poll}/ballot`, { elector: electors[0]!.elector, choices: { lift: 'yes' } });
  await ended(poll);
  await post(poll);
  return poll;
}
