import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headsOf } from '../counting/owners/heads.ts';
import { basesOf, type Elector, electorsOf, partOf } from './electors.ts';
import type { RollFacts, RollUnit } from './facts.ts';
import { NotAFrozenRoll, readFrozenRoll, writeFrozenRoll } from './frozen-roll.ts';

const named = (text: string) => text.replaceAll(/\W/g, '_');
const people = ['ann', 'bo', 'chen', 'ding', 'eva'];

const rolls = fc
  .array(
    fc.record({
      area: fc.integer({ min: 1, max: 30_000 }),
      status: fc.constantFrom('sold', 'unsold', 'undelivered'),
      kind: fc.constantFrom('residence', 'business', 'parking'),
      building: fc.constantFrom('1', '2'),
      owners: fc.uniqueArray(fc.constantFrom(...people), { maxLength: 3 }),
      living: fc.uniqueArray(fc.record({ name: fc.constantFrom(...people), adult: fc.boolean() }), {
        maxLength: 3,
        selector: ({ name }) => name,
      }),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((rows): RollFacts => {
    const settled = new Set<string>();
    return {
      units: rows.map(
        ({ area, status, kind, building }, at) =>
          ({ id: `u${at}`, label: `${building}-${at}`, area: { register: area }, status, kind, building }) as RollUnit,
      ),
      titles: rows.flatMap(({ owners }, at) => owners.map((owner) => ({ unit: `u${at}`, owner }))),
      residents: rows.flatMap(({ living }, at) =>
        living
          .filter(({ name }) => !settled.has(name) && settled.add(name))
          .map(({ name, adult }) => ({ member: name, household: `h${at}`, unit: `u${at}`, adult })),
      ),
    };
  });

describe('electors', () => {
  test('of owners are the heads that the counting rules know, with the same areas', () => {
    fc.assert(
      fc.property(rolls, (facts) => {
        const counted = facts.units.filter(({ kind }) => kind !== 'parking');
        const electors = electorsOf('owners', facts, {}, named);
        const { heads } = headsOf(counted, facts.titles);
        expect(electors.map(({ area }) => area)).toEqual([...heads.values()].map(({ area }) => area));
        expect(basesOf(electors).area).toBe(counted.reduce((sum, { area }) => sum + area.register!, 0));
        expect(new Set(electors.map(({ id }) => id)).size).toBe(electors.length);
      }),
    );
  });

  test('of owners who have flats in several buildings are asked about one of them with what they own there', () => {
    fc.assert(
      fc.property(rolls, (facts) => {
        const buildingOf = new Map(facts.units.map(({ id, building = '' }) => [id, building]));
        const frozen = electorsOf('owners', facts, {}, named);
        const figures = (electors: readonly Elector[]) =>
          electors.map(({ members: _, ...figures }) => figures).sort((one, other) => (one.id < other.id ? -1 : 1));
        for (const buildings of [['1'], ['2'], ['1', '2'], ['3']]) {
          const asked = electorsOf('owners', facts, { scope: { buildings } }, named);
          expect(figures(partOf(frozen, buildingOf, new Set(buildings)))).toEqual(figures(asked));
        }
      }),
    );
  });

  test('of flats that are not sold or not handed over are the developer’s alone, and no buyer speaks for it', () => {
    const flat = (id: string, status: 'unsold' | 'undelivered') =>
      ({ id, label: id, area: { register: 9000 }, status, kind: 'residence' }) as RollUnit;
    const facts: RollFacts = {
      units: [flat('a', 'unsold'), flat('b', 'undelivered'), flat('c', 'undelivered')],
      titles: [
        { unit: 'a', owner: 'developer' },
        { unit: 'b', owner: 'developer' },
        { unit: 'b', owner: 'buyer' },
        { unit: 'c', owner: 'another buyer' },
      ],
      residents: [],
    };
    expect(electorsOf('owners', facts, {}, named)).toMatchObject([{ area: 27_000, members: ['developer'] }]);
  });

  test('of residents are grown people, each once; of households, those with somebody grown up', () => {
    fc.assert(
      fc.property(rolls, (facts) => {
        const grown = facts.residents.filter(({ adult }) => adult);
        expect(
          electorsOf('residents', facts, {}, named)
            .flatMap(({ members }) => members)
            .sort(),
        ).toEqual(grown.map(({ member }) => member).sort());
        expect(electorsOf('households', facts, {}, named)).toHaveLength(
          new Set(grown.map(({ household }) => household)).size,
        );
      }),
    );
  });

  test('keep their ids whatever order the titles are listed in', () => {
    fc.assert(
      fc.property(rolls, (facts) => {
        const turned = { ...facts, titles: facts.titles.toReversed() };
        const ids = (roll: RollFacts) => electorsOf('owners', roll, {}, named).map(({ id }) => id);
        expect(ids(turned)).toEqual(ids(facts));
      }),
    );
  });
});

describe('a frozen roll as text', () => {
  test('is the same for the same electors in any order, and reads back with its figures recounted', () => {
    fc.assert(
      fc.property(rolls, (facts) => {
        const electors = electorsOf('owners', facts, {}, named);
        const text = writeFrozenRoll('owners', electors);
        expect(writeFrozenRoll('owners', electors.toReversed())).toBe(text);
        expect(readFrozenRoll(text)).toMatchObject({ kind: 'owners', ...basesOf(electors) });
      }),
    );
  });

  const text = writeFrozenRoll('owners', [
    {
      id: 'a',
      heads: 1,
      area: 8850,
      building: '3',
      label: '3-501',
      units: [{ label: '3-501', area: 8850, source: 'register' }],
    },
    {
      id: 'b',
      heads: 1,
      area: 9000,
      building: '3',
      label: '3-502',
      units: [{ label: '3-502', area: 9000, source: 'survey' }],
    },
  ]);

  test('is plain lines that anybody can add up', () => {
    expect(text).toBe(
      'juyi-roll/1\towners\t2\t17850\na\t1\t8850\t3\t3-501\n\t3-501\t8850\tregister\nb\t1\t9000\t3\t3-502\n\t3-502\t9000\tsurvey\n',
    );
  });

  test.each([
    ['another format', text.replace('/1', '/2'), 1, 'format'],
    ['a head too many in its total', text.replace('\t2\t', '\t3\t'), 1, 'sum'],
    [
      'an area that its units do not add up to',
      text.replace('a\t1\t8850', 'a\t1\t8851').replace('17850', '17851'),
      2,
      'sum',
    ],
    ['an elector out of order', text.replace('\na\t', '\nz\t'), 4, 'order'],
    ['an unknown document', text.replace('survey', 'hearsay'), 5, 'unit'],
    ['an elector without a figure', text.replace('b\t1\t9000', 'b\tone\t9000'), 4, 'elector'],
    ['no end', text.slice(0, -1), 1, 'format'],
  ])('with %s is refused, the line named', (_, wrong, line, code) => {
    expect(() => readFrozenRoll(wrong)).toThrow(new NotAFrozenRoll(line, code as 'sum'));
  });
});
