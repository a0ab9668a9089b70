import { InvalidBallots } from '../counting/kernel/invalid.ts';
import { paramsOf } from '../counting/kernel/params.ts';
import type { Option } from '../counting/kernel/profile.ts';
import { findRule } from '../counting/kernel/registry.ts';
import type { BallotShape, Rule } from '../counting/kernel/rule.ts';
import { ballotSchemas } from '../counting/schema.ts';
import type { FieldFault } from '../kernel/problem.ts';
import type { Choice, Choices } from './ballot/schema.ts';
import type { PollItem } from './schema.ts';

/** What a rule needs of an item to count it, or to judge one ballot. */
export function countingOf(item: Pick<PollItem, 'rule' | 'params' | 'options' | 'seats' | 'budget'>) {
  const rule = findRule(item.rule)!;
  const options = item.options.map(
    ({ id, name, cost }): Option => ({ id, name: name['zh-CN'], ...(cost !== undefined && { cost }) }),
  );
  const circumstances = {
    options,
    ...(item.seats !== undefined && { seats: item.seats }),
    ...(item.budget !== undefined && { budget: item.budget }),
  };
  return { rule, circumstances, params: paramsOf(rule as Rule<never>, item.params) };
}

export function shapeOf(item: Pick<PollItem, 'rule'>): BallotShape {
  return findRule(item.rule)!.shape;
}

/** Whether an area weighs on some item: what is published then names no choice, for it would point at a home. */
export function weighs(items: readonly Pick<PollItem, 'rule'>[]): boolean {
  return items.some((item) => shapeOf(item) === 'owners');
}

/** An abstention on a paper whose shape has no word for it: it takes part and marks nothing. */
export function isAbstention(choice: Choice): boolean {
  return choice === 'abstain';
}

/** Faults of a ballot, by item; empty where every choice is one its rule can count. A name of no item is not repeated. */
export function faultsOf(choices: Choices, items: readonly PollItem[]): FieldFault[] {
  return Object.entries(choices).flatMap(([id, choice]) => {
    const item = items.find((each) => each.id === id);
    if (item === undefined) return [{ pointer: '/choices', code: 'no_such_item' }];
    const code = faultOf(choice, item);
    return code === null ? [] : [{ pointer: `/choices/${id}`, code }];
  });
}

function faultOf(choice: Choice, item: PollItem): string | null {
  const shape = shapeOf(item);
  if (shape === 'owners') return ownersFault(choice, item);
  if (isAbstention(choice)) return null;
  if (!ballotSchemas[shape].safeParse(choice).success || !isWhole(choice, item)) return 'shape';
  if (shape === 'budget' && spentOn(choice, item) > (item.budget ?? 0)) return 'overspent';
  const { rule, circumstances, params } = countingOf(item);
  try {
    // The rule itself is the judge of what it can count.
    rule.tally(
      { ...circumstances, groups: [{ ballot: choice, count: 1 }], bases: { entitled: 1, present: 1 } },
      params,
    );
    return null;
  } catch (fault) {
    if (fault instanceof InvalidBallots) return fault.code;
    throw fault;
  }
}

/** A paper that gives each option a figure gives as many as there are options: a list cut short would lose marks. */
function isWhole(choice: Choice, item: PollItem): boolean {
  const figures = ['scores', 'grades', 'credits'].includes(shapeOf(item));
  return !figures || choice.length === item.options.length;
}

/** What the projects of a paper cost together. Nobody spends more than there is. */
function spentOn(choice: Choice, { options }: PollItem): number {
  return [choice].flat(2).reduce<number>((sum, place) => sum + (options[Number(place)]?.cost ?? 0), 0);
}

function ownersFault(choice: Choice, { rule, options, follow, params, seats }: PollItem): string | null {
  if (rule === 'committee-election') {
    if (isAbstention(choice)) return null;
    if (!Array.isArray(choice)) return 'shape';
    const marked = new Set<unknown>(choice);
    if (marked.size !== choice.length) return 'shape';
    const known = new Set<unknown>(options.map(({ id }) => id));
    if (![...marked].every((id) => known.has(id))) return 'no-such-option';
    const most = Number(params.most ?? 0) || (seats ?? 1);
    return choice.length > most ? 'too-many' : null;
  }
  if (choice === 'follow') return follow ? null : 'follow';
  return choice === 'yes' || choice === 'no' || choice === 'abstain' ? null : 'shape';
}

/** One text for one meaning, so that the same ballot sent twice is known as the same. */
export function canonical(choice: Choice, item: Pick<PollItem, 'rule'>): string {
  const unordered = ['choice', 'choices', 'approval', 'budget', 'owners'].includes(shapeOf(item));
  return JSON.stringify(unordered && Array.isArray(choice) ? [...choice].sort(byText) : choice);
}

function byText(a: unknown, b: unknown): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : 1;
}
