import { type Majority, matters } from '@juyi/core/counting/owners/matters';
import type { Locale } from '@juyi/core/kernel/text';
import { pollLimits } from '@juyi/core/polls/limits';
import { offeredRules } from '@juyi/core/polls/offered';
import type { CreatePoll, PollOption } from '@juyi/core/polls/schema';

type Item = CreatePoll['items'][number];

/** One question of a poll as it is being composed: what the fields hold. */
export interface Question {
  /** Stays the same while others come and go. */
  id: string;
  title: Record<Locale, string>;
  text: Record<Locale, string>;
  rule: string;
  options: string;
  seats: string;
  budget: string;
  /** Owners may mark that they go with the majority 从众. */
  follow: boolean;
  /** Which of the matters that the law names it is; empty for none of them. */
  matter: string;
  /** The question as it was kept before. */
  before: Item | null;
  /** It asks in words of its own even where it is the only one. */
  named: boolean;
}

export const blank = (): Record<Locale, string> => ({ 'zh-CN': '', en: '' });

export function beginQuestion(rule: string, id = 'item-1'): Question {
  const texts = { title: blank(), text: blank(), options: '', seats: '', budget: '', matter: '' };
  return { id, rule, ...texts, follow: false, before: null, named: false };
}

/** A question as it was kept, in the fields again; `title` is what the whole poll is about. */
export function reopenQuestion(before: Item, title: Question['title']): Question {
  const { id, rule, seats, budget, follow = false, matter = '', options = [] } = before;
  return {
    ...beginQuestion(rule, id),
    title: { ...before.title },
    text: before.text ? { ...before.text } : blank(),
    options: options.map(lineOf).join('\n'),
    seats: seats === undefined ? '' : String(seats),
    budget: budget === undefined ? '' : String(budget),
    follow,
    matter,
    before,
    named: before.text !== undefined || before.title['zh-CN'] !== title['zh-CN'] || before.title.en !== title.en,
  };
}

/** Whether the question is what the whole poll is about. */
export function isTheWhole({ named }: Question, questions: readonly Question[]): boolean {
  return questions.length === 1 && !named;
}

/** What follows from the matter: the rule that the law counts it by. */
export function ofMatter(id: string, { rule }: Question): Pick<Question, 'matter' | 'rule'> {
  const found = matters.find((each) => each.id === id);
  if (!found) return { matter: '', rule };
  if (id === 'committee-election') return { matter: id, rule: id };
  return { matter: id, rule: found.majority === 'unanimous' ? 'owners-unanimous' : 'owners-vote' };
}

/** By which majority the law has the matter decided; null where none is chosen. */
export function majorityOf({ matter }: Question): Majority | null {
  return matters.find(({ id }) => id === matter)?.majority ?? null;
}

/** Another rule than the matter's own leaves the matter aside. */
export function ofRule(rule: string, question: Question): Pick<Question, 'matter' | 'rule'> {
  const { matter } = question;
  return { rule, matter: matter !== '' && ofMatter(matter, question).rule !== rule ? '' : matter };
}

/** With one question more, counted by the same rule; no more than a poll may hold. */
export function withAnother(questions: readonly Question[]): Question[] {
  if (questions.length >= pollLimits.items) return [...questions];
  const serial = 1 + Math.max(...questions.map(({ id }) => Number(/^item-(\d+)$/.exec(id)?.[1] ?? 0)));
  return [...questions, beginQuestion(questions[0]!.rule, `item-${serial}`)];
}

/** Whether its rule needs choices to be named. */
export function hasOptions({ rule }: Question): boolean {
  const shape = offeredRules.find(({ id }) => id === rule)?.shape ?? '';
  return rule === 'committee-election' || !['motion', 'consent', 'owners'].includes(shape);
}

/** Joining the majority is for owners' decisions alone. */
export function mayFollow({ rule }: Question): boolean {
  return rule === 'owners-vote';
}

/** What is asked: a poll's only question is its own title. */
export function titleOf(question: Question, title: Question['title'], alone: boolean): Question['title'] {
  return alone ? title : question.title;
}

/** The item that the fields mean; what they do not show of an item that was kept before stays. */
export function itemOf(question: Question, title: Question['title'], alone: boolean): Item {
  const { id, rule, text, follow, matter, before } = question;
  const said = !alone && (text['zh-CN'].trim() || text.en.trim());
  const choices = hasOptions(question);
  const params = paramsOf(question);
  return {
    id,
    title: titleOf(question, title, alone),
    ...(said && { text }),
    ...(matter && { matter }),
    rule,
    ...(Object.keys(params).length > 0 && { params }),
    options: choices ? optionsOf(question.options, before?.options ?? []) : [],
    ...(choices && question.seats.trim() !== '' && { seats: Number(question.seats) }),
    ...(choices && question.budget.trim() !== '' && { budget: Number(question.budget) }),
    ...(mayFollow(question) && follow && { follow }),
    ...(before?.attachments && { attachments: before.attachments }),
  };
}

/** The settings of its rule; the law names the majority of a matter. */
function paramsOf({ rule, matter, before }: Question): Record<string, unknown> {
  const { majority, ...kept } = before?.rule === rule ? (before.params ?? {}) : {};
  const named = rule === 'owners-vote' ? matters.find(({ id }) => id === matter)?.majority : undefined;
  const same = (before?.matter ?? '') === matter;
  return {
    ...kept,
    ...(same && majority !== undefined && { majority }),
    ...(named !== undefined && named !== 'ordinary' && { majority: named }),
  };
}

/** One option to a line: `Chinese | English | cost`. One that was there before keeps its id and what is said of it. */
function optionsOf(lines: string, before: readonly PollOption[]): NonNullable<Item['options']> {
  const given = lines
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()))
    .filter(([chinese]) => chinese);
  const names = given.map(([chinese]) => chinese);
  const renamed = (at: number) => (names.includes(before[at]?.name['zh-CN']) ? undefined : before[at]);
  const known = names.map((name, at) => before.find((option) => option.name['zh-CN'] === name) ?? renamed(at));
  const taken = new Set(known.map((option) => option?.id));
  let serial = 0;
  const free = () => {
    do serial++;
    while (taken.has(`${serial}`));
    return `${serial}`;
  };
  return given.map(([chinese = '', english, cost], at) => {
    const { id = free(), text } = known[at] ?? {};
    const name = { 'zh-CN': chinese, en: english || chinese };
    return { id, name, ...(text && { text }), ...(cost && { cost: Number(cost) }) };
  });
}

function lineOf({ name, cost }: PollOption): string {
  const parts = [name['zh-CN'], name.en, ...(cost === undefined ? [] : [String(cost)])];
  return parts.join(' | ');
}
