import type { Bars } from '@juyi/core/polls/bars';
import type { Grades, Pairs, Picture, Projects, Rounds } from '@juyi/core/polls/pictures';
import { gradeNames } from '@juyi/core/polls/reading';
import type { PollResult } from '@juyi/core/polls/result/schema';
import type { Poll } from '@juyi/core/polls/schema';
import { type SheetItem, sheetOf, type TestRow } from '@juyi/core/polls/sheet';
import { tellingOf } from '@juyi/core/polls/telling';
import { voteText } from '@juyi/core/polls/vote-figures';
import { html } from 'hono/html';
import { sayWhole } from './dates.ts';
import type { Markup } from './layout.ts';
import type { Place } from './place.ts';
import { type PagePollWords, pollWords } from './poll-words.ts';

/** The posted result as the notice board shows it; each picture is its table here. */
export function sheetPart(poll: Poll, result: PollResult, place: Place): Markup {
  const { locale } = place;
  const words = pollWords[locale];
  const { kinds: polls, result: say, pictures } = words;
  const sheetWords = { polls, result: say, day: (at: number) => sayWhole(at, place) };
  const sheet = sheetOf(poll, result, sheetWords, locale, tellingOf({ ...sheetWords, pictures }, locale));
  const { word, detail, red } = sheet.stamp;
  return html`<article class="sheet"><header><p class="soft">${sheet.kicker}</p><h1>${sheet.title}</h1>${sheet.facts.map(
    (fact) => html`<p class="soft">${fact}</p>`,
  )}</header>
${sheet.items.map((item, at) => itemPart(item, sheet.items.length > 1, gradesOf(result, at, words), words))}
<footer class="soft">${sheet.closing.map((line) => html`<p>${line}</p>`)}<p class="stamp${red ? '' : ' ink'}">${word} <small>${detail}</small></p></footer>
</article>`;
}

function gradesOf({ items }: PollResult, at: number, { ballot }: PagePollWords): readonly string[] {
  const { grades } = items[at]!.params;
  return gradeNames((typeof grades === 'number' ? grades : 6) - 1, ballot);
}

function itemPart(item: SheetItem, several: boolean, grades: readonly string[], words: PagePollWords): Markup {
  return html`<section>${several ? html`<h2>${item.title}</h2>` : ''}<p class="soft">${item.rule}</p>
${item.pictures.map((picture) => pictured(picture, grades, words))}
${item.tests.length > 0 ? tests(item.tests, words) : ''}
<p class="verdict"><b>${item.verdict}</b></p>
<details><summary>${words.result.steps}</summary><ol>${item.trace.map((sentence) => html`<li>${sentence}</li>`)}</ol></details></section>`;
}

function pictured(picture: Picture, grades: readonly string[], words: PagePollWords): Markup {
  switch (picture.kind) {
    case 'bars':
      return bars(picture);
    case 'rounds':
      return rounds(picture, words);
    case 'pairs':
      return pairs(picture, words);
    case 'projects':
      return projects(picture, words);
    case 'grades':
      return graded(picture, grades, words);
  }
}

function bars({ title, bars, line }: Bars): Markup {
  const rows = bars.map(({ name, figure, percent }) => [name, figure, percent]);
  return table(title + (line ? ` (${line.say})` : ''), [], rows);
}

function tests(rows: readonly TestRow[], { result: { columns, met, missed } }: PagePollWords): Markup {
  const lines = rows.map(({ name, need, have, percent, pass }) => [
    name,
    need,
    `${have} (${percent})`,
    pass ? met : missed,
  ]);
  return table('', [columns.test, columns.need, columns.have, columns.verdict], lines);
}

function rounds({ table: { rounds, rows }, names, winners }: Rounds, { pictures }: PagePollWords): Markup {
  const lines = rows.map(({ id, votes }) => [
    names[id] ?? id,
    ...votes.map((figure) => (figure === undefined ? '—' : voteText(figure))),
    winners.includes(id) ? pictures.isElected : pictures.notElected,
  ]);
  return table('', ['', ...rounds.map((round) => pictures.round(round)), pictures.outcome], lines);
}

function pairs({ names, rows }: Pairs, { pictures }: PagePollWords): Markup {
  const lines = rows.map((row, at) => [`${at + 1} ${names[at]}`, ...row.map((votes) => String(votes ?? '—'))]);
  const head = ['', ...names.map((_, at) => String(at + 1))];
  return html`<p class="soft">${pictures.pairsHint}</p>${table(pictures.pairs, head, lines)}`;
}

function projects({ rows, budget }: Projects, { pictures }: PagePollWords): Markup {
  const lines = rows.map(({ name, votes, cost, funded }) => [
    name,
    String(votes ?? '—'),
    pictures.money(cost),
    funded ? pictures.isFunded : pictures.notFunded,
  ]);
  const head = [pictures.project, pictures.got, pictures.cost, pictures.outcome];
  return table(pictures.budget(pictures.money(budget)), head, lines);
}

function graded({ rows }: Grades, names: readonly string[], { pictures }: PagePollWords): Markup {
  const lines = rows.map(({ name, counts }) => [name, ...[...counts].reverse().map(String)]);
  return table(pictures.grades, ['', ...[...names].reverse()], lines);
}

/** A table whose lines begin with what they are about; it scrolls by itself where it is wider than the page. */
function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): Markup {
  return html`<div class="wide" tabindex="0"><table>${caption === '' ? '' : html`<caption>${caption}</caption>`}${
    head.length > 0
      ? html`<thead><tr>${head.map((name) => (name === '' ? html`<td></td>` : html`<th scope="col">${name}</th>`))}</tr></thead>`
      : ''
  }<tbody>${rows.map(
    ([name, ...cells]) => html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}
