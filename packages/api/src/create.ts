import { chinaCalendar } from '@juyi/core/kernel/calendar';
import { makeId } from '@juyi/core/kernel/ids';
import type { Hono } from 'hono';
import { type AppOptions, createApp } from './app.ts';
import { Communities } from './communities.ts';
import type { Community, CommunitySettings } from './community.ts';
import { digestDue, sendDigest, spreadNews } from './delivery/notify.ts';
import { PostOffice } from './delivery/post-office.ts';
import { tellSystems } from './delivery/tell-systems.ts';
import { dropUnused, fileGone } from './files/service.ts';
import { noStorage } from './files/storage.ts';
import type { HostBindings } from './http/address.ts';
import type { HttpContext } from './http/context.ts';
import type { CommunityOptions, JuyiOptions } from './options.ts';
import { Plugins } from './plugins/plugins.ts';
import { keepOnlyForAWhile, retentionDue } from './privacy/retain.ts';
import { sealAnew, sealingDue } from './privacy/seal-anew.ts';
import { takeRandom } from './random.ts';
import { comeOfAge, comingOfAgeDue } from './roll/coming-of-age.ts';
import { endTerm, termEnds } from './spaces/service.ts';
import { startTicking } from './ticking.ts';
import { version } from './version.ts';

/** Juyi, ready to be mounted. */
export interface Juyi {
  /** Answers any request below `base`; everything else is answered 404. */
  handler(request: Request, host?: HostBindings): Promise<Response>;
  readonly app: Hono;
  readonly communities: Communities;
  /** Opens every community and brings its database up to date; else that happens at its first request. */
  migrate(): Promise<void>;
  /** Does what is due now, in every community, and hands over its messages. Runs by itself every few seconds until `close`. */
  tick(): Promise<void>;
  /**
   * Does something in every community while nothing of what is due is done, such as writing down what happened before:
   * a poll of last week would else be opened and closed in the middle of that.
   */
  undisturbed(work: (community: Community) => Promise<void>): Promise<void>;
  /** Finishes what was asked for, then lets go of databases and streams. */
  close(): Promise<void>;
}

/**
 * Makes the service a host mounts: `const juyi = createJuyi({ database: 'file:juyi.db', secret })`, then hand every
 * request below `/juyi` to `juyi.handler(request)`.
 * @throws TypeError where an option cannot be right
 */
export function createJuyi(options: JuyiOptions): Juyi {
  const secrets = [options.secret, ...(options.sealingSecrets ?? [])];
  if (secrets.some(({ length }) => length < 32)) throw new TypeError('A secret needs at least 32 characters');
  const clock = openClock(options);
  const { random } = options;
  const newId = () => makeId(clock.now(), random ? random(new Uint8Array(10)) : takeRandom(10));
  const plugins = new Plugins(options.plugins ?? []);
  const communities = new Communities({
    plugins,
    now: clock.now,
    makeId: newId,
    settings: (options.communities ?? [only]).map(settingsOf),
    secret: options.secret,
    sealingSecrets: options.sealingSecrets ?? [],
    address: (community) => ({
      url: typeof options.database === 'string' ? options.database : options.database(community),
      ...(options.authToken !== undefined && { authToken: options.authToken }),
    }),
  });
  const http: HttpContext = {
    base: options.base ?? '/juyi',
    version,
    communities,
    origins: new Set(options.origins ?? []),
    limited: options.rateLimit ?? true,
    development: options.development ?? options.demo ?? false,
    now: clock.now,
    makeId: newId,
    identify: options.identify,
    plugins,
    report: options.report ?? reportToConsole,
  };
  /** A demo's clock is set together with all that is due by then. */
  const setClock = async (now: number) => {
    clock.set(now);
    await ticking.now();
  };
  const files = options.files ?? noStorage;
  const app = createApp(http, {
    files,
    issuers: options.issuers ?? [],
    signIn: signInOf(options),
    assets: options.assets,
    setClock: options.demo ? setClock : undefined,
  });
  const postOffice = new PostOffice({
    transports: options.transports ?? {},
    now: clock.now,
    report: http.report,
  });
  const pages = options.site === undefined ? undefined : new URL(`${http.base}/pages`, options.site).href;
  const post = { now: clock.now, makeId: newId, pages };
  const tasks = {
    [fileGone]: dropUnused(files),
    [digestDue]: sendDigest(post),
    [retentionDue]: keepOnlyForAWhile,
    [sealingDue]: sealAnew,
    [comingOfAgeDue]: comeOfAge,
    [termEnds]: endTerm,
  };
  const ticking = startTicking(http, postOffice, tasks, async (community) => {
    await spreadNews(community, post);
    if (options.webhook !== undefined) await tellSystems(community, options.webhook);
  });
  return {
    app,
    communities,
    handler: async (request, host = {}) => {
      const response = await app.fetch(request, host);
      // Servers date their answers by the world's clock; a demo's is its own.
      if (options.demo) response.headers.set('date', new Date(clock.now()).toUTCString());
      return response;
    },
    migrate: () => communities.each(async () => undefined),
    tick: ticking.now,
    undisturbed: ticking.undisturbed,
    async close() {
      await ticking.stop();
      await postOffice.close();
      await communities.close();
    },
  };
}

function signInOf({ signIn = {}, site, base = '/juyi', demo = false }: JuyiOptions): AppOptions['signIn'] {
  const page = (name: string) => (site === undefined ? undefined : new URL(`${base}/pages/${name}`, site).href);
  const { providers = [] } = signIn;
  return {
    providers,
    callback: page('provider'),
    email: signIn.email ?? true,
    phone: signIn.phone ?? demo,
    letter: signIn.letter ?? true,
    linkPage: page('sign-in'),
  };
}

const only: CommunityOptions = { id: 'community', name: { 'zh-CN': '社区', en: 'Community' } };

function settingsOf(community: CommunityOptions): CommunitySettings {
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(community.id)) throw new TypeError(`"${community.id}" cannot name a community`);
  return { zone: 'Asia/Shanghai', calendar: chinaCalendar, ...community };
}

/** A clock that never goes back, and that a demo may set; once set, it goes on from there. */
function openClock({ clock = Date.now, demo }: JuyiOptions): { now(): number; set(now: number): void } {
  let shift = 0;
  let last = 0;
  return {
    now() {
      const at = clock() + shift;
      last = demo ? at : Math.max(last, at);
      return last;
    },
    set(now) {
      shift = now - clock();
    },
  };
}

function reportToConsole({ requestId, action, cause }: { requestId: string; action: string; cause: unknown }): void {
  console.error(
    `juyi: ${action} failed (${requestId})`,
    cause instanceof Error ? (cause.stack ?? cause.message) : typeof cause,
  );
}
