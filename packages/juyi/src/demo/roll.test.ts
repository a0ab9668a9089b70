import { readSheetFile } from '@juyi/api/roll/sheets/read-sheet-file';
import { expect, test } from 'vitest';
import { demoCommunities } from './communities.ts';
import { demoPeople } from './people.ts';
import { demoPhone, demoSheet } from './roll.ts';

test.each(demoCommunities)(
  'the sheet of $id can be taken in as it is, with every neighbour on it once',
  async (demo) => {
    const people = demoPeople(demo);
    const bytes = new TextEncoder().encode(demoSheet(demo, people));
    const sheet = await readSheetFile(bytes, { today: '2025-03-03', progress: () => undefined });
    expect(sheet.faults).toEqual([]);
    const phones = new Map(sheet.people.members.map(({ phone, name }) => [phone, name]));
    const neighbours = people
      .map((person, index) => ({ ...person, index }))
      .filter(({ building }) => building !== null);
    for (const { name, index } of neighbours) expect(phones.get(demoPhone(index))).toBe(name);
    expect(sheet.people.members).toHaveLength(neighbours.length + 1);
    // Whoever rents or owns elsewhere is at home somewhere; the developer is not.
    const owners = neighbours.filter(({ demoRole }) => demoRole === 'owner').length;
    expect(sheet.people.members.filter(({ home }) => home === null).length).toBeLessThan(owners);
  },
);
