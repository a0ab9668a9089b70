import { describe, expect, it } from 'vitest';
import { readRankedCsv } from './ranked-csv.ts';
import { readScoredCsv } from './scored-csv.ts';

const three = [
  { ballot: [0, 1, 2], count: 5 },
  { ballot: [1, 2], count: 2 },
];
const street = ['Ada', 'Bo', 'Cy'].map((name) => ({ id: name, name }));

describe('ranked ballots in a spreadsheet', () => {
  it.each([
    ['a column for each rank', 'count,rank 1,rank 2,rank 3\n5,Ada,Bo,Cy\n2,Bo,Cy,\n'],
    ['Chinese headings', '编号,张数,第1选择,第2选择,第3选择\n1,5,Ada,Bo,Cy\n2,2,Bo,Cy,\n'],
    ['ranks in another order of columns', 'count,3,1,2\n5,Cy,Ada,Bo\n2,,Bo,Cy\n'],
    ['a column for each option', 'Ada,Bo,Cy,count\n1,2,3,5\n,1,2,2\n'],
    ['one written column', 'count,ranking\n5,Ada>Bo>Cy\n2,Bo > Cy\n'],
    ['semicolons', 'count;1;2;3\n5;Ada;Bo;Cy\n2;Bo;Cy;\n'],
    [
      'a byte order mark, blank lines and trailing commas',
      '\uFEFFcount,1,2,3,,\r\n\r\n5,Ada,Bo,Cy,,\r\n2,Bo,Cy\r\n,,,,\r\n',
    ],
  ])('are read from %s', (_form, text) => {
    const { holds, profile } = readRankedCsv(text);
    expect(holds).toBe('ranking');
    expect(profile).toEqual({ options: street, groups: three });
  });

  it('keep a name with commas, doubled quotes and a line end', () => {
    const { profile } = readRankedCsv('1,2\n"Ada ""the lamp"", gate 3","Bo\nfrom 5"\n');
    expect(profile.options.map(({ name }) => name)).toEqual(['Ada "the lamp", gate 3', 'Bo\nfrom 5']);
  });

  it('keep skipped ranks, equal ranks and overvotes apart', () => {
    const { profile } = readRankedCsv('1,2,3\nAda,skipped,Bo=Cy\novervote,Ada,\n,,\n');
    expect(profile.groups).toEqual([
      { ballot: [0, [], [1, 2]], count: 1 },
      { ballot: [[-1], 0], count: 1 },
    ]);
    expect(readRankedCsv('Ada,Bo,Cy\n1,3,3\n').profile.groups).toEqual([{ ballot: [0, [], [1, 2]], count: 1 }]);
  });

  it('put equal lines together and know the line of each', () => {
    const sheet = readRankedCsv('1,2\nAda,Bo\n\nBo,Ada\nAda,Bo\n');
    expect(sheet.profile.groups.map(({ count }) => count)).toEqual([2, 1]);
    expect(sheet.whereOf?.(1)).toBe('line 4');
  });
});

describe('scored ballots in a spreadsheet', () => {
  it('are read with an empty cell as no mark', () => {
    const { holds, profile } = readScoredCsv('voter,Ada,Bo,Cy\nv1,5,0,\nv2,5,0,\nv3,1,2,3\n');
    expect(holds).toBe('scores');
    expect(profile.options).toEqual(street);
    expect(profile.groups).toEqual([
      { ballot: [5, 0, null], count: 2 },
      { ballot: [1, 2, 3], count: 1 },
    ]);
  });
});

describe('a faulty spreadsheet', () => {
  it.each([
    ['nothing in it', '', 'line 1'],
    ['two columns of one name', 'Ada,Ada\n1,2\n', 'line 1'],
    ['a column without a name', 'Ada,,Bo\n1,,2\n', 'line 1'],
    ['only a count', 'count\n3\n', 'line 1'],
    ['more cells than columns', 'Ada,Bo\n1,2\n1,2,3\n', 'line 3'],
    ['a count that is no number', 'count,Ada,Bo\n1,1,2\nmany,2,1\n', 'line 3'],
    ['a quote never closed', 'Ada,Bo\n1,2\n"2,1\n1,2\n', 'line 3'],
    ['a quote inside a cell', 'Ada,Bo\n1,2"3"\n', 'line 2'],
    ['a rank beyond the options', 'Ada,Bo\n1,2\n3,1\n', 'line 3'],
    ['a word where a rank belongs', 'Ada,Bo\nyes,no\n', 'line 2'],
    ['a name missing beside an equal sign', '1,2\nAda=,Bo\n', 'line 2'],
  ])('with %s is refused, naming the line', (_what, text, where) => {
    expect(() => readRankedCsv(text)).toThrow(`${where}: `);
  });

  it('with a word where a score belongs is refused, naming the line', () => {
    expect(() => readScoredCsv('Ada,Bo\n5,3\ngood,1\n')).toThrow('line 3: “good” is not a whole number.');
  });
});
