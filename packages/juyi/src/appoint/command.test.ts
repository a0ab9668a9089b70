import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createJuyi } from '@juyi/api/create';
import { call } from '@juyi/testing/call';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { main } from '../main.ts';
import { readServeOptions } from '../serve/arguments.ts';
import { juyiOptions } from '../serve/serve.ts';

let data: string;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'juyi-appoint-'));
});
afterEach(() => rmSync(data, { recursive: true }));

/** What the command answered, and the one thing it said. */
async function juyi(...args: string[]): Promise<[code: number, said: string]> {
  const spies = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')];
  for (const spy of spies) spy.mockImplementation(() => undefined);
  const code = await main(args);
  const [said = ''] = spies.flatMap((spy) => spy.mock.calls.map(String));
  for (const spy of spies) spy.mockRestore();
  return [code, said];
}

const appoint = (email: string, role: string, ...more: string[]) =>
  juyi('appoint', '--data', data, '--email', email, '--role', role, ...more);

/** Somebody signs in with the code that was sent to an address, on a server with the same data. */
async function signIn(to: string): Promise<{ roles: string[]; ledger: string }> {
  const server = createJuyi(juyiOptions(readServeOptions(['--data', data], {})));
  try {
    const asked = await call(server, 'POST', '/sign-in/codes', { body: { way: 'email', to } });
    await server.tick();
    const outbox = join(data, 'outbox');
    const messages = readdirSync(outbox).map((name) => JSON.parse(readFileSync(join(outbox, name), 'utf8')));
    const digits = /\d{6}/.exec(messages.find((message) => message.to === to).text)![0];
    const proof = await call(server, 'POST', `/sign-in/codes/${asked.body.id}/proof`, { body: { digits } });
    expect(proof.body, proof.text).toHaveProperty('token');
    const { roles } = (await call(server, 'GET', '/session', { as: proof.body.token })).body;
    const { database } = await server.communities.open(undefined);
    return { roles, ledger: JSON.stringify((await database.client.execute('select * from events')).rows) };
  } finally {
    await server.close();
  }
}

test('whoever the owner of a site appoints signs in by a code and is a worker; the ledger tells of the role and not of the person', async () => {
  expect((await appoint('Chen@Garden.example', 'worker'))[0]).toBe(0);
  const { roles, ledger } = await signIn('chen@garden.example');
  expect(roles).toEqual(['worker']);
  expect(ledger).toContain('role.given');
  expect(ledger).not.toContain('chen');
});

test('one appointment given twice is one, and a worker is never made to watch over the work', async () => {
  const both = await Promise.all([appoint('chen@garden.example', 'worker'), appoint('chen@garden.example', 'worker')]);
  expect(both.map(([code]) => code).sort()).toEqual([0, 1]);
  expect(await appoint('chen@garden.example', 'worker')).toEqual([1, expect.stringContaining('already')]);
  expect(await appoint('chen@garden.example', 'supervisor')).toEqual([1, expect.stringContaining('both roles')]);
  expect((await appoint('li@garden.example', 'supervisor'))[0]).toBe(0);
  expect((await signIn('chen@garden.example')).roles).toEqual(['worker']);
});

test('wrong use is told, and help is given', async () => {
  expect((await appoint('chen', 'worker'))[1]).toContain('--email takes');
  expect((await appoint('chen@garden.example', 'owner'))[1]).toContain('usage: juyi appoint');
  expect((await appoint('chen@garden.example', 'worker', '--community', 'x'))[1]).toContain('--community takes');
  expect(await juyi('--help')).toEqual([0, expect.stringContaining('juyi appoint --email')]);
});
