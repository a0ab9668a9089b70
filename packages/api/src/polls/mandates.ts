import { profileOf } from '@juyi/core/polls/compose';
import type {
  GrantProxy,
  NameRepresentative,
  ProxyReceipt,
  RepresentativeAnswer,
} from '@juyi/core/polls/mandates/schema';
import { convenes } from '@juyi/core/polls/rights';
import type { Write } from '../database/write.ts';
import { strangeFile } from '../files/use.ts';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { peopleStore } from '../people/store.ts';
import { deskStore, putRepresentative } from './desk.store.ts';
import { anyElector, ownElector } from './electors.ts';
import { fileOf } from './files.ts';
import { findPoll, type KnownPoll, stateAt } from './find.ts';
import { noteOf } from './notes.ts';
import { invalid } from './service.ts';
import { barToOwner, namedBy, voiceOf } from './voices.ts';

/**
 * An owner entrusts somebody, of several owners the one whom all name; the desk enters a written mandate. Whoever holds
 * one cannot pass it on.
 */
export async function grantProxy(call: Call<undefined, GrantProxy>): Promise<Answer<ProxyReceipt>> {
  const poll = await findPoll(call, 'proxy.grant');
  const { record, row } = poll;
  const { elector, agent, until, document } = call.body;
  requireBeforeClose(call, poll);
  if (!profileOf(record)!.proxy.value.allowed || row.proxyMost === 0) throw new Refused('PROXY_NOT_ALLOWED');
  const byDesk = await requireWord(call, poll, elector, document);
  const bar = byDesk ? null : barToOwner((await voiceOf(call, poll, elector))!);
  if (bar) throw new Refused(bar);
  if (!(await call.community.database.first(peopleStore.person({ id: agent })))) throw new Refused('NO_SUCH_AGENT');
  if (await ownElector(call.community, poll, agent, elector)) throw new Refused('PROXY_OWN');
  if (until !== undefined && until <= call.now) throw invalid('/until', 'past');
  const id = call.makeId();
  const grant = {
    id,
    poll: record.id,
    elector,
    agent,
    grantedBy: call.viewer.person!,
    document: document ?? null,
    startsAt: call.now,
    until: until ?? null,
  };
  const reply = async (): Promise<ProxyReceipt> => {
    const held = await call.community.database.read(deskStore.heldBy({ poll: record.id, agent }));
    return { id, served: held.filter(({ endedAt }) => endedAt === null).length };
  };
  return {
    writes: [
      deskStore.endLapsed({ poll: record.id, now: call.now }),
      deskStore.addProxy(grant),
      ...written(call, record, 'proxy', document),
      noteOf(call, record, { kind: 'proxy.granted', poll: record.id }),
    ],
    reply,
    refusals: strangeFile('/document'),
  };
}

export async function endProxy(call: Call): Promise<Answer<undefined>> {
  const poll = await findPoll(call, 'proxy.end');
  const { record } = poll;
  const { database } = call.community;
  const proxy = await database.first(deskStore.proxy({ poll: record.id, id: call.params.proxy! }));
  if (!proxy) throw new Refused('NOT_FOUND');
  const own = await ownElector(call.community, poll, call.viewer.person!, proxy.elector);
  if (!own && !convenes(call.viewer, record)) throw new Refused('NOT_YOURS');
  if (proxy.endedAt !== null) throw new Refused('PROXY_ENDED');
  const ended = noteOf(call, record, { kind: 'proxy.ended', poll: record.id });
  return { writes: [deskStore.endProxy({ id: proxy.id, at: call.now }), ended], reply: undefined };
}

/** Each co-owner names one of them; the desk enters what all have signed. */
export async function nameRepresentative(
  call: Call<undefined, NameRepresentative>,
): Promise<Answer<RepresentativeAnswer>> {
  const poll = await findPoll(call, 'representative.name');
  const { record, row } = poll;
  const { elector, document } = call.body;
  requireBeforeClose(call, poll);
  if (row.snapshot === null) throw new Refused('NOT_ON_ROLL');
  const { database } = call.community;
  const byDesk = await requireWord(call, poll, elector, document);
  const owners = await database.read(deskStore.voices({ snapshot: row.snapshot, elector }));
  const person = namedAmong(owners, call.body);
  const naming = byDesk ? owners : owners.filter((owner) => owner.person === call.viewer.person);
  const members = owners.map(({ member }) => member);
  return {
    writes: [
      ...naming.map(({ member }) =>
        putRepresentative({
          poll: record.id,
          elector,
          member,
          named: person,
          document: document ?? null,
          at: call.now,
        }),
      ),
      ...written(call, record, 'representative', document),
      noteOf(call, record, { kind: 'representative.named', poll: record.id }),
    ],
    refusals: strangeFile('/document'),
    reply: async () => ({ named: (await namedBy(call, poll, elector, members)) !== null }),
  };
}

/** Whom of the owners was named, by the account or by the roll. */
function namedAmong(
  owners: readonly { readonly member: string; readonly person: string | null }[],
  { person, member }: NameRepresentative,
): string {
  const named = owners.find((owner) => (member === undefined ? owner.person === person : owner.member === member));
  if (!named) throw new Refused('REPRESENTATIVE_STRANGER');
  if (named.person === null) throw new Refused('REPRESENTATIVE_NAMELESS');
  return named.person;
}

function written(
  call: Call,
  record: KnownPoll['record'],
  kind: 'proxy' | 'representative',
  file: string | undefined,
): Write[] {
  return file === undefined ? [] : [fileOf(call, record, { file, kind, subject: record.id })];
}

/** Whether the word is a written one that the desk enters; else it must be the elector's own. */
async function requireWord(
  { community, viewer }: Call,
  poll: KnownPoll,
  elector: string,
  document: string | undefined,
): Promise<boolean> {
  if (await ownElector(community, poll, viewer.person!, elector)) return false;
  const desk = convenes(viewer, poll.record) && document !== undefined;
  if (!desk || !(await anyElector(community, poll, elector))) throw new Refused('NOT_ON_ROLL');
  return true;
}

function requireBeforeClose({ now }: Call, { record }: KnownPoll): void {
  if (!['rollFrozen', 'noticed', 'postponed', 'open'].includes(stateAt(record, now))) throw new Refused('POLL_CLOSED');
}
