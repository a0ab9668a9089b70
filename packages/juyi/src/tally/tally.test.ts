import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runTally } from './tally.ts';

const council = `4 2
# the residents' council, spring
3 1 2 0,
2 2 1 0
2 3 0
1 4 3 0
0
"Ada ""Addie"" Wu",
"Bo"
"Cy"
"Dee"
"Council"
`;

async function tally(name: string, text: string, ...words: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'juyi-tally-'));
  const file = join(folder, name);
  await writeFile(file, text);
  const printed: string[] = [];
  const told: string[] = [];
  const [record = ''] = words.filter((word) => word.startsWith('#'));
  const args = words.filter((word) => !word.startsWith('#'));
  const io = {
    out: (line: string) => printed.push(line),
    err: (line: string) => told.push(line),
    locale: 'zh-CN' as const,
  };
  const code = await runTally([`${file}${record}`, ...args], io);
  return { code, out: printed.join('\n'), err: told.join('\n') };
}

describe('juyi tally', () => {
  test('a ballot file with doubled quotes, trailing commas and a byte order mark is counted', async () => {
    const { code, out } = await tally('council.blt', `\uFEFF${council}`, '--rule', 'stv-scottish-wig', '--json');
    expect(code).toBe(0);
    const { rule, winners, rounds } = JSON.parse(out);
    expect({ rule, winners }).toEqual({ rule: 'stv-scottish-wig', winners: ['Ada "Addie" Wu', 'Cy'] });
    expect(rounds.at(-1)).toMatchObject({ kind: 'stv-table', quota: '3.00000', state: { Cy: 'elected', Dee: 'out' } });
  });

  test('seats given on the command line count instead of those in the file', async () => {
    const { out } = await tally('council.blt', council, '--rule', 'stv-scottish-wig', '--seats', '3', '--json');
    expect(JSON.parse(out).winners).toHaveLength(3);
  });

  test('a resident can read the steps in words', async () => {
    const { out } = await tally('council.blt', council, '--rule', 'stv-scottish-wig');
    expect(out).toContain('有效票8张，应选2人，当选门槛3.00000票。');
    expect(out).toContain('第1轮：Dee票数最少，淘汰，其票转给下一顺位。');
  });

  test('a faulty line is named and nothing is counted', async () => {
    const faulty = council.replace('2 3 0', '2 9 0');
    const { code, out, err } = await tally('council.blt', faulty, '--rule', 'stv-scottish-wig', '--json');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe('Nothing was counted. line 5: There is no candidate “9”.');
  });

  test('a ballot that the rule refuses is named by its line in the file', async () => {
    const { code, err } = await tally('a.csv', 'rank 1,rank 2\nAda,Bo\nBo=Ada,\n', '--rule', 'stv-meek-prf');
    expect(code).toBe(1);
    expect(err).toContain('line 3: Several options share a rank');
  });

  test('an unknown rule, an unknown setting and a missing file are told, not thrown', async () => {
    expect((await tally('council.blt', council, '--rule', 'best')).err).toContain('No rule is called “best”');
    const { err } = await tally('council.blt', council, '--rule', 'schulze', '--set', 'colour=red');
    expect(err).toContain('schulze has no such setting');
    expect((await tally('council.blt', council)).err).toContain('Usage: juyi tally');
    expect((await tally('council.odt', council, '--rule', 'schulze')).err).toContain('.blt, .pb, .csv');
  });

  test('scored sheets, approvals from a budget file and owners’ cases have their rules', async () => {
    const star = await tally('a.csv', 'Ada,Bo,Cy,count\n5,3,0,2\n0,4,5,3\n', '--rule', 'star', '--json');
    expect(JSON.parse(star.out).winners).toEqual(['Cy']);
    const worked = [
      {
        id: 'V0',
        kind: 'ordinary',
        units: [
          { id: 'U1', area: 10000, owners: ['a'] },
          { id: 'U2', area: 10000, owners: ['b'] },
        ],
        ballots: { a: 'yes', b: 'yes' },
      },
      { id: 'V9', kind: 'ordinary', units: [{ id: 'U1', area: 10000, owners: ['a'] }], ballots: {} },
    ];
    const owners = await tally('cases.json', JSON.stringify(worked), '#V0', '--rule', 'owners-vote', '--json');
    expect(JSON.parse(owners.out)).toMatchObject({
      winners: ['yes'],
      tests: [{ id: 'turnout-area', threshold: [2, 3], pass: true }, {}, {}, {}],
    });
    expect((await tally('cases.json', JSON.stringify(worked), '--rule', 'owners-vote')).err).toContain(
      'name one after #, such as V0, V9',
    );
  });

  test('equal votes are never parted in silence: the result says tied until a seed is given', async () => {
    const even = 'rank 1\nAda\nBo\n';
    const open = JSON.parse((await tally('a.csv', even, '--rule', 'schulze', '--json')).out);
    expect(open).toMatchObject({ winners: [], outcome: 'tied', ties: [{ tied: ['Ada', 'Bo'], by: 'none' }] });
    const drawn = JSON.parse((await tally('a.csv', even, '--rule', 'schulze', '--seed', '00ff', '--json')).out);
    expect(drawn).toMatchObject({ outcome: 'decided', ties: [{ by: 'seed' }] });
    expect((await tally('a.csv', even, '--rule', 'schulze', '--seed', 'xyz')).err).toContain('hexadecimal');
  });

  test('Markdown is ready to be posted', async () => {
    const { out } = await tally('council.blt', council, '--rule', 'instant-runoff', '--md');
    expect(out).toMatch(/^# 排序复选/);
    expect(out).toContain('\n1. 第1轮：');
  });
});
