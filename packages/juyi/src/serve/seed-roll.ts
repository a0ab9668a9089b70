import type { Community } from '@juyi/api/community';
import type { Call } from '@juyi/api/http/call';
import { importRoll } from '@juyi/api/roll/import/import';
import { markOfPhone } from '@juyi/api/roll/import/people';
import { rollStore } from '@juyi/api/roll/store';
import { makeId } from '@juyi/core/kernel/ids';
import type { DemoCommunity } from '../demo/communities.ts';
import type { DemoPerson } from '../demo/people.ts';
import { demoPhone, demoSheet } from '../demo/roll.ts';

/** Takes in the demo's sheet as its worker would, and joins each neighbour to their place on the roll. */
export async function seedRoll(
  community: Community,
  demo: DemoCommunity,
  people: readonly DemoPerson[],
  now: number,
): Promise<void> {
  const bytes = new TextEncoder().encode(demoSheet(demo, people));
  const worker = people.find(({ demoRole }) => demoRole === 'worker')!;
  const call: Call<object, undefined> = {
    community,
    viewer: { community: community.id, person: worker.id, level: worker.level, roles: ['worker'] },
    params: {},
    query: {},
    body: undefined,
    file: { name: 'roll.csv', type: 'text/csv', bytes, mark: '' },
    now,
    locale: 'zh-CN',
    request: new Request('http://localhost/'),
    address: 'seed',
    replayed: false,
    opened: new Set(),
    makeId: () => makeId(now, crypto.getRandomValues(new Uint8Array(10))),
  };
  const { writes = [] } = await importRoll(call);
  const joined = people.map(({ id, name }, index) =>
    rollStore.join({ lookup: markOfPhone(community, name, demoPhone(index)), person: id }),
  );
  await community.database.commit([...writes, ...joined]);
}
