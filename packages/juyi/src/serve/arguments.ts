import { parseArgs } from 'node:util';
import { type PostSettings, postUsage, readPost } from './post.ts';

/** What `juyi serve` was told, by its arguments and the environment. */
export interface ServeOptions {
  port: number;
  /** The folder that holds everything: databases, the secret, the outbox. */
  data: string;
  demo: boolean;
  /** UTC ms where the clock is to start; the world's time where left out. */
  clock: number | undefined;
  rateLimit: boolean;
  /** A libSQL server or a file for the one community; files in `data` where left out. */
  database: string | undefined;
  secret: string | undefined;
  /** What seals sensitive fields, the newest first; the secret itself where left out. */
  sealingSecrets: readonly string[];
  /** A file that lists the websites which embed this server's widgets; none where left out. */
  sites: string | undefined;
  /** Where people reach this server, so that messages bring links; none where left out. */
  site: string | undefined;
  /** What the community is called, in Chinese and in English. */
  name: { 'zh-CN': string; en: string } | undefined;
  post: PostSettings;
}

export const serveUsage =
  'juyi serve [--port N] [--data DIR] [--demo] [--clock ISO] [--rate-limit off] [--database URL] [--sites FILE]\n' +
  '  [--site ADDRESS] [--name "阳光花园|Sunshine Garden"]\n' +
  'environment: PORT, JUYI_DATA, JUYI_DATABASE, JUYI_SECRET, JUYI_SEALING_SECRETS, JUYI_SITES,\n' +
  '  JUYI_SITE, JUYI_NAME\n' +
  postUsage;

/** @throws TypeError that says what is wrong with the arguments */
export function readServeOptions(args: readonly string[], environment: NodeJS.ProcessEnv): ServeOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      data: { type: 'string' },
      demo: { type: 'boolean', default: false },
      clock: { type: 'string' },
      'rate-limit': { type: 'string', default: 'on' },
      database: { type: 'string' },
      sites: { type: 'string' },
      site: { type: 'string' },
      name: { type: 'string' },
    },
  });
  const port = Number(values.port ?? environment.PORT ?? 4600);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new TypeError('--port takes a number from 0 to 65535');
  const clock = values.clock === undefined ? undefined : Date.parse(values.clock);
  if (Number.isNaN(clock)) throw new TypeError('--clock takes a moment such as 2026-11-23T09:00:00+08:00');
  if (!['on', 'off'].includes(values['rate-limit'])) throw new TypeError('--rate-limit takes on or off');
  return {
    port,
    data: values.data ?? environment.JUYI_DATA ?? 'data',
    demo: values.demo,
    clock,
    rateLimit: values['rate-limit'] === 'on',
    database: values.database ?? environment.JUYI_DATABASE,
    secret: environment.JUYI_SECRET,
    sealingSecrets: environment.JUYI_SEALING_SECRETS?.split(/\s+/).filter(Boolean) ?? [],
    sites: values.sites ?? environment.JUYI_SITES,
    site: siteOf(values.site ?? environment.JUYI_SITE),
    name: nameOf(values.name ?? environment.JUYI_NAME),
    post: readPost(environment),
  };
}

function siteOf(text: string | undefined): string | undefined {
  if (text === undefined || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))) return text;
  throw new TypeError('--site takes the address of this server such as https://garden.example');
}

/** One name for both languages, or one for each. */
function nameOf(text: string | undefined): ServeOptions['name'] {
  const [chinese = '', english = chinese] = text?.split('|').map((part) => part.trim()) ?? [];
  if (text !== undefined && !chinese) throw new TypeError('--name takes a name such as 阳光花园|Sunshine Garden');
  return text === undefined ? undefined : { 'zh-CN': chinese, en: english };
}
