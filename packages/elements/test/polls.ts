import type { Poll, PollReceipt } from '@juyi/core/polls/schema';
import { neighbour } from './helpers.ts';
import { waitUntil } from './waiting.ts';

const hour = 3_600_000;

export const both = (chinese: string, english: string) => ({ 'zh-CN': chinese, en: english });

export const lift = { id: 'lift', title: both('是否更换电梯？', 'New lifts?'), rule: 'motion' };
export const seats = {
  id: 'seats',
  title: both('选两位议事员', 'Two council members'),
  rule: 'stv-scottish-wig',
  seats: 2,
  options: ['An', 'Bo', 'Cai'].map((name, place) => ({
    id: `c${place}`,
    name: both(['安', '薄', '蔡'][place]!, name),
  })),
};

/** A worker puts questions to all residents, from an hour ago until `lasting` ms from now; answers the poll's id. */
export async function openPoll(items: readonly object[], more: object = {}, lasting = 72 * hour): Promise<string> {
  const worker = neighbour('worker', 0);
  const now = Date.now();
  const { id } = await worker.call<PollReceipt>('POST', '/polls', {
    kind: 'consultative',
    title: both('换电梯', 'Six new lifts'),
    contact: '010-5555 0100',
    items,
    franchise: { electors: 'persons' },
    opensAt: now - hour,
    closesAt: now + lasting,
    ...more,
  });
  for (const to of ['rollPosted', 'rollFrozen', 'noticed']) await move(id, to);
  return id;
}

export async function move(id: string, to: string, teller = 0, more: object = {}): Promise<void> {
  await neighbour('worker', teller).call('POST', `/polls/${id}/transitions`, { to, ...more });
}

/** Enough to vote in, on a slow machine too, and little enough to wait for. */
export const short = 5000;

/** Waits until a poll's time is over. */
export async function ended(id: string): Promise<void> {
  const isOver = async () => (await neighbour('worker', 0).call<Poll>('GET', `/polls/${id}`)).state === 'closed';
  await waitUntil(isOver, 'still open', { interval: 200, timeout: 4 * short });
}

/** Two tellers count, and the result goes on the board. */
export async function post(id: string): Promise<void> {
  await move(id, 'counted', 0);
  await move(id, 'counted', 1);
  await move(id, 'resultPosted');
}
