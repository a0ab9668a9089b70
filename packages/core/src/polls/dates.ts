import { type DeadlinePlace, dateIn, deadline } from '../kernel/calendar.ts';
import { type Objection, object } from './effect.ts';
import { type Figure, noSource, type PollProfile } from './profiles/profile.ts';
import type { LegalDate, PollDraft } from './schema.ts';

const DAY = 86_400_000;

type Times = Pick<PollDraft, 'opensAt' | 'closesAt' | 'meetingAt' | 'temporary' | 'effect' | 'channels' | 'kind'>;

/** What has happened to a poll so far, as far as dates hang on it. UTC ms. */
export interface Happened {
  readonly rollPostedAt: number | null;
  readonly postedAt: number | null;
}

/** Whole local days from one moment's date to another's; neither clock time counts. */
export function daysBetween(from: number, to: number, zone: string): number {
  return (Date.parse(dateIn(to, zone)) - Date.parse(dateIn(from, zone))) / DAY;
}

/** The first day on which anybody votes or meets: what the notice must precede. */
function firstDay({ opensAt, meetingAt }: Times): number {
  return Math.min(opensAt, meetingAt ?? opensAt);
}

function noticeOf({ temporary }: Times, profile: PollProfile): Figure<number> {
  return (temporary ? profile.temporaryNoticeDays : null) ?? profile.noticeDays;
}

/**
 * What speaks against announcing now. The days run from the day of notice to the first day of voting, and 15 full days
 * between them need 16: fewer than the law's number is refused, the day in doubt is warned of. Civil Code art. 201.
 */
export function noticeObjections(poll: Times, profile: PollProfile, now: number, zone: string): Objection[] {
  const binding = poll.effect === 'binding';
  const days = daysBetween(now, firstDay(poll), zone);
  const needed = noticeOf(poll, profile).value;
  const objections: Objection[] = [];
  if (days < needed) objections.push(object('NOTICE_SHORT', profile, 'noticeDays', binding));
  else if (days < needed + profile.noticeMargin.value) {
    objections.push(object('NOTICE_DOUBT', profile, 'noticeMargin', binding));
  }
  objections.push(...periodObjections(poll, profile, zone));
  if (profile.paperOnRequest.value && !poll.channels.includes('paper')) {
    objections.push(object('PAPER_NOT_OFFERED', profile, 'paperOnRequest', binding));
  }
  return objections;
}

/** What speaks against voting for so many days. */
export function periodObjections(poll: Times, profile: PollProfile, zone: string): Objection[] {
  const period = profile.votingDays?.value;
  const days = daysBetween(poll.opensAt, poll.closesAt, zone);
  const outside = period && (days < period.least || days > period.most);
  return outside ? [object('VOTING_PERIOD', profile, 'votingDays', poll.effect === 'binding')] : [];
}

/** What speaks against freezing the roll now. */
export function freezeObjections(
  poll: Times,
  profile: PollProfile,
  { rollPostedAt }: Happened,
  now: number,
  zone: string,
) {
  const posted = rollPostedAt === null ? 0 : daysBetween(rollPostedAt, now, zone);
  const short = posted < profile.rollPostingDays.value;
  return short ? [object('ROLL_POSTING_SHORT', profile, 'rollPostingDays', poll.effect === 'binding')] : [];
}

/** What speaks against posting the result now. */
export function postingObjections(poll: Times, profile: PollProfile, now: number, place: DeadlinePlace) {
  const late = now > deadline(poll.closesAt, profile.resultWithinDays.value, 'calendarDay', 'after', place);
  // A late result is still a result: it is told, never refused.
  return late ? [{ ...object('RESULT_LATE', profile, 'resultWithinDays', true), refuses: false }] : [];
}

/** Until when a result posted at a moment stays on the board and may be challenged. */
export function postedUntil(postedAt: number, profile: PollProfile, place: DeadlinePlace): number {
  return deadline(postedAt, profile.resultPostingDays.value, 'calendarDay', 'after', place);
}

/** Every date of a poll that a rule reckons, with the figure behind it, in order of time. */
export function legalDates(poll: Times, happened: Happened, profile: PollProfile, place: DeadlinePlace): LegalDate[] {
  const notice = noticeOf(poll, profile);
  const before = (days: number) => deadline(firstDay(poll), days, 'calendarDay', 'before', place);
  const after = (start: number, days: number) => deadline(start, days, 'calendarDay', 'after', place);
  const line = (name: LegalDate['name'], at: number, { basis, source }: Figure<unknown>): LegalDate => ({
    name,
    at,
    basis,
    source,
  });
  const own = { basis: 'default', source: noSource } as const;
  const dates: LegalDate[] = [
    line('noticeSafe', before(notice.value + profile.noticeMargin.value), profile.noticeMargin),
    line('noticeLatest', before(notice.value), notice),
    { name: 'opens', at: poll.opensAt, ...own },
    { name: 'closes', at: poll.closesAt, ...own },
    line('resultBy', after(poll.closesAt, profile.resultWithinDays.value), profile.resultWithinDays),
  ];
  if (poll.meetingAt !== undefined) dates.push({ name: 'meets', at: poll.meetingAt, ...own });
  if (happened.rollPostedAt !== null) {
    const { rollPostingDays } = profile;
    dates.unshift(line('rollPostedUntil', after(happened.rollPostedAt, rollPostingDays.value), rollPostingDays));
  }
  const posted = happened.postedAt ?? after(poll.closesAt, profile.resultWithinDays.value);
  dates.push(line('postedUntil', postedUntil(posted, profile, place), profile.resultPostingDays));
  return dates.sort((a, b) => a.at - b.at);
}
