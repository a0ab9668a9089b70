import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { operations } from '@juyi/core/contract';
import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { telephonePng } from '@juyi/testing/pictures';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { pollCases } from './testing/role-cases.ts';
import { Convener, cast, freeze, ownersPoll, putVoters, type Voters } from './testing/voters.ts';

/** What each voter gave the three benches: numbers that stand together nowhere else. */
const given: Readonly<Record<string, readonly number[]>> = {
  an: [937, 941, 953],
  bo: [919, 929, 947],
  cy: [967, 971, 977],
  di: [887, 907, 911],
  ed: [863, 877, 881],
  paper: [821, 823, 827],
};
const benches = ['a', 'b', 'c'].map((id) => ({ id, name: { 'zh-CN': `长椅 ${id}`, en: `Bench ${id}` } }));
const title = { 'zh-CN': '先修哪条长椅', en: 'Which bench first?' };
const item = { id: 'bench', title, rule: 'score', params: { max: 1000 }, options: benches };
const homes = [...Object.keys(given), 'once', 'silent'];
const estate = homes.map((owner, n) => ({ label: `1-10${n}`, area: 10_000, owners: [owner], building: '1' }));
const hour = 3_600_000;

/** Each voter's marks and the running totals, however they are set apart. */
const totals = [0, 1, 2].map((at) => Object.values(given).reduce((sum, marks) => sum + marks[at]!, 0));
const secrets = [...Object.values(given), totals].map((marks) => new RegExp(marks.join('[^0-9]{1,60}')));

let garden: TestCommunity;
let voters: Voters;
let desk: Convener;
let elector: string;
let receipt: string;
const said: string[] = [];

beforeAll(async () => {
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...parts: unknown[]) => void said.push(parts.map(String).join(' ')));
  }
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream);
    vi.spyOn(stream, 'write').mockImplementation(((chunk: string | Uint8Array, ...rest: never[]) => {
      said.push(String(chunk));
      return write(chunk, ...rest);
    }) as typeof stream.write);
  }
  garden = await createTestCommunity();
  voters = await putVoters(garden, estate);
  const changes = { effect: 'consultative', profile: 'CN-WH', items: [item] };
  desk = await (await Convener.begin(garden)).open(ownersPoll(garden, changes), await freeze(garden));
  elector = await electorOf('an');
  await cast(garden, desk.id, voters.token('an'), { bench: [1, 2, 3] });
  receipt = (await cast(garden, desk.id, voters.token('an'), { bench: given.an })).body.receipt;
  const desks = { bo: await voters.elsewhere('bo', 'kiosk'), cy: await voters.elsewhere('cy', 'assisted') };
  await cast(garden, desk.id, desks.bo, { bench: given.bo });
  await cast(garden, desk.id, desks.cy, { bench: given.cy });
  await cast(garden, desk.id, voters.token('di'), { bench: given.di });
  await proxied('ed', 'di');
  await onPaper('paper', 0, await scan());
  await onPaper('paper', 1);
  await onPaper('once', 0);
  garden.clock.advance(hour);
}, 60_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await garden.close();
});
afterEach(() => expect(leaked(said.join('\n'))).toEqual([]));

const electorOf = async (home: string): Promise<string> =>
  (await call(garden, 'GET', `/polls/${desk.id}/mine`, { as: voters.token(home) })).body.electors[0].elector;
const leaked = (text: string) => secrets.filter((secret) => secret.test(text));
const scan = async (): Promise<string> =>
  (
    await call(garden, 'POST', '/files', {
      as: await garden.signIn('worker'),
      file: new File([telephonePng()], 'a.png'),
    })
  ).body.id;

async function proxied(home: string, agent: string): Promise<void> {
  const own = await electorOf(home);
  const body = { elector: own, agent: voters.id(agent) };
  await call(garden, 'POST', `/polls/${desk.id}/proxies`, { as: voters.token(home), body });
  const { status } = await cast(garden, desk.id, voters.token(agent), { bench: given[home] }, own);
  expect(status).toBe(200);
}

async function onPaper(home: string, teller: number, scanned?: string): Promise<void> {
  const choices = { bench: given[home] ?? given.paper };
  const paper = { elector: await electorOf(home), choices, ...(scanned && { scan: scanned }) };
  expect((await desk.send('POST', `/polls/${desk.id}/papers`, paper, teller)).status).toBe(200);
}

/** Who asks: nobody, a neighbour, whoever voted, the agent, both tellers. */
const callers: Readonly<Record<string, () => Promise<string | undefined>>> = {
  nobody: async () => undefined,
  'a resident': () => garden.signIn('resident'),
  'a voter': async () => voters.token('an'),
  'an agent': async () => voters.token('di'),
  'one teller': () => garden.signIn('worker', 0),
  'the other teller': () => garden.signIn('worker', 1),
};

/** Every address that can be read, with this poll, its electors and receipts put wherever an id goes. */
function addresses(path: string): string[] {
  const ids = [desk.id, elector, receipt];
  const filled = path.includes(':') ? ids.map((id) => path.replace(/:\w+/g, id)) : [path];
  return filled.map((address) => `${address}?community=garden&elector=${elector}&kind=poll&id=${desk.id}&unit=1-100`);
}

describe.each(Object.entries(callers))('while voting goes on, %s', (_, token) => {
  test('reads no choice and no running result in anything that can be read', async () => {
    const as = await token();
    for (const { method, path, action } of operations.filter((one) => one.method === 'GET')) {
      for (const address of addresses(path)) {
        const { text } = await call(garden, method, address, { as });
        expect(leaked(text), `${action} ${address}`).toEqual([]);
      }
    }
  });

  test('is told none by any act on the poll', async () => {
    const as = await token();
    const person = voters.id('silent');
    const place = { draft: desk.id, second: desk.id, open: desk.id, posted: desk.id, elector, agent: person, scan: '' };
    for (const [action, { path, body }] of Object.entries(pollCases)) {
      const { method } = operations.find((one) => one.action === action)!;
      if (method === 'GET') continue;
      const { text, body: reply } = await call(garden, method, path(place), { as, ...(body && { body: body(place) }) });
      expect(leaked(text), action).toEqual([]);
      if (action === 'poll.inspect') expect(reply.code).toMatch(/RESULT_NOT_POSTED|SIGN_IN_REQUIRED/);
    }
  });
});

test('nothing is written of it in pages, the live stream, the description of the api, messages or logs', async () => {
  const ask = async (path: string) => (await garden.handler(new Request(`http://localhost/juyi${path}`))).text();
  for (const path of [
    '/openapi.json',
    '/health',
    '/pages/?community=garden',
    '/pages/polls?community=garden',
    `/pages/polls/${desk.id}?community=garden`,
  ])
    expect(leaked(await ask(path)), path).toEqual([]);
  const live = await garden.handler(new Request('http://localhost/juyi/live?after=0&community=garden'));
  const stream = live.body!.getReader();
  const { value } = await stream.read();
  await stream.cancel();
  expect(leaked(new TextDecoder().decode(value))).toEqual([]);
  expect(leaked(JSON.stringify(await garden.messages()))).toEqual([]);
});

test('no table says it, the answers kept for being sent again and what is due among them, nor any file of the community', async () => {
  const { database } = await garden.juyi.communities.open('garden');
  const { rows: tables } = await database.client.execute("SELECT name FROM sqlite_master WHERE type = 'table'");
  const names = tables.map(({ name }) => String(name));
  expect(names).toEqual(expect.arrayContaining(['ballots', 'papers', 'events', 'due']));
  for (const name of names) {
    const { rows } = await database.client.execute(`SELECT * FROM "${name}"`);
    const text = JSON.stringify(rows, (_key, cell) =>
      cell instanceof ArrayBuffer || ArrayBuffer.isView(cell) ? Buffer.from(cell as never).toString('latin1') : cell,
    );
    expect(leaked(text), name).toEqual([]);
  }
  await database.client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
  const folder = dirname(garden.file);
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, path);
    if (statSync(file).isFile()) expect(leaked(readFileSync(file, 'latin1')), path).toEqual([]);
  }
});

test('and once the result is on the board, it is there: what was looked for could be found', async () => {
  await onPaper('once', 1);
  const { status, text } = await desk.post();
  expect(status).toBe(200);
  const counted = totals.map((total, at) => total + given.paper![at]!);
  expect(text).toMatch(new RegExp(counted.join('[^0-9]{1,60}')));
});
