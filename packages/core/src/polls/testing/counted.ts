import { paramsOf } from '../../counting/kernel/params.ts';
import type { Group, Profile } from '../../counting/kernel/profile.ts';
import { findRule } from '../../counting/kernel/registry.ts';
import type { Rule } from '../../counting/kernel/rule.ts';
import { describe } from '../../counting/kernel/trace.ts';
import type { ItemResult, PollResult } from '../result/schema.ts';
import type { Poll } from '../schema.ts';

interface Given {
  rule: string;
  ballots: readonly Group<unknown>[];
  params?: Record<string, unknown>;
  seats?: number;
  budget?: number;
  state?: Poll['state'];
  /** Candidates by name, in the same words in both languages; four letters where left out. */
  candidates?: readonly string[];
}

const names = [
  ['甲', 'A'],
  ['乙', 'B'],
  ['丙', 'C'],
  ['丁', 'D'],
] as const;
const options = names.map(([chinese, english], place) => ({
  id: 'abcd'[place]!,
  name: { 'zh-CN': chinese, en: english },
  cost: 40,
}));

function optionsOf({ candidates }: { candidates?: readonly string[] | undefined }) {
  return (
    candidates?.map((name, place) => ({ id: `c${place}`, name: { 'zh-CN': name, en: name }, cost: 40 })) ?? options
  );
}

/** Owners of 100 m² each, so many for each mark. */
export function ownersBallots(marks: Readonly<Record<string, number>>): Group<unknown>[] {
  return Object.entries(marks).map(([mark, count]) => ({ ballot: { mark, area: 10_000 }, count }));
}

/** `ab:7` is seven ballots that rank A before B. */
export function ranked(text: string): Group<unknown>[] {
  return text.split(' ').map((line) => {
    const [order = '', count] = line.split(':');
    return { ballot: [...order].map((id) => 'abcd'.indexOf(id)), count: Number(count) };
  });
}

/** A poll with one question, counted by its rule: what a neighbour is sent for its sheet. */
export function countedPoll(given: Given): { poll: Poll; result: PollResult } {
  const rule = findRule(given.rule) as Rule<unknown>;
  const params = paramsOf(rule as Rule<never>, given.params ?? {});
  const { seats, budget, ballots, state = 'resultPosted' } = given;
  const profile: Profile<unknown> = {
    options: optionsOf(given).map(({ id, name, cost }) => ({ id, name: name.en, cost })),
    groups: ballots,
    ...(seats !== undefined && { seats }),
    ...(budget !== undefined && { budget }),
  };
  const tally = rule.tally(profile, params);
  const marks = marksOf(ballots);
  const all = shareOf(ballots);
  const part = shareOf(ballots.filter(({ ballot }) => (ballot as { mark?: unknown }).mark !== 'silent'));
  const none = { heads: 0, area: 0 };
  const item: ItemResult = {
    item: 'one',
    rule: rule.id,
    version: rule.version,
    params: { ...params },
    seats: seats ?? 1,
    outcome: tally.outcome,
    winners: [...tally.winners],
    ...(tally.ranking && { ranking: tally.ranking.map((rank) => [...rank]) }),
    tests: (tally.tests ?? []).map((test) => ({
      ...test,
      part: Number(test.part),
      base: Number(test.base),
      threshold: [...test.threshold],
    })),
    rounds: JSON.parse(JSON.stringify(tally.rounds, (_, each) => (typeof each === 'bigint' ? Number(each) : each))),
    trace: tally.rounds.map((step) => ({
      'zh-CN': describe(step, rule.words, 'zh-CN', profile.options),
      en: describe(step, rule.words, 'en', profile.options),
    })),
    ties: tally.ties.map((tie) => ({ ...tie, tied: [...tie.tied], chosen: [...tie.chosen] })),
    part,
    abstained: none,
    invalid: none,
    marks,
  };
  return { poll: pollOf(given, rule, all, state), result: resultOf(item, all, part) };
}

function pollOf(
  { seats, budget, candidates, params = {} }: Given,
  rule: Rule<unknown>,
  all: PollResult['base'],
  state: Poll['state'],
) {
  const title = { 'zh-CN': '更换 6 部电梯', en: 'Six new lifts' };
  const poll: Poll = {
    id: 'poll',
    kind: rule.shape === 'owners' ? 'owners' : 'residents',
    effect: 'binding',
    state,
    title,
    opensAt: Date.UTC(2026, 10, 30),
    closesAt: Date.UTC(2026, 11, 14),
    postedUntil: Date.UTC(2026, 11, 21),
    version: 9,
    text: null,
    cost: null,
    charge: null,
    attachments: [],
    contact: '010-5555 0100',
    ballot: 'recorded',
    items: [
      {
        id: 'one',
        title,
        rule: rule.id,
        ruleTitle: { ...rule.title },
        passes: null,
        shape: rule.shape,
        params,
        options: rule.shape === 'motion' || rule.id === 'owners-vote' ? [] : optionsOf({ candidates }),
        follow: false,
        attachments: [],
        ...(seats !== undefined && { seats }),
        ...(budget !== undefined && { budget }),
      },
    ],
    franchise: { electors: rule.shape === 'owners' ? 'owners' : 'residents', ...all },
    channels: ['web', 'paper'],
    secret: false,
    profile: 'china',
    effectReason: { code: 'PROFILE_ALLOWS', source: { 'zh-CN': '民法典第278条', en: 'Civil Code art. 278' } },
    silence: { counts: false, text: null },
    changes: 1,
    proxyMost: null,
    proposal: null,
    noticedAt: null,
    meetingAt: null,
    postponedAt: null,
    reason: null,
    zone: 'Asia/Shanghai',
    dates: [],
    history: [],
  };
  return poll;
}

function resultOf(item: ItemResult, base: PollResult['base'], turnout: PollResult['base']): PollResult {
  return {
    poll: 'poll',
    version: 1,
    reason: null,
    countedAt: Date.UTC(2026, 11, 14),
    postedAt: Date.UTC(2026, 11, 14),
    postedUntil: Date.UTC(2026, 11, 21),
    effect: 'binding',
    base,
    turnout,
    items: [item],
    ledger: { seq: 4812 },
    bundle: `b41e77c09d2a15f8${'0'.repeat(48)}`,
    challenges: [],
    versions: [],
  };
}

function marksOf(ballots: readonly Group<unknown>[]): ItemResult['marks'] {
  const marks: ItemResult['marks'] = {};
  for (const { ballot, count } of ballots) {
    const { mark = ballot, area = 0 } = ballot as { mark?: unknown; area?: number };
    if (typeof mark === 'string') marks[mark] = { heads: count, area: area * count };
  }
  return marks;
}

function shareOf(ballots: readonly Group<unknown>[]): PollResult['base'] {
  const areaOf = ({ ballot, count }: Group<unknown>) => ((ballot as { area?: number }).area ?? 0) * count;
  return {
    heads: ballots.reduce((sum, { count }) => sum + count, 0),
    area: ballots.reduce((sum, each) => sum + areaOf(each), 0),
  };
}
