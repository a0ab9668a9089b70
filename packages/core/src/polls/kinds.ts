import type { LocalizedText } from '../kernel/text.ts';
import type { Role } from '../kernel/viewer.ts';

export const pollKinds = ['owners', 'committee', 'residents', 'delegates', 'council', 'space', 'consultative'] as const;

export type PollKind = (typeof pollKinds)[number];

export type ElectorKind = 'owners' | 'residents' | 'households' | 'persons';

/** What a kind of poll is: who may be asked, and by which rules it is usually counted. */
export interface PollKindFacts {
  readonly title: LocalizedText;
  /** From which lists the electors may come; the first is offered. `persons` are those who hold `role`. */
  readonly electors: readonly ElectorKind[];
  readonly role?: Role;
  /** Rules offered first; any other of the registry may be taken too, but for owners' decisions. */
  readonly rules: readonly string[];
  /** The identity a voter needs where the poll binds; a consultation asks for a confirmed resident. */
  readonly bindingLevel: 2 | 4;
}

const kind = (
  chinese: string,
  english: string,
  electors: readonly ElectorKind[],
  rules: readonly string[],
  bindingLevel: 2 | 4 = 2,
): PollKindFacts => ({ title: { 'zh-CN': chinese, en: english }, electors, rules, bindingLevel });

/** The kinds of poll, as data. Owners vote with their title (level 4), everybody else as a confirmed resident. */
export const pollKindFacts: Readonly<Record<PollKind, PollKindFacts>> = {
  owners: kind(
    '业主共同决定',
    'Owners’ decision',
    ['owners'],
    ['owners-vote', 'owners-unanimous', 'committee-election'],
    4,
  ),
  committee: {
    ...kind('业主委员会会议', 'Owners’ committee meeting', ['persons'], ['motion']),
    role: 'ownersCommittee',
  },
  residents: kind(
    '居民会议',
    'Residents’ meeting',
    ['residents', 'households', 'persons'],
    ['motion', 'stv-scottish-wig', 'equal-shares'],
  ),
  delegates: kind('居民代表会议', 'Residents’ delegates', ['residents', 'households'], ['motion']),
  council: {
    ...kind('议事会表决', 'Residents’ council', ['persons'], ['motion', 'consent']),
    role: 'councilMember',
  },
  space: {
    ...kind('议事群表决', 'Group decision', ['persons', 'residents'], ['motion', 'consent', 'majority-judgment']),
    role: 'resident',
  },
  consultative: kind(
    '意向征询',
    'Consultation',
    ['residents', 'households', 'owners', 'persons'],
    ['motion', 'single-choice', 'approval', 'score', 'dot-voting'],
  ),
};
