import { hash, randomBytes } from 'node:crypto';
import { kindOf, kindsOfFiles } from '@juyi/core/files/kinds';
import { fileLimits } from '@juyi/core/files/limits';
import { contentDisposition, inertName } from '@juyi/core/files/names';
import type { FileTicket, ReadFile, StoredFile } from '@juyi/core/files/schema';
import { strip } from '@juyi/core/files/strip';
import { isId } from '@juyi/core/kernel/ids';
import type { Viewer } from '@juyi/core/kernel/viewer';
import { may } from '@juyi/core/rights';
import { schedule } from '../database/due.ts';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { tokenOf } from '../http/viewer.ts';
import { enter } from '../ledger/store.ts';
import type { Task } from '../ticking.ts';
import type { FileStorage } from './storage.ts';
import { fileStore as store } from './store.ts';

export const sessionPlace = 'file_tickets.session';

/** What is due when a file's bytes may go: unless something uses it by then. */
export const fileGone = 'file.gone';

/** How the holder of a session is known, whichever way the session came. */
export type ViewerOfSession = (call: Call, token: string) => Promise<Viewer>;

/** Takes a file for what it is, without what nobody needs to know, to be used within a day. */
export async function uploadFile(call: Call, storage: FileStorage): Promise<Answer<StoredFile>> {
  const { community, viewer, now } = call;
  const sent = call.file!;
  const denied = may(viewer, 'file.upload', { owner: '', audience: 'owner' });
  if (denied) throw new Refused(denied);
  const kind = kindOf(sent.bytes);
  if (kind === null) throw new Refused('FILE_KIND');
  const bytes = strip(sent.bytes, kind);
  if (bytes === null) throw new Refused('FILE_DAMAGED');
  const id = call.makeId();
  const owner = viewer.person!;
  const file = { id, name: inertName(sent.name, kind), kind, size: bytes.length };
  await storage.put(community.id, id, bytes);
  return {
    writes: [
      enterFile(call, id, 1, 'file.brought'),
      store.add({ ...file, owner, createdAt: now }),
      schedule({ id: call.makeId(), what: fileGone, subject: id, dueAt: now + fileLimits.unused }),
    ],
    reply: file,
  };
}

/** Opens a file for whoever may see it: by their session, or by a ticket that somebody's session was sealed into. */
export async function readFile(
  call: Call<ReadFile>,
  storage: FileStorage,
  viewerOfSession: ViewerOfSession,
): Promise<Answer<undefined>> {
  const { ticket } = call.query;
  const viewer = ticket === undefined ? call.viewer : await viewerOfSession(call, await useTicket(call, ticket));
  const row = await find({ ...call, viewer }, 'file.read');
  const bytes = await storage.get(call.community.id, row.id);
  if (bytes === null) throw new Refused('NOT_FOUND');
  const { type } = kindsOfFiles[row.kind];
  const disposition = contentDisposition(row.name, row.kind);
  return { reply: undefined, file: { bytes, type, disposition, open: row.audience === 'everyone' } };
}

/** A ticket works in a plain link, where no token can be sent along. The first use takes it away. */
export async function giveTicket(call: Call): Promise<Answer<FileTicket>> {
  const { id: file } = await find(call, 'file.ticket');
  const ticket = randomBytes(24).toString('base64url');
  const expiresAt = call.now + fileLimits.ticket;
  const carried = tokenOf(call.request);
  if (!carried) throw new Refused('SIGN_IN_REQUIRED', { hint: 'tickets are for sessions of ours' });
  const session = call.community.sealing.seal(carried.token, sessionPlace);
  return {
    writes: [store.addTicket({ hash: hashOf(ticket), file, session, expiresAt })],
    reply: { ticket, expiresAt },
  };
}

export async function removeFile(call: Call): Promise<Answer<undefined>> {
  const { id } = await find(call, 'file.remove');
  const gone = schedule({ id: call.makeId(), what: fileGone, subject: id, dueAt: call.now });
  return { writes: [enterFile(call, id, 2, 'file.removed'), store.drop({ id }), gone], reply: undefined };
}

/** Lets the bytes of a file go that nothing uses, and then the file. */
export function dropUnused(storage: FileStorage): Task {
  return async ({ subject: id }, now, community) => {
    const row = await community.database.first(store.one({ id, person: null, now }));
    if (row?.used) return [];
    await storage.remove(community.id, id);
    return row ? [store.drop({ id })] : [];
  };
}

async function useTicket({ community, params, now }: Call, ticket: string): Promise<string> {
  const [used] = await community.database.commit([store.useTicket({ hash: hashOf(ticket), file: params.id!, now })]);
  const sealed = used.rows[0]?.session;
  if (sealed === undefined) throw new Refused('TICKET_USED');
  return community.sealing.open(sealed, sessionPlace);
}

async function find({ community, viewer, params, now }: Call, action: 'file.read' | 'file.ticket' | 'file.remove') {
  const id = params.id!;
  const row = isId(id) ? await community.database.first(store.one({ id, person: viewer.person, now })) : undefined;
  const denied = may(viewer, action, row ? { ...row, named: row.named === 1 } : { owner: '', audience: 'owner' });
  if (denied) throw new Refused(denied);
  if (!row) throw new Refused('NOT_FOUND');
  return row;
}

function enterFile(call: Call, id: string, version: number, kind: 'file.brought' | 'file.removed') {
  const entry = { subject: `file:${id}`, version, event: { kind }, actor: call.viewer.person!, at: call.now };
  return enter(call.community, { ...entry, topic: 'files', topicId: id, hidden: true });
}

function hashOf(ticket: string): string {
  return hash('sha256', ticket, 'base64url');
}
