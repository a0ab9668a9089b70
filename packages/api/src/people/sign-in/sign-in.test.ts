import { type CallOptions, call, type Reply } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { addWay, codeFor, prove, signInBy } from '@juyi/testing/sign-in';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let garden: TestCommunity;

beforeEach(async () => {
  garden = await createTestCommunity({ site: 'https://garden.example' });
});
afterEach(() => garden.close());

const lin = 'lin@example.org';

function send(method: string, path: string, options: CallOptions = {}): Promise<Reply> {
  return call(garden, method, path, options);
}

const linkOf = (text: string) => new URL(/https:\S+/.exec(text)![0]).searchParams.get('link')!;

describe('a code by mail', () => {
  test('signs somebody new in, reachable but not confirmed, and finds the same person the next time', async () => {
    const first = await signInBy(garden, lin);
    const session = await send('GET', '/session', { as: first.token });
    expect(session.body).toMatchObject({ person: { id: first.personId }, level: 1, session: { kind: 'own' } });
    expect((await signInBy(garden, 'LIN@example.org ')).personId).toBe(first.personId);
    expect((await garden.messages())[0]).toMatchObject({ to: lin, kind: 'signIn.code', channel: 'mail' });
  });

  test('by phone goes to the number, however it was typed', async () => {
    const first = await signInBy(garden, '138 0013 8000', 'phone');
    expect((await garden.messages())[0]).toMatchObject({ to: '+8613800138000', channel: 'sms' });
    expect((await signInBy(garden, '+86-13800138000', 'phone')).personId).toBe(first.personId);
  });

  test('is written in the reader’s language', async () => {
    await send('POST', '/sign-in/codes', { body: { way: 'email', to: lin }, headers: { 'accept-language': 'en' } });
    expect((await garden.messages())[0]!.subject).toMatch(/^Your code for Garden: \d{6}$/);
  });

  test('works once, also where it is sent twice at the same moment', async () => {
    const { id, digits } = await codeFor(garden, lin);
    const both = await Promise.all([prove(garden, { id, digits }), prove(garden, { id, digits })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 403]);
    expect((await prove(garden, { id, digits })).body.code).toBe('CODE_WRONG');
  });

  test('is over after ten minutes', async () => {
    const { id, digits } = await codeFor(garden, lin);
    garden.clock.advance(10 * 60_000);
    expect((await prove(garden, { id, digits })).body.code).toBe('CODE_WRONG');
  });

  test('belongs to its own request: the digits of another code are of no use', async () => {
    const [one, other] = [await codeFor(garden, lin), await codeFor(garden, 'wang@example.org')];
    if (one.digits !== other.digits)
      expect((await prove(garden, { id: one.id, digits: other.digits })).body.code).toBe('CODE_WRONG');
  });

  test.each(['lin', 'lin@example.org\nbcc: all@example.org', 'a@b.c, d@e.f'])('is not sent to "%s"', async (to) => {
    const reply = await send('POST', '/sign-in/codes', { body: { way: 'email', to } });
    expect([reply.status, reply.body.errors]).toEqual([422, [{ pointer: '/to', code: 'email' }]]);
    expect(reply.text).not.toContain(to);
  });
});

describe('a link in a message', () => {
  const at = (link: string) => `http://localhost/juyi/pages/sign-in?community=garden&lang=en&link=${link}`;
  const press = (fields: Record<string, string>, headers: Record<string, string> = {}, page = 'sign-in') =>
    garden.handler(
      new Request(`http://localhost/juyi/pages/${page}?community=garden&lang=en`, {
        method: 'POST',
        headers: {
          host: 'localhost',
          origin: 'http://localhost',
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': '200',
          ...headers,
        },
        body: new URLSearchParams(fields),
      }),
    );

  test('signs nobody in by being looked at, however often; its button does, once', async () => {
    const link = linkOf((await codeFor(garden, lin)).text);
    for (let n = 0; n < 12; n++) {
      const page = await garden.handler(new Request(at(link)));
      expect([page.status, page.headers.get('set-cookie')]).toEqual([200, null]);
      expect(await page.text()).toContain('<form method="post"');
    }
    const pressed = await press({ link });
    expect([pressed.status, pressed.headers.get('location')]).toEqual([303, '/?lang=en']);
    const cookie = pressed.headers.get('set-cookie')!.split(';')[0]!;
    expect((await send('GET', '/session', { headers: { cookie } })).body.level).toBe(1);
    const again = await press({ link });
    expect([again.status, await again.text()]).toEqual([403, expect.stringContaining('That code is not right')]);
  });

  test('is of no use to a page of another website', async () => {
    const link = linkOf((await codeFor(garden, lin)).text);
    expect((await press({ link }, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await press({ link })).status).toBe(303);
  });

  test('shows what it was given as text', async () => {
    const page = await garden.handler(new Request(at('"><script>alert(1)</script>')));
    expect(await page.text()).not.toContain('<script>');
  });

  test('is left out where the host has not said where it is', async () => {
    const plain = await createTestCommunity();
    const headers = { host: 'evil.example' };
    await call(plain, 'POST', '/sign-in/codes', { body: { way: 'email', to: lin }, headers });
    expect((await plain.messages())[0]!.text).not.toContain('http');
    await plain.close();
  });

  test('asks who of the family it is, where several use the address', async () => {
    const [, wife] = await family();
    const link = linkOf((await codeFor(garden, lin)).text);
    const asked = await (await press({ link })).text();
    expect(asked).toContain('Who are you?');
    const ticket = /name="ticket" value="([^"]+)"/.exec(asked)![1]!;
    const chosen = await press({ ticket, person: wife.personId }, {}, 'sign-in-choice');
    const cookie = chosen.headers.get('set-cookie')!.split(';')[0]!;
    expect((await send('GET', '/session', { headers: { cookie } })).body.person.id).toBe(wife.personId);
  });
});

/** A couple who share one address. */
async function family() {
  const husband = await signInBy(garden, lin);
  const wife = await signInBy(garden, '139 0013 9000', 'phone');
  await addWay(garden, wife.token, lin);
  return [husband, wife] as const;
}

describe('relatives who share one address', () => {
  test('say who they are after the code, and only those who have proved it can be chosen', async () => {
    const [husband, wife] = await family();
    const stranger = await signInBy(garden, 'zhao@example.org');
    const { id, digits } = await codeFor(garden, lin);
    const { body } = await prove(garden, { id, digits });
    expect(body.token).toBeUndefined();
    expect(body.people.map((person: { id: string }) => person.id)).toEqual([husband.personId, wife.personId]);
    const choose = (person: string | null) =>
      send('POST', '/sign-in/choice', { body: { ticket: body.ticket, person } });
    expect((await choose(stranger.personId)).body.code).toBe('CODE_WRONG');
    expect((await choose(wife.personId)).body.personId).toBe(wife.personId);
    expect((await choose(husband.personId)).body.code).toBe('CODE_WRONG');
  });

  test('may be one more, not known yet', async () => {
    const [husband, wife] = await family();
    const { id, digits } = await codeFor(garden, lin);
    const { ticket } = (await prove(garden, { id, digits })).body;
    const child = await send('POST', '/sign-in/choice', { body: { ticket, person: null } });
    expect(child.status).toBe(201);
    expect([husband.personId, wife.personId]).not.toContain(child.body.personId);
  });
});

test('what is stored of an address and a code cannot be read', async () => {
  const { id, digits } = await codeFor(garden, lin);
  const { database } = await garden.juyi.communities.open('garden');
  const stored = JSON.stringify((await database.client.execute('select * from sign_in_codes')).rows);
  for (const secret of [lin, digits]) expect(stored).not.toContain(secret);
  await prove(garden, { id, digits });
  expect(JSON.stringify((await database.client.execute('select * from contacts')).rows)).not.toContain(lin);
});
