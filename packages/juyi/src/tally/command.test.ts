import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runTally } from './command.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'juyi-tally-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function tally(...args: readonly string[]) {
  return tallyIn('en_GB.UTF-8', ...args);
}

async function tallyIn(language: string, ...args: readonly string[]) {
  let [out, err] = ['', ''];
  const terminal = { out: (text: string) => (out += text), err: (text: string) => (err += text), language };
  const code = await runTally(args, terminal);
  return { code, out, err };
}

async function json(...args: readonly string[]) {
  const { code, out, err } = await tally(...args, '--json');
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out);
}

const council = `4 2
5 1 2 0
3 2 1 0
3 3 4 0
1 4 3 0
0
"Ada ""the lamp"" Li"
"Bo"
"Cy"
"Dee"
"Council"
`;

describe('a resident counts a file', () => {
  it('of ranked ballots and reads who is elected', async () => {
    const { code, out, err } = await tally(file('council.blt', council), '--rule', 'stv-scottish-wig');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Elected: Ada "the lamp" Li, ');
    expect(out).toContain('Ballots 12, Options 4, Places 2');
  });

  it('with more seats than the file says, when asked to', async () => {
    const result = await json(file('council.blt', council), '--rule', 'stv-scottish-wig', '--seats', '3');
    expect(result.winners).toHaveLength(3);
    expect(result).toMatchObject({ rule: 'stv-scottish-wig', seats: 3, ballots: 12, outcome: 'decided' });
    expect(result.rounds[0]).toMatchObject({ kind: 'stv-begin', ballots: 12, seats: 3 });
  });

  it('of an untidy kind: byte order mark, trailing commas, Windows line ends', async () => {
    const untidy = `\uFEFF${council.replaceAll(' 0\n', ' 0,,,\r\n').replace('"Bo"', '"Bo",,')}`;
    expect(await json(file('untidy.blt', untidy), '--rule', 'stv-meek-prf')).toEqual(
      await json(file('council.blt', council), '--rule', 'stv-meek-prf'),
    );
  });

  it('from a spreadsheet saved in China, in the encoding of that time', async () => {
    const gbk = Uint8Array.from([...ascii('1,2\n'), 0xc0, 0xee, ...ascii(','), 0xcd, 0xf5, ...ascii('\n')]);
    const result = await json(file('gbk.csv', gbk), '--rule', 'instant-runoff');
    expect(result.options.map(({ name }: { name: string }) => name)).toEqual(['李', '王']);
  });

  it('with two candidates of one name, whom their numbers tell apart', async () => {
    const result = await json(file('alike.blt', council.replace('"Bo"', '"Cy"')), '--rule', 'schulze');
    expect(result.ranking.flat()).toEqual(expect.arrayContaining(['Cy (2)', 'Cy (3)', 'Dee']));
  });

  it('of scores, of dots and of marks from one kind of spreadsheet', async () => {
    const path = file('scores.csv', 'count,Lamp,Tree,Bench\n3,5,4,0\n2,0,3,1\n');
    expect((await json(path, '--rule', 'star')).winners).toEqual(['Lamp']);
    expect((await json(path, '--rule', 'score')).winners).toEqual(['Tree']);
    expect((await json(path, '--rule', 'approval')).winners).toEqual(['Tree']);
    expect((await json(path, '--rule', 'dot-voting')).winners).toEqual(['Tree']);
  });

  it('of answers to a motion, with the tests of the rule', async () => {
    const path = file('motion.csv', 'count,vote\n6,yes\n3,no\n1,abstain\n');
    const result = await json(path, '--rule', 'motion', '--set', 'threshold=2/3', '--set', 'operator=gte');
    expect(result.winners).toEqual(['yes']);
    expect(result.tests).toEqual([
      { id: 'approval', part: 6, base: 9, operator: 'gte', threshold: [2, 3], pass: true },
    ]);
  });

  it('of a whole profile in JSON, with its own bases', async () => {
    const groups = [
      { ballot: 'yes', count: 6 },
      { ballot: 'no', count: 1 },
    ];
    const path = file('profile.json', JSON.stringify({ options: [], groups, bases: { entitled: 20, present: 9 } }));
    const result = await json(path, '--rule', 'motion', '--set', 'quorum=1/2', '--set', 'base=present');
    expect(result.outcome).toBe('failed');
    expect(result.tests.map(({ id, pass }: { id: string; pass: boolean }) => [id, pass])).toEqual([
      ['quorum', false],
      ['approval', true],
    ]);
  });
});

describe('an owners’ vote in a file', () => {
  const flats = ['u1', 'u2', 'u3'].map((id) => ({ id, area: 10_000, owners: [`owner of ${id}`] }));
  const worked = (ballots: Record<string, string>, more = {}) =>
    JSON.stringify({ id: 'roof', kind: 'ordinary', units: flats, ballots, ...more });

  it('is counted by area and by heads, and each test is shown', async () => {
    const path = file('roof.json', worked({ 'owner of u1': 'yes', 'owner of u2': 'yes' }));
    const result = await json(path, '--rule', 'owners-vote');
    expect(result.winners).toEqual(['yes']);
    expect(
      result.tests.map(({ id, part, base }: { id: string; part: number; base: number }) => [id, part, base]),
    ).toEqual([
      ['turnout-area', 20_000, 30_000],
      ['turnout-heads', 2, 3],
      ['approval-area', 20_000, 20_000],
      ['approval-heads', 2, 2],
    ]);
  });

  it('takes the majority of the case unless another is asked for', async () => {
    const votes = { 'owner of u1': 'yes', 'owner of u2': 'yes', 'owner of u3': 'no' };
    const path = file('majority.json', worked(votes));
    expect((await json(path, '--rule', 'owners-vote')).outcome).toBe('passed');
    expect((await json(path, '--rule', 'owners-vote', '--set', 'majority=special')).outcome).toBe('failed');
    const special = file('special.json', worked(votes, { kind: 'special' }));
    expect((await json(special, '--rule', 'owners-vote')).outcome).toBe('failed');
  });

  it('is named by its id when the file holds several', async () => {
    const both = `[${worked({ 'owner of u1': 'no' })}, ${worked({}, { id: 'lift' })}]`;
    const path = file('several.json', both);
    expect((await json(`${path}#lift`, '--rule', 'owners-vote')).outcome).toBe('failed');
    expect(await tally(path, '--rule', 'owners-vote')).toMatchObject({
      code: 1,
      err: expect.stringContaining('roof, lift'),
    });
    expect(await tally(`${path}#gate`, '--rule', 'owners-vote')).toMatchObject({
      code: 1,
      err: expect.stringContaining('“gate”'),
    });
  });

  it('is named by its place when two have one id', async () => {
    const path = file('alike.json', `[${worked({})}, ${worked({ 'owner of u1': 'yes', 'owner of u2': 'yes' })}]`);
    const { code, err } = await tally(`${path}#roof`, '--rule', 'owners-vote');
    expect([code, err]).toEqual([1, 'file: It holds 2 called “roof”; name one by its place: #1, #2.']);
    expect((await json(`${path}#2`, '--rule', 'owners-vote')).outcome).toBe('passed');
  });

  it('is counted from the raw box, marks set aside with the reason', async () => {
    const result = await json(file('box.json', boxOf(3)), '--rule', 'owners-vote');
    expect(result.outcome).toBe('passed');
    expect(result.rounds).toContainEqual({ kind: 'owners-set-aside', reason: 'NO_MANDATE', count: 1 });
  });

  it('of a committee is counted candidate by candidate', async () => {
    const units = ['u1', 'u2', 'u3'].map((id) => ({ id, area: { register: 9000 } }));
    const titles = units.map(({ id }) => ({ unit: id, owner: id }));
    const casts = units.map(({ id }) => ({
      head: id,
      voter: id,
      choice: id === 'u3' ? ['Li'] : ['Li', 'Wang'],
      at: 1,
    }));
    const path = file(
      'committee.json',
      JSON.stringify({ candidates: ['Wang', 'Li', 'Zhao'], seats: 2, units, titles, casts }),
    );
    const result = await json(path, '--rule', 'committee-election', '--set', 'minimum=2');
    expect(result.winners).toEqual(['Li', 'Wang']);
    expect(result.outcome).toBe('passed');
  });
});

describe('a tie', () => {
  const even = '1,2\nAda,Bo\nBo,Ada\n';

  it('that nothing parts is told, and nobody is elected', async () => {
    const { code, out, err } = await tally(file('even.csv', even), '--rule', 'schulze', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ winners: [], outcome: 'tied' });
    expect(err).toContain('Ada, Bo are equal');
    expect(err).toContain('--seed HEX');
  });

  it('is parted by the seed published beforehand, and recorded', async () => {
    const result = await json(file('even.csv', even), '--rule', 'schulze', '--seed', 'c0ffee');
    expect(result.winners).toHaveLength(1);
    expect(result.ties).toMatchObject([{ tied: ['Ada', 'Bo'], by: 'seed' }]);
  });

  it('that the rule parts by its own order is written on the sheet', async () => {
    const { out } = await tally(file('even.csv', even), '--rule', 'stv-scottish-wig');
    expect(out).toContain('by the rule’s own order');
  });
});

describe('the result sheet', () => {
  it('has the outcome, the rounds as a table and every step, in Chinese', async () => {
    const { out } = await tallyIn('zh_CN.UTF-8', file('council.blt', council), '--rule', 'stv-scottish-wig', '--md');
    expect(out).toContain('# 计票结果');
    expect(out).toMatch(/\*\*当选：Ada "the lamp" Li、/);
    expect(out).toMatch(/\| Bo \| 3\.00000 \|/);
    expect(out).toContain('1. 有效票12张，应选2人，当选门槛5票。');
  });

  it('is written in the language asked for', async () => {
    const args = [file('council.blt', council), '--rule', 'schulze', '--md', '--lang', 'en'];
    const { out } = await tallyIn('zh_CN.UTF-8', ...args);
    expect(out).toContain('## Pair by pair');
    expect(out).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('shows areas in square metres and each test with its threshold', async () => {
    const { out } = await tally(file('box.json', boxOf(3)), '--rule', 'owners-vote', '--md');
    expect(out).toContain('| Area taking part | 200.00 m² / 300.00 m² | 66.67 | ≥ 2/3 | yes |');
  });

  it('shows a name from the file as text and nothing else', async () => {
    const path = file('hostile.csv', 'count,1\n2,<b>Ada</b>|**Bo**\n');
    const { out } = await tally(path, '--rule', 'instant-runoff', '--md');
    expect(out).toContain('\\<b\\>Ada\\</b\\>\\|\\*\\*Bo\\*\\*');
  });
});

describe('what cannot be counted is told, and nothing is counted', () => {
  it.each([
    ['no file', [], 'Name one file to count.'],
    ['no rule', ['x.blt'], 'Say by which rule'],
    ['a missing file', ['nowhere.blt', '--rule', 'star'], 'There is no file nowhere.blt.'],
    ['an unknown rule', ['x.blt', '--rule', 'fairest'], 'stv-scottish-wig'],
    ['an unknown setting', ['x.blt', '--rule', 'schulze', '--set', 'speed=9'], 'It has: measure, unranked.'],
    ['a setting out of range', ['x.blt', '--rule', 'score', '--set', 'max=0'], 'max: must be a whole number from 1'],
    ['a setting without a value', ['x.blt', '--rule', 'score', '--set', 'max'], '--set takes key=value'],
    ['an option there is not', ['x.blt', '--rule', 'score', '--fast'], '--fast'],
    ['no seats at all', ['x.blt', '--rule', 'score', '--seats', '0'], '--seats takes a whole number above 0.'],
    ['a seed that is not hexadecimal', ['x.blt', '--rule', 'score', '--seed', 'luck'], '--seed takes'],
    ['two outputs at once', ['x.blt', '--rule', 'score', '--json', '--md'], 'Choose one'],
  ])('%s', async (_what, args, message) => {
    const { code, out, err } = await tally(...args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(message);
  });

  it.each([
    ['faulty.blt', council.replace('3 2 1 0', '3 2 9 0'), 'stv-meek-prf', 'line 3: There is no candidate “9”.'],
    ['twice.blt', council.replace('3 2 1 0', '3 2 2 0'), 'stv-meek-prf', 'line 3: Candidate 2 is ranked twice.'],
    ['equal.blt', council.replace('3 3 4 0', '3 3=4 0'), 'stv-meek-prf', 'line 4: Several options share a rank'],
    ['twice.csv', '1,2\nAda,Bo\nAda,Ada\n', 'schulze', 'line 3: An option is ranked twice.'],
    ['high.csv', 'Ada,Bo\n5,3\n9,1\n', 'star', 'line 3: A score is a whole number from 0 to 5.'],
    ['ranked.blt', council, 'star', 'The file holds ballots of the kind “ranking”; this rule counts “scores”.'],
    ['broken.json', '{\n"candidates": ["Ada"\n', 'star', 'The file is not JSON.'],
    ['other.json', '{"weather":"fine"}', 'star', 'The JSON is no election of a known shape.'],
    [
      'unit.json',
      '{"kind":"ordinary","units":[{"id":"u1","area":1.5,"owners":[]}],"ballots":{}}',
      'owners-vote',
      'case 1, unit 1: An area',
    ],
    ['letter.txt', 'Dear neighbours', 'star', 'the file is none of BLT'],
    ['empty.csv', '', 'star', 'line 1: The file is empty'],
  ])('a faulty file: %s', async (name, content, rule, message) => {
    const { code, out, err } = await tally(file(name, content), '--rule', rule);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(message);
  });
});

function ascii(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}

/** The raw box of an estate: all but one owner say yes, and a stranger marks too. */
function boxOf(flats: number): string {
  const ids = Array.from({ length: flats }, (_, at) => `u${at + 1}`);
  const casts = ids.slice(1).map((id) => ({ head: id, voter: id, choice: 'yes', at: 1 }));
  return JSON.stringify({
    kind: 'ordinary',
    units: ids.map((id) => ({ id, area: { register: 10_000 } })),
    titles: ids.map((id) => ({ unit: id, owner: id })),
    casts: [...casts, { head: 'u1', voter: 'a stranger', choice: 'no', at: 2 }],
  });
}
