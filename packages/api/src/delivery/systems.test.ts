import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { restAfter } from '@juyi/core/delivery/channels';
import { call } from '@juyi/testing/call';
import { createTestCommunity, type TestCommunity } from '@juyi/testing/community';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { smsGateway, smsTransport } from './sms.ts';
import type { Transport } from './transport.ts';
import { webhookTransport } from './webhook.ts';

interface Heard {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Another system that writes down what it hears, and answers what it is told to. */
const heard: Heard[] = [];
let status = 204;
let other: Server;
let address: string;
const reports: unknown[] = [];
let garden: TestCommunity;

beforeEach(async () => {
  heard.length = 0;
  reports.length = 0;
  status = 204;
  other = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    heard.push({ path: request.url!, headers: request.headers, body: Buffer.concat(pieces).toString() });
    response.writeHead(status, { location: '/elsewhere' }).end(status === 204 ? undefined : 'open-sesame 13800000001');
  });
  await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
  address = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
});
afterEach(async () => {
  await garden.close();
  other.closeAllConnections();
  await new Promise((closed) => other.close(closed));
});

const open = async (options: { sms?: Transport; webhook?: Transport; to?: string; signIn?: { phone: boolean } }) => {
  const { sms, webhook, to, signIn } = options;
  garden = await createTestCommunity({
    transports: { ...(sms && { sms }), ...(webhook && { webhook }) },
    ...(to !== undefined && { webhook: to }),
    ...(signIn && { signIn }),
    report: (fault) => reports.push(fault),
  });
};
const messages = async () => {
  const { database } = await garden.juyi.communities.open('garden');
  return (await database.client.execute('SELECT channel, state, reason, tries FROM messages ORDER BY id')).rows;
};

describe('another system', () => {
  const secrets = ['whsec_b3Blbi1zZXNhbWUtb3Blbi1zZXNhbWUtMQ==', 'the-secret-of-last-year-24'];
  const follow = async () => {
    await open({ webhook: webhookTransport({ secrets, clock: () => garden.clock.now() }), to: `${address}/hook` });
    await garden.juyi.tick();
  };
  const propose = async () => {
    const as = await garden.signIn('resident');
    await call(garden, 'POST', '/proposals', { as, body: { title: '三号门的路灯', body: '不亮了' } });
    await garden.juyi.tick();
  };

  test('is told each public event once, signed with its moment by every secret in force', async () => {
    await follow();
    await propose();
    await garden.juyi.tick();
    expect(heard.length).toBeGreaterThan(0);
    const { headers, body } = heard[0]!;
    const text = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    const keys = [Buffer.from(secrets[0]!.slice(6), 'base64'), Buffer.from(secrets[1]!)];
    const signed = keys.map((key) => `v1,${createHmac('sha256', key).update(text).digest('base64')}`);
    expect(headers['webhook-signature']).toBe(signed.join(' '));
    expect(Number(headers['webhook-timestamp'])).toBe(Math.floor(garden.clock.now() / 1000));
    expect(JSON.parse(body)).toMatchObject({ type: 'ledger.event', community: 'garden', data: { topic: 'proposals' } });
    expect(new Set(heard.map(({ headers: { 'webhook-id': id } }) => id)).size).toBe(heard.length);
    expect(JSON.stringify(heard)).not.toContain('resident 0');
  });

  test('that is down is called again later and later; whatever it answers is reported to nobody', async () => {
    await follow();
    status = 503;
    await propose();
    const first = heard.length;
    await garden.juyi.tick();
    expect(heard.length).toBe(first);
    status = 204;
    garden.clock.advance(restAfter(1));
    await garden.juyi.tick();
    expect(heard.length).toBe(2 * first);
    expect(await messages()).toEqual(Array(first).fill(expect.objectContaining({ state: 'sent', tries: 2 })));
    expect(String(reports.map((fault) => (fault as { cause: Error }).cause))).toContain('HTTP_503');
    for (const secret of [...secrets, 'open-sesame']) expect(JSON.stringify(reports, words)).not.toContain(secret);
  });

  test('that sends us elsewhere is not followed, and one that is gone for good is not called again', async () => {
    await follow();
    status = 302;
    await propose();
    expect(heard.map(({ path }) => path)).not.toContain('/elsewhere');
    status = 410;
    garden.clock.advance(restAfter(1));
    await garden.juyi.tick();
    expect(new Set((await messages()).map(({ state, reason }) => `${state} ${reason}`))).toEqual(
      new Set(['failed gone']),
    );
  });

  test('is only called with a secret that nobody guesses', async () => {
    await open({});
    for (const weak of [[], ['short'], ['whsec_c2hvcnQ=']]) expect(() => webhookTransport({ secrets: weak })).toThrow();
  });
});

describe('a telephone company', () => {
  const key = 'open-sesame-key';
  const askCode = async () => {
    await call(garden, 'POST', '/sign-in/codes', { body: { way: 'phone', to: '13800000001' } });
    await garden.juyi.tick();
  };
  const offer = (templates: Record<string, string>) => {
    const provider = smsGateway({ url: `${address}/sms`, key });
    return open({ sms: smsTransport({ provider, templates }), signIn: { phone: true } });
  };

  test('gets the approved template and what goes into it', async () => {
    await offer({ 'signIn.code': 'SMS_1' });
    await askCode();
    const [{ headers, body } = heard[0]!] = heard;
    expect(headers).toMatchObject({ authorization: `Bearer ${key}`, 'content-type': 'application/json' });
    expect(JSON.parse(body)).toMatchObject({
      to: '+8613800000001',
      template: 'SMS_1',
      parameters: { place: '花园', code: expect.stringMatching(/^\d{6}$/), minutes: '10' },
    });
    expect(await messages()).toMatchObject([{ channel: 'sms', state: 'sent' }]);
  });

  test('that will not take it, or has no template for it, is not asked again; one that is down is', async () => {
    await offer({ news: 'SMS_2' });
    await askCode();
    expect([heard.length, await messages()]).toMatchObject([0, [{ state: 'failed', reason: 'noTemplate' }]]);
    await garden.close();
    await offer({ signIn: 'SMS_1' });
    status = 422;
    await askCode();
    expect(await messages()).toMatchObject([{ state: 'failed', reason: 'notTaken', tries: 1 }]);
    status = 500;
    garden.clock.advance(120_000);
    await askCode();
    expect((await messages())[1]).toMatchObject({ state: 'waiting', reason: 'unreachable' });
    for (const secret of [key, '13800000001']) expect(JSON.stringify(reports, words)).not.toContain(secret);
  });

  test('of any kind is one object: how it is asked, and what its answer means', async () => {
    const provider = {
      request: ({ to, template, parameters }: { to: string; template: string; parameters: object }) => {
        const form = new URLSearchParams({ PhoneNumbers: to, TemplateCode: template });
        form.set('TemplateParam', JSON.stringify(parameters));
        return new Request(`${address}/?Action=SendSms`, { method: 'POST', body: form });
      },
      verdict: (code: number, answer: string) =>
        (code === 200 && !answer.includes('open-sesame') ? 'taken' : 'later') as 'taken' | 'later',
    };
    await open({ sms: smsTransport({ provider, templates: { signIn: 'SMS_9' } }), signIn: { phone: true } });
    status = 200;
    await askCode();
    expect(new URLSearchParams(heard[0]!.body).get('TemplateCode')).toBe('SMS_9');
    expect(await messages()).toMatchObject([{ state: 'waiting', reason: 'unreachable' }]);
  });
});

/** Errors with their words, which JSON leaves out. */
function words(_: string, value: unknown): unknown {
  return value instanceof Error ? `${value.name} ${value.message} ${value.stack}` : value;
}
