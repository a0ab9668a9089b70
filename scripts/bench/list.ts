import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createJuyi, type Juyi } from '../../packages/api/src/create.ts';
import { peopleStore } from '../../packages/api/src/people/store.ts';
import { proposalStore } from '../../packages/api/src/proposals/store.ts';
import { makeId } from '../../packages/core/src/kernel/ids.ts';
import { type Figure, median } from './measured.ts';

/** Of each round the p95, of the rounds the median: a busy machine then changes little. */
const rounds = 9;
const asks = 40;
/** What is asked of both lists; words that nearly all, some and no proposals hold. */
const questions: Readonly<Record<string, string>> = {
  'first page': '',
  'first page of one state': 'state=submitted',
  'most co-signed first': 'sort=cosigns',
  'search for 灯, which a third hold': 'q=灯',
  'search for 路灯': 'q=路灯',
  'search for 三号门的路灯': 'q=三号门的路灯',
  'search for lamp': 'q=lamp',
  'search for what nobody wrote': 'q=潜水艇',
};

/** The first page and the search of a list of 50,000 proposals against one of 500: p95 of both in the same rounds. */
export async function benchList(): Promise<Figure[]> {
  const [small, large] = [await fill(500), await fill(50_000)];
  try {
    const figures: Figure[] = [];
    for (const [name, query] of Object.entries(questions)) {
      const [few, many]: [number[], number[]] = [[], []];
      for (let round = 0; round < rounds; round++) {
        few.push(await p95Of(small.juyi, query, round));
        many.push(await p95Of(large.juyi, query, round));
      }
      const [baseline, value] = [median(few), median(many)];
      figures.push({ name: `50,000 proposals: ${name}, p95`, value, unit: 'ms', baseline, ratio: value / baseline });
    }
    return figures;
  } finally {
    await small.close();
    await large.close();
  }
}

/** Another address each time, so that nothing is answered from what is kept. */
async function ask(juyi: Juyi, query: string, round: number): Promise<number> {
  const address = `http://localhost/juyi/api/proposals?${query}&round=${round}`;
  const began = performance.now();
  const response = await juyi.handler(new Request(encodeURI(address)));
  await response.text();
  const took = performance.now() - began;
  if (response.status !== 200) throw new Error(`the list answered ${response.status}`);
  return took;
}

async function p95Of(juyi: Juyi, query: string, round: number): Promise<number> {
  const took: number[] = [];
  for (let n = 0; n < asks; n++) took.push(await ask(juyi, query, round * asks + n));
  return took.sort((a, b) => a - b)[Math.floor(asks * 0.95)]!;
}

async function fill(count: number): Promise<{ juyi: Juyi; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'juyi-list-'));
  const juyi = createJuyi({
    database: `file:${join(folder, 'list.db')}`,
    secret: 'a secret that only the bench knows, 32+',
    rateLimit: false,
  });
  const { database } = await juyi.communities.open(undefined);
  const author = idOf(0);
  await database.commit([peopleStore.addPerson({ id: author, displayName: '林', level: 2, now: 0 })]);
  for (let first = 0; first < count; first += 500) {
    await database.commit(Array.from({ length: Math.min(500, count - first) }, (_, n) => proposal(first + n, author)));
  }
  for (let left = 1; left > 0; ) {
    await juyi.tick();
    const { rows } = await database.client.execute('select count(*) n from proposals_to_index');
    left = Number(rows[0]!.n);
  }
  return {
    juyi,
    async close() {
      await juyi.close();
      rmSync(folder, { recursive: true });
    },
  };
}

const things = ['路灯', '长椅', '坡道', '灯箱', '垃圾桶', '充电棚', 'lamp', 'bench', 'gate'];
const places = ['东门', '三号门', '水池边', '五号楼', '二楼活动室', 'the parcel lockers', 'entrance 3'];

function proposal(n: number, author: string) {
  const [thing, place] = [things[n % things.length]!, places[(n * 7) % places.length]!];
  return proposalStore.add({
    id: idOf(n + 1),
    author,
    forNeighbour: false,
    state: 'submitted',
    version: 1,
    title: `${place}的${thing}请修一修，第 ${n} 号`,
    body: `${place}旁边的${things[(n * 5 + 2) % things.length]}坏了一个多月，晚上回家看不清台阶，老人孩子都不方便。希望尽快修好，谢谢大家。`,
    request: '',
    place,
    budget: null,
    target: 'council',
    needed: 10,
    base: null,
    of: null,
    baseFrom: null,
    createdAt: n,
    submittedAt: n,
    answerDue: n,
    byGates: false,
  });
}

function idOf(n: number): string {
  const random = new Uint8Array(10);
  new DataView(random.buffer).setUint32(6, n);
  return makeId(1_760_000_000_000 + n, random);
}
