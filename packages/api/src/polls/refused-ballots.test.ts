import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Convener } from './testing/voters.ts';

const both = (text: string) => ({ 'zh-CN': text, en: text });
const options = ['ramp', 'lamps', 'swing'].map((id) => ({ id, name: both(id), cost: 40 }));
const words = 'what-only-this-voter-wrote';

let garden: TestCommunity;
let poll = '';
let mine = '';
let neighbours = '';

beforeAll(async () => {
  garden = await createTestCommunity();
  const opensAt = garden.clock.now() + 17 * 86_400_000;
  const desk = await (await Convener.begin(garden)).open({
    kind: 'consultative',
    title: both('What first?'),
    items: [
      { id: 'order', title: both('In which order?'), rule: 'schulze', options },
      { id: 'money', title: both('On what?'), rule: 'equal-shares', options, budget: 100 },
      { id: 'asked', title: both('At all?'), rule: 'motion' },
    ],
    franchise: { electors: 'persons' },
    opensAt,
    closesAt: opensAt + 86_400_000,
  });
  poll = desk.id;
  [mine, neighbours] = (await Promise.all([1, 2].map(electorOf))) as [string, string];
});
afterAll(() => garden.close());

async function electorOf(n: number): Promise<string> {
  const { body } = await call(garden, 'GET', `/polls/${poll}/mine`, { as: await garden.signIn('resident', n) });
  return body.electors[0].elector;
}

const cast = async (body: object, locale = 'en') =>
  call(garden, 'PUT', `/polls/${poll}/ballot`, {
    as: await garden.signIn('resident', 1),
    body,
    headers: { 'accept-language': locale },
  });

test.each<[string, unknown, string]>([
  ['ranks one option twice', { order: [0, 0] }, '/choices/order option-twice'],
  ['ranks one option twice among equals', { order: [[0, 1], 1] }, '/choices/order option-twice'],
  ['spends more than there is', { money: [0, 1, 2] }, '/choices/money overspent'],
  ['takes a project twice', { money: [1, 1] }, '/choices/money shape'],
  ['marks what is not offered', { money: [7] }, '/choices/money no-such-option'],
  ['answers in a word of its own', { asked: words }, '/choices/asked invalid_union'],
  ['is marked on a question of another poll', { [words]: 'yes' }, '/choices no_such_item'],
  ['names a question by markup', { [`<b>${words}`]: 'yes' }, '/choices invalid_key'],
  ['names a question at great length', { [words.repeat(99)]: 'yes' }, '/choices invalid_key'],
  ['marks nothing', {}, '/choices required'],
  ['is a list', [words], '/choices invalid_type'],
])(
  'a ballot that %s is refused, in both languages, and repeats nothing of what was sent',
  async (_, choices, fault) => {
    const told = [];
    for (const locale of ['en', 'zh-CN']) {
      const { status, headers, body, text } = await cast({ elector: mine, choices }, locale);
      expect([status, headers.get('content-type')]).toEqual([422, expect.stringContaining('application/problem+json')]);
      expect(body.errors.map(({ pointer, code }: Record<string, string>) => `${pointer} ${code}`)).toEqual([fault]);
      expect(text).not.toContain(words);
      told.push(body.detail);
    }
    expect(told[0]).toMatch(/^[A-Z]/);
    expect(told[1]).toMatch(/\p{Script=Han}/u);
  },
);

test('nobody casts a neighbour’s ballot', async () => {
  for (const elector of [neighbours, words]) {
    const { status, body, text } = await cast({ elector, choices: { asked: 'yes' } });
    expect([status, body.code]).toEqual([403, 'NOT_ON_ROLL']);
    expect(text).not.toContain(words);
  }
});

test('after the last day nobody casts, and is told what has become of the poll', async () => {
  const { closesAt } = (await call(garden, 'GET', `/polls/${poll}`)).body;
  garden.clock.set(closesAt);
  const late = await cast({ elector: mine, choices: { asked: 'yes' } });
  expect([late.status, late.body.code]).toEqual([409, 'POLL_CLOSED']);
  expect(late.body.detail).toMatch(/^[A-Z]/);
});
