import type { Calendar } from '@juyi/core/kernel/calendar';
import type { LocalizedText } from '@juyi/core/kernel/text';
import type { ProposalSettings } from '@juyi/core/proposals/settings';
import type { Transports } from './delivery/transport.ts';
import type { FileStorage } from './files/storage.ts';
import type { Assets } from './http/assets.ts';
import type { TokenIssuer } from './people/host-token.ts';
import type { LoginProvider } from './people/provider/provider.ts';
import type { Plugin } from './plugins/plugin.ts';

/** What a host says about one community. */
export interface CommunityOptions {
  /** Letters, digits and hyphens; part of session tokens and of `aud` in host tokens. */
  id: string;
  name: LocalizedText;
  /** IANA time zone; `Asia/Shanghai` where left out. */
  zone?: string;
  /** Which days are worked; mainland China's official table where left out. */
  calendar?: Calendar;
  /** How many co-signs qualify a proposal, and by which shares a members' review carries; the usual where left out. */
  proposals?: ProposalSettings;
}

/** Everything a host can decide. Only `database` and `secret` are needed. */
export interface JuyiOptions {
  /**
   * Where data is kept: `file:path`, `:memory:`, or a libSQL server's address; with several communities a function
   * from the community's id to its address.
   */
  database: string | ((community: string) => string);
  /** For libSQL servers that ask for one. */
  authToken?: string;
  /** At least 32 characters. Changing it signs nobody out, but old idempotency keys are forgotten. */
  secret: string;
  /**
   * What seals sensitive fields, the newest first; `secret` always opens what it once sealed. Put a new one in front
   * and what is stored is sealed anew, bit by bit; then the old one can go.
   */
  sealingSecrets?: readonly string[];
  /** Where the bytes of files are kept, such as `diskFiles(folder)`; no files are taken where left out. */
  files?: FileStorage;
  /** How mail, text messages and calls of other systems go out; a way left out keeps its messages waiting. */
  transports?: Transports;
  /** Another system's https address, told of each public event by a signed call; the `webhook` transport carries it. */
  webhook?: string;
  /** The first one answers where a request names none. One named `community` where left out. */
  communities?: readonly CommunityOptions[];
  /** Websites whose tokens sign residents in. */
  issuers?: readonly TokenIssuer[];
  /**
   * The host's own login, for a server that mounts Juyi: who sent this request, in the host's words, or null.
   * It is asked only where a request carries no session of ours.
   */
  identify?: (request: Request) => Promise<HostIdentity | null> | HostIdentity | null;
  /** The ways in beside the host's own login: mail and letters where left out, and in the demo codes by phone too. */
  signIn?: { email?: boolean; phone?: boolean; letter?: boolean; providers?: readonly LoginProvider[] };
  /** Where people reach this server, such as `https://garden.example`; messages bring links, and logins elsewhere lead back, only where it is said. */
  site?: string;
  /** Where the api lives below the host's origin; `/juyi` where left out. */
  base?: string;
  /** Origins of other websites that embed the widgets, such as `https://garden.example`. */
  origins?: readonly string[];
  /** The built widgets and office. */
  assets?: Assets;
  /** Demo sign-in and the settable clock. Never in production. */
  demo?: boolean;
  /** Says in problems what a developer must mend; on in the demo. */
  development?: boolean;
  /** Counts calls and refuses too many; on where left out. */
  rateLimit?: boolean;
  /** UTC ms; the world's clock where left out. */
  clock?: () => number;
  /** Fills an array with random bytes; the platform's generator where left out. */
  random?: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array;
  /** Extensions, in the order they act. */
  plugins?: readonly Plugin[];
  /** Told of faults inside; never holds what people wrote. */
  report?: (fault: { requestId: string; action: string; cause: unknown }) => void;
}

/** Who the host says a visitor is. `issuer` names the host's login, `subject` the person there. */
export interface HostIdentity {
  issuer: string;
  subject: string;
  /** Shown to neighbours. */
  name?: string;
}
