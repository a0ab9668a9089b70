import { type CallOptions, call, type Reply } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let garden: TestCommunity;
let worker: string;
let resident: string;
let person: string;
const year = 365 * 86_400_000;

beforeEach(async () => {
  garden = await createTestCommunity();
  worker = await garden.signIn('worker');
  resident = await garden.signIn('resident');
  person = (await send('GET', '/me', { as: resident })).body.id;
});
afterEach(() => garden.close());

function send(method: string, path: string, options: CallOptions = {}): Promise<Reply> {
  return call(garden, method, path, options);
}

const rolesOf = async (as: string) => (await send('GET', '/session', { as })).body.roles.sort();
const term = () => ({ person, role: 'buildingLead', place: '3 幢', until: garden.clock.now() + year });

describe('a role', () => {
  test('is given for a place and a term, holds at once, and is over when the term is', async () => {
    const given = await send('POST', '/roles', { as: worker, body: term() });
    expect(given.body).toMatchObject({ person: { id: person }, role: 'buildingLead', place: '3 幢' });
    expect(await rolesOf(resident)).toEqual(['buildingLead', 'resident']);
    for (let days = 0; days < 365; days += 25) {
      garden.clock.advance(25 * 86_400_000);
      resident = await garden.signIn('resident');
    }
    expect(await rolesOf(resident)).toEqual(['resident']);
  });

  test('that begins later does not hold yet', async () => {
    const from = garden.clock.now() + 86_400_000;
    await send('POST', '/roles', { as: worker, body: { ...term(), from } });
    expect(await rolesOf(resident)).toEqual(['resident']);
    garden.clock.advance(86_400_000);
    expect(await rolesOf(resident)).toEqual(['buildingLead', 'resident']);
  });

  test('is ended with a reason, once; the ledger says which and why, and not whose', async () => {
    const { body } = await send('POST', '/roles', { as: worker, body: term() });
    garden.clock.advance(1000);
    const end = () => send('POST', `/roles/${body.id}/end`, { as: worker, body: { reason: '搬走了' } });
    expect((await Promise.all([end(), end()])).map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await rolesOf(resident)).toEqual(['resident']);
    const { database } = await garden.juyi.communities.open('garden');
    const told = JSON.stringify((await database.client.execute("select * from events where topic = 'roles'")).rows);
    expect(told).toContain('搬走了');
    expect(told).not.toContain(person);
  });

  test('of a worker is not a worker’s to give, and two that watch each other never meet in one person', async () => {
    const { database } = await garden.juyi.communities.open('garden');
    expect((await send('POST', '/roles', { as: worker, body: { person, role: 'worker' } })).status).toBe(403);
    const insert = (role: string, starts: number) =>
      database.client.execute(
        `insert into person_roles (id, person, role, place, starts) values ('${role}', '${person}', '${role}', '', ${starts})`,
      );
    await insert('supervisor', 1);
    await expect(insert('worker', 2)).rejects.toThrow('ROLES_APART');
  });

  test('is found and listed by workers, under the name that neighbours see', async () => {
    await send('POST', '/roles', { as: worker, body: term() });
    const found = await send('GET', '/roles/people?q=resident%200', { as: worker });
    expect(found.body.items[0]).toEqual({ id: person, name: 'resident 0', roles: ['buildingLead', 'resident'] });
    const { items } = (await send('GET', '/roles', { as: worker })).body;
    expect(items.filter((one: { person: { id: string } }) => one.person.id === person)).toHaveLength(1);
    expect(items.map(({ role }: { role: string }) => role)).not.toContain('resident');
  });
});
