import { call, type Reply } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { codeFor, letterFor, signInBy } from '@juyi/testing/sign-in';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { putEstate } from '../roll/testing/estate.ts';

let garden: TestCommunity;
beforeEach(async () => {
  garden = await createTestCommunity();
});
afterEach(() => garden.close());

const minute = 60_000;

/** One write as a program sends it again and again with its idempotency key, after an answer got lost. */
function again(path: string, body: object, as?: string, key = 'a-key-of-mine'): Promise<Reply> {
  return call(garden, 'POST', path, { as, body, headers: { 'idempotency-key': key } });
}

/** Sent twice it was done once, and answered alike; with another key the code is used up. */
async function expectOnce(path: string, body: object, code: string, as?: string): Promise<Reply> {
  const first = await again(path, body, as);
  expect(first.status, first.text).toBe(201);
  const second = await again(path, body, as);
  expect([second.status, second.text]).toEqual([201, first.text]);
  expect(second.headers.get('set-cookie')).toBe(first.headers.get('set-cookie'));
  expect((await again(path, body, as, 'another-key')).body.code).toBe(code);
  const { database } = await garden.juyi.communities.open('garden');
  const kept = JSON.stringify((await database.client.execute('select * from idempotency_keys')).rows);
  for (const secret of [first.body.token, first.body.ticket, 'a-key-of-mine'])
    if (secret) expect(kept).not.toContain(secret);
  garden.clock.advance(11 * minute);
  expect((await again(path, body, as)).body.code).toBe(code);
  return first;
}

test('a way in that was added is told again to whoever lost the answer, with the ticket to become one', async () => {
  const { token } = await signInBy(garden, 'lin@example.org');
  const { id: code, digits } = await codeFor(garden, '13800138000', 'phone');
  await expectOnce('/me/ways', { code, digits }, 'CODE_WRONG', token);
  await signInBy(garden, 'wang@example.org');
  const shared = await codeFor(garden, 'wang@example.org');
  const { body } = await expectOnce('/me/ways', { code: shared.id, digits: shared.digits }, 'CODE_WRONG', token);
  expect(body.people).toHaveLength(1);
});

test('whoever lost the answer to a code or a letter is signed in all the same, by the first session', async () => {
  const { id, digits } = await codeFor(garden, 'lin@example.org');
  await expectOnce(`/sign-in/codes/${id}/proof`, { digits }, 'CODE_WRONG');
  const member = await putEstate(garden, [{ label: '3-501', area: 8850, owners: ['林梅'], living: ['林梅'] }]);
  const { number, code } = await letterFor(garden, member('林梅'));
  const { body } = await expectOnce('/sign-in/letter', { number, code }, 'LETTER_WRONG');
  expect((await call(garden, 'GET', '/me', { as: body.token })).status).toBe(200);
});
