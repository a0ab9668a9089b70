import type { FieldFault } from '@juyi/core/kernel/problem';
import { sayFault } from './desk-fault.ts';
import type { PollDesk } from './dictionary.ts';
import type { Composing } from './draft.ts';
import { isTheWhole } from './questions.ts';

/** A field of the four steps that is at fault, with its name and what is wrong, as far as that is known. */
export interface FaultPlace {
  /** From 0. */
  readonly step: number;
  readonly said: string;
  /** Finds the field once its step is open. */
  readonly field: string;
}

type Place = readonly [step: number, name: string, field: string];

/** Where a worker mends what is wrong with a draft; each place once. */
export function faultPlaces(faults: readonly FieldFault[], draft: Composing, words: PollDesk): FaultPlace[] {
  const places = faults.map(({ pointer, code }): FaultPlace => {
    const [step, name, field] = placeOf(pointer, draft, words);
    return { step, said: words.composing.faultAt(step + 1, sayFault(name, code, words)), field };
  });
  return places.filter(({ said }, at) => places.findIndex((each) => each.said === said) === at);
}

function placeOf(pointer: string, draft: Composing, words: PollDesk): Place {
  const { desk, composing } = words;
  const [, of = '', one = '', ...rest] = pointer.split('/');
  const languages: Readonly<Record<string, string>> = { 'zh-CN': desk.chinese, en: desk.english };
  const text = (name: string, id: string, language: string): Place => [
    0,
    `${name} (${languages[language] ?? desk.chinese})`,
    `#${id}-${languages[language] ? language : 'zh-CN'}`,
  ];
  const fields: Readonly<Record<string, Place>> = {
    charge: [0, desk.chargeLabel, '#charge'],
    contact: [0, desk.contactLabel, '#contact'],
    kind: [0, desk.kindLabel, '#kind'],
    proposal: [0, desk.proposalLabel, '#proposal'],
    attachments: [0, desk.attachmentsLabel, '#papers'],
    effect: [1, desk.effectLabel, '#effect'],
    profile: [1, desk.profileLabel, '#profile'],
    officialPlatform: [1, composing.platformLabel, '#officialPlatform'],
    channels: [1, desk.channelsLabel, '#channels input'],
    tellers: [1, desk.tellersLabel, '#tellers select'],
    standIns: [1, desk.tellersLabel, '#tellers select'],
    opensAt: [2, desk.opensLabel, '#opensOn'],
    closesAt: [2, desk.closesLabel, '#closesOn'],
    meetingAt: [2, composing.meetingOn, '#meetingOn'],
  };
  if (of === 'title') return text(desk.titleLabel, 'title', one);
  if (of === 'text') return text(desk.textLabel, 'text', one);
  if (of === 'cost') return text(desk.costLabel, 'cost', one);
  if (of === 'items') return placeOfItem(Number(one), rest, draft, words, text);
  if (of === 'franchise') return placeOfFranchise(one, rest[0], words);
  if (of === 'adopted') {
    return rest[0] === 'adoptedOn' ? [1, desk.silenceOnLabel, '#silenceOn'] : [1, desk.silenceLabel, '#silenceText'];
  }
  return fields[of] ?? [0, desk.titleLabel, '#step'];
}

function placeOfItem(
  at: number,
  [of = '', language = '']: readonly string[],
  { questions }: Composing,
  { desk, composing }: PollDesk,
  text: (name: string, id: string, language: string) => Place,
): Place {
  const question = questions[at];
  if (!question) return [0, desk.questionTitle, '#add'];
  const own = (name: string, field: string): Place => [
    0,
    questions.length > 1 ? `${desk.question(at + 1)} · ${name}` : name,
    `#${question.id}-${field}`,
  ];
  const whole = isTheWhole(question, questions);
  if (of === 'title')
    return text(
      whole ? desk.titleLabel : own(desk.questionTitle, '')[1],
      whole ? 'title' : `${question.id}-title`,
      language,
    );
  if (of === 'text') return text(own(desk.questionText, '')[1], `${question.id}-text`, language);
  if (of === 'options') return own(desk.optionsLabel, 'options');
  if (of === 'seats') return own(desk.seatsLabel, 'seats');
  if (of === 'budget') return own(desk.budgetLabel, 'budget');
  if (of === 'matter') return own(composing.matterLabel, 'matter');
  return own(desk.ruleLabel, 'rule');
}

function placeOfFranchise(of: string, age: string | undefined, { desk }: PollDesk): Place {
  if (of === 'buildings') return [1, desk.buildingsLabel, '#buildings'];
  if (of === 'ages') return age === 'until' ? [1, desk.ageUntilLabel, '#ageUntil'] : [1, desk.ageFromLabel, '#ageFrom'];
  if (of === 'space') return [1, desk.spaceLabel, '#space'];
  return [1, desk.electorsLabel, '#electors'];
}
