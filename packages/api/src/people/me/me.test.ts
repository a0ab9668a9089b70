import { type CallOptions, call, type Reply } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { addWay, codeFor, signInBy } from '@juyi/testing/sign-in';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let garden: TestCommunity;
const minute = 60_000;
const day = 86_400_000;

beforeEach(async () => {
  garden = await createTestCommunity();
});
afterEach(() => garden.close());

function send(method: string, path: string, options: CallOptions = {}): Promise<Reply> {
  return call(garden, method, path, options);
}

const me = async (as: string) => (await send('GET', '/me', { as })).body;

describe('ways in', () => {
  test('are several for one person, each proved, and shown by no more than a hint', async () => {
    const { token, personId } = await signInBy(garden, 'lin@example.org');
    expect((await addWay(garden, token, '13800138000', 'phone')).status).toBe(201);
    const { ways, level, facts } = await me(token);
    expect(ways.map(({ kind, hint }: { kind: string; hint: string }) => [kind, hint])).toEqual([
      ['email', 'l***@example.org'],
      ['phone', '138****8000'],
    ]);
    expect([level, facts.map(({ kind }: { kind: string }) => kind)]).toEqual([1, ['reachable']]);
    expect((await signInBy(garden, '13800138000', 'phone')).personId).toBe(personId);
  });

  test('are added once', async () => {
    const { token } = await signInBy(garden, 'lin@example.org');
    expect((await addWay(garden, token, 'lin@example.org')).body.code).toBe('WAY_TAKEN');
  });

  test('can be removed, but never the last one, and never another’s', async () => {
    const { token } = await signInBy(garden, 'lin@example.org');
    await addWay(garden, token, '13800138000', 'phone');
    const other = await signInBy(garden, 'wang@example.org');
    const [mail, phone] = (await me(token)).ways;
    expect((await send('DELETE', `/me/ways/${mail.id}`, { as: other.token })).status).toBe(204);
    expect((await me(token)).ways).toHaveLength(2);
    expect((await send('DELETE', `/me/ways/${mail.id}`, { as: token })).status).toBe(204);
    expect((await send('DELETE', `/me/ways/${phone.id}`, { as: token })).body.code).toBe('LAST_WAY');
    expect((await me(token)).ways).toHaveLength(1);
  });

  test('two taken away at once leave one', async () => {
    const { token } = await signInBy(garden, 'lin@example.org');
    await addWay(garden, token, '13800138000', 'phone');
    const { ways } = await me(token);
    const gone = await Promise.all(
      ways.map(({ id }: { id: string }) => send('DELETE', `/me/ways/${id}`, { as: token })),
    );
    expect(gone.map(({ status }) => status).sort()).toEqual([204, 409]);
  });
});

describe('two accounts of one person', () => {
  test('become one when both are proved in one session; the other is signed out and dead', async () => {
    const kept = await signInBy(garden, 'lin@example.org');
    const other = await signInBy(garden, '13800138000', 'phone');
    const added = await addWay(garden, kept.token, '13800138000', 'phone');
    expect(added.body.people).toEqual([{ id: other.personId, name: '邻居' }]);
    const wish = { ticket: added.body.ticket, person: other.personId };
    expect((await send('POST', '/me/merge', { as: kept.token, body: wish })).status).toBe(200);
    expect((await send('GET', '/me', { as: other.token })).status).toBe(401);
    expect((await signInBy(garden, '13800138000', 'phone')).personId).toBe(kept.personId);
    expect((await send('POST', '/me/merge', { as: kept.token, body: wish })).body.code).toBe('CODE_WRONG');
  });

  test('stay two without the proof: not by a ticket of another session, not with somebody else', async () => {
    const kept = await signInBy(garden, 'lin@example.org');
    const other = await signInBy(garden, '13800138000', 'phone');
    const stranger = await signInBy(garden, 'zhao@example.org');
    const { ticket } = (await addWay(garden, kept.token, '13800138000', 'phone')).body;
    const merge = (as: string, person: string) => send('POST', '/me/merge', { as, body: { ticket, person } });
    expect((await merge(stranger.token, other.personId)).body.code).toBe('CODE_WRONG');
    expect((await merge(kept.token, stranger.personId)).body.code).toBe('CODE_WRONG');
    expect((await merge(kept.token, kept.personId)).body.code).toBe('CODE_WRONG');
    expect((await send('GET', '/me', { as: other.token })).status).toBe(200);
  });

  test('stay two where the roll knows two people', async () => {
    const kept = await signInBy(garden, 'lin@example.org');
    const other = await signInBy(garden, '13800138000', 'phone');
    const { database } = await garden.juyi.communities.open('garden');
    for (const [n, { personId }] of [kept, other].entries()) {
      await database.client.execute(
        `insert into person_facts (id, person, kind, source, member, starts) values ('f${n}', '${personId}', 'residence', 'letter', 'm${n}', 1)`,
      );
    }
    const { ticket } = (await addWay(garden, kept.token, '13800138000', 'phone')).body;
    const body = { ticket, person: other.personId };
    expect((await send('POST', '/me/merge', { as: kept.token, body })).body.code).toBe('TWO_PEOPLE');
    expect((await send('GET', '/me', { as: other.token })).status).toBe(200);
  });
});

describe('sessions', () => {
  test('are listed with their devices and can be ended one by one, or all others at once', async () => {
    const wechat = { 'user-agent': 'Mozilla/5.0 (Linux; Android 14) Chrome/122 MicroMessenger/8.0' };
    const { id, digits } = await codeFor(garden, 'lin@example.org');
    const body = { digits };
    const phone = (await send('POST', `/sign-in/codes/${id}/proof`, { body, headers: wechat })).body;
    const desk = await signInBy(garden, 'lin@example.org');
    const lost = await signInBy(garden, 'lin@example.org');
    const { items } = (await send('GET', '/me/sessions', { as: desk.token })).body;
    expect(items).toHaveLength(3);
    expect(items.filter(({ current }: { current: boolean }) => current)).toHaveLength(1);
    const first = items.find(({ device }: { device: string }) => device !== '');
    expect(first).toMatchObject({ device: 'WeChat · Android', way: 'email', kind: 'own' });
    expect((await send('DELETE', `/me/sessions/${first.id}`, { as: desk.token })).status).toBe(204);
    expect((await send('GET', '/me', { as: phone.token })).status).toBe(401);
    expect((await send('DELETE', '/me/sessions', { as: desk.token })).status).toBe(204);
    expect((await send('GET', '/me', { as: lost.token })).status).toBe(401);
    expect((await send('GET', '/me', { as: desk.token })).status).toBe(200);
  });

  test('of another cannot be ended', async () => {
    const [lin, wang] = [await signInBy(garden, 'lin@example.org'), await signInBy(garden, 'wang@example.org')];
    const { items } = (await send('GET', '/me/sessions', { as: lin.token })).body;
    await send('DELETE', `/me/sessions/${items[0].id}`, { as: wang.token });
    expect((await send('GET', '/me', { as: lin.token })).status).toBe(200);
  });

  test('go on while they are used, and end ninety days after they began', async () => {
    const { token } = await signInBy(garden, 'lin@example.org');
    for (let n = 0; n < 4; n++) {
      garden.clock.advance(20 * day);
      expect((await send('GET', '/me', { as: token })).status).toBe(200);
    }
    garden.clock.advance(10 * day);
    expect((await send('GET', '/me', { as: token })).body.code).toBe('SESSION_EXPIRED');
  });

  test('change their token after a day; the old one serves for a minute more', async () => {
    const { token } = await signInBy(garden, 'lin@example.org');
    const stale = async (as: string) => (await send('GET', '/session', { as })).body.session.stale;
    expect(await stale(token)).toBe(false);
    garden.clock.advance(day);
    expect(await stale(token)).toBe(true);
    const renewed = await Promise.all([1, 2].map(() => send('POST', '/session/renewal', { as: token })));
    expect(renewed.map(({ status }) => status).sort()).toEqual([201, 409]);
    const next = renewed.find(({ status }) => status === 201)!.body.token;
    expect(await stale(next)).toBe(false);
    expect((await send('GET', '/me', { as: token })).status).toBe(200);
    garden.clock.advance(minute);
    expect((await send('GET', '/me', { as: token })).status).toBe(401);
    expect((await send('GET', '/me/sessions', { as: next })).body.items).toHaveLength(1);
  });

  test('ask for a new token when more is known of the person', async () => {
    const { token, personId } = await signInBy(garden, 'lin@example.org');
    garden.clock.advance(minute);
    const { database } = await garden.juyi.communities.open('garden');
    await database.client.execute(
      `insert into person_facts (id, person, kind, source, starts) values ('f', '${personId}', 'residence', 'worker', ${garden.clock.now()})`,
    );
    garden.clock.advance(1000);
    const { body } = await send('GET', '/session', { as: token });
    expect([body.level, body.session.stale]).toEqual([2, true]);
  });
});

test('the name that neighbours see is one’s own to choose', async () => {
  const { token } = await signInBy(garden, 'lin@example.org');
  const renamed = await send('PATCH', '/me', { as: token, body: { name: ' 林女士 ' } });
  expect([renamed.status, renamed.body.name]).toEqual([200, '林女士']);
  expect((await send('PATCH', '/me', { as: token, body: { name: ' ' } })).status).toBe(422);
});
