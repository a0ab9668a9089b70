import { chinaCalendar, deadline } from '@juyi/core/kernel/calendar';
import { type Id, makeId } from '@juyi/core/kernel/ids';
import type { Locale } from '@juyi/core/kernel/text';
import type { ProposalState } from '@juyi/core/proposals/states';
import type { DemoCommunity } from './communities.ts';
import { type DemoPerson, demoPeople } from './people.ts';
import { type SeededRandom, seededRandom } from './random.ts';
import { riversideTexts } from './riverside.ts';
import { sunshineTexts } from './sunshine.ts';

/** What someone of the demo wrote. `daysAgo` and `after` count working days; `at` is the hour of the day. */
export interface ProposalText {
  readonly title: string;
  readonly body: string;
  readonly language?: Locale;
  readonly author: {
    readonly role: 'resident' | 'owner' | 'buildingLead' | 'councilMember';
    readonly building: string;
  };
  readonly daysAgo: number;
  readonly at: number;
  readonly cosigns: number;
  readonly answer?: { readonly after: number; readonly worker: number; readonly body: string };
  readonly withdrawn?: { readonly after: number; readonly reason: string };
}

/** A proposal ready to be stored. Persons are indexes into `demoPeople(community)`; times are UTC ms, none after now. */
export interface DemoProposal {
  readonly id: Id;
  readonly title: string;
  readonly body: string;
  readonly state: Exclude<ProposalState, 'draft'>;
  readonly author: number;
  readonly submittedAt: number;
  /** Each person once, never the author, in the order of time. */
  readonly cosigns: readonly { readonly person: number; readonly at: number }[];
  readonly answer: { readonly body: string; readonly author: number; readonly at: number } | null;
  readonly withdrawn: { readonly reason: string; readonly at: number } | null;
}

const HOUR = 3_600_000;
const texts: Readonly<Record<string, readonly ProposalText[]>> = { sunshine: sunshineTexts, riverside: riversideTexts };

/** What a community has been discussing in the 60 working days up to `now` (UTC ms), oldest first. */
export function demoProposals(community: DemoCommunity, now: number): DemoProposal[] {
  const people = demoPeople(community);
  const random = seededRandom(`${community.id} proposals`);
  const written = new Set<number>();
  return (texts[community.id] ?? [])
    .map((text) => {
      const author = findAuthor(people, text, written);
      written.add(author);
      return makeProposal(text, author, people, community.zone, now, random);
    })
    .sort((one, other) => one.submittedAt - other.submittedAt);
}

function makeProposal(
  text: ProposalText,
  author: number,
  people: readonly DemoPerson[],
  zone: string,
  now: number,
  random: SeededRandom,
): DemoProposal {
  const submittedAt = pastMoment(now, text.daysAgo, text.at, zone);
  const closing = text.answer ?? text.withdrawn;
  const closedAt = closing && pastMoment(now, text.daysAgo - closing.after, 15, zone);
  const end = closedAt ?? now;
  const { answer, withdrawn } = text;
  return {
    id: makeId(submittedAt, random.bytes(10)),
    title: text.title,
    body: text.body,
    state: answer ? 'answered' : withdrawn ? 'withdrawn' : 'submitted',
    author,
    submittedAt,
    cosigns: drawCosigns(text.cosigns, author, people, submittedAt, end, random),
    answer: answer ? { body: answer.body, author: workers(people)[answer.worker]!, at: end } : null,
    withdrawn: withdrawn ? { reason: withdrawn.reason, at: end } : null,
  };
}

/** A moment `days` working days before now at a local hour; for today, so many minutes ago as the hour says. */
function pastMoment(now: number, days: number, hour: number, zone: string): number {
  if (days === 0) return now - hour * 60_000;
  const endOfDay = deadline(now, days, 'workingDay', 'before', { zone, calendar: chinaCalendar });
  return endOfDay + 1 - (24 - hour) * HOUR + ((days * 17) % 60) * 60_000;
}

/** Not an elder by title: most texts speak of work, small children or ageing parents. */
const ofWorkingAge = /(女士|先生|\.)$/;

/** The first person who fits the text and has written nothing yet. */
function findAuthor(people: readonly DemoPerson[], text: ProposalText, written: ReadonlySet<number>): number {
  const fits = (person: DemoPerson) =>
    person.demoRole === text.author.role &&
    person.building === text.author.building &&
    person.language === (text.language ?? 'zh-CN') &&
    ofWorkingAge.test(person.displayName);
  const found = people.findIndex((person, index) => fits(person) && !written.has(index));
  if (found < 0) throw new Error(`nobody in ${text.author.building} is left to write “${text.title}”`);
  return found;
}

function workers(people: readonly DemoPerson[]): number[] {
  return people.flatMap((person, index) => (person.demoRole === 'worker' ? [index] : []));
}

/** So many different neighbours between two moments, most of them early, as word goes round. */
function drawCosigns(
  count: number,
  author: number,
  people: readonly DemoPerson[],
  from: number,
  to: number,
  random: SeededRandom,
): DemoProposal['cosigns'] {
  const drawn = new Set<number>();
  while (drawn.size < count) {
    const index = random.below(people.length);
    const livesHere = people[index]!.building !== null;
    if (livesHere && index !== author) drawn.add(index);
  }
  return [...drawn].map((person, order) => {
    const share = (order + 1) / (count + 1);
    return { person, at: Math.floor(from + (to - from) * share * share) };
  });
}
