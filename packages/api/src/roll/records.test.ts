import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, expect, test } from 'vitest';

let garden: TestCommunity;
let worker: string;
let roll: string;

const text = `房号,面积,姓名,身份,份额,身份证号,电话,监护人
101,88.50,王芳,业主,2/3,110101199003077571,13800000001,
101,,李伟,业主,1/3,,,
101,,王小宝,子女,,,,王芳
102,60,"'=HYPERLINK(""x"")",业主,,,+8613900000009,
103,50,,,,,,
`;

beforeEach(async () => {
  garden = await createTestCommunity();
  worker = await garden.signIn('worker');
  roll = (await take(text)).body.roll;
});
afterEach(() => garden.close());

async function take(file: BlobPart, query = '') {
  const form = new FormData();
  form.append('file', new File([file], 'roll'));
  return call(garden, 'POST', `/rolls/import${query}`, { as: worker, raw: form });
}
const find = async (q = '') =>
  (await call(garden, 'GET', `/rolls/${roll}/units?q=${encodeURIComponent(q)}`, { as: worker })).body.items;
const labels = async (q: string) => (await find(q)).map(({ label }: { label: string }) => label);
const opened = async () => {
  const { database } = await garden.juyi.communities.open('garden');
  const sql = 'SELECT action, count(DISTINCT record) AS members FROM openings GROUP BY action ORDER BY action';
  return (await database.client.execute(sql)).rows.map(({ action, members }) => `${action} ${members}`);
};

test('a worker finds a unit by its number, or by somebody’s whole name, telephone or identity number', async () => {
  expect(await labels('10')).toEqual(['101', '102', '103']);
  for (const q of ['王芳', '李伟', '138-0000-0001', '110101199003077571']) expect(await labels(q)).toEqual(['101']);
  for (const q of ['王', '芳', '110101']) expect(await labels(q)).toEqual([]);
});

test('the list names nobody; a record names all, and that it was read is logged before it is shown', async () => {
  const [unit] = await find('101');
  expect(unit).toMatchObject({ label: '101', area: 8850, source: 'register', owners: 2, living: 3 });
  expect(JSON.stringify(await find())).not.toContain('王芳');
  expect(await opened()).toEqual([]);
  const { people } = (await call(garden, 'GET', `/rolls/${roll}/units/${unit.id}`, { as: worker })).body;
  expect(
    people.map(({ name, kind, share }: { name: string; kind: string; share: object }) => [name, kind, share]),
  ).toEqual([
    ['王芳', 'owner', { numerator: 2, denominator: 3 }],
    ['李伟', 'owner', { numerator: 1, denominator: 3 }],
    ['王小宝', 'minor', null],
  ]);
  expect(people.map(({ guardian }: { guardian: string | null }) => guardian)).toEqual([null, null, '王芳']);
  expect(people[0]).toMatchObject({ phone: '13800000001', birth: '1990-03-07', livesHere: true, signsIn: false });
  expect(await opened()).toEqual(['roll.record 3']);
});

test.each(['xlsx', 'csv'])(
  'what goes out as %s comes in again as the same roll, and no cell runs as a formula',
  async (format) => {
    const response = await garden.handler(
      new Request(`http://localhost/juyi/api/rolls/${roll}/export?format=${format}`, {
        headers: { authorization: `Bearer ${worker}` },
      }),
    );
    expect(response.headers.get('content-disposition')).toContain(`roll.${format}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (format === 'csv') expect(new TextDecoder().decode(bytes)).not.toMatch(/(^|,|")[=+@-]/m);
    const { body } = await take(bytes, '?dryRun=1');
    expect(body).toMatchObject({
      errors: [],
      units: 3,
      difference: { added: 0, removed: 0, changed: 0, unchanged: 3 },
    });
    expect(await opened()).toEqual(['roll.export 4']);
  },
);

test('a roll that goes out and comes in again keeps its buildings and entrances, and room 1-101 of each', async () => {
  await take('楼栋,单元,房号,面积,业主\n1,1,1-101,90,王芳\n1,2,1-101,80,李伟\n');
  const path = `/juyi/api/rolls/${roll}/export?format=csv`;
  const headers = { authorization: `Bearer ${worker}` };
  const sheet = await garden.handler(new Request(`http://localhost${path}`, { headers }));
  expect((await take(await sheet.arrayBuffer())).body.difference).toMatchObject({ unchanged: 2, changed: 0 });
  const places = [];
  for (const { id } of await find()) {
    const { body } = await call(garden, 'GET', `/rolls/${roll}/units/${id}`, { as: worker });
    places.push([body.label, body.building, body.entrance]);
  }
  expect(places).toEqual([
    ['1-1-101', '1', '1'],
    ['1-2-101', '1', '2'],
  ]);
});
