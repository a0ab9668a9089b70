import { call } from '@juyi/testing/call';
import type { TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cast, type Voters } from '../polls/testing/voters.ts';
import type { Browsing } from './testing/browsing.ts';
import { Estate, options, said } from './testing/estate.ts';

let estate: Estate;
let garden: TestCommunity;
let voters: Voters;
let visitor: Browsing;

beforeEach(async () => {
  estate = await Estate.open();
  ({ garden, voters, visitor } = estate);
});
afterEach(() => garden.close());

describe('an owner whose browser runs no script', () => {
  test('is led to sign in and back, and told where they have no say', async () => {
    const desk = await estate.owners();
    await visitor.open(`/juyi/pages/polls/${desk.id}`);
    await visitor.follow('登录后投票');
    await visitor.send('/demo-session', { role: 'resident', n: '3' });
    expect(visitor.path).toBe(`/juyi/pages/polls/${desk.id}`);
    expect(said(visitor)).toContain('这次您不能投票');
  });

  test('marks a ballot, reads it back, casts it, and keeps a receipt that does not show the choice', async () => {
    const desk = await estate.owners();
    const own = await estate.at('u0', desk.id);
    expect(own.html).not.toMatch(/checked|selected/);
    await own.send('/check', { 'mark-0': 'no' });
    expect(said(own)).toMatch(/请核对您的选票.*反对/);
    await own.send('/ballot');
    expect(said(own)).toContain('您的选票已计入');
    expect(/已计入.*投票时间/.exec(said(own))![0]).not.toContain('反对');
    const [, code] = /回执 ([A-Z0-9-]{10,})/.exec(said(own))!;
    expect((await call(garden, 'GET', `/receipts/${code}`)).body).toEqual({ counted: true });
  });

  test('goes back from the check to what was marked, and is told what is amiss without losing it', async () => {
    const desk = await estate.owners();
    const own = await estate.at('u0', desk.id);
    await own.send('/check');
    expect([own.status, said(own)]).toEqual([422, expect.stringContaining('请先填选票。')]);
    await own.send('/check', { 'mark-0': 'abstain' });
    await own.post(`/juyi/pages/polls/${desk.id}/mark`, own.formTo('/ballot').fields);
    expect(own.html).toContain('value="abstain" checked');
    await own.send('/check', { 'mark-0': 'yes' });
    garden.clock.set(garden.clock.now() + 2 * 86_400_000);
    await own.send('/ballot');
    expect([own.status, said(own)]).toEqual([409, expect.stringContaining('截止')]);
  });

  test('sends a ballot twice and is counted once; a forged form is refused in words', async () => {
    const desk = await estate.owners();
    const own = await estate.at('u1', desk.id);
    await own.send('/check', { 'mark-0': 'yes' });
    const form = own.formTo('/ballot');
    await Promise.all([own.sendForm(form), own.sendForm(form)]);
    const { body } = await call(garden, 'GET', `/polls/${desk.id}/mine`, { as: voters.token('u1') });
    expect(body.electors[0].cast.receipt).toMatch(/\w/);
    const other = await estate.at('u2', desk.id);
    await other.post(`/juyi/pages/polls/${desk.id}/ballot`, { ...form.fields });
    expect([other.status, said(other)]).toEqual([403, expect.stringContaining('没有您可以代表的票')]);
    const before = await call(garden, 'GET', `/polls/${desk.id}/mine`, { as: voters.token('u2') });
    expect(before.body.electors[0].cast).toBe(null);
  });

  const costly = options.map((each) => ({ ...each, cost: 40 }));
  test.each([
    ['one of several', { rule: 'single-choice', options }, { 'mark-0': '1' }, [1], {}],
    [
      'a ranking',
      { rule: 'schulze', options },
      { 'mark-0-2': '1', 'mark-0-0': '2' },
      [2, 0],
      { 'mark-0-2': '1', 'mark-0-0': '1' },
    ],
    [
      'approvals',
      { rule: 'approval', options },
      { 'mark-0-0': 'yes', 'mark-0-2': 'yes' },
      [0, 2],
      { 'mark-0-0': 'yes', 'mark-0-blank': 'blank' },
    ],
    [
      'grades',
      { rule: 'majority-judgment', options },
      { 'mark-0-0': '5', 'mark-0-1': '0' },
      [5, 0, null],
      { 'mark-0-0': '17' },
    ],
    [
      'projects',
      { rule: 'equal-shares', budget: 100, options: costly },
      { 'mark-0-0': 'yes', 'mark-0-1': 'yes' },
      [0, 1],
      { 'mark-0-0': 'yes', 'mark-0-1': 'yes', 'mark-0-2': 'yes' },
    ],
    [
      'credits',
      { rule: 'quadratic-voting', params: { credits: 9 }, options },
      { 'mark-0-0': '2', 'mark-0-1': '1' },
      [2, 1, 0],
      { 'mark-0-0': '4' },
    ],
    [
      'an abstention',
      { rule: 'approval', options },
      { 'mark-0-blank': 'blank' },
      'abstain',
      { 'mark-0-blank': 'blank', 'mark-0-1': 'yes' },
    ],
  ])('marks %s; what cannot be counted is not cast', async (_, item, fields, choice, wrong) => {
    const desk = await estate.consulted({ ...item });
    const own = await estate.at('u0', desk.id);
    if (Object.keys(wrong).length > 0) {
      await own.send('/check', wrong);
      expect(own.status).toBe(422);
    }
    await own.send('/check', fields);
    expect(own.status, said(own)).toBe(200);
    await own.send('/ballot');
    expect(said(own)).toContain('您的选票已计入');
    const before = (await call(garden, 'GET', `/polls/${desk.id}/mine`, { as: voters.token('u0') })).body.electors[0]
      .cast;
    // The same ballot cast by a program is the same ballot.
    const again = await cast(garden, desk.id, voters.token('u0'), { item: choice });
    expect(again.body.receipt, again.text).toBe(before.receipt);
  });
});
