import type { Endpoint } from '@juyi/core/kernel/contract';
import { Refusal } from '../database/refusal.ts';
import type { Write } from '../database/write.ts';
import type { Answer, Call } from './call.ts';
import type { HttpContext } from './context.ts';
import { replyOf } from './operation.ts';
import { bucketOf } from './rate-limit.ts';
import { Refused } from './refused.ts';
import { httpStore } from './store.ts';

/** How long an answer can be given again to a client that lost it. */
const rememberFor = 24 * 3_600_000;
const longestKey = 200;

/**
 * The answer already given to this idempotency key, or null. `reply` is JSON text, or null where it must be read
 * afresh. The same key with another request is refused.
 */
export async function recallAnswer(
  operation: Endpoint,
  call: Call,
  text: string,
): Promise<{ reply: string | null } | null> {
  const marks = marksOf(operation, call, text);
  if (!marks) return null;
  const found = await call.community.database.first(httpStore.recall({ key: marks.key, now: call.now }));
  if (!found) return null;
  if (found.request !== marks.request) throw new Refused('IDEMPOTENCY_KEY_REUSED');
  return { reply: found.reply };
}

/** Makes an answer durable, all of it or nothing, and returns its reply once it is. */
export async function commitAnswer(
  http: HttpContext,
  operation: Endpoint,
  call: Call,
  text: string,
  answer: Answer,
): Promise<unknown> {
  if (!answer.writes || answer.writes.length === 0) return replyOf(answer.reply);
  const { community } = call;
  const marks = marksOf(operation, call, text);
  const writes = [...answer.writes];
  const kept = typeof answer.reply === 'function' ? null : JSON.stringify(answer.reply);
  if (marks) {
    // An answer that has run out must not stand in the way of a new one.
    writes.push(httpStore.release({ key: marks.key, now: call.now }));
    writes.push(httpStore.remember({ ...marks, reply: kept, expiresAt: call.now + rememberFor }));
  }
  if (http.limited) writes.push(countUse(operation.action, call));
  try {
    await community.database.commit(writes);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'IDEMPOTENCY_KEY_SEEN') return replayed(operation, call, text, answer);
    if (!answer.settled?.includes(error.code)) throw answer.refusals?.[error.code] ?? error;
  }
  community.live.nudge().catch((cause) => http.report({ requestId: '', action: 'live', cause }));
  return kept ?? replyOf(answer.reply);
}

/** Two copies of one request raced; the other one won and this one gives its answer. */
async function replayed(operation: Endpoint, call: Call, text: string, answer: Answer): Promise<unknown> {
  const found = await recallAnswer(operation, call, text);
  if (!found) throw new Refused('DATABASE_BUSY');
  return found.reply ?? replyOf(answer.reply);
}

function marksOf(operation: Endpoint, call: Call, text: string): { key: string; request: string } | null {
  const given = call.request.headers.get('idempotency-key');
  if (given === null || operation.secret) return null;
  if (given.length === 0 || given.length > longestKey) {
    throw new Refused('VALIDATION', {
      faults: [{ pointer: '', code: 'idempotency_key' }],
      hint: `Idempotency-Key takes 1 to ${longestKey} characters`,
    });
  }
  const { keys } = call.community;
  const path = new URL(call.request.url).pathname;
  return {
    key: keys.fingerprint(`key ${call.viewer.person ?? 'visitor'} ${given}`),
    request: keys.fingerprint(`request ${operation.action} ${path} ${text}`),
  };
}

function countUse(action: string, call: Call): Write {
  const { name, limit } = bucketOf(action, call.viewer.person, call.address);
  const window = Math.floor(call.now / limit.window) * limit.window;
  return httpStore.count({ bucket: name, window, most: limit.most });
}
