import { type CallOptions, call, type Reply } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { addWay, codeFor, letterFor, proveLetter } from '@juyi/testing/sign-in';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { putEstate } from '../../roll/testing/estate.ts';

let garden: TestCommunity;
let member: (name: string) => string;
let lead: string;
const minute = 60_000;

beforeEach(async () => {
  garden = await createTestCommunity();
  lead = await garden.signIn('buildingLead');
  member = await putEstate(garden, [
    { label: '3-501', area: 8850, building: '3 幢', owners: ['林梅'], living: ['林梅'] },
  ]);
});
afterEach(() => garden.close());

function send(method: string, path: string, options: CallOptions = {}): Promise<Reply> {
  return call(garden, method, path, options);
}

const assist = (change: object = {}, as = lead) =>
  send('POST', '/assisted', { as, body: { member: member('林梅'), name: ' 林 梅', reason: '没有手机', ...change } });

describe('a resident without a phone, helped by the building lead', () => {
  test('is found by the door, named in full, and acts for a quarter of an hour; each act says who helped', async () => {
    const found = await send('GET', '/assisted/people?unit=3-501', { as: lead });
    expect(found.body.items).toEqual([{ member: member('林梅'), name: '林＊', unit: '3-501', building: '3 幢' }]);
    const { body } = await assist();
    expect(body.endsAt).toBe(garden.clock.now() + 15 * minute);
    const session = await send('GET', '/session', { as: body.token });
    expect(session.body).toMatchObject({ level: 2, session: { kind: 'assisted', assistedBy: 'buildingLead 0' } });
    const proposed = await send('POST', '/proposals', { as: body.token, body: { title: '扶手松了', body: '二楼' } });
    expect(proposed.status).toBe(201);
    const acts = await send('GET', '/me/assisted', { as: body.token });
    expect(acts.body.items).toMatchObject([
      {
        action: 'proposal.create',
        what: '提出议题或存草稿',
        officer: 'buildingLead 0',
        reason: '没有手机',
        at: garden.clock.now(),
      },
    ]);
    garden.clock.advance(15 * minute);
    expect((await send('GET', '/session', { as: body.token })).status).toBe(401);
  });

  test('is the same person the next time, and never signed in over the officer’s own cookie', async () => {
    const first = await assist();
    const again = await assist({}, await garden.signIn('worker'));
    expect(again.body.personId).toBe(first.body.personId);
    const headers = { origin: 'http://localhost', host: 'localhost' };
    const body = { member: member('林梅'), name: '林梅', reason: '没有手机' };
    expect((await send('POST', '/assisted', { as: lead, body, headers })).headers.get('set-cookie')).toBeNull();
  });

  test('is signed out with the officer', async () => {
    const { body } = await assist();
    await send('DELETE', '/session', { as: lead });
    expect((await send('GET', '/session', { as: body.token })).status).toBe(401);
  });

  test('is not helped to change who they are or how they sign in, nor by an office of their own', async () => {
    const { body } = await assist();
    const { id, digits } = await codeFor(garden, 'lin@example.org');
    const tried = await Promise.all([
      send('POST', '/me/ways', { as: body.token, body: { code: id, digits } }),
      send('PATCH', '/me', { as: body.token, body: { name: '别人' } }),
      send('DELETE', '/me/sessions', { as: body.token }),
    ]);
    expect(tried.map((reply) => reply.body.code)).toEqual(['NOT_ASSISTED', 'NOT_ASSISTED', 'NOT_ASSISTED']);
    const letter = await letterFor(garden, member('林梅'));
    expect((await proveLetter(garden, letter, body.token)).body.code).toBe('NOT_ASSISTED');
  });

  test('comes back alone by a letter as the same person, until they have a way in of their own', async () => {
    const { personId } = (await assist()).body;
    const { body } = await proveLetter(garden, await letterFor(garden, member('林梅')));
    expect(body.personId).toBe(personId);
    expect(await letterFor(garden, member('林梅'))).toBeDefined();
    await addWay(garden, body.token, 'lin@example.org');
    expect(await letterFor(garden, member('林梅'))).toBeUndefined();
  });

  test('is not helped under a name that is not theirs, and names cannot be guessed', async () => {
    expect((await assist({ name: '林' })).body.code).toBe('NAME_DIFFERS');
    for (let n = 0; n < 29; n++) await assist({ name: `林${n}` });
    expect((await assist()).body.code).toBe('RATE_LIMITED');
  });

  test('lives in the lead’s own building', async () => {
    const { database } = await garden.juyi.communities.open('garden');
    await database.client.execute(`update person_roles set place = '5 幢' where role = 'buildingLead'`);
    const other = await garden.signIn('buildingLead');
    expect((await send('GET', '/assisted/people?unit=3-501', { as: other })).body.items).toEqual([]);
    expect((await assist({}, other)).status).toBe(403);
  });
});

describe('a shared screen', () => {
  test('keeps sessions short: idle for a minute and a half they are over, and its token can be taken back', async () => {
    const worker = await garden.signIn('worker');
    const kiosk = (await send('POST', '/kiosks', { as: worker, body: { name: '大厅' } })).body;
    const signIn = async () => {
      const { id, digits } = await codeFor(garden, 'lin@example.org');
      const headers = { 'juyi-kiosk': kiosk.token, origin: 'http://localhost', host: 'localhost' };
      return send('POST', `/sign-in/codes/${id}/proof`, { body: { digits }, headers });
    };
    const ask = (as: string) => send('GET', '/session', { as });
    const { body, headers } = await signIn();
    const { token } = body;
    expect(headers.get('set-cookie')).toBeNull();
    expect((await ask(token)).body.session.kind).toBe('kiosk');
    for (let n = 0; n < 3; n++) {
      garden.clock.advance(minute);
      expect((await ask(token)).status).toBe(200);
    }
    garden.clock.advance(90_000);
    expect((await ask(token)).status).toBe(401);
    await send('DELETE', `/kiosks/${kiosk.id}`, { as: worker });
    expect((await signIn()).body.code).toBe('KIOSK_RETIRED');
  });
});
