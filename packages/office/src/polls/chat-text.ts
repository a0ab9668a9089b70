import type { Locale } from '@juyi/core/kernel/text';
import type { Poll } from '@juyi/core/polls/schema';
import { printLegalDate } from './calendar.ts';
import type { PollDesk } from './dictionary.ts';
import { saysSilence, voteAddress } from './packs.ts';

/** A vote as a message for chat groups: plain lines, which a group can't lay out. */
export function chatText(poll: Poll, words: PollDesk, locale: Locale): string {
  const { desk, composing } = words;
  const when = (name: 'opens' | 'meets' | 'closes', at: number) =>
    `${words.dates[name]}${composing.colon}${printLegalDate({ name, at }, locale, poll.zone)}`;
  const lines = [
    `【${desk.noticeKind}】${poll.title[locale]}`,
    poll.text?.[locale],
    poll.cost?.[locale],
    when('opens', poll.opensAt),
    poll.meetingAt !== null && when('meets', poll.meetingAt),
    when('closes', poll.closesAt),
    `${desk.channelsLabel} ${poll.channels.map((way) => words.channels[way]).join(' · ')}`,
    composing.previewWho[poll.franchise.electors] &&
      `${desk.electorsLabel} ${composing.previewWho[poll.franchise.electors]}`,
    saysSilence(poll, words),
    poll.contact && desk.previewContact(poll.contact),
    voteAddress(poll),
  ];
  return lines.filter(Boolean).join('\n');
}
