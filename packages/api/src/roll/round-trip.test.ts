import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const headings = '楼栋,单元,房号,测绘面积,合同面积,用途,状态,姓名,身份,份额,电话,出生日期,监护人';
const phones = { 王芳: '13800000001', 李伟: '+8613800000002', 赵敏: '', 孙强: '13800000004' } as const;
const adults = Object.keys(phones) as (keyof typeof phones)[];

const adult = fc.constantFrom(...adults);
/** What stands in one unit: its status, and its people with their roles, shares and guardians. */
const content = fc.oneof(
  fc.record({ is: fc.constant('owned' as const), by: adult }),
  fc.record({ is: fc.constant('shared' as const), by: fc.shuffledSubarray(adults, { minLength: 2, maxLength: 3 }) }),
  fc.record({ is: fc.constant('let' as const), by: adult, to: adult }),
  fc.record({ is: fc.constant('livedInByOwner' as const), by: adult, with: adult }),
  fc.record({ is: fc.constant('ownedByChild' as const), guardian: adult, lives: fc.boolean(), born: fc.boolean() }),
  fc.record({ is: fc.constant('unsold' as const), named: fc.boolean() }),
  fc.record({ is: fc.constant('parking' as const), by: adult }),
);
type Content = typeof content extends fc.Arbitrary<infer One> ? One : never;

/** The same door numbers in each entrance of two buildings, as they are written on doors there. */
const estate = fc.record({
  doors: fc.constantFrom<string[]>(['101', '102'], ['1-101', '1-102'], ['１０１', 'A 座 2']),
  places: fc.constantFrom<(readonly [building: string, entrance: string])[]>(
    [
      ['1', '1'],
      ['1', '2'],
      ['2', '1'],
    ],
    [
      ['3 幢', '1 单元'],
      ['3 幢', '2 单元'],
      ['4 幢', ''],
    ],
  ),
  contents: fc.array(content, { minLength: 6, maxLength: 6 }),
});

function person(name: keyof typeof phones, role: string, share = ''): string {
  return [name, role, share, phones[name], '', ''].join(',');
}

/** The rows of one unit's people; whoever lives somewhere already lives in no second place. */
function peopleOf(one: Content, at: number, housed: Set<string>): string[] {
  const child = (role: string, born: boolean, guardian = '') =>
    [`小孩${at}`, role, '', '', born ? '2015-05-01' : '', guardian].join(',');
  const living = (name: keyof typeof phones, role: string) => {
    if (housed.has(name)) return [];
    housed.add(name);
    return [person(name, role)];
  };
  if (one.is === 'owned' || one.is === 'parking') return [person(one.by, '业主')];
  if (one.is === 'shared') return one.by.map((name) => person(name, '业主', `1/${one.by.length}`));
  if (one.is === 'let') return [person(one.by, '业主'), ...(one.by === one.to ? [] : living(one.to, '租户'))];
  if (one.is === 'livedInByOwner')
    return [person(one.by, '业主'), ...living(one.by, '居民'), ...living(one.with, '居民')];
  if (one.is === 'unsold') return [one.named ? '阳光置业有限公司,业主,,,,' : ',,,,,'];
  const owner = child('业主', one.born, one.guardian);
  const minor = one.born ? [] : [child('未成年人', false)];
  return [owner, ...minor, ...(one.lives ? living(one.guardian, '居民') : [])];
}

function sheetOf({ doors, places, contents }: typeof estate extends fc.Arbitrary<infer One> ? One : never): string {
  const units = places.flatMap(([building, entrance]) => doors.map((door) => `${building},${entrance},${door}`));
  const housed = new Set<string>();
  const rows = units.flatMap((unit, at) => {
    const one = contents[at]!;
    const facts = [
      one.is === 'unsold' ? ',90' : '88.50,',
      one.is === 'parking' ? '车位' : '住宅',
      one.is === 'unsold' ? '未售' : '已售',
    ];
    return peopleOf(one, at, housed).map((people) => [unit, ...facts, people].join(','));
  });
  const garage = adults.map((name) => ['5,,车库,12.50,,车位,已售', person(name, '业主')].join(','));
  return [headings, ...rows, ...garage].join('\n');
}

/** All that a roll says, with marks for people, and without numbers of rows. */
const told = [
  `select u.position, u.label, b.name as building, e.name as entrance, u.kind, u.status, u.survey_area, u.contract_area,
    u.register_area from units u left join buildings b on b.id = u.building left join entrances e on e.id = u.entrance
    where u.removed_at is null order by 1`,
  `select m.lookup, m.content_mark, m.kind, g.lookup as guardian, u.label as home from members m
    left join members g on g.id = m.guardian left join households h on h.id = m.household and h.until is null
    left join units u on u.id = h.unit where m.left_at is null order by 1`,
  `select u.label, m.lookup, t.share_numerator, t.share_denominator from titles t join units u on u.id = t.unit
    join members m on m.id = t.member where t.until is null order by 1, 2`,
];

async function rollOf(garden: TestCommunity) {
  const { database } = await garden.juyi.communities.open('garden');
  const said = [];
  for (const question of told) said.push((await database.client.execute(question)).rows.map((row) => ({ ...row })));
  return said;
}

async function take(garden: TestCommunity, file: BlobPart) {
  const as = await garden.signIn('worker');
  const { status, body, text } = await call(garden, 'POST', '/rolls/import', { as, file: new File([file], 'roll') });
  expect(status, text).toBe(200);
  return body;
}

async function exported(garden: TestCommunity, roll: string, format: string): Promise<ArrayBuffer> {
  const path = `http://localhost/juyi/api/rolls/${roll}/export?format=${format}`;
  const headers = { authorization: `Bearer ${await garden.signIn('worker')}` };
  return (await garden.handler(new Request(path, { headers }))).arrayBuffer();
}

test.each(['xlsx', 'csv'])(
  'a roll that goes out as %s is the same roll where it comes in, whoever owns and lives in it',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(estate, async (made) => {
        const [garden, another] = [await createTestCommunity(), await createTestCommunity()];
        try {
          const { roll } = await take(garden, sheetOf(made));
          const before = await rollOf(garden);
          const sheet = await exported(garden, roll, format);
          await take(another, sheet);
          expect(await rollOf(another)).toEqual(before);
          await take(garden, sheet);
          expect(await rollOf(garden)).toEqual(before);
          expect((await take(garden, await exported(garden, roll, format))).difference.changed).toBe(0);
        } finally {
          await Promise.all([garden.close(), another.close()]);
        }
      }),
      { numRuns: 6 },
    );
  },
  120_000,
);
