import { markOf } from '../../packages/api/src/people/sign-in/codes.ts';
import { signInStore } from '../../packages/api/src/people/sign-in/store.ts';
import { peopleStore } from '../../packages/api/src/people/store.ts';
import { makeId } from '../../packages/core/src/kernel/ids.ts';
import { createTestCommunity, type TestCommunity } from '../../packages/testing/src/community.ts';
import { type Figure, median } from './measured.ts';

const people = 200;

/** Asking for a code at addresses that somebody has proved, beside addresses that nobody has: medians of 200 each. */
export async function benchSignIn(): Promise<Figure[]> {
  const garden = await createTestCommunity({ clock: Date.now });
  try {
    const known = Array.from({ length: people }, (_, n) => `known-${n}@example.org`);
    const unknown = Array.from({ length: people }, (_, n) => `other-${n}@example.org`);
    await prove(garden, known);
    for (let n = 0; n < 50; n++) await ask(garden, `first-${n}@example.org`, n);
    const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
    for (let n = 0; n < people; n++) {
      times.known.push(await ask(garden, known[n]!, n));
      times.unknown.push(await ask(garden, unknown[n]!, n));
    }
    const [value, baseline] = [median(times.known), median(times.unknown)];
    return [{ name: 'code for a known address', value, unit: 'ms', baseline, ratio: value / baseline }];
  } finally {
    await garden.close();
  }
}

async function prove(garden: TestCommunity, addresses: readonly string[]): Promise<void> {
  const community = await garden.juyi.communities.open('garden');
  const newId = () => makeId(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
  await community.database.commit(
    addresses.flatMap((address) => {
      const person = newId();
      const contact = { id: newId(), person, kind: 'email', address: '-', hint: '-', provedAt: 1 };
      return [
        peopleStore.addPerson({ id: person, displayName: '邻居', now: 1 }),
        signInStore.addContact({ ...contact, mark: markOf(community, 'email', address) }),
      ];
    }),
  );
}

/** One request from a place of its own, so that no limit is met; ms. */
async function ask(garden: TestCommunity, to: string, n: number): Promise<number> {
  const request = new Request('http://localhost/juyi/api/sign-in/codes', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ way: 'email', to }),
  });
  const begun = performance.now();
  const response = await garden.juyi.handler(request, { address: `10.0.${n}.${to.length}` });
  await response.text();
  if (response.status !== 201) throw new Error(`no code: ${response.status}`);
  return performance.now() - begun;
}
