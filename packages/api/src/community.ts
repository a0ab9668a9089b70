import type { Calendar } from '@juyi/core/kernel/calendar';
import type { LocalizedText } from '@juyi/core/kernel/text';
import type { ProposalSettings } from '@juyi/core/proposals/settings';
import type { Database } from './database/database.ts';
import type { Live } from './http/live.ts';
import type { Keyring } from './keyring.ts';
import type { SessionReader } from './people/session-reader.ts';
import type { Sealing } from './sealing.ts';

/** What a host tells of a community. `zone` is an IANA time zone. */
export interface CommunitySettings {
  readonly id: string;
  readonly name: LocalizedText;
  readonly zone: string;
  readonly calendar: Calendar;
  readonly proposals?: ProposalSettings;
}

/** States that extensions put proposals in: what each is called, and the SQL that selects the ids of those in it. */
export type AddedStates = Readonly<Record<string, { readonly text: LocalizedText; readonly among: string }>>;

/** A community that is open for use: its settings, its database and its live stream. */
export interface Community extends CommunitySettings {
  readonly database: Database;
  readonly sessions: SessionReader;
  readonly keys: Keyring;
  readonly sealing: Sealing;
  readonly live: Live;
  readonly addedStates: AddedStates;
}
