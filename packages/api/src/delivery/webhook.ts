import { createHmac } from 'node:crypto';
import { answerOf, Unanswered } from './answers.ts';
import { type Transport, Undeliverable } from './transport.ts';

export interface WebhookOptions {
  /**
   * What calls are signed with: `whsec_` and base64, or any text of 24 characters and more. While one is exchanged for
   * another both stand here, and each call carries a signature by each.
   */
  readonly secrets: readonly string[];
  /** UTC ms; the world's clock where left out. */
  readonly clock?: () => number;
}

/**
 * Calls another system. Each call is signed together with its moment, so that it can neither be made up nor be sent
 * again later. Source: Standard Webhooks 1.0 (standardwebhooks.com), for which there are libraries to check it.
 */
export function webhookTransport({ secrets, clock = Date.now }: WebhookOptions): Transport {
  const keys = secrets.map(keyOf);
  if (keys.length === 0) throw new TypeError('Calls of other systems are signed: name a secret');
  return {
    async deliver({ id, to, kind, community, at, subject, text, data }, signal) {
      const body = JSON.stringify({
        type: kind,
        timestamp: new Date(at).toISOString(),
        community,
        subject,
        text,
        data,
      });
      const moment = Math.floor(clock() / 1000);
      const headers = {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(moment),
        'webhook-signature': keys.map((key) => sign(key, `${id}.${moment}.${body}`)).join(' '),
      };
      const { status } = await answerOf(new Request(to, { method: 'POST', headers, body, signal }));
      if (status === 410) throw new Undeliverable('gone');
      if (status < 200 || status > 299) throw new Unanswered(status);
    },
  };
}

function sign(key: Buffer, text: string): string {
  return `v1,${createHmac('sha256', key).update(text).digest('base64')}`;
}

function keyOf(secret: string): Buffer {
  const key = secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : Buffer.from(secret);
  if (key.length < 24) throw new TypeError('A secret for calls of other systems has 24 bytes or more');
  return key;
}
