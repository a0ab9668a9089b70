import type { Locale } from '@juyi/core/kernel/text';
import { pollLimits } from '@juyi/core/polls/limits';
import { offeredRules } from '@juyi/core/polls/offered';
import type { CreatePoll } from '@juyi/core/polls/schema';

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
}

export const blank = (): Record<Locale, string> => ({ 'zh-CN': '', en: '' });

export function beginQuestion(rule: string, id = 'item-1'): Question {
  return { id, title: blank(), text: blank(), rule, options: '', seats: '', budget: '', follow: false };
}

/** With one question more, counted by the same rule; no more than a poll may hold. */
export function withAnother(questions: readonly Question[]): Question[] {
  if (questions.length >= pollLimits.items) return [...questions];
  const serial = Math.max(...questions.map(({ id }) => Number(id.slice('item-'.length)))) + 1;
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

/** The item that the fields mean. */
export function itemOf(question: Question, title: Question['title'], alone: boolean): Item {
  const { id, rule, text, follow } = question;
  const said = !alone && (text['zh-CN'].trim() || text.en.trim());
  const named = hasOptions(question);
  return {
    id,
    title: titleOf(question, title, alone),
    ...(said && { text }),
    rule,
    options: named ? optionsOf(question.options) : [],
    ...(named && question.seats.trim() !== '' && { seats: Number(question.seats) }),
    ...(named && question.budget.trim() !== '' && { budget: Number(question.budget) }),
    ...(mayFollow(question) && follow && { follow }),
  };
}

/** One option to a line: `Chinese | English | cost`. */
function optionsOf(lines: string): NonNullable<Item['options']> {
  return lines
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()))
    .filter(([chinese]) => chinese)
    .map(([chinese = '', english, cost], at) => ({
      id: `${at + 1}`,
      name: { 'zh-CN': chinese, en: english || chinese },
      ...(cost && { cost: Number(cost) }),
    }));
}
