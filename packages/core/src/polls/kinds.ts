import type { LocalizedText } from '../kernel/text.ts';
import type { Role } from '../kernel/viewer.ts';
import type { SpaceKind } from '../spaces/kinds.ts';

export const pollKinds = ['owners', 'committee', 'residents', 'delegates', 'council', 'space', 'consultative'] as const;

export type PollKind = (typeof pollKinds)[number];

export type ElectorKind = 'owners' | 'residents' | 'households' | 'persons';

/** What a kind of poll is: who may be asked, and by which rules it is usually counted. */
export interface PollKindFacts {
  readonly title: LocalizedText;
  /** From which lists the electors may come; the first is offered. `persons` are those who hold `role`. */
  readonly electors: readonly ElectorKind[];
  readonly role?: Role;
  /** Whether its electors are the members of a space that the poll names, and which kinds of space they may be. */
  readonly ofSpace?: 'always' | 'perhaps';
  readonly spaces?: readonly SpaceKind[];
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
    ofSpace: 'perhaps',
    spaces: ['ownersCommittee'],
  },
  residents: kind(
    '居民会议',
    'Residents’ meeting',
    ['residents', 'households', 'persons'],
    ['motion', 'stv-scottish-wig', 'equal-shares'],
  ),
  delegates: {
    ...kind('居民代表会议', 'Residents’ delegates', ['persons'], ['motion']),
    ofSpace: 'always',
    spaces: ['council', 'group'],
  },
  council: {
    ...kind('议事会表决', 'Residents’ council', ['persons'], ['motion', 'consent']),
    role: 'councilMember',
    ofSpace: 'perhaps',
    spaces: ['council'],
  },
  space: {
    ...kind('议事群表决', 'Group decision', ['persons'], ['motion', 'consent', 'majority-judgment']),
    ofSpace: 'always',
    spaces: ['group', 'council', 'ownersCommittee'],
  },
  consultative: kind(
    '意向征询',
    'Consultation',
    ['residents', 'households', 'owners', 'persons'],
    ['motion', 'single-choice', 'approval', 'score', 'dot-voting'],
  ),
};
