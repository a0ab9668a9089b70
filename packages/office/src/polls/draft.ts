import type { StoredFile } from '@juyi/core/files/schema';
import { chinaCalendar, type DeadlinePlace } from '@juyi/core/kernel/calendar';
import type { Locale, LocalizedText } from '@juyi/core/kernel/text';
import { legalDates } from '@juyi/core/polls/dates';
import { isSecret } from '@juyi/core/polls/effect';
import { type PollKind, pollKindFacts } from '@juyi/core/polls/kinds';
import { type OfferedRule, offeredRules } from '@juyi/core/polls/offered';
import { findProfile, profileOfKind } from '@juyi/core/polls/profiles/registry';
import type { CreatePoll, EditPoll, LegalDate, PollChannel, PollItem } from '@juyi/core/polls/schema';
import { beginQuestion, blank, isTheWhole, itemOf, type Question } from './questions.ts';

const DAY = 86_400_000;

/** A poll as it is being composed: what the fields hold. */
export interface Composing {
  title: Record<Locale, string>;
  text: Record<Locale, string>;
  cost: Record<Locale, string>;
  contact: string;
  /** Yuan that the decision costs all together; empty where it is told in words alone. */
  charge: string;
  chargeBy: 'area' | 'heads';
  questions: readonly Question[];
  /** The proposal that asked for it; empty for none. */
  proposal: string;
  /** The adopted rule on silence, word for word; empty where there is none. */
  silenceText: string;
  silenceOn: string;
  secondCall: boolean;
  kind: PollKind;
  effect: 'binding' | 'consultative';
  profile: string;
  electors: CreatePoll['franchise']['electors'];
  /** Houses, one after another; empty for all. */
  buildings: string;
  ageFrom: string;
  ageUntil: string;
  space: string;
  tellers: string[];
  standIns: string[];
  /** Papers that everybody may open, brought when the draft is kept. */
  papers: File[];
  channels: PollChannel[];
  opensOn: string;
  closesOn: string;
  /** The hours of those days, as 09:00. */
  opensTime: string;
  closesTime: string;
  /** When people meet about it; empty for no meeting. */
  meetingOn: string;
  meetingTime: string;
  /** It is a temporary or an emergency meeting, which some places announce later. */
  temporary: boolean;
  secret: boolean;
  /** What it is called on the authority's own platform; empty where it is not there. */
  officialPlatform: string;
  /** The draft that is being changed, as it was read, and the papers it shows. */
  before: EditPoll | null;
  shown: readonly StoredFile[];
}

/** An empty sheet; the days leave room for the longest usual notice. */
export function beginComposing(now: number): Composing {
  return {
    title: blank(),
    text: blank(),
    cost: blank(),
    contact: '',
    charge: '',
    chargeBy: 'area',
    ...kindOf('residents'),
    questions: [beginQuestion(usualRule('residents'))],
    proposal: '',
    silenceText: '',
    silenceOn: '',
    secondCall: false,
    effect: 'consultative',
    buildings: '',
    ageFrom: '',
    ageUntil: '',
    space: '',
    tellers: [],
    standIns: [],
    papers: [],
    channels: ['web', 'kiosk', 'assisted', 'paper'],
    opensOn: localDay(now + 18 * DAY),
    closesOn: localDay(now + 25 * DAY),
    opensTime: '09:00',
    closesTime: '18:00',
    meetingOn: '',
    meetingTime: '19:00',
    temporary: false,
    secret: false,
    officialPlatform: '',
    before: null,
    shown: [],
  };
}

/** What follows from whose decision it is, until it is chosen otherwise. */
export function kindOf(kind: PollKind): Pick<Composing, 'kind' | 'profile' | 'electors'> {
  return { kind, profile: profileOfKind[kind], electors: pollKindFacts[kind].electors[0]! };
}

/** The rule by which a kind of poll is mostly counted. */
export function usualRule(kind: PollKind): string {
  return pollKindFacts[kind].rules[0]!;
}

/** What the chosen rules know of beyond the vote itself; the second call by the share that is then enough. */
interface Known {
  readonly silence: boolean;
  readonly secondCall: string | null;
  /** Days of notice that are enough for a temporary meeting. */
  readonly temporaryDays: number | null;
  /** An online vote binds only on the authority's platform. */
  readonly officialPlatform: boolean;
}

export function knownTo({ profile, electors }: Composing): Known {
  const known = findProfile(profile);
  const quorum = known?.secondCall?.value.quorum;
  return {
    temporaryDays: known?.temporaryNoticeDays?.value ?? null,
    officialPlatform: known?.online.value === 'official-platform-only',
    silence: electors === 'owners' && known?.silence.value === 'by-adopted-rule',
    secondCall: quorum ? quorum.join('/') : null,
  };
}

/** Rules that fit, the usual ones first. */
export function rulesFor(kind: PollKind): OfferedRule[] {
  const { rules: usual } = pollKindFacts[kind];
  const fits = offeredRules.filter(({ shape }) => (shape === 'owners') === (kind === 'owners'));
  return [...fits].sort((a, b) => rank(usual, a.id) - rank(usual, b.id));
}

function rank(usual: readonly string[], id: string): number {
  const at = usual.indexOf(id);
  return at < 0 ? usual.length : at;
}

/** Whether the election is secret, because its convener says so or by the chosen rules. */
export function isSecretDraft({ profile, secret, questions }: Composing): boolean {
  const known = findProfile(profile);
  return known !== undefined && isSecret({ secret, items: questions.map(asItem) }, known);
}

function asItem({ matter, rule }: Question) {
  return { ...(matter && { matter }), rule } as PollItem;
}

/** The poll that the fields mean; `brought` are the files that were brought for it just now. */
export function composed(draft: Composing, brought: string[] = []): CreatePoll {
  const said = (text: LocalizedText) => (text['zh-CN'].trim() || text.en.trim() ? { ...text } : undefined);
  const [text, cost] = [said(draft.text), said(draft.cost)];
  const { before, questions } = draft;
  const known = knownTo(draft);
  return {
    kind: draft.kind,
    effect: draft.effect,
    profile: draft.profile,
    title: draft.title,
    ...(text && { text }),
    ...(cost && { cost }),
    contact: draft.contact,
    ...(draft.charge.trim() !== '' && {
      charge: { total: Math.round(Number(draft.charge) * 100), by: sharedBy(draft) },
    }),
    items: questions.map((question) => itemOf(question, draft.title, isTheWhole(question, questions))),
    ...(draft.proposal && { proposal: draft.proposal }),
    ...(known.silence &&
      draft.silenceText.trim() && { adopted: { silence: { text: draft.silenceText, adoptedOn: draft.silenceOn } } }),
    ...(known.secondCall && draft.secondCall && { secondCall: true }),
    ...(known.temporaryDays !== null && draft.temporary && { temporary: true }),
    ...(known.officialPlatform && draft.officialPlatform.trim() && { officialPlatform: draft.officialPlatform.trim() }),
    ...(draft.secret && { secret: true }),
    ...(draft.meetingOn && { meetingAt: Date.parse(`${draft.meetingOn}T${draft.meetingTime}`) }),
    attachments: [...draft.shown.map(({ id }) => id), ...brought],
    franchise: franchiseOf(draft),
    channels: draft.channels,
    tellers: draft.tellers,
    standIns: draft.standIns,
    opensAt: Date.parse(`${draft.opensOn}T${draft.opensTime}`),
    closesAt: Date.parse(`${draft.closesOn}T${draft.closesTime}`),
  };
}

/** Only owners share by area. */
function sharedBy({ electors, chargeBy }: Composing): 'area' | 'heads' {
  return electors === 'owners' ? chargeBy : 'heads';
}

function franchiseOf({ electors, buildings, ageFrom, ageUntil, space, before }: Composing): CreatePoll['franchise'] {
  if (electors === 'persons') return { electors, ...(space && { space }) };
  const houses = buildings.split(/[,，、;；]/).map((house) => house.trim());
  const named = houses.filter((house) => house !== '');
  const ages = {
    ...(ageFrom !== '' && { from: Number(ageFrom) }),
    ...(ageUntil !== '' && { until: Number(ageUntil) }),
  };
  const aged = electors === 'residents' && Object.keys(ages).length > 0;
  const snapshot = before?.franchise.electors === electors ? before.franchise.snapshot : undefined;
  return {
    electors,
    ...(snapshot && { snapshot }),
    ...(named.length > 0 && { buildings: named }),
    ...(aged && { ages }),
  };
}

/** Every day that a rule reckons for the draft, by this browser's zone. */
export function datesOf(draft: Composing): LegalDate[] {
  const { effect = 'consultative', channels = [], temporary = false, ...poll } = composed(draft);
  const { opensAt, closesAt, meetingAt } = poll;
  const profile = findProfile(draft.profile);
  if (!profile || !(opensAt < closesAt) || Number.isNaN(meetingAt)) return [];
  const place: DeadlinePlace = { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, calendar: chinaCalendar };
  const happened = { rollPostedAt: null, postedAt: null };
  return legalDates({ ...poll, effect, channels, temporary }, happened, profile, place);
}

export function localDay(at: number): string {
  const day = new Date(at);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
