import type { KeyObject } from 'node:crypto';
import type { Endpoint } from '@juyi/core/kernel/contract';
import { signInCode } from '@juyi/core/people/limits';
import { Refusal } from '../database/refusal.ts';
import type { Write } from '../database/write.ts';
import { assistedStore } from '../people/assisted/store.ts';
import { logOpenings } from '../privacy/openings.ts';
import type { Added, Answer, Call, Service } from './call.ts';
import type { HttpContext } from './context.ts';
import { lockReply, unlockReply } from './locked-reply.ts';
import { replyOf } from './operation.ts';
import { bucketOf, countedIn } from './rate-limit.ts';
import { Refused } from './refused.ts';
import { httpStore } from './store.ts';

/** How long an answer can be given again to a client that lost it. */
const rememberFor = 24 * 3_600_000;
/** And one that holds a secret: as long as the code lived that was used up for it. */
const rememberSecretFor = signInCode.life;
const longestKey = 200;

/** What a write answers; the reply is a value, or JSON text that was kept. */
interface Done {
  readonly reply: unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** What is stored of an idempotency key and of the request that came with it. */
interface Marks {
  readonly key: string;
  readonly request: string;
  /** What the answer is locked with where it holds a secret. */
  readonly lock: KeyObject | null;
}

/**
 * Does a write once, however often it is sent with one idempotency key, and answers when it is durable. The key is not
 * looked up beforehand: a copy meets the key's row, or is refused because of what the first one did.
 */
export async function act<Query, Body, Response>(
  http: HttpContext,
  operation: Endpoint,
  call: Call<Query, Body>,
  text: string,
  service: Service<Query, Body, Response>,
): Promise<Done> {
  const marks = marksOf(operation, call, text);
  let answer: Answer<Response>;
  try {
    answer = await service(call);
    const done = await carryOut(http, operation, call, marks, answer);
    if (done) return done;
  } catch (error) {
    const refused = error instanceof Refused || error instanceof Refusal;
    const given = marks && refused ? await answerAgain(operation, call, marks, service) : null;
    if (given) return given;
    throw error;
  }
  const given = marks ? await answerAgain(operation, call, marks, service) : null;
  return given ?? { reply: await replyAfter(operation, call, answer), headers: answer.headers };
}

/** The answer already given to this key, or null. The same key with another request is refused. */
async function answerAgain<Query, Body, Response>(
  operation: Endpoint,
  call: Call<Query, Body>,
  marks: Marks,
  service: Service<Query, Body, Response>,
): Promise<Done | null> {
  const given = await recall(call, marks);
  if (!given) return null;
  if (given.request !== marks.request) throw new Refused('IDEMPOTENCY_KEY_REUSED');
  if (given.reply !== null) return marks.lock ? unlockReply(marks.lock, given.reply) : { reply: given.reply };
  const answer = await service({ ...call, replayed: true });
  return { reply: await replyAfter(operation, call, answer) };
}

/** Does what an answer asks for, if need be in its second way; null where nothing is to be written. */
async function carryOut(
  http: HttpContext,
  operation: Endpoint,
  call: Call,
  marks: Marks | null,
  answer: Answer,
): Promise<Done | null> {
  const opened = logOpenings(operation, call, known(answer));
  if (opened.length === 0 && !answer.writes?.length) return null;
  try {
    return await commitAnswer(http, operation, call, marks, answer, [...(answer.writes ?? []), ...opened]);
  } catch (error) {
    const careful = error instanceof Refusal && error.code !== 'IDEMPOTENCY_KEY_SEEN' && answer.otherwise;
    if (!careful) throw error;
    const second = await careful();
    const done = await carryOut(http, operation, call, marks, second);
    return done ?? { reply: await replyAfter(operation, call, second), headers: second.headers };
  }
}

/** Makes an answer durable, all of it or nothing, and returns it once it is. */
async function commitAnswer(
  http: HttpContext,
  operation: Endpoint,
  call: Call,
  marks: Marks | null,
  answer: Answer,
  writes: Write[],
): Promise<Done> {
  const { community } = call;
  const kept = typeof answer.reply === 'function' ? null : JSON.stringify(answer.reply ?? null);
  if (http.limited) writes.push(countUse(operation.action, call));
  if (call.viewer.assistedBy) writes.push(noteAssisted(operation.action, call));
  let added: Added | undefined;
  try {
    added = marks ? await commitOnce(call, marks, keptBy(marks, kept, answer), writes) : await commit(call, writes);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (!answer.settled?.includes(error.code)) throw answer.refusals?.[error.code] ?? error;
  }
  community.live.nudge().catch((cause) => http.report({ requestId: '', action: 'live', cause }));
  return { reply: kept ?? (await replyAfter(operation, call, answer, added)), headers: answer.headers };
}

/** What is answered, where that is known before the effect is durable. */
function known<Response>({ reply }: Answer<Response>): Response | undefined {
  return typeof reply === 'function' ? undefined : reply;
}

/** What is read once the effect is durable may open records as well. */
async function replyAfter<Response>(
  operation: Endpoint,
  call: Call,
  answer: Answer<Response>,
  added?: Added,
): Promise<Response> {
  const reply = await replyOf(answer.reply, added);
  const opened = logOpenings(operation, call, reply);
  if (opened.length > 0) await call.community.database.commit(opened);
  return reply;
}

async function commit({ community }: Call, writes: readonly Write[]): Promise<Added> {
  return (await community.database.commit(writes)).map(({ lastRowid }) => lastRowid);
}

/** What is stored of an answer, to be given again; null where it is read afresh. */
function keptBy({ lock }: Marks, reply: string | null, { headers }: Answer): string | null {
  return reply !== null && lock ? lockReply(lock, { reply, headers }) : reply;
}

/** The key goes first, so that a copy is known as one before anything else can refuse it. */
async function commitOnce(call: Call, marks: Marks, reply: string | null, writes: readonly Write[]): Promise<Added> {
  const { key, request, lock } = marks;
  const expiresAt = call.now + (lock ? rememberSecretFor : rememberFor);
  const remember = httpStore.remember({ key, request, reply, expiresAt });
  try {
    return (await commit(call, [remember, ...writes])).slice(1);
  } catch (error) {
    const seen = error instanceof Refusal && error.code === 'IDEMPOTENCY_KEY_SEEN';
    if (!seen || (await recall(call, marks))) throw error;
    // An answer that has run out must not stand in the way of a new one.
    const release = httpStore.release({ key, now: call.now });
    return (await commit(call, [release, remember, ...writes])).slice(2);
  }
}

function recall({ community, now }: Call, { key }: Marks) {
  return community.database.first(httpStore.recall({ key, now }));
}

function marksOf(operation: Endpoint, call: Call, text: string): Marks | null {
  const given = call.request.headers.get('idempotency-key');
  if (given === null || (operation.secret && !operation.usesUp)) return null;
  if (given.length === 0 || given.length > longestKey) {
    throw new Refused('VALIDATION', {
      faults: [{ pointer: '', code: 'idempotency_key' }],
      hint: `Idempotency-Key takes 1 to ${longestKey} characters`,
    });
  }
  const { keys } = call.community;
  const key = `${call.viewer.person ?? 'visitor'} ${given}`;
  return { ...keys.marks(key, `${operation.action} ${text}`), lock: operation.usesUp ? keys.lockOf(key) : null };
}

/** Whatever is done at an officer's desk is marked as such in the same effect. */
function noteAssisted(action: string, { viewer, makeId, now }: Call): Write {
  return assistedStore.act({ id: makeId(), session: viewer.assistedBy!.session, action, at: now });
}

function countUse(action: string, call: Call): Write {
  const { name, limit } = bucketOf(action, call.viewer.person, call.address);
  return countedIn(name, limit, call.now);
}
