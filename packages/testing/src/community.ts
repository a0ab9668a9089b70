import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createJuyi, type Juyi } from '@juyi/api/create';
import { fileOutbox } from '@juyi/api/delivery/file-outbox';
import { diskFiles } from '@juyi/api/files/storage';
import type { JuyiOptions } from '@juyi/api/options';
import { meetAs } from '@juyi/api/people/meet';
import { peopleStore } from '@juyi/api/people/store';
import { type Client, type ClientOptions, createClient } from '@juyi/client/client';
import { memoryTokens } from '@juyi/client/kernel/token-store';
import { makeId } from '@juyi/core/kernel/ids';
import type { Level, Role } from '@juyi/core/kernel/viewer';
import type { DemoRole } from '@juyi/core/people/schema';
import { TestClock } from './clock.ts';

/** Who lives in a test community: how many of each role, at which level. */
const roll: readonly { as: DemoRole; count: number; level: Level; roles: readonly Role[] }[] = [
  { as: 'visitor', count: 2, level: 1, roles: [] },
  { as: 'resident', count: 520, level: 2, roles: ['resident'] },
  { as: 'owner', count: 5, level: 4, roles: ['resident', 'owner'] },
  { as: 'buildingLead', count: 2, level: 3, roles: ['resident', 'buildingLead'] },
  { as: 'councilMember', count: 2, level: 3, roles: ['resident', 'councilMember'] },
  { as: 'worker', count: 4, level: 3, roles: ['worker'] },
];

/** A message as it lies in the outbox. */
export interface SentMessage {
  id: string;
  community: string;
  channel: string;
  to: string;
  kind: string;
  subject: string;
  text: string;
  headers?: Record<string, string>;
}

export interface TestCommunity {
  readonly juyi: Juyi;
  readonly clock: TestClock;
  /** The database's file, for a second process. */
  readonly file: string;
  /** What was sent to people so far, oldest first; does first what is due. */
  messages(): Promise<SentMessage[]>;
  /** Answers any request, as a server would. */
  handler(request: Request): Promise<Response>;
  /** A session token of the n-th person of a role. */
  signIn(role: DemoRole, n?: number, community?: string): Promise<string>;
  /** The real client of the n-th person of a role, or of a visitor; in this process unless told another way. */
  client(role?: DemoRole, n?: number, way?: Pick<ClientOptions, 'api' | 'fetch'>): Promise<Client>;
  close(): Promise<void>;
}

/**
 * A community on a real database of its own, with people and a clock that a test may move. Two communities stand
 * side by side, `garden` and `river`. Monday, 5 January 2026, 09:00 in Shanghai.
 */
export async function createTestCommunity(options: Partial<JuyiOptions> = {}): Promise<TestCommunity> {
  const folder = mkdtempSync(join(tmpdir(), 'juyi-test-'));
  template ??= makeTemplate();
  const filled = await template;
  for (const id of ids) writeFileSync(fileOf(folder, id), filled);
  const clock = new TestClock(Date.parse('2026-01-05T09:00:00+08:00'));
  const juyi = openIn(folder, { clock: clock.now, ...options });
  const handler = (request: Request) => juyi.handler(request);
  return {
    juyi,
    clock,
    file: fileOf(folder, 'garden'),
    async messages() {
      await juyi.tick();
      return readOutbox(join(folder, 'outbox'));
    },
    handler,
    signIn: (role, n = 0, community = 'garden') => signIn(handler, { role, n, community }),
    async client(role, n, way) {
      const token = role === undefined ? null : await signIn(handler, { role, n: n ?? 0, community: 'garden' });
      return createClient({
        api: 'http://localhost/juyi',
        community: 'garden',
        tokens: memoryTokens(token),
        fetch: into(handler),
        ...way,
      });
    },
    async close() {
      await juyi.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Leaves nothing behind where an option cannot be right. */
function openIn(folder: string, options: Partial<JuyiOptions>): Juyi {
  try {
    return createJuyi({ ...optionsFor(folder), ...options });
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  }
}

/** A `fetch` that asks the handler itself. */
function into(handler: TestCommunity['handler']): typeof fetch {
  return (input, init) => handler(new Request(input, init));
}

const ids = ['garden', 'river'] as const;
let template: Promise<Uint8Array> | undefined;

function optionsFor(folder: string): JuyiOptions {
  const outbox = fileOutbox(join(folder, 'outbox'));
  return {
    database: (community) => pathToFileURL(fileOf(folder, community)).href,
    secret: 'a secret that only tests know, 32+',
    files: diskFiles(join(folder, 'files')),
    transports: { mail: outbox, sms: outbox, webhook: outbox },
    communities: [
      { id: 'garden', name: { 'zh-CN': '花园', en: 'Garden' } },
      { id: 'river', name: { 'zh-CN': '河畔', en: 'River' } },
    ],
    demo: true,
    rateLimit: false,
  };
}

/** File names are ids, and ids sort by time. */
function readOutbox(folder: string): SentMessage[] {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : [];
  return files.sort().map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as SentMessage);
}

function fileOf(folder: string, community: string): string {
  return join(folder, `${community}.db`);
}

/** Migrating and filling a database once and copying its bytes is fifty times as fast as doing it for each test. */
async function makeTemplate(): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'juyi-template-'));
  try {
    const juyi = createJuyi(optionsFor(folder));
    const { database } = await juyi.communities.open('garden');
    await database.commit(everyone());
    await database.client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
    await juyi.close();
    return readFileSync(fileOf(folder, 'garden'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function everyone() {
  const now = Date.UTC(2025, 0, 6);
  let serial = 0;
  const nextId = () => makeId(now, Uint8Array.of(...Array(8).fill(7), serial >> 8, serial++ & 255));
  return roll.flatMap(({ as, count, level, roles }) =>
    Array.from({ length: count }, (_, n) => {
      const id = nextId();
      return [
        ...meetAs(nextId, { id, displayName: `${as} ${n}`, now, source: 'demo' }, level),
        ...roles.map((role) => peopleStore.addRole({ id: nextId(), person: id, role, place: '', starts: now })),
        peopleStore.addDemoPerson({ role: as, n, person: id }),
      ];
    }).flat(),
  );
}

async function signIn(handler: (request: Request) => Promise<Response>, body: object): Promise<string> {
  const response = await handler(
    new Request('http://localhost/juyi/api/demo/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );
  if (response.status !== 201) throw new Error(`nobody signed in: ${await response.text()}`);
  return ((await response.json()) as { token: string }).token;
}
