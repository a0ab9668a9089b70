import type { Community, CommunitySettings } from './community.ts';
import { type Database, openDatabase } from './database/database.ts';
import { migrate } from './database/migrate.ts';
import { Live } from './http/live.ts';
import { Refused } from './http/refused.ts';
import { type Carried, communityOfToken } from './http/viewer.ts';
import { openKeyring } from './keyring.ts';
import { changesAfter } from './ledger/store.ts';
import { SessionReader } from './people/session-reader.ts';
import type { Plugins } from './plugins/plugins.ts';
import { beginReacting } from './plugins/reactions.ts';
import { nextRetention } from './privacy/retain.ts';
import { nextSealing } from './privacy/seal-anew.ts';
import { nextComingOfAge } from './roll/coming-of-age.ts';
import { schema, uniques } from './schema.ts';
import { openSealing } from './sealing.ts';
import { nextSweep } from './sweep.ts';

export interface CommunitiesOptions {
  readonly settings: readonly CommunitySettings[];
  readonly secret: string;
  readonly sealingSecrets: readonly string[];
  readonly plugins: Plugins;
  readonly now: () => number;
  readonly makeId: () => string;
  /** Where a community keeps its database. */
  readonly address: (community: string) => { url: string; authToken?: string };
}

/** The communities of one process, each a database of its own, opened when somebody first asks for it. */
export class Communities {
  readonly #options: CommunitiesOptions;
  readonly #open = new Map<string, Promise<Community>>();

  constructor(options: CommunitiesOptions) {
    if (options.settings.length === 0) throw new TypeError('Juyi needs at least one community');
    this.#options = options;
  }

  get ids(): string[] {
    return this.#options.settings.map(({ id }) => id);
  }

  /**
   * The community that a request names, by its query or its bearer token; the first one where it names none. A cookie
   * names none: it comes along by itself.
   */
  open(named: string | undefined, carried: Carried | null = null): Promise<Community> {
    const byToken = named === undefined && carried?.bearer ? communityOfToken(carried.token) : null;
    const settings = this.#find(named ?? byToken) ?? (named === undefined ? this.#options.settings[0] : undefined);
    if (!settings) return Promise.reject(new Refused('UNKNOWN_COMMUNITY', { hint: `known: ${this.ids.join(', ')}` }));
    let community = this.#open.get(settings.id);
    if (!community) {
      community = this.#start(settings);
      this.#open.set(settings.id, community);
      community.catch(() => this.#open.delete(settings.id));
    }
    return community;
  }

  /** Runs `work` in every community, open or not. */
  async each(work: (community: Community) => Promise<void>): Promise<void> {
    for (const id of this.ids) await work(await this.open(id));
  }

  async close(): Promise<void> {
    const open = await Promise.allSettled(this.#open.values());
    this.#open.clear();
    for (const result of open) {
      if (result.status === 'rejected') continue;
      result.value.live.close();
      await result.value.database.close();
    }
  }

  #find(id: string | null): CommunitySettings | undefined {
    return this.#options.settings.find((settings) => settings.id === id);
  }

  async #start(settings: CommunitySettings): Promise<Community> {
    const { plugins } = this.#options;
    const database = await openDatabase({ ...this.#options.address(settings.id), uniques });
    await migrate(database, plugins.schema(schema));
    const { makeId, now } = this.#options;
    const daily = [nextSweep, nextRetention, nextSealing, nextComingOfAge];
    await database.commit(daily.map((next) => next(makeId(), now())));
    const { secret, sealingSecrets } = this.#options;
    const community = {
      ...settings,
      database,
      sessions: new SessionReader(settings.id, database),
      keys: openKeyring(secret, settings.id),
      sealing: openSealing([...sealingSecrets, secret], settings.id),
      live: openLive(database),
      addedStates: plugins.states,
    };
    await beginReacting(community, plugins.list);
    return community;
  }
}

function openLive(database: Database): Live {
  return new Live({
    changesAfter: (seq, most) => changesAfter({ database }, seq, most),
    head: () => database.head(),
  });
}
