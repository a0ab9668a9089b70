import { describe, expect, test } from 'vitest';
import { InvalidBallots } from '../kernel/invalid.ts';
import { readBlt } from './blt.ts';

const plain = '3 2\n4 1 2 0\n2 3 0\n0\n"Ada"\n"Bo"\n"Cy"\n"Council"\n';

function faultIn(text: string): string {
  try {
    readBlt(text);
  } catch (problem) {
    if (problem instanceof InvalidBallots) return problem.message;
    throw problem;
  }
  return 'nothing is wrong';
}

describe('a ballot file', () => {
  test('holds seats, candidates by number, ballots by how many cast them, and a title', () => {
    const { title, profile } = readBlt(plain);
    expect(title).toBe('Council');
    expect(profile).toEqual({
      seats: 2,
      options: [
        { id: '1', name: 'Ada' },
        { id: '2', name: 'Bo' },
        { id: '3', name: 'Cy' },
      ],
      groups: [
        { ballot: [0, 1], count: 4 },
        { ballot: [2], count: 2 },
      ],
    });
  });

  test('may come from a spreadsheet: byte order mark, trailing commas, comments, any line ending', () => {
    const sheet = `\uFEFF${plain.replace('4 1 2 0', '4 1 2 0,, # the hall').replaceAll('\n', ',\r\n')}`;
    expect(readBlt(sheet).profile).toEqual(readBlt(plain).profile);
  });

  test('puts equal ballots together', () => {
    expect(readBlt(plain.replace('2 3 0', '2 3 0\n1 1 2 0')).profile.groups[0]).toEqual({ ballot: [0, 1], count: 5 });
  });

  test('may double quotes in names, add a party, or have all names on one line', () => {
    const names = (tail: string) => readBlt(`2 1\n1 1 0\n0\n${tail}`).profile.options.map(({ name }) => name);
    expect(names('"Ada ""Addie"" Wu"\n"Bo"\n')).toEqual(['Ada "Addie" Wu', 'Bo']);
    expect(names('"""Ada"" ""Greens"""\n"""Bo"" ""Independent"""\n')).toEqual(['Ada Greens', 'Bo Independent']);
    expect(names('"Ada" "Bo" "Title"\n\u001a')).toEqual(['Ada', 'Bo']);
    expect(names('# Ada\n# Bo\nTitle')).toEqual(['Ada', 'Bo']);
  });

  test('takes those who withdrew off every ballot, however they are listed', () => {
    for (const withdrawn of ['-2', '[withdrawn 2]', '[nick a b c]\n[withdrawn b]']) {
      const { profile, withdrawn: gone } = readBlt(plain.replace('3 2\n', `3 2\n${withdrawn}\n`));
      expect(gone).toEqual(['Bo']);
      expect(profile.options.map(({ id }) => id)).toEqual(['1', '3']);
      expect(profile.groups.map(({ ballot }) => ballot)).toEqual([[0], [1]]);
    }
  });

  test('knows equal ranks, skipped ranks, short names and a drawn order for ties', () => {
    const { profile } = readBlt(
      plain.replace('3 2\n', '3 2\n[nick ada bo cy]\n[tie cy ada bo]\n').replace('4 1 2 0', '4 - ada=cy bo 0'),
    );
    expect(profile.groups[0]).toEqual({ ballot: [[], [0, 2], 1], count: 4 });
    expect(profile.lots).toEqual(['3', '1', '2']);
  });

  test.each([
    ['', 'line 1: The ballots never end'],
    ['three two\n0\n', 'line 1: The first line must hold the number of candidates'],
    [plain.replace('2 3 0', '2 4 0'), 'line 3: There is no candidate “4”.'],
    [plain.replace('2 3 0', '2 3 3 0'), 'line 3: Candidate 3 is ranked twice.'],
    [plain.replace('4 1 2 0', 'x 1 2 0'), 'line 2: A ballot line starts with how many voters cast it, not with x.'],
    [plain.replace('4 1 2 0', '0.5 1 2 0'), 'line 2: A ballot line starts with how many'],
    ['3 2\n4 1 2 0\n"Ada"\n', 'The ballots never end'],
    [plain.replace('"Cy"\n"Council"\n', ''), 'names: There are 3 candidates but 2 names.'],
    ['3 2\n[nick a b]\n1 a 0\n0\n', 'line 2: [nick] must give 3 different short names.'],
  ])('with a fault names the line and is not counted: %j', (text, fault) => {
    expect(faultIn(text)).toContain(fault);
  });
});
