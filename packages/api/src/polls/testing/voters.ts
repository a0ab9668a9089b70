import { makeId } from '@juyi/core/kernel/ids';
import { call, type Reply } from '@juyi/testing/call';
import type { TestCommunity } from '@juyi/testing/community';
import type { Write } from '../../database/write.ts';
import { tokenHash } from '../../keyring.ts';
import { assistedStore } from '../../people/assisted/store.ts';
import { meetAs } from '../../people/meet.ts';
import { peopleStore } from '../../people/store.ts';
import { estateRoll, putEstate, type TestUnit } from '../../roll/testing/estate.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Owners and residents of an estate who are signed in, each by the word that stands for it in the estate. */
export interface Voters {
  token(person: string): string;
  id(person: string): string;
  /** Another session of the same person, on a shared screen or at an officer's desk. */
  elsewhere(person: string, kind: 'kiosk' | 'assisted'): Promise<string>;
}

/** What of a test community is needed to put voters down, and to convene a poll for them. */
export type Place = Pick<TestCommunity, 'juyi' | 'clock' | 'handler' | 'signIn'>;

/** Puts an estate down and signs in all its people, with their title matched to the roll (level 4). */
export async function putVoters(
  garden: Pick<Place, 'juyi' | 'clock'>,
  estate: readonly TestUnit[],
  community = 'garden',
): Promise<Voters> {
  const { database } = await garden.juyi.communities.open(community);
  const here = { open: () => garden.juyi.communities.open(community) };
  const member = await putEstate({ juyi: { communities: here } as never, clock: garden.clock }, estate);
  const now = garden.clock.now();
  const names = [...new Set(estate.flatMap(({ owners = [], living = [] }) => [...owners, ...living]))];
  let serial = 0;
  const nextId = () =>
    makeId(now, Uint8Array.of(9, 9, 9, 9, 9, 9, 9, serial >> 16, (serial >> 8) & 255, serial++ & 255));
  const people = new Map(names.map((name) => [name, { id: nextId(), token: `${community}.${name}-token-of-a-test` }]));
  const writes: Write[] = names.flatMap((name) => {
    const { id, token } = people.get(name)!;
    const begun = { id: nextId(), tokenHash: tokenHash(token), person: id, kind: 'own', way: 'test', device: '' };
    const times = { createdAt: now, renewedAt: now, lastSeenAt: now, expiresAt: now + 400 * DAY };
    return [
      ...meetAs(nextId, { id, displayName: name, now, source: 'demo' }, 4),
      peopleStore.beginSession({ ...begun, ...times }),
      { sql: 'UPDATE members SET person = ? WHERE id = ?', args: [id, member(name)] },
    ];
  });
  await database.commit(writes);
  const elsewhere = async (name: string, kind: 'kiosk' | 'assisted'): Promise<string> => {
    const token = `${community}.${name}-token-of-a-${kind}`;
    const id = people.get(name)!.id;
    const begun = { id: nextId(), tokenHash: tokenHash(token), person: id, kind, way: 'test', device: '' };
    const at = garden.clock.now();
    const times = { createdAt: at, renewedAt: at, lastSeenAt: at, expiresAt: at + HOUR };
    const officer = kind === 'assisted' ? people.values().next().value!.id : null;
    const helped = { session: begun.id, person: id, officer: officer!, reason: '没有手机', at };
    await database.commit([
      peopleStore.beginSession({ ...begun, ...times, officer }),
      ...(officer === null ? [] : [assistedStore.assist(helped)]),
    ]);
    return token;
  };
  return { token: (name) => people.get(name)!.token, id: (name) => people.get(name)!.id, elsewhere };
}

/** Freezes the estate's roll; answers the snapshot. */
export async function freeze(garden: Place, body: object = {}): Promise<string> {
  const as = await garden.signIn('worker');
  const reply = await call(garden, 'POST', `/rolls/${estateRoll}/freeze`, { as, body: { purpose: 'vote', ...body } });
  if (reply.status >= 300) throw new Error(reply.text);
  return reply.body.snapshot;
}

const both = (text: string) => ({ 'zh-CN': text, en: text });

/** A whole poll of owners on one ordinary question, voting from the 17th day on, for a day. */
export function ownersPoll(garden: Pick<Place, 'clock'>, changes: object = {}, item: object = {}): object {
  const opensAt = garden.clock.now() + 17 * DAY;
  return {
    kind: 'owners',
    effect: 'binding',
    title: both('换电梯'),
    items: [{ id: 'lift', title: both('是否更换电梯'), rule: 'owners-vote', ...item }],
    franchise: { electors: 'owners' },
    opensAt,
    closesAt: opensAt + DAY,
    ...changes,
  };
}

/** A convener at work: composes a poll and takes it step by step, as a worker would. */
export class Convener {
  readonly #garden: Place;
  readonly #as: readonly string[];
  id = '';

  private constructor(garden: Place, as: readonly string[]) {
    this.#garden = garden;
    this.#as = as;
  }

  static async begin(garden: Place): Promise<Convener> {
    const as: string[] = [];
    for (const n of [0, 1, 2, 3]) as.push(await garden.signIn('worker', n));
    return new Convener(garden, as);
  }

  /** `teller` 1 is the other person at the desk; 2 and 3 have no part in the count. */
  send(method: string, path: string, body?: object, teller = 0): Promise<Reply> {
    return call(this.#garden, method, path, { as: this.#as[teller], ...(body && { body }) });
  }

  async compose(poll: object): Promise<this> {
    const reply = await this.send('POST', '/polls', poll);
    if (reply.status !== 201) throw new Error(reply.text);
    this.id = reply.body.id;
    return this;
  }

  move(to: string, more: object = {}, teller = 0): Promise<Reply> {
    return this.send('POST', `/polls/${this.id}/transitions`, { to, ...more }, teller);
  }

  /** On to the next step, or an error that says why not. */
  async on(to: string, more: object = {}): Promise<this> {
    const reply = await this.move(to, more);
    if (reply.status !== 200) throw new Error(`${to}: ${reply.text}`);
    return this;
  }

  /** Composes, posts and freezes the roll, announces, and lets the first day of voting come. */
  async open(poll: object, snapshot?: string): Promise<this> {
    await this.compose(poll);
    await this.on('rollPosted');
    await this.on('rollFrozen', snapshot === undefined ? {} : { snapshot });
    await this.on('noticed');
    const { opensAt } = (await this.send('GET', `/polls/${this.id}`)).body;
    this.#garden.clock.set(opensAt + HOUR);
    return this;
  }

  /** The last day passes, two tellers count, and the result goes on the board. */
  async post(): Promise<Reply> {
    const { closesAt } = (await this.send('GET', `/polls/${this.id}`)).body;
    this.#garden.clock.set(closesAt + HOUR);
    await this.on('counted');
    const second = await this.move('counted', {}, 1);
    if (second.status !== 200) throw new Error(second.text);
    await this.on('resultPosted');
    return this.send('GET', `/polls/${this.id}/result`);
  }
}

/** Casts one ballot for the only elector a voter answers for. */
export async function cast(
  garden: TestCommunity,
  poll: string,
  as: string,
  choices: object,
  elector?: string,
): Promise<Reply> {
  const mine = elector ?? (await call(garden, 'GET', `/polls/${poll}/mine`, { as })).body.electors[0].elector;
  return call(garden, 'PUT', `/polls/${poll}/ballot`, { as, body: { elector: mine, choices } });
}
