import type { Communities } from '../communities.ts';
import type { JuyiOptions } from '../options.ts';
import type { Plugins } from '../plugins/plugins.ts';

/** What every route of one mounted Juyi shares. Nothing here is derived from a request. */
export interface HttpContext {
  readonly base: string;
  readonly version: string;
  readonly communities: Communities;
  /** Origins beside our own host that may write and read across sites, such as `https://garden.example`. */
  readonly origins: ReadonlySet<string>;
  readonly limited: boolean;
  /** Shows hints for developers in problems. */
  readonly development: boolean;
  now(): number;
  makeId(): string;
  /** The host's own login, asked where a request carries no session. */
  readonly identify: JuyiOptions['identify'];
  readonly plugins: Plugins;
  /** Takes what went wrong inside; never holds what people wrote. */
  report(fault: { requestId: string; action: string; cause: unknown }): void;
}
