import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mailTransport } from './mail.ts';
import { type OutgoingMessage, type Transport, Undeliverable } from './transport.ts';

/** A mail server that takes every letter, save for `gone@` (no such mailbox) and `full@` (later, please). */
const received: { to: string[]; source: string }[] = [];
const options: SMTPServerOptions = {
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo({ address }, _session, done) {
    const code = address.startsWith('gone@') ? 550 : address.startsWith('full@') ? 452 : 0;
    done(code === 0 ? null : Object.assign(new Error('refused'), { responseCode: code }));
  },
  onData(stream, session, done) {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      received.push({ to, source: Buffer.concat(parts).toString('utf8') });
      done();
    });
  },
};

let server: SMTPServer;
let mail: Transport;

beforeEach(async () => {
  received.length = 0;
  server = new SMTPServer(options);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  mail = mailTransport({ server: `smtp://127.0.0.1:${port}`, from: '阳光花园 <no-reply@garden.example>' });
});
afterEach(async () => {
  mail.close?.();
  await new Promise<void>((closed) => server.close(closed));
});

const letter: OutgoingMessage = {
  id: '019b8a00-0000-7000-8000-000000000001',
  community: 'garden',
  channel: 'mail',
  kind: 'session.code',
  at: Date.parse('2026-01-05T09:00:00+08:00'),
  to: 'lin@example.org',
  subject: '登录验证码',
  text: '验证码 123456',
};
const deliver = (more: Partial<OutgoingMessage>) => mail.deliver({ ...letter, ...more }, AbortSignal.timeout(5000));

test('a letter reaches a real mail server, with the same message id however often it is sent', async () => {
  await deliver({});
  await deliver({ headers: { 'List-Unsubscribe': '<https://garden.example/stop>' } });
  expect(received.map(({ to }) => to)).toEqual([['lin@example.org'], ['lin@example.org']]);
  for (const { source } of received) {
    expect(source).toContain('Message-ID: <019b8a00-0000-7000-8000-000000000001@garden.example>');
    expect(source).toContain('Auto-Submitted: auto-generated');
    expect(source).toContain(`=?UTF-8?B?${Buffer.from('登录验证码').toString('base64')}?=`);
  }
  expect(received[1]!.source).toContain('List-Unsubscribe: <https://garden.example/stop>');
});

test('no line break in a subject or an address becomes a header or a second reader', async () => {
  await deliver({ subject: 'hello\r\nBcc: thief@example.org' });
  await deliver({ to: 'lin@example.org, thief@example.org' }).catch(() => undefined);
  await deliver({ to: 'lin@example.org\r\nBcc: thief@example.org' }).catch(() => undefined);
  for (const { to, source } of received) {
    expect(to).not.toContain('thief@example.org');
    expect(source).not.toMatch(/^bcc:/im);
  }
});

test('a mailbox that does not exist is final, a full one is tried again', async () => {
  await expect(deliver({ to: 'gone@example.org' })).rejects.toThrow(Undeliverable);
  await expect(deliver({ to: 'full@example.org' })).rejects.not.toThrow(Undeliverable);
});

test('a server that is not there is tried again', async () => {
  await new Promise<void>((closed) => server.close(closed));
  await expect(deliver({})).rejects.toMatchObject({ code: expect.stringMatching(/^E/) });
});

test('only a mail server’s address is taken for one', () => {
  expect(() => mailTransport({ server: 'https://mail.example', from: 'a@b.example' })).toThrow('smtps://');
});
