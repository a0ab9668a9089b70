import { fileOutbox } from '@juyi/api/delivery/file-outbox';
import { mailTransport } from '@juyi/api/delivery/mail';
import { smsGateway, smsTransport } from '@juyi/api/delivery/sms';
import type { Transports } from '@juyi/api/delivery/transport';
import { webhookTransport } from '@juyi/api/delivery/webhook';

/** How messages leave, as the environment says it: what holds a password is never an argument that others can list. */
export interface PostSettings {
  readonly mail?: { readonly server: string; readonly from: string };
  readonly sms?: { readonly url: string; readonly key: string; readonly templates: Readonly<Record<string, string>> };
  readonly webhook?: { readonly url: string; readonly secrets: readonly string[] };
}

export const postUsage =
  'mail: JUYI_SMTP, JUYI_MAIL_FROM · text messages: JUYI_SMS_URL, JUYI_SMS_KEY, JUYI_SMS_TEMPLATES · ' +
  'other systems: JUYI_WEBHOOK, JUYI_WEBHOOK_SECRET';

/** @throws TypeError that says what is missing or wrong, without repeating what may be secret */
export function readPost(environment: NodeJS.ProcessEnv): PostSettings {
  const mail = together(environment, 'JUYI_SMTP', 'JUYI_MAIL_FROM');
  const sms = together(environment, 'JUYI_SMS_URL', 'JUYI_SMS_KEY', 'JUYI_SMS_TEMPLATES');
  const webhook = together(environment, 'JUYI_WEBHOOK', 'JUYI_WEBHOOK_SECRET');
  return {
    ...(mail && { mail: { server: addressIn('JUYI_SMTP', mail[0], /^smtps?:$/), from: mail[1]! } }),
    ...(sms && {
      sms: { url: addressIn('JUYI_SMS_URL', sms[0], /^https?:$/), key: sms[1]!, templates: templatesIn(sms[2]!) },
    }),
    ...(webhook && {
      webhook: { url: addressIn('JUYI_WEBHOOK', webhook[0], /^https?:$/), secrets: webhook[1]!.split(/\s+/) },
    }),
  };
}

/** What is not set up goes into the outbox, for whoever sends it by other means. */
export function transportsOf({ mail, sms, webhook }: PostSettings, outbox: string): Transports {
  const folder = fileOutbox(outbox);
  return {
    mail: mail ? mailTransport(mail) : folder,
    sms: sms ? smsTransport({ provider: smsGateway(sms), templates: sms.templates }) : folder,
    webhook: webhook ? webhookTransport(webhook) : folder,
  };
}

/** All of them, or none where none is set. */
function together(environment: NodeJS.ProcessEnv, ...names: readonly string[]): string[] | null {
  const missing = names.filter((name) => !environment[name]);
  if (missing.length === names.length) return null;
  if (missing.length > 0) throw new TypeError(`${missing.join(' and ')} must be set beside ${names.join(', ')}`);
  return names.map((name) => environment[name]!.trim());
}

function addressIn(name: string, text: string | undefined, protocol: RegExp): string {
  if (text === undefined || !URL.canParse(text) || !protocol.test(new URL(text).protocol))
    throw new TypeError(
      `${name} takes an address such as ${name === 'JUYI_SMTP' ? 'smtps://user:password@host' : 'https://host/path'}`,
    );
  return text;
}

function templatesIn(text: string): Record<string, string> {
  const pairs = text.split(',').map((pair) => /^\s*([\w.]+)=(\S+)\s*$/.exec(pair));
  if (pairs.some((pair) => pair === null))
    throw new TypeError('JUYI_SMS_TEMPLATES takes kinds and templates such as signIn.code=SMS_1,news=SMS_2');
  return Object.fromEntries(pairs.map((pair) => [pair![1]!, pair![2]!]));
}
