import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeWorkbook, type TestSheet } from '../testing/workbook.ts';

let garden: TestCommunity;
let worker: string;

beforeEach(async () => {
  garden = await createTestCommunity();
  worker = await garden.signIn('worker');
});
afterEach(() => garden.close());

async function send(file: BlobPart, query = '', as = worker) {
  const form = new FormData();
  form.append('file', new File([file], 'roll'));
  return call(garden, 'POST', `/rolls/import${query}`, { as, raw: form });
}
const sheet = async (...sheets: TestSheet[]) => (await makeWorkbook(sheets)) as BlobPart;
const ask = async (question: string) => {
  const { database } = await garden.juyi.communities.open('garden');
  return (await database.client.execute(question)).rows.map((row) => Object.values(row));
};
const count = async (table: string) => Number((await ask(`SELECT count(*) FROM ${table}`))[0]![0]);
const freeze = (roll: string) =>
  call(garden, 'POST', `/rolls/${roll}/freeze`, { as: worker, body: { purpose: '换物业' } });

const text = '房号,面积,业主,电话\n101,88.50,王芳、李伟,\n102,90,王芳,13800000001\n103,60.25,赵敏,\n';

describe('a sheet', () => {
  test('is tried without storing anything, then stored, then frozen', async () => {
    const trial = await send(text, '?dryRun=1');
    expect(trial.body).toMatchObject({
      rows: 3,
      units: 3,
      members: 3,
      errors: [],
      difference: { added: 3, removed: 0 },
    });
    expect(trial.body.columns.map(({ field }: { field: string }) => field)).toEqual(['unit', 'area', 'name', 'phone']);
    expect(trial.body.preview[0]).toEqual(['101', '88.50', '王芳、李伟', '']);
    expect([trial.body.roll, await count('units'), await count('rolls')]).toEqual([undefined, 0, 0]);
    const { body } = await send(text);
    expect((await call(garden, 'GET', '/rolls', { as: worker })).body.items).toMatchObject([
      { id: body.roll, units: 3, members: 3, version: 1 },
    ]);
    expect((await freeze(body.roll)).body).toMatchObject({ heads: 3, area: 23_875 });
  });

  test('in Excel gives the same roll as the same text in UTF-8, with a mark, in UTF-16 with and without one, and in GBK', async () => {
    const rows = text
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    const gbk = Buffer.concat([
      Buffer.from('b7bfbac52cc3e6bbfd2cd2b5d6f72cb5e7bbb00a', 'hex'),
      Buffer.from('3130312c38382e35302ccdf5b7bca1a2c0eeceb02c0a', 'hex'),
      Buffer.from('3130322c39302ccdf5b7bc2c31333830303030303030310a', 'hex'),
      Buffer.from('3130332c36302e32352cd5d4c3f42c0a', 'hex'),
    ]);
    await send(text);
    const pairs = Buffer.from(text, 'utf16le');
    const marked = Buffer.from(`\uFEFF${text}`, 'utf16le');
    const files = [await sheet({ rows }), `\uFEFF${text}`, marked, pairs, Buffer.from(pairs).swap16(), gbk];
    for (const file of files) {
      const { body } = await send(file as BlobPart, '?dryRun=1');
      expect(body).toMatchObject({
        rows: 3,
        errors: [],
        difference: { unchanged: 3, added: 0, changed: 0, removed: 0 },
      });
    }
  });

  test('taken in again shows what is new, what differs and what is gone, before anything happens', async () => {
    await send(text);
    const next = '房号,面积,业主,电话\n101,88.50,王芳、李伟,\n102,91,王芳,13800000001\n104,70,孙强,\n';
    const { difference } = (await send(next, '?dryRun=1')).body;
    expect(difference).toMatchObject({ added: 1, changed: 1, removed: 1, unchanged: 1 });
    expect(difference.units).toEqual([
      { unit: '102', change: 'changed', fields: ['area'], areaBefore: 9000, areaAfter: 9100 },
      { unit: '104', change: 'added', fields: [], areaBefore: null, areaAfter: 7000 },
      { unit: '103', change: 'removed', fields: [], areaBefore: 6025, areaAfter: null },
    ]);
    const { body } = await send(next);
    expect((await freeze(body.roll)).body).toMatchObject({ heads: 3, area: 24_950 });
    const back = await send(text);
    expect(back.body.difference).toMatchObject({ added: 1, changed: 1, removed: 1 });
    // Whoever comes back is the member they were.
    expect([await count('units'), await count('members'), await count('rolls')]).toEqual([4, 4, 1]);
  });

  test('with a share that moved ends the old title on its day and begins another', async () => {
    const shared = (shares: string) => `房号,面积,业主,份额\n101,90,王芳、李伟,${shares}\n`;
    await send(shared('1/2、1/2'));
    expect((await send(shared('2/3、1/3'), '?dryRun=1')).body.difference.units[0].fields).toEqual(['people']);
    await send(shared('2/3、1/3'));
    const held = await ask(
      'SELECT share_numerator, share_denominator, until IS NULL FROM titles ORDER BY until IS NULL, 1',
    );
    expect(held).toEqual([
      [1, 2, 0],
      [1, 2, 0],
      [1, 3, 1],
      [2, 3, 1],
    ]);
  });

  test('keeps names and numbers unreadable where they are stored', async () => {
    await send('房号,面积,业主,身份证号,电话\n101,90,王芳,110101199003077571,13800000001\n');
    const stored = JSON.stringify([await ask('SELECT * FROM members'), await ask('SELECT * FROM events')]);
    for (const secret of ['王芳', '110101199003077571', '13800000001', '1990']) expect(stored).not.toContain(secret);
  });
});

describe('a bad file', () => {
  const head = ['房号', '面积', '业主'];
  const trial = async (file: BlobPart) => (await send(file, '?dryRun=1')).body;
  const cells = (body: { errors: { cell: string; code: string }[] }) =>
    body.errors.map(({ cell, code }) => `${cell} ${code}`);

  test('has each faulty cell named, and nothing of it is stored', async () => {
    const file = await sheet({
      rows: [
        head,
        ['101', 90, '王芳'],
        ['102', -5, '李伟'],
        ['101', 80, '赵敏'],
        ['103', { formula: '1+1', value: '2' }, '孙强'],
      ],
    });
    const body = await trial(file);
    expect(cells(body)).toEqual(['B3 negative', 'A4 duplicate_unit', 'B5 formula']);
    expect(body.errors[0]).toEqual({ row: 3, column: '面积', cell: 'B3', code: 'negative' });
    const refused = await send(file);
    expect([refused.status, refused.body.code]).toEqual([422, 'ROLL_ROWS_FAULTY']);
    expect(refused.body.errors[0]).toEqual({ pointer: '/cells/B3', code: 'negative' });
    for (const table of ['rolls', 'units', 'members', 'titles']) expect(await count(table)).toBe(0);
  });

  test('with merged cells says which; a merged title above the headings does no harm', async () => {
    const rows = [['阳光花园业主名册'], head, ['101', 90, '王芳'], ['102', 80]];
    expect(cells(await trial(await sheet({ rows, merges: ['A1:C1', 'C3:C4'] })))).toEqual(['C3 merged', 'C4 merged']);
    expect(cells(await trial(await sheet({ rows, merges: ['A1:C1'] })))).toEqual([]);
  });

  test('whose roll is on another sheet is read from there; with no such sheet it says so', async () => {
    const other = { name: '说明', rows: [['请勿修改'], ['电话', '12345']] };
    const found = await trial(await sheet(other, { name: '名册', rows: [head, ['101', 90, '王芳']] }));
    expect([found.sheet, found.rows, found.errors]).toEqual(['名册', 1, []]);
    expect(cells(await trial(await sheet(other)))).toEqual(['A2 headings']);
    expect((await send(await sheet(other))).body.code).toBe('ROLL_ROWS_FAULTY');
  });

  test('with the roll on a hidden sheet alone, or nothing below its headings, is no roll, and clears none', async () => {
    await send(text);
    const hidden = await sheet({ name: '说明', rows: [['备注']] }, { hidden: true, rows: [head, ['101', 90, '王芳']] });
    expect(cells(await trial(hidden))).toEqual(['A1 headings']);
    for (const file of ['房号,面积,业主\n', await sheet({ rows: [head, ['', '', '']] })]) {
      expect(cells(await trial(file))).toEqual(['A1 no_rows']);
      expect((await send(file)).body.code).toBe('ROLL_ROWS_FAULTY');
    }
    expect(await ask('SELECT count(*) FROM units WHERE removed_at IS NULL')).toEqual([[3]]);
  });

  test('that mixes encodings names the rows that are written otherwise', async () => {
    const mixed = Buffer.concat([
      Buffer.from('房号,面积,业主\n101,90,王芳\n102,80,'),
      Buffer.from('c0eeceb00a', 'hex'),
    ]);
    expect(cells(await trial(mixed as BlobPart))).toEqual(['C3 encoding']);
    const other = Buffer.concat([
      Buffer.from('b7bfbac52cc3e6bbfd2cd2b5d6f70a', 'hex'),
      Buffer.from('101,90,王芳\n102,80,'),
      Buffer.from('c0eeceb00a', 'hex'),
    ]);
    expect(cells(await trial(other as BlobPart))).toEqual(['C2 encoding']);
  });

  test.each([
    ['PK\u0003\u0004 no workbook', 'broken'],
    [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]) as BlobPart, 'old_format'],
    [new Uint8Array([1, 0, 0, 1]) as BlobPart, 'not_a_sheet'],
  ])('that is no sheet is refused as such', async (file, reason) => {
    const reply = await send(file, '?dryRun=1');
    expect([reply.status, reply.body.code, reply.body.errors]).toEqual([
      ...[422, 'ROLL_FILE_UNREADABLE', [{ pointer: '/file', code: reason }]],
    ]);
  });

  test('made to burst is refused before it is unpacked', async () => {
    const bomb = await makeWorkbook([{ rows: [head] }], { padding: 200_000_000 });
    expect(bomb.byteLength).toBeLessThan(1_000_000);
    const before = process.memoryUsage.rss();
    const reply = await send(bomb as BlobPart, '?dryRun=1');
    expect(reply.body.errors).toEqual([{ pointer: '/file', code: 'packed_too_tight' }]);
    expect(process.memoryUsage.rss() - before).toBeLessThan(150_000_000);
  });

  test('of 200 MB is refused by its length alone, or as soon as it grows too long', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const declared = await call(garden, 'POST', '/rolls/import', {
      ...{ as: worker, raw: 'x' },
      headers: { ...headers, 'content-length': '200000000' },
    });
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1_000_000;
        controller.enqueue(new Uint8Array(1_000_000));
      },
    });
    const request = new Request('http://localhost/juyi/api/rolls/import', {
      ...{ method: 'POST', body: endless, duplex: 'half' as const },
      headers: { ...headers, authorization: `Bearer ${worker}` },
    });
    const undeclared = await garden.handler(request);
    expect([declared.status, undeclared.status]).toEqual([413, 413]);
    expect(sent).toBeLessThan(25_000_000);
  });
});

test('two workers who import at once: one sheet becomes the roll, the other is told to look again', async () => {
  const { body } = await send(text);
  const other = text.replace('103,60.25', '103,61');
  const replies = await Promise.all([send(text.replace('102,90', '102,95')), send(other)]);
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await call(garden, 'GET', '/rolls', { as: worker })).body.items[0]).toMatchObject({
    id: body.roll,
    version: 2,
  });
});

test('an import sent twice with one key is made once', async () => {
  const form = () => {
    const fields = new FormData();
    fields.append('file', new File([text], 'roll.csv'));
    return fields;
  };
  const headers = { 'idempotency-key': 'once' };
  const [one, two] = [
    await call(garden, 'POST', '/rolls/import', { as: worker, raw: form(), headers }),
    await call(garden, 'POST', '/rolls/import', { as: worker, raw: form(), headers }),
  ];
  expect(two.body).toEqual(one.body);
  expect(await count('events')).toBe(1);
});
