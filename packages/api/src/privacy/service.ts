import {
  type ConsentKey,
  consentKeys,
  consentState,
  consentVersions,
  refuseConsent,
} from '@juyi/core/privacy/consents';
import { retained, retention } from '@juyi/core/privacy/retention';
import type {
  AccessLog,
  EraseMe,
  GiveConsent,
  OwnConsents,
  OwnData,
  OwnOpenings,
  Retention,
} from '@juyi/core/privacy/schema';
import { type Action, may } from '@juyi/core/rights';
import { schedule } from '../database/due.ts';
import type { Write } from '../database/write.ts';
import { fileGone } from '../files/service.ts';
import { fileStore } from '../files/store.ts';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { enter } from '../ledger/store.ts';
import { cookieFor } from '../people/sessions.ts';
import { personalData } from './personal-data.ts';
import { privacyStore as store } from './store.ts';

/** What bylines show of somebody who is gone. */
const nobody = '（已注销）';

type OwnAction = Extract<Action, `consent.${string}` | `privacy.${string}` | `access.${string}`>;

function self({ viewer }: Call, action: OwnAction): string {
  const denied = may(viewer, action, null);
  if (denied) throw new Refused(denied);
  return viewer.person!;
}

export async function listConsents(call: Call): Promise<Answer<OwnConsents>> {
  return { reply: await consentsOf(call, self(call, 'consent.list')) };
}

/** Gives a consent, one's own or as a guardian a child's; whatever was given before ends with it. */
export async function giveConsent(call: Call<undefined, GiveConsent>): Promise<Answer<OwnConsents>> {
  const { body, now } = call;
  const by = self(call, 'consent.give');
  const key = keyOf(call);
  const person = body.child ?? by;
  const byGuardian = person !== by && (await isGuardian(call, by, person));
  if (person !== by && !byGuardian) throw new Refused('GUARDIAN_REQUIRED');
  const minor = (await call.community.database.first(store.minor({ person }))) !== undefined;
  const refused = refuseConsent({ key, version: body.version, minor, byGuardian });
  if (refused) throw new Refused(refused);
  const id = call.makeId();
  return {
    writes: [
      enterConsent(call, id, 'consent.given', key),
      store.withdraw({ person, key, now }),
      store.give({ id, person, key, version: body.version, by, givenAt: now }),
    ],
    reply: () => consentsOf(call, person),
  };
}

export function withdrawConsent(call: Call): Answer<OwnConsents> {
  const person = self(call, 'consent.withdraw');
  const key = keyOf(call);
  return {
    writes: [
      enterConsent(call, call.makeId(), 'consent.withdrawn', key),
      store.withdraw({ person, key, now: call.now }),
    ],
    reply: () => consentsOf(call, person),
  };
}

/** All that is stored about the person, table by table. */
export async function readOwnData(call: Call): Promise<Answer<OwnData>> {
  const person = self(call, 'privacy.data');
  const shown = personalData.filter(({ rows }) => rows !== null);
  const read = shown.map(async ({ name, rows }) => ({
    name,
    rows: (await call.community.database.read(rows!({ person }))) as OwnData['sections'][number]['rows'],
  }));
  const sections = (await Promise.all(read)).filter(({ rows }) => rows.length > 0);
  return { reply: { person, at: call.now, sections } };
}

/**
 * Erases a person: what only they need goes, what others rely on stays without them. Counts, ballots and the ledger
 * hang on marks and pseudonyms, so they stay as they were.
 */
export async function eraseMe(call: Call<undefined, EraseMe>): Promise<Answer<undefined>> {
  const person = self(call, 'privacy.erase');
  const { community, now, makeId } = call;
  const unused = await community.database.read(fileStore.unusedOf({ owner: person }));
  const event = { kind: 'person.erased' };
  const entry = { subject: `erasure:${person}`, version: 1, event, actor: person, at: now };
  const writes: Write[] = [
    enter(community, { ...entry, topic: 'people', topicId: person, hidden: true }),
    store.leave({ person, name: nobody, now }),
    store.forgetCodes({ person }),
    store.forgetSecrets({ actor: community.keys.pseudonym(person) }),
    ...unused.map(({ id }) => schedule({ id: makeId(), what: fileGone, subject: id, dueAt: now })),
    ...personalData.flatMap(({ erase }) => (erase ? [erase({ person })] : [])),
  ];
  return { writes, reply: undefined, headers: cookieFor(call.request, '', 0) };
}

export async function readOpenings(call: Call): Promise<Answer<OwnOpenings>> {
  const items = await call.community.database.read(store.openingsOf({ person: self(call, 'access.own') }));
  return { reply: { items: items as OwnOpenings['items'] } };
}

export async function readAccessLog(call: Call): Promise<Answer<AccessLog>> {
  self(call, 'access.list');
  return { reply: { items: await call.community.database.read(store.accessLog()) } };
}

export function readRetention(): Answer<Retention> {
  return { reply: { items: retained.map((what) => ({ what, days: retention[what] })) } };
}

function keyOf({ params }: Call): ConsentKey {
  const key = consentKeys.find((one) => one === params.id);
  if (!key) throw new Refused('NOT_FOUND');
  return key;
}

async function isGuardian({ community }: Call, guardian: string, child: string): Promise<boolean> {
  const [ward, own] = await Promise.all([
    community.database.first(store.minor({ person: child })),
    community.database.read(store.memberOf({ person: guardian })),
  ]);
  return ward?.guardian != null && own.some(({ id }) => id === ward.guardian);
}

async function consentsOf({ community }: Call, person: string): Promise<OwnConsents> {
  const lines = await community.database.read(store.consentsOf({ person }));
  const items = consentKeys.map((key) => {
    const newest = lines.find((line) => line.key === key);
    const at = newest ? (newest.withdrawnAt ?? newest.givenAt) : null;
    return { key, version: consentVersions[key], state: consentState(key, newest), at };
  });
  return { items };
}

function enterConsent(call: Call, id: string, kind: 'consent.given' | 'consent.withdrawn', key: ConsentKey): Write {
  const entry = {
    subject: `consent:${id}`,
    version: 1,
    event: { kind, key },
    actor: call.viewer.person!,
    at: call.now,
  };
  return enter(call.community, { ...entry, topic: 'people', topicId: id, hidden: true });
}
