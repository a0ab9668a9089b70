import type { Locale } from '@juyi/core/kernel/text';
import type { Bars } from '@juyi/core/polls/bars';
import type { Sheet, SheetItem } from '@juyi/core/polls/sheet';
import type { PictureWords } from '@juyi/core/polls/words.pictures.en';
import type { ResultWords } from '@juyi/core/polls/words.result.en';
import { Page, type PageLine } from './page.ts';

type Words = PictureWords & ResultWords;

const ink = '#1e2421';
const soft = '#59615b';
const rule = '#dcd8cc';
const jade = '#08704f';
const clay = '#9a5a2c';
const seal = '#b8291b';

/** The sheet as a picture for chat groups, drawn here: nothing is asked of anybody else. */
export function drawPicture(sheet: Sheet, words: Words, locale: Locale): HTMLCanvasElement {
  // Drawn twice: the first time only to learn how long it becomes.
  const draft = new Page(1, locale);
  draw(draft, sheet, words);
  const page = new Page(draft.y + 40, locale);
  draw(page, sheet, words);
  return page.canvas;
}

function draw(page: Page, sheet: Sheet, words: Words): void {
  page.text(sheet.kicker, { size: 26, colour: soft, align: 'center' });
  page.text(sheet.title, { size: 46, weight: 700, serif: true, align: 'center' });
  for (const fact of sheet.facts) page.text(fact, { size: 26, colour: soft, align: 'center' });
  page.double(ink);
  for (const item of sheet.items) drawItem(page, item, sheet.items.length > 1, words);
  page.space(12);
  page.line(rule);
  for (const line of sheet.closing) page.text(line, { size: 24, colour: soft });
  page.stamp([sheet.stamp.word, sheet.stamp.detail], sheet.stamp.red ? seal : ink);
}

function drawItem(page: Page, item: SheetItem, titled: boolean, words: Words): void {
  if (titled) page.text(item.title, { size: 34, weight: 700, serif: true });
  page.text(item.rule, { size: 24, colour: soft });
  for (const picture of item.pictures) {
    if (picture.kind === 'bars') drawBars(page, picture);
    if (picture.kind === 'projects') {
      for (const { name, cost, votes, funded } of picture.rows) {
        const figures = [votes === null ? '' : words.votes(String(votes)), words.money(cost)].filter(Boolean);
        page.row(`${funded ? '✓' : '·'} ${name}`, figures.join(' · '), { weight: funded ? 700 : 400 });
      }
    }
    if (picture.kind === 'rounds') {
      for (const { id, votes } of picture.table.rows) {
        const won = picture.winners.includes(id);
        const last = [...votes].reverse().find((figure) => figure !== undefined) ?? '0';
        page.row(`${won ? '✓' : '·'} ${picture.names[id] ?? id}`, words.votes(last.replace(/\.?0+$/, '') || '0'), {
          weight: won ? 700 : 400,
        });
      }
    }
  }
  for (const { name, need, have, percent, pass } of item.tests) {
    const style: PageLine = pass ? {} : { weight: 700 };
    page.row(`${pass ? '✓' : '✕'} ${name}（${need}）`, `${have} ${percent}`, style);
  }
  page.text(item.verdict, { size: 32, weight: 700 });
}

function drawBars(page: Page, { title, bars, line }: Bars): void {
  if (title) page.text(line ? `${title} · ${line.say}` : title, { size: 26, weight: 700 });
  for (const { name, kind, share, figure, percent } of bars) {
    page.row(name, `${figure}  ${percent}`, {});
    page.bar(share, { for: jade, against: clay, abstain: soft, other: soft }[kind], kind === 'abstain', line?.at);
  }
}
