import { expect } from '@open-wc/testing';
import { neighbour, pageSignsIn } from './helpers.ts';

interface Waiting {
  items: { id: string; version: number; roll: { member: string }[] }[];
}

/** Whether somebody owns the home or only lives there. */
type Capacity = 'owner' | 'resident';
const said: Record<Capacity, string> = { owner: '业主', resident: '居民' };

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
  await pageSignsIn('worker', 0);
  const sheet = new FormData();
  const head = '楼栋,单元,房号,登记面积,用途,状态,姓名,身份';
  const own = `3 幢,,${unit},88.50,住宅,已售,住户${n},${said[capacity]}`;
  const others = more.map((room) => `3 幢,,${room},100.00,住宅,已售,业主${room},业主`);
  sheet.set('file', new File([[head, own, ...others].join('\n')], 'roll.csv'));
  const taken = await fetch('/juyi/api/rolls/import', { method: 'POST', body: sheet });
  expect(taken.status, await taken.text()).to.equal(200);
  const claim = { unit, capacity, statement: 'I live here.' };
  const made = await neighbour('resident', n).call<{ id: string }>('POST', '/me/claims', claim);
  const worker = neighbour('worker', 0);
  const { items } = await worker.call<Waiting>('GET', '/claims');
  const { version, roll } = items.find((one) => one.id === made.id)!;
  const decision = { decision: 'confirm', member: roll[0]!.member, version };
  await worker.call('POST', `/claims/${made.id}/decision`, decision);
  await pageSignsIn('resident', n);
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
