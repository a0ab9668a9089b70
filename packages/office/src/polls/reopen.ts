import type { StoredFile } from '@juyi/core/files/schema';
import type { PollState } from '@juyi/core/polls/lifecycle';
import type { EditPoll } from '@juyi/core/polls/schema';
import type { Question } from '@juyi/elements/base/query';
import { beginComposing, type Composing, kindOf, localDay } from './draft.ts';
import { blank, reopenQuestion } from './questions.ts';

/** The question for a draft that was kept, with the papers it shows. */
export function keptDraft(id: string): Question<{ draft: EditPoll; state: PollState; files: StoredFile[] }> {
  return {
    key: id,
    ask: async ({ polls, pollDesk }, options) => {
      const [draft, { state }, files] = await Promise.all([
        pollDesk.draft(id, options),
        polls.read(id, options),
        polls.files(id, options),
      ]);
      return { draft, state, files: files.items };
    },
  };
}

/** A draft that was kept, in the fields again. */
export function reopen(before: EditPoll, files: readonly StoredFile[]): Composing {
  const { title, kind, franchise, charge, adopted, opensAt, closesAt, meetingAt, attachments = [] } = before;
  const { electors, buildings = [], ages = {}, space = '' } = franchise;
  return {
    ...beginComposing(opensAt),
    ...kindOf(kind),
    electors,
    title: { ...title },
    text: before.text ? { ...before.text } : blank(),
    cost: before.cost ? { ...before.cost } : blank(),
    contact: before.contact ?? '',
    ...(charge && { charge: String(charge.total / 100), chargeBy: charge.by }),
    questions: before.items.map((item) => reopenQuestion(item, title)),
    proposal: before.proposal ?? '',
    ...(adopted?.silence && { silenceText: adopted.silence.text, silenceOn: adopted.silence.adoptedOn }),
    secondCall: before.secondCall ?? false,
    effect: before.effect ?? 'consultative',
    ...(before.profile && { profile: before.profile }),
    buildings: buildings.join('、'),
    ageFrom: ages.from === undefined ? '' : String(ages.from),
    ageUntil: ages.until === undefined ? '' : String(ages.until),
    space,
    tellers: [...(before.tellers ?? [])],
    standIns: [...(before.standIns ?? [])],
    channels: [...(before.channels ?? [])],
    opensOn: localDay(opensAt),
    opensTime: localTime(opensAt),
    closesOn: localDay(closesAt),
    closesTime: localTime(closesAt),
    ...(meetingAt !== undefined && { meetingOn: localDay(meetingAt), meetingTime: localTime(meetingAt) }),
    temporary: before.temporary ?? false,
    secret: before.secret ?? false,
    officialPlatform: before.officialPlatform ?? '',
    before,
    shown: files.filter(({ id }) => attachments.includes(id)),
  };
}

function localTime(at: number): string {
  const day = new Date(at);
  return [day.getHours(), day.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
