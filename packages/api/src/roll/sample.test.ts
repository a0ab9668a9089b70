import { readFileSync } from 'node:fs';
import { call } from '@juyi/testing/call';
import { createTestCommunity } from '@juyi/testing/community';
import { expect, test } from 'vitest';

test.each(['xlsx', 'csv'])('the sample sheet for workers, as %s, is taken in as it is', async (format) => {
  const garden = await createTestCommunity();
  const form = new FormData();
  form.append('file', new File([readFileSync(`docs/static/roll-sample.${format}`)], `roll-sample.${format}`));
  const { body } = await call(garden, 'POST', '/rolls/import', { as: await garden.signIn('worker'), raw: form });
  expect(body).toMatchObject({ units: 7, members: 10, errors: [], notices: [] });
  await garden.close();
});
