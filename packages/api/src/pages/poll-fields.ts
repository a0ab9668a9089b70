import { blankOf, type Mark } from '@juyi/core/polls/marking';
import { type Paper, paperOfItem } from '@juyi/core/polls/paper';
import { gradeNames } from '@juyi/core/polls/reading';
import type { PollItemView } from '@juyi/core/polls/schema';
import { html } from 'hono/html';
import type { Fields } from './form.ts';
import type { Markup } from './layout.ts';
import type { Place } from './place.ts';
import { pollWords } from './poll-words.ts';

/** One question on a form: its paper, and the name that its fields begin with. */
export interface Asked {
  readonly item: PollItemView;
  readonly paper: Paper;
  readonly name: string;
}

export function askedOf(items: readonly PollItemView[], { locale }: Place): Asked[] {
  return items.map((item, at) => ({ item, paper: paperOfItem(item, locale), name: `mark-${at}` }));
}

/** The fields of one question as the browser itself draws them; nothing is marked but what `fields` says. */
export function fieldsOf({ item, paper, name }: Asked, fields: Fields, place: Place): Markup {
  const { ballot } = pollWords[place.locale];
  const box = (type: string, field: string, value: string, says: unknown) =>
    html`<p><label class="choice"><input type="${type}" name="${field}" value="${value}"${fields[field] === value ? html` checked` : ''}> ${says}</label></p>`;
  const option = (at: number) => {
    const { name: called, note, cost } = paper.options[at]!;
    return html`${called}${cost === undefined ? '' : html` <b>${ballot.money(cost)}</b>`}${note ? html` <span class="soft">${note}</span>` : ''}`;
  };
  const blank = box(
    paper.face === 'choice' ? 'radio' : 'checkbox',
    paper.face === 'choice' ? name : `${name}-blank`,
    'blank',
    ballot.blank,
  );
  const one = (at: number): Markup => {
    const field = `${name}-${at}`;
    switch (paper.face) {
      case 'choice':
        return box('radio', name, String(at), option(at));
      case 'choices':
      case 'approval':
      case 'budget':
        return box('checkbox', field, 'yes', option(at));
      default:
        return html`<p><label for="${field}">${option(at)}</label>${figure(field, paper, fields, place)}</p>`;
    }
  };
  const boxes =
    paper.answers.length > 0
      ? paper.answers.map((answer) => box('radio', name, answer, ballot.answers[answer] ?? answer))
      : [...paper.options.map((_, at) => one(at)), blank];
  return html`<fieldset><legend><b>${item.title[place.locale]}</b></legend><p class="soft">${hint(paper, place)}</p>${boxes}</fieldset>`;
}

/** A place, a score, a grade or a number of votes, where no answer is an answer too. */
function figure(field: string, paper: Paper, fields: Fields, { locale, words }: Place): Markup {
  const { ballot } = pollWords[locale];
  const chosen = fields[field] ?? '';
  if (paper.face === 'credits') {
    const least = paper.against ? -paper.most : 0;
    return html`<input id="${field}" name="${field}" type="number" min="${least}" max="${paper.most}" value="${chosen}">`;
  }
  const said =
    paper.face === 'ranking'
      ? paper.options.map((_, at): [number, string] => [at + 1, ballot.place(at + 1)])
      : ratings(paper, ballot);
  return html`<select id="${field}" name="${field}"><option value="">${paper.face === 'ranking' ? words.unranked : ballot.unrated}</option>${said.map(
    ([value, name]) =>
      html`<option value="${value}"${String(value) === chosen ? html` selected` : ''}>${name}</option>`,
  )}</select>`;
}

function ratings({ face, top }: Paper, ballot: (typeof pollWords)['en']['ballot']): [number, string][] {
  const names =
    face === 'grades' ? gradeNames(top, ballot) : Array.from({ length: top + 1 }, (_, n) => ballot.points(n));
  return names.map((name, value): [number, string] => [value, name]).reverse();
}

function hint({ face, least, most, top, purse, square }: Paper, { locale, words }: Place): string {
  const { hints } = pollWords[locale].ballot;
  switch (face) {
    case 'motion':
    case 'consent':
      return '';
    case 'ranking':
      return words.rankHint;
    case 'choices':
      return hints.choices(least, most);
    case 'credits':
      return (square ? hints.squares : hints.credits)(0, purse);
    case 'scores':
      return hints.scores(0, top);
    default:
      return hints[face]();
  }
}

/** What somebody has marked on a question; null where nothing is, 'unfit' where two options have one place or a figure is none. */
export function markFrom({ paper, name }: Asked, fields: Fields): Mark | null | 'unfit' {
  const given = fields[name];
  if (paper.answers.length > 0) return given === undefined ? null : paper.answers.includes(given) ? given : 'unfit';
  if (given === 'blank' || fields[`${name}-blank`] !== undefined)
    return marksAny(paper, name, fields) ? 'unfit' : blankOf(paper);
  if (paper.face === 'choice') return given === undefined ? null : [Number(given)];
  if (!marksAny(paper, name, fields)) return null;
  const figures = paper.options.map((_, at) => fields[`${name}-${at}`] ?? '');
  switch (paper.face) {
    case 'ranking':
      return rankedFrom(figures);
    case 'scores':
    case 'grades':
      return figures.map((value) => (value === '' ? null : Number(value)));
    case 'credits':
      return figures.map((value) => (value === '' ? 0 : Number(value)));
    default:
      return figures.flatMap((value, at) => (value === '' ? [] : [at]));
  }
}

function marksAny({ options }: Paper, name: string, fields: Fields): boolean {
  return options.some((_, at) => (fields[`${name}-${at}`] ?? '') !== '');
}

function rankedFrom(figures: readonly string[]): Mark | 'unfit' {
  const ranked = figures.flatMap((value, at) => (value === '' ? [] : [{ at, place: Number(value) }]));
  if (new Set(ranked.map(({ place }) => place)).size < ranked.length) return 'unfit';
  return ranked.sort((one, other) => one.place - other.place).map(({ at }) => at);
}
