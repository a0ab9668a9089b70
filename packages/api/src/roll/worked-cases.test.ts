import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OwnersCase } from '@juyi/core/counting/owners/box-of-case';
import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const file = join(import.meta.dirname, '../../../../../shared/data/owners/cases.json');

type Worked = OwnersCase & { readonly result: { readonly totalHeads: number; readonly totalArea: number } };

describe.skipIf(!existsSync(file))('a sheet taken in and frozen has the heads and the area of the worked case', () => {
  const cases: Worked[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  let garden: TestCommunity;
  let worker: string;

  beforeAll(async () => {
    garden = await createTestCommunity();
    worker = await garden.signIn('worker');
  });
  afterAll(() => garden.close());

  test.each(cases.map((worked) => [worked.id, worked] as const))('%s', async (_, worked) => {
    const form = new FormData();
    form.append('file', new File([sheetOf(worked)], 'roll.csv'));
    const taken = await call(garden, 'POST', '/rolls/import', { as: worker, raw: form });
    expect(taken.body, taken.text).toMatchObject({ rows: worked.units.length, errors: [] });
    const { countParking } = worked.policy ?? {};
    const body = { purpose: worked.id, policy: countParking === undefined ? {} : { countParking } };
    const frozen = await call(garden, 'POST', `/rolls/${taken.body.roll}/freeze`, { as: worker, body });
    const { totalHeads, totalArea } = worked.result;
    expect(frozen.body).toMatchObject({ heads: totalHeads, area: totalArea });
  });
});

/** The case as a worker would have it in a sheet. */
function sheetOf({ units }: Worked): string {
  const rows = units.map(({ id, area, owners, kind = 'residence', status = 'sold' }) =>
    [id, (area / 100).toFixed(2), owners.join('、'), kind, status].join(','),
  );
  return `房号,专有部分面积,业主,用途,状态\n${rows.join('\n')}\n`;
}
