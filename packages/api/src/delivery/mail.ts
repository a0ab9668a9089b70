import { type Transport, Undeliverable } from './transport.ts';

export interface MailOptions {
  /** The mail server, such as `smtps://user:password@mail.example`. */
  readonly server: string;
  /** Who writes, such as `Sunshine Garden <no-reply@garden.example>`. */
  readonly from: string;
}

/** Where the texts of a message may not lead: an address is an address, a text is a text. */
const closed = { disableFileAccess: true, disableUrlAccess: true };

/** Sends by a mail server, over a few connections that stay open while there is something to send. */
export function mailTransport({ server, from }: MailOptions): Transport {
  const address = readAddress(server);
  let opened: ReturnType<typeof openMailer> | undefined;
  const domain = /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost';
  return {
    async deliver({ id, to, subject, text, at, headers = {} }, signal) {
      try {
        opened ??= openMailer(address);
        await (await opened).sendMail({
          ...closed,
          from,
          to: { name: '', address: to },
          subject,
          text,
          date: new Date(at),
          messageId: `<${id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated', ...headers },
          signal,
        });
      } catch (cause) {
        throw isFinal(cause) ? new Undeliverable('noSuchMailbox', { cause }) : cause;
      }
    },
    close: () => void opened?.then((mailer) => mailer.close()),
  };
}

/** Loaded with the first letter: half a megabyte that most servers never need. */
async function openMailer(address: ReturnType<typeof readAddress>) {
  const { createTransport } = await import('nodemailer');
  return createTransport({
    ...address,
    pool: true,
    maxConnections: 5,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  });
}

function readAddress(server: string) {
  const url = new URL(server);
  if (!/^smtps?:$/.test(url.protocol))
    throw new TypeError('A mail server is smtps://user:password@host or smtp://host');
  const secure = url.protocol === 'smtps:';
  const auth = { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
  return {
    host: url.hostname,
    port: Number(url.port || (secure ? 465 : 587)),
    secure,
    ...(url.username !== '' && { auth }),
  };
}

/** The server takes nothing for this mailbox. A refused password or sender may be mended, so those are tried again. */
function isFinal(cause: unknown): boolean {
  return cause instanceof Error && 'permanent' in cause && cause.permanent === true && 'rejected' in cause;
}
