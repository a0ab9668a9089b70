import { InvalidBallots } from '../counting/kernel/invalid.ts';
import { paramsOf } from '../counting/kernel/params.ts';
import { findRule } from '../counting/kernel/registry.ts';
import type { Rule } from '../counting/kernel/rule.ts';
import { matters } from '../counting/owners/matters.ts';
import type { FieldFault } from '../kernel/problem.ts';
import { countingOf } from './choices.ts';
import { effectOf, isOnline, isSecret } from './effect.ts';
import { pollKindFacts } from './kinds.ts';
import { pollLimits, yearsOfAge } from './limits.ts';
import type { PollProfile } from './profiles/profile.ts';
import { findProfile, profileOfKind } from './profiles/registry.ts';
import type { PollDraft, PollItem } from './schema.ts';

/** What is wrong with a poll as composed: a problem of its own, or places to mend. */
export type ComposeFault =
  | { readonly rejected: 'SECRET_NOT_AVAILABLE' | 'OFFICIAL_PLATFORM_REQUIRED' | 'PROFILE_UNCHECKED' }
  | { readonly rejected: 'VALIDATION'; readonly faults: readonly FieldFault[] };

export function profileOf({ profile, kind }: Pick<PollDraft, 'profile' | 'kind'>): PollProfile | undefined {
  return findProfile(profile ?? profileOfKind[kind]);
}

/** Says why a poll can't be put to anybody as it is composed; null where it can. */
export function faultOfPoll(poll: PollDraft): ComposeFault | null {
  const profile = profileOf(poll);
  if (!profile) return at('/profile', 'unknown');
  const faults = [...frameFaults(poll, profile), ...poll.items.flatMap((item, place) => itemFaults(poll, item, place))];
  if (faults.length > 0) return { rejected: 'VALIDATION', faults };
  if (isSecret(poll, profile) && isOnline(poll)) return { rejected: 'SECRET_NOT_AVAILABLE' };
  const { refused } = effectOf(poll, profile);
  return refused ? { rejected: refused } : null;
}

/** Settings that follow from what was adopted and called, written out, so that the sheet shows what was counted by. */
export function settled(poll: PollDraft): PollDraft {
  const secondCall = poll.secondCall ? profileOf(poll)?.secondCall?.value.quorum : undefined;
  const items = poll.items.map((item) => {
    const silence = poll.adopted.silence ? { silence: 'follow-majority' } : {};
    if (item.rule === 'owners-vote') return { ...item, params: { ...item.params, ...silence } };
    const quorum = secondCall && item.rule === 'motion' ? { quorum: [...secondCall] } : {};
    return { ...item, params: { ...quorum, ...item.params } };
  });
  return { ...poll, items };
}

/** A poll as it was composed, without the settings that were written out for it. */
export function unsettled(poll: PollDraft): PollDraft {
  const secondCall = poll.secondCall ? profileOf(poll)?.secondCall?.value.quorum : undefined;
  const items = poll.items.map((item) => {
    const { silence, quorum, ...own } = item.params;
    const params = {
      ...own,
      ...(silence !== undefined && !(item.rule === 'owners-vote' && poll.adopted.silence) && { silence }),
      ...(quorum !== undefined && !(item.rule === 'motion' && String(quorum) === String(secondCall)) && { quorum }),
    };
    return { ...item, params };
  });
  return { ...poll, items };
}

function frameFaults(poll: PollDraft, profile: PollProfile): FieldFault[] {
  const facts = pollKindFacts[poll.kind];
  const wrong: [boolean, string, string][] = [
    [poll.closesAt <= poll.opensAt, '/closesAt', 'before_opening'],
    [!facts.electors.includes(poll.franchise.electors), '/franchise/electors', 'kind'],
    ...franchiseFaults(poll),
    [poll.charge?.by === 'area' && poll.franchise.electors !== 'owners', '/charge/by', 'area_needed'],
    [poll.kind === 'consultative' && poll.effect === 'binding', '/effect', 'kind'],
    [poll.secondCall && profile.secondCall === null, '/secondCall', 'profile'],
    [poll.temporary && profile.temporaryNoticeDays === null, '/temporary', 'profile'],
    [poll.adopted.silence !== undefined && profile.silence.value !== 'by-adopted-rule', '/adopted/silence', 'profile'],
    [adoptedAfter(poll), '/adopted/silence/adoptedOn', 'future'],
    [new Set(poll.items.map(({ id }) => id)).size < poll.items.length, '/items', 'twice'],
    [
      new Set([...poll.tellers, ...poll.standIns]).size < poll.tellers.length + poll.standIns.length,
      '/tellers',
      'twice',
    ],
    [poll.tellers.length === 1, '/tellers', 'two_needed'],
  ];
  return wrong.flatMap(([is, pointer, code]) => (is ? [{ pointer, code }] : []));
}

/** A rule that counts silence was adopted before anybody is silent. */
function adoptedAfter({ adopted, opensAt }: PollDraft): boolean {
  return adopted.silence !== undefined && Date.parse(adopted.silence.adoptedOn) > opensAt;
}

/** Ages are asked of residents alone, and in bands too wide to point at anybody. */
function franchiseFaults({ kind, franchise }: PollDraft): [boolean, string, string][] {
  const { electors, ages, space } = franchise;
  const { from = 0, until = pollLimits.age } = ages ?? {};
  return [
    [ages !== undefined && electors !== 'residents', '/franchise/ages', 'kind'],
    [ages !== undefined && until - from + 1 < yearsOfAge, '/franchise/ages', 'narrow'],
    [space !== undefined && electors !== 'persons', '/franchise/space', 'kind'],
    [space === undefined && pollKindFacts[kind].ofSpace === 'always', '/franchise/space', 'required'],
  ];
}

function itemFaults(poll: PollDraft, item: PollItem, place: number): FieldFault[] {
  const here = `/items/${place}`;
  const rule = findRule(item.rule);
  if (!rule) return [{ pointer: `${here}/rule`, code: 'unknown' }];
  const matter = matters.find(({ id }) => id === item.matter);
  const wrong: [boolean, string, string][] = [
    [rule.shape === 'owners' && poll.franchise.electors !== 'owners', '/rule', 'area_needed'],
    [poll.kind === 'owners' && poll.effect === 'binding' && rule.shape !== 'owners', '/rule', 'law'],
    [item.matter !== undefined && matter === undefined && poll.kind === 'owners', '/matter', 'unknown'],
    [matter !== undefined && poll.effect === 'binding' && !fits(item, matter), '/params/majority', 'law'],
    [item.params.silence === 'follow-majority' && !poll.adopted.silence, '/params/silence', 'not_adopted'],
    [new Set(item.options.map(({ id }) => id)).size < item.options.length, '/options', 'twice'],
    [item.options.length < fewestOptions(item, rule), '/options', 'too_few'],
    [rule.shape === 'budget' && item.options.some(({ cost }) => cost === undefined), '/options', 'cost'],
    [rule.shape === 'budget' && item.budget === undefined, '/budget', 'required'],
    [item.seats !== undefined && item.options.length > 0 && item.seats > item.options.length, '/seats', 'too_many'],
  ];
  const faults = wrong.flatMap(([is, pointer, code]) => (is ? [{ pointer: here + pointer, code }] : []));
  return faults.length > 0 ? faults : settingFaults(item, rule, here);
}

/** The law names the majority of each matter; a motion of another majority is not that matter. */
function fits(item: PollItem, matter: (typeof matters)[number]): boolean {
  if (item.rule === 'committee-election') return matter.id === 'committee-election';
  if (item.rule === 'owners-unanimous') return matter.majority === 'unanimous';
  return (item.params.majority ?? 'ordinary') === matter.majority;
}

function fewestOptions({ rule }: PollItem, { shape }: Rule<unknown>): number {
  if (['motion', 'consent'].includes(shape)) return 0;
  if (shape === 'owners') return rule === 'committee-election' ? 1 : 0;
  return 2;
}

/** The rule itself says whether it can count under these settings. */
function settingFaults(item: PollItem, rule: Rule<unknown>, here: string): FieldFault[] {
  try {
    paramsOf(rule as Rule<never>, item.params);
    const { circumstances, params } = countingOf(item);
    rule.tally({ ...circumstances, groups: [], bases: { entitled: 0, present: 0 } }, params);
    return [];
  } catch (fault) {
    if (fault instanceof InvalidBallots) return [{ pointer: `${here}/params`, code: fault.code }];
    throw fault;
  }
}

function at(pointer: string, code: string): ComposeFault {
  return { rejected: 'VALIDATION', faults: [{ pointer, code }] };
}
