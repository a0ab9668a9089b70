import { describe, expect, test } from 'vitest';
import type { Locale } from '../kernel/text.ts';
import { grouped, percentText } from './figures.ts';
import { sheetOf as toldBy } from './sheet.ts';
import { tellingOf } from './telling.ts';
import { countedPoll, ownersBallots, ranked } from './testing/counted.ts';
import { voteText } from './vote-figures.ts';
import { words as english } from './words.en.ts';
import { words as kindsEnglish } from './words.kinds.en.ts';
import { words as kindsChinese } from './words.kinds.zh-CN.ts';
import { words as picturesEnglish } from './words.pictures.en.ts';
import { words as picturesChinese } from './words.pictures.zh-CN.ts';
import { words as resultEnglish } from './words.result.en.ts';
import { words as resultChinese } from './words.result.zh-CN.ts';
import { words as chinese } from './words.zh-CN.ts';

const day = (at: number) => new Date(at).toISOString().slice(0, 10);
const zh = { polls: { ...chinese, ...kindsChinese }, result: resultChinese, pictures: picturesChinese, day };
const en = { polls: { ...english, ...kindsEnglish }, result: resultEnglish, pictures: picturesEnglish, day };

const sheetOf = (
  poll: Parameters<typeof toldBy>[0],
  result: Parameters<typeof toldBy>[1],
  words: typeof en,
  locale: Locale,
) => toldBy(poll, result, words, locale, tellingOf(words, locale));

describe('figures', () => {
  test('are grouped, and shares are exact before they are rounded', () => {
    expect([grouped('1234567.50'), grouped('999')]).toEqual(['1\u00a0234\u00a0567.50', '999']);
    expect([voteText('12.50000'), voteText('37/3'), voteText(4)]).toEqual(['12.5', '12.33', '4']);
    expect([percentText(59_999, 89_999), percentText(1, 0), percentText('2', 3)]).toEqual([
      '66.7\u00a0%',
      '—',
      '66.7\u00a0%',
    ]);
  });
});

describe('the sheet of an owners’ vote', () => {
  const passed = countedPoll({
    rule: 'owners-vote',
    ballots: ownersBallots({ yes: 88, no: 23, abstain: 3, silent: 48 }),
  });
  const [item] = sheetOf(passed.poll, passed.result, zh, 'zh-CN').items;

  test('shows area and heads, each with the line to reach and figures beside every bar', () => {
    expect(item!.pictures.map((picture) => picture.kind)).toEqual(['bars', 'bars']);
    expect(item!.pictures[1]).toMatchObject({
      title: '人数',
      line: { at: 0.5, say: '须过半' },
      bars: [
        { name: '同意', kind: 'for', figure: '88\u00a0人', percent: '77.2\u00a0%' },
        { name: '反对', kind: 'against', figure: '23\u00a0人', percent: '20.2\u00a0%' },
        { name: '弃权', kind: 'abstain', figure: '3\u00a0人', percent: '2.6\u00a0%' },
      ],
    });
  });

  test('says each of the four tests, the fraction first', () => {
    expect(item!.tests.map(({ name, need, have, pass }) => [name, need, have, pass])).toEqual([
      ['参与面积', '不少于 2/3', '11\u00a0400.00 / 16\u00a0200.00\u00a0平方米', true],
      ['参与人数', '不少于 2/3', '114 / 162', true],
      ['同意面积', '超过 1/2', '8\u00a0800.00 / 11\u00a0400.00\u00a0平方米', true],
      ['同意人数', '超过 1/2', '88 / 114', true],
    ]);
    expect(item!.verdict).toBe('各项都满足，通过。');
  });

  test('that failed names what was missed, and its final stamp is ink', () => {
    const { poll, result } = countedPoll({
      rule: 'owners-vote',
      ballots: ownersBallots({ yes: 3, no: 3, silent: 4 }),
      state: 'final',
    });
    const sheet = sheetOf(poll, result, en, 'en');
    expect(sheet.items[0]!.verdict).toBe(
      'Not passed. Missed: Area taking part, Heads taking part, Area in favour, Heads in favour.',
    );
    expect(sheet.stamp).toEqual({ word: 'Not passed', detail: '', red: false });
  });

  test('says without a look into the count whom silence counted for, and how many that were', () => {
    const { poll, result } = countedPoll({
      rule: 'owners-vote',
      params: { silence: 'follow-majority' },
      ballots: ownersBallots({ yes: 60, no: 20, silent: 22 }),
    });
    const said = 'Of these by silence: 22 heads, 2200.00 m². They join yes.';
    expect(sheetOf(poll, result, en, 'en').items[0]!.rule).toContain(said);
    expect(sheetOf(poll, result, zh, 'zh-CN').items[0]!.rule).toContain('因未表决：22 人，2200.00 平方米。计入同意。');
    expect(item!.rule).toBe('业主共同决定（民法典第278条）');
  });

  test('is stamped in red while it hangs on the board, with the day until which', () => {
    const sheet = sheetOf(passed.poll, passed.result, en, 'en');
    expect(sheet.stamp).toEqual({ word: 'On the board', detail: 'until 2026-12-21', red: true });
    expect(sheet.closing.join(' ')).toMatch(/courts.*Entry 4812 of the ledger · Checksum b41e 77c0 9d2a 15f8/);
    expect(sheet.facts).toContain('11\u00a0400.00\u00a0m² · 114 heads of 16\u00a0200.00\u00a0m² · 162 heads took part');
  });

  test('is stamped as old in ink once another was counted, and asks nobody to object to it', () => {
    const sheet = sheetOf(passed.poll, { ...passed.result, postedUntil: null }, zh, 'zh-CN');
    expect(sheet.stamp).toEqual({ word: '旧版', detail: '', red: false });
    expect(sheet.closing.join()).not.toContain('异议');
  });

  test('names the law it rests on in the reader’s language', () => {
    expect(sheetOf(passed.poll, passed.result, en, 'en').facts).toContain('Binding, by: Civil Code art. 278');
    expect(sheetOf(passed.poll, passed.result, zh, 'zh-CN').facts).toContain('表决作数，依据：民法典第278条');
  });
});

test('a vote that nobody may object to asks for all, not for at least one', () => {
  const { poll, result } = countedPoll({ rule: 'consent', ballots: [{ ballot: 'consent', count: 5 }] });
  const [test] = sheetOf(poll, result, en, 'en').items[0]!.tests;
  expect(test).toMatchObject({ name: 'Without objection', need: 'all', have: '5 / 5', pass: true });
});

describe('the sheet of an election', () => {
  test('ranked tells who is elected, and each round in words beside its figures', () => {
    const { poll, result } = countedPoll({
      rule: 'stv-scottish-wig',
      seats: 2,
      ballots: ranked('ab:7 b:4 cb:3 dc:2'),
    });
    const [item] = sheetOf(poll, result, en, 'en').items;
    const [picture] = item!.pictures;
    if (picture?.kind !== 'rounds') throw new Error('no rounds');
    expect(item!.verdict).toBe('Elected: A, C.');
    expect(picture.table.rounds.length).toBe(picture.said.length);
    expect(picture.said[0]!.join(' ')).toContain('A reach the quota');
    expect(picture.names.exhausted).toBe('No choice left');
  });

  test('pair by pair is a table of who puts whom first', () => {
    const { poll, result } = countedPoll({ rule: 'schulze', ballots: ranked('ab:3 ba:2') });
    expect(sheetOf(poll, result, en, 'en').items[0]!.pictures[0]).toEqual({
      kind: 'pairs',
      names: ['A', 'B', 'C', 'D'],
      rows: [
        [null, 3, 5, 5],
        [2, null, 5, 5],
        [0, 0, null, 0],
        [0, 0, 0, null],
      ],
    });
  });

  test('of a committee shows area and heads behind each candidate and names the tests of each', () => {
    const ballots = [
      { ballot: { mark: ['a', 'b'], area: 10_000 }, count: 4 },
      { ballot: { mark: ['a'], area: 10_000 }, count: 3 },
    ];
    const { poll, result } = countedPoll({ rule: 'committee-election', seats: 2, params: { minimum: 1 }, ballots });
    const [item] = sheetOf(poll, result, zh, 'zh-CN').items;
    expect(item!.pictures[1]).toMatchObject({
      title: '人数',
      bars: [{ name: '甲', percent: '100.0\u00a0%' }, { name: '乙' }, {}, {}],
    });
    expect(item!.tests.map(({ name }) => name)).toContain('乙的同意人数');
  });

  test('of a committee with too few elected says that, and not who else was not', () => {
    const ballots = [{ ballot: { mark: ['a'], area: 10_000 }, count: 9 }];
    const { poll, result } = countedPoll({ rule: 'committee-election', seats: 2, params: { minimum: 2 }, ballots });
    const [item] = sheetOf(poll, result, zh, 'zh-CN').items;
    expect(item!.verdict).toContain('法定最少人数');
    expect(item!.verdict).not.toContain('乙');
  });

  test('that nothing parts says who is equal', () => {
    const { poll, result } = countedPoll({
      rule: 'single-choice',
      ballots: [0, 1].map((place) => ({ ballot: [place], count: 2 })),
    });
    expect(sheetOf(poll, result, en, 'en').items[0]!.verdict).toContain('parts them: A, B');
  });
});

describe('the sheet of other questions', () => {
  test('a budget lists what is funded first, with votes and costs', () => {
    const { poll, result } = countedPoll({
      rule: 'greedy-by-votes',
      budget: 100,
      ballots: [
        { ballot: [3], count: 4 },
        { ballot: [0, 1], count: 2 },
        { ballot: [0], count: 1 },
      ],
    });
    const [item] = sheetOf(poll, result, en, 'en').items;
    const [picture] = item!.pictures;
    if (picture?.kind !== 'projects') throw new Error('no projects');
    expect(picture.rows.map(({ name, votes, funded }) => [name, votes, funded])).toEqual([
      ['D', 4, true],
      ['A', 3, true],
      ['B', 2, false],
      ['C', null, false],
    ]);
    expect(item!.verdict).toBe('Funded: D, A. Together ¥80.');
  });

  test('grades are counted option by option, best first', () => {
    const { poll, result } = countedPoll({
      rule: 'majority-judgment',
      ballots: [{ ballot: [2, 5, 0, null], count: 3 }],
    });
    const [picture] = sheetOf(poll, result, en, 'en').items[0]!.pictures;
    if (picture?.kind !== 'grades') throw new Error('no grades');
    expect(picture.rows[0]).toEqual({ name: 'B', counts: [0, 0, 0, 0, 0, 3], median: 5 });
  });

  test('marks are shares of those who took part; points are points', () => {
    const approvals = countedPoll({
      rule: 'approval',
      ballots: [
        { ballot: [0, 1], count: 3 },
        { ballot: [1], count: 1 },
      ],
    });
    expect(sheetOf(approvals.poll, approvals.result, en, 'en').items[0]!.pictures[0]).toMatchObject({
      bars: [
        { name: 'B', kind: 'for', figure: '4 votes', percent: '100.0\u00a0%' },
        { name: 'A', kind: 'other', percent: '75.0\u00a0%' },
        {},
        {},
      ],
    });
    const scores = countedPoll({ rule: 'score', ballots: [{ ballot: [1, 5, 0, 0], count: 1 }] });
    expect(sheetOf(scores.poll, scores.result, en, 'en').items[0]!.pictures[0]).toMatchObject({
      bars: [{ figure: '5 points', percent: '' }, { figure: '1 point' }, {}, {}],
    });
  });

  test('a motion shows its marks as shares of what the majority is measured on', () => {
    const { poll, result } = countedPoll({
      rule: 'motion',
      ballots: [
        { ballot: 'yes', count: 6 },
        { ballot: 'no', count: 2 },
        { ballot: 'abstain', count: 4 },
      ],
    });
    expect(sheetOf(poll, result, en, 'en').items[0]!.pictures[0]).toMatchObject({
      bars: [{ percent: '75.0\u00a0%' }, { percent: '25.0\u00a0%' }, { percent: '', figure: '4 heads' }],
    });
  });

  test('whoever is equal in several rounds is named once', () => {
    const { poll, result } = countedPoll({ rule: 'schulze', ballots: [{ ballot: [0], count: 1 }] });
    const [item] = result.items;
    const ties = [
      ['B', 'C'],
      ['C', 'B', 'D'],
    ].map((tied) => ({ by: 'none' as const, tied, order: [] }));
    const told = sheetOf(poll, { ...result, items: [{ ...item!, outcome: 'tied', ties } as never] }, en, 'en');
    expect(told.items[0]!.verdict).toMatch(/: B, C, D\.$/);
  });
});
