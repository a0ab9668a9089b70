import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Convener, cast, freeze, ownersPoll, putVoters } from '@juyi/api/polls/testing/voters';
import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runTally } from './command.ts';

let garden: TestCommunity;
let folder: string;

beforeEach(async () => {
  garden = await createTestCommunity();
  folder = mkdtempSync(join(tmpdir(), 'juyi-bundle-'));
});
afterEach(async () => {
  await garden.close();
  rmSync(folder, { recursive: true });
});

const both = (text: string) => ({ 'zh-CN': text, en: text });
const homes = Array.from({ length: 9 }, (_, n) => `u${n}`);
const estate = homes.map((owner, n) => ({
  label: `1-10${n}`,
  area: 8000 + n * n * 371,
  owners: [owner],
  living: [owner],
}));

/** What the command says of a published file by itself. */
async function checked(bundle: object, ...more: string[]) {
  const file = join(folder, 'published.json');
  writeFileSync(file, JSON.stringify(bundle));
  const printed: string[] = [];
  const terminal = {
    out: (text: string) => printed.push(text),
    err: (text: string) => printed.push(text),
    language: 'en',
  };
  return { code: await runTally([file, ...more], terminal), said: printed.join('\n') };
}

/** The count of each item of a bundle, as the command prints it from the file alone, and as the bundle says. */
async function recounted(bundle: { entries: { id: string; rule: string; count: object }[] }) {
  const file = join(folder, 'bundle.json');
  writeFileSync(file, JSON.stringify(bundle));
  const printed: string[] = [];
  const terminal = { out: (text: string) => printed.push(text), err: () => undefined, language: 'en' };
  for (const { id, rule } of bundle.entries) await runTally([`${file}#${id}`, '--rule', rule, '--json'], terminal);
  return { printed, said: bundle.entries.map(({ count }) => JSON.stringify(count)) };
}

test('an owners’ result counts again to the byte, from evenly shared figures for all and from the ballots on inspection', async () => {
  const voters = await putVoters(garden, estate);
  const desk = await (await Convener.begin(garden)).open(ownersPoll(garden), await freeze(garden));
  const choices = ['yes', 'yes', 'no', 'yes', 'abstain', 'yes', 'yes'];
  for (const [n, lift] of choices.entries()) await cast(garden, desk.id, voters.token(`u${n}`), { lift });
  await desk.post();
  const { body: bundle } = await call(garden, 'GET', `/polls/${desk.id}/bundle`);
  const open = await recounted(bundle);
  expect(open.printed).toEqual(open.said);
  const areas = new Set(estate.map(({ area }) => area));
  const yes = bundle.entries[0].profile.groups.filter(
    (group: { ballot: { mark: string } }) => group.ballot.mark === 'yes',
  );
  expect(yes.every(({ ballot }: { ballot: { area: number } }) => !areas.has(ballot.area))).toBe(true);
  expect(bundle.commitments).toHaveLength(9);
  const { body: result } = await call(garden, 'GET', `/polls/${desk.id}/result`);
  expect(await checked(bundle)).toEqual({ code: 0, said: expect.stringContaining(`SHA-256 ${result.bundle}`) });

  const as = voters.token('u8');
  const inspected = await call(garden, 'POST', `/polls/${desk.id}/inspections`, { as, body: { reason: '核对' } });
  const whole = await recounted(inspected.body);
  expect(whole.printed).toEqual(whole.said);
  expect(whole.printed).toEqual(open.printed);

  const own = await call(garden, 'GET', `/polls/${desk.id}/mine`, { as: voters.token('u2') });
  const { elector } = own.body.electors[0];
  const opening = await call(garden, 'GET', `/polls/${desk.id}/opening?elector=${elector}`, { as: voters.token('u2') });
  expect(opening.body).toMatchObject({ choices: { lift: 'no' }, area: estate[2]!.area });
  expect(bundle.commitments).toContain(opening.body.commitment);
});

test('a council election by ranking and a budget count again to the byte from ballots that nobody can link', async () => {
  const voters = await putVoters(garden, estate);
  const snapshot = await freeze(garden, { kind: 'residents' });
  const council = {
    id: 'council',
    title: both('选议事会'),
    rule: 'stv-scottish-wig',
    seats: 3,
    options: ['安', '柏', '陈', '丁'].map((name, n) => ({ id: `c${n}`, name: both(name) })),
  };
  const budget = {
    id: 'budget',
    title: both('微更新'),
    rule: 'equal-shares',
    budget: 100,
    options: [40, 60, 30].map((cost, n) => ({ id: `p${n}`, name: both(`项目${n}`), cost })),
  };
  const poll = {
    kind: 'residents',
    effect: 'consultative',
    items: [council, budget],
    franchise: { electors: 'residents' },
  };
  const desk = await (await Convener.begin(garden)).open(ownersPoll(garden, poll), snapshot);
  for (const [n, home] of homes.entries()) {
    const ranking = [n % 4, (n + 1) % 4];
    const reply = await cast(garden, desk.id, voters.token(home), { council: ranking, budget: n % 2 ? [0] : [1, 2] });
    expect(reply.status, reply.text).toBe(200);
  }
  const { body: result } = await desk.post();
  expect(result.items[0].winners).toHaveLength(3);
  const { body: bundle } = await call(garden, 'GET', `/polls/${desk.id}/bundle`);
  const { printed, said } = await recounted(bundle);
  expect(printed).toEqual(said);
  const ballots = bundle.entries[0].profile.groups.map(({ ballot }: { ballot: object }) => JSON.stringify(ballot));
  expect(ballots).toEqual([...ballots].sort());
  expect(bundle.commitments).toBeUndefined();
  expect(await checked(bundle, '--json')).toEqual({
    code: 0,
    said: expect.stringMatching(/"council".*true.*"budget".*true/),
  });
  // Whoever changes a ballot, or the count, is found out by the file alone.
  bundle.entries[0].profile.groups[0].count += 1;
  bundle.entries[1].count.winners = ['p0'];
  const forged = await checked(bundle);
  expect([forged.code, forged.said.match(/NOT what the file says/g)!.length]).toEqual([1, 2]);
  // Nobody can prove to a buyer of votes what they marked.
  const as = voters.token('u2');
  const { elector } = (await call(garden, 'GET', `/polls/${desk.id}/mine`, { as })).body.electors[0];
  expect((await call(garden, 'GET', `/polls/${desk.id}/opening?elector=${elector}`, { as })).status).toBe(404);
});
