import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { openKeyring } from '../keyring.ts';
import { voterKey } from './voter-key.ts';

it('an elector has one name in a poll, the HMAC that the design promises, and another one in each other poll', () => {
  const keys = openKeyring('a secret that is long enough for tests', 'sunshine');
  for (const elector of ['3-2-501', '王小明 · 3-2-501', 'x'.repeat(200)]) {
    const expected = createHmac('sha256', keys.keyFor('voter')).update(`p1 ${elector}`).digest('base64url');
    expect(voterKey(keys, 'p1', elector)).toBe(expected.slice(0, 22));
    expect(voterKey(keys, 'p2', elector)).not.toBe(expected.slice(0, 22));
  }
});
