import type { LocalizedText } from '../kernel/text.ts';
import { type Figure, noSource, type PollProfile } from './profiles/profile.ts';
import type { PollDraft } from './schema.ts';

/** Something the profile says against a poll or a step. A law refuses it; our own default only warns. */
export interface Objection {
  readonly code: string;
  /** The figure of the profile that says so. */
  readonly figure: keyof PollProfile;
  readonly source: LocalizedText;
  readonly refuses: boolean;
}

export function object(code: string, profile: PollProfile, name: keyof PollProfile, binding: boolean): Objection {
  const { basis, source } = profile[name] as Figure<unknown>;
  return { code, figure: name, source, refuses: binding && basis !== 'default' };
}

/** Whether a poll may bind, and why: a code of the room's reasons, and the source behind it. */
export interface EffectReason {
  readonly code: string;
  readonly source: LocalizedText;
}

const online = ['web', 'kiosk', 'assisted'];

/** Whether any ballot of the poll would be given on a screen. */
export function isOnline({ channels }: Pick<PollDraft, 'channels'>): boolean {
  return channels.some((channel) => online.includes(channel));
}

/** Whether the election must be secret: by the profile for this matter, or because its convener says so. */
export function isSecret({ secret, items }: Pick<PollDraft, 'secret' | 'items'>, profile: PollProfile): boolean {
  const matters = profile.secretMatters.value;
  return (
    secret ||
    items.some(
      ({ matter, rule }) =>
        (matter !== undefined && matters.includes(matter)) ||
        (rule === 'committee-election' && matters.includes('committee-election')),
    )
  );
}

/** Why the poll binds or may only ask; refused with a problem code where it may not bind as composed. */
export function effectOf(
  poll: Pick<PollDraft, 'effect' | 'channels' | 'officialPlatform' | 'opensAt'>,
  profile: PollProfile,
): EffectReason & { readonly refused?: 'PROFILE_UNCHECKED' | 'OFFICIAL_PLATFORM_REQUIRED' } {
  const { value, checked, source } = profile.online;
  if (poll.effect === 'consultative') return { code: 'ASKS_ONLY', source: noSource };
  const unchecked = [profile.online, profile.noticeDays].find((figure) => figure.checked === 'no');
  if (unchecked || checked === 'no') {
    return { code: 'PROFILE_UNCHECKED', source: unchecked!.source, refused: 'PROFILE_UNCHECKED' };
  }
  const { replacedAt } = profile;
  if (replacedAt && poll.opensAt >= replacedAt.value) return { code: 'PROFILE_REPLACED', source: replacedAt.source };
  if (!isOnline(poll)) return { code: 'PAPER_ONLY', source };
  if (value !== 'official-platform-only') return { code: 'PROFILE_ALLOWS', source };
  if (poll.officialPlatform?.trim()) return { code: 'OFFICIAL_PLATFORM', source };
  return { code: 'OFFICIAL_PLATFORM_REQUIRED', source, refused: 'OFFICIAL_PLATFORM_REQUIRED' };
}
