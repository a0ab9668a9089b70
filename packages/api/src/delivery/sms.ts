import { answerOf, Unanswered } from './answers.ts';
import { type Transport, Undeliverable } from './transport.ts';

/** A text message as telephone companies in China take it: a template that was approved, and what goes into it. */
export interface TemplateMessage {
  readonly id: string;
  /** Such as `+8613800000001`. */
  readonly to: string;
  readonly template: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** The whole text, for companies that take one. */
  readonly text: string;
}

/** What is particular to one company: how it is asked, and what its answer means. */
export interface SmsProvider {
  /** May sign, and so take its time. */
  request(message: TemplateMessage): Request | Promise<Request>;
  /** `later` is tried again; `never` is a number that is none, or a text that will not be taken. */
  verdict(status: number, answer: string): 'taken' | 'later' | 'never';
}

export interface SmsOptions {
  readonly provider: SmsProvider;
  /** The template for each kind of message; `news` serves every `news.…` that has none of its own. */
  readonly templates: Readonly<Record<string, string>>;
}

/** Sends by a company's interface over HTTP. */
export function smsTransport({ provider, templates }: SmsOptions): Transport {
  return {
    async deliver({ id, to, kind, text, data = {} }, signal) {
      const template = templates[kind] ?? templates[kind.split('.', 1)[0]!];
      if (template === undefined) throw new Undeliverable('noTemplate');
      const request = await provider.request({ id, to, template, parameters: wordsOf(data), text });
      const answer = await answerOf(new Request(request, { signal }));
      const verdict = provider.verdict(answer.status, answer.text);
      if (verdict === 'never') throw new Undeliverable('notTaken');
      if (verdict === 'later') throw new Unanswered(answer.status);
    },
  };
}

function wordsOf(data: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(data).map(([name, word]) => [name, String(word)]));
}

/** A gateway of one's own, in front of whichever company: JSON with a key, and the status as the answer. */
export function smsGateway({ url, key }: { url: string; key: string }): SmsProvider {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
  const final = [400, 404, 410, 422];
  return {
    request: (message) =>
      new Request(url, {
        method: 'POST',
        headers: { ...headers, 'idempotency-key': message.id },
        body: JSON.stringify(message),
      }),
    verdict: (status) => (status >= 200 && status < 300 ? 'taken' : final.includes(status) ? 'never' : 'later'),
  };
}
