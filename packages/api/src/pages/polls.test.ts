import { call } from '@juyi/testing/call';
import type { TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Convener, cast, ownersPoll, type Voters } from '../polls/testing/voters.ts';
import type { Browsing } from './testing/browsing.ts';
import { both, Estate, homes, options, said } from './testing/estate.ts';
import { hostileTexts, suspicious } from './testing/hostile.ts';

let estate: Estate;
let garden: TestCommunity;
let voters: Voters;
let visitor: Browsing;

beforeEach(async () => {
  estate = await Estate.open();
  ({ garden, voters, visitor } = estate);
});
afterEach(() => garden.close());

/** A consultation in which each home has voted as `choiceOf` says, counted and posted; answers its id. */
async function posted(item: object, choiceOf: (n: number) => unknown): Promise<string> {
  const desk = await estate.consulted(item);
  for (const [n, home] of homes.entries()) {
    const reply = await cast(garden, desk.id, voters.token(home), { item: choiceOf(n) });
    expect(reply.status, reply.text).toBe(200);
  }
  await desk.post();
  return desk.id;
}

describe('somebody whose browser runs no script', () => {
  test('finds a vote, reads what it asks, who may vote, and what silence means', async () => {
    const meetingAt = garden.clock.now() + 40 * 86_400_000;
    await estate.owners({ text: both('六台电梯都**超过二十年**了。'), contact: '010-5555 0100', meetingAt });
    await visitor.open('/juyi/pages/polls?community=garden');
    expect(said(visitor)).toContain('投票中');
    await visitor.follow('换电梯');
    expect(visitor.html).toContain('<strong>超过二十年</strong>');
    for (const words of ['是否更换电梯', '同意', '反对', '弃权', '共 9 人', '不少于 2/3', '开会', '010-5555 0100'])
      expect(said(visitor)).toContain(words);
  });

  test('sees who took part and no running result before the end', async () => {
    const desk = await estate.owners();
    for (const home of homes.slice(0, 6)) await cast(garden, desk.id, voters.token(home), { lift: 'yes' });
    garden.clock.set(garden.clock.now() + 3_600_000);
    await garden.juyi.tick();
    await visitor.open(`/juyi/pages/polls/${desk.id}`);
    expect(said(visitor)).toContain('人数 66.7');
    expect(said(visitor)).not.toMatch(/通过|满足|6 人/);
  });

  test('reads the posted sheet: the bars as figures, each test, the verdict and the stamp', async () => {
    const desk = await estate.owners();
    for (const home of homes.slice(0, 6)) await cast(garden, desk.id, voters.token(home), { lift: 'yes' });
    await desk.post();
    await visitor.open(`/juyi/pages/polls/${desk.id}`);
    for (const words of ['参与人数', '不少于 2/3', '6 / 9', '满足', '通过', '公示中', '校验码'])
      expect(said(visitor)).toContain(words);
    await visitor.open(`/juyi/pages/polls/${desk.id}?lang=en&mode=elder`);
    expect(said(visitor)).toContain('Passed: every test is met.');
  });

  test.each([
    [
      'rounds of a transferable count',
      { rule: 'stv-scottish-wig', seats: 2, options },
      (n: number) => [n % 3, (n + 1) % 3],
      ['第 1 轮', '花坛', '当选'],
    ],
    ['a pairwise count', { rule: 'schulze', options }, (n: number) => [n % 3, (n + 1) % 3], ['两两比较', '长椅']],
    [
      'a budget',
      { rule: 'equal-shares', budget: 100, options: options.map((each) => ({ ...each, cost: 40 })) },
      (n: number) => (n < 6 ? [0] : [1, 2]),
      ['项目', '车棚', '列入'],
    ],
    ['grades', { rule: 'majority-judgment', options }, (n: number) => [n % 6, 3, 5 - (n % 6)], ['花坛', '长椅']],
  ])('reads %s as a table', async (_, item, choiceOf, words) => {
    const id = await posted(item, choiceOf);
    await visitor.open(`/juyi/pages/polls/${id}`);
    expect(visitor.status).toBe(200);
    for (const each of words) expect(said(visitor)).toContain(each);
    expect(visitor.html.match(/<table>/g)!.length).toBeGreaterThan(0);
  });

  test('learns why a vote was called off, and finds nothing where there is none', async () => {
    const desk = await (await Convener.begin(garden)).compose(ownersPoll(garden));
    await visitor.open(`/juyi/pages/polls/${desk.id}`);
    expect(visitor.status).toBe(404);
    await desk.on('rollPosted');
    await desk.on('cancelled', { reason: '改由街道出资。' });
    await visitor.open(`/juyi/pages/polls/${desk.id}`);
    expect(said(visitor)).toContain('改由街道出资。');
  });

  test('asks by a receipt whether a ballot counts, and the code stands in no address', async () => {
    const desk = await estate.owners();
    const { body } = await cast(garden, desk.id, voters.token('u0'), { lift: 'no' });
    await visitor.open(`/juyi/pages/polls/${desk.id}`);
    await visitor.follow('凭回执查询');
    await visitor.send('/receipts', { code: ` ${body.receipt.toLowerCase()} ` });
    expect(said(visitor)).toContain('这张选票已计入。');
    expect(said(visitor)).not.toContain('反对');
    expect(visitor.path).toBe('/juyi/pages/receipts');
    await visitor.send('/receipts', { code: 'NOSUCHRECEIPT' });
    expect([visitor.status, said(visitor)]).toEqual([404, expect.stringContaining('没有这个回执号')]);
    await visitor.send('/receipts', { code: '' });
    expect(visitor.status).toBe(200);
  });
});

test('what a convener writes stays text', async () => {
  const worker = await garden.signIn('worker');
  for (const text of hostileTexts) {
    const words = both(text.slice(0, 100));
    const item = {
      id: 'a',
      title: words,
      rule: 'single-choice',
      options: options.map((each) => ({ ...each, name: words })),
    };
    const more = {
      kind: 'consultative',
      effect: 'consultative',
      title: words,
      text: both(text),
      contact: text.slice(0, 100),
    };
    const body = ownersPoll(garden, { ...more, items: [item], franchise: { electors: 'persons' } });
    const made = await call(garden, 'POST', '/polls', { as: worker, body });
    expect(made.status, made.text).toBe(201);
    await call(garden, 'POST', `/polls/${made.body.id}/transitions`, { as: worker, body: { to: 'rollPosted' } });
    await visitor.open(`/juyi/pages/polls/${made.body.id}`);
    expect(visitor.status).toBe(200);
    expect(suspicious(visitor.html), text).toEqual([]);
    await visitor.post('/juyi/pages/receipts?community=garden', { code: text });
    expect(suspicious(visitor.html), text).toEqual([]);
  }
}, 120_000);
