import { parseArgs } from 'node:util';

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
  /** A file that lists the websites which embed this server's widgets; none where left out. */
  sites: string | undefined;
}

export const serveUsage =
  'juyi serve [--port N] [--data DIR] [--demo] [--clock ISO] [--rate-limit off] [--database URL] [--sites FILE]\n' +
  'environment: PORT, JUYI_DATA, JUYI_DATABASE, JUYI_SECRET, JUYI_SITES';

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
    sites: values.sites ?? environment.JUYI_SITES,
  };
}
