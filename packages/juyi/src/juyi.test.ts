import { version } from '@juyi/api/version';
import { expect, test } from 'vitest';
import own from '../package.json' with { type: 'json' };
import { createJuyi, fetchHandler } from './juyi.ts';

test('a host mounts Juyi with three lines', async () => {
  const juyi = createJuyi({ database: ':memory:', secret: 'a secret that only tests know, 32+' });
  const handle = fetchHandler(juyi);
  expect((await handle(new Request('https://garden.example/juyi/api/proposals'))).status).toBe(200);
  await juyi.close();
});

test('a secret that is too short is refused at once, and so is a community with an impossible name', () => {
  expect(() => createJuyi({ database: ':memory:', secret: 'short' })).toThrow('32');
  const communities = [{ id: 'Sunny Garden', name: { 'zh-CN': '花园', en: 'Garden' } }];
  expect(() => createJuyi({ database: ':memory:', secret: 'x'.repeat(32), communities })).toThrow('Sunny Garden');
});

test('every package carries the version the service tells', () => {
  expect(own.version).toBe(version);
});
