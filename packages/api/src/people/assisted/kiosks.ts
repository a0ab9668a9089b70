import { randomBytes } from 'node:crypto';
import type { Kiosks, MadeKiosk, MakeKiosk } from '@juyi/core/people/assisted/schema';
import type { SessionKind } from '@juyi/core/people/sessions';
import { type Action, may } from '@juyi/core/rights';
import type { Answer, Call } from '../../http/call.ts';
import { Refused } from '../../http/refused.ts';
import { tokenHash } from '../../keyring.ts';
import { assistedStore as store } from './store.ts';

function requireRight({ viewer }: Pick<Call, 'viewer'>, action: Extract<Action, `kiosk.${string}`>): void {
  const denied = may(viewer, action, null);
  if (denied) throw new Refused(denied);
}

export async function listKiosks(call: Call): Promise<Answer<Kiosks>> {
  requireRight(call, 'kiosk.list');
  return { reply: { items: await call.community.database.read(store.kiosks()) } };
}

/** Enters a shared screen. Its token is shown this once and only ever makes sessions shorter. */
export function makeKiosk(call: Call<undefined, MakeKiosk>): Answer<MadeKiosk> {
  requireRight(call, 'kiosk.make');
  const token = randomBytes(24).toString('base64url');
  const id = call.makeId();
  const { name } = call.body;
  const kiosk = { id, name, tokenHash: tokenHash(token), createdAt: call.now, createdBy: call.viewer.person! };
  return { writes: [store.addKiosk(kiosk)], reply: { id, token } };
}

export function endKiosk(call: Call): Answer<undefined> {
  requireRight(call, 'kiosk.end');
  return { writes: [store.endKiosk({ id: call.params.id })], reply: undefined };
}

/** Whether somebody signs in at a shared screen, which says so with a token of its own; one that is retired lets nobody in. */
export async function sessionKindOf({ community, request }: Pick<Call, 'community' | 'request'>): Promise<SessionKind> {
  const token = request.headers.get('juyi-kiosk');
  if (token === null) return 'own';
  const kiosk = await community.database.first(store.kioskOf({ tokenHash: tokenHash(token) }));
  if (!kiosk) throw new Refused('KIOSK_RETIRED');
  return 'kiosk';
}
