import type { Mark } from '@juyi/core/polls/marking';
import { type Asked, type Paper, paperOf } from '@juyi/core/polls/paper';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { all, holdsKeyboard, inside, said } from '../../../test/helpers.ts';
import type { Face } from './face.ts';
import './approval/juyi-face-approval.ts';
import './budget/juyi-face-budget.ts';
import './choice/juyi-face-choice.ts';
import './choices/juyi-face-choices.ts';
import './credits/juyi-face-credits.ts';
import './grades/juyi-face-grades.ts';
import './ranking/juyi-face-ranking.ts';
import './scores/juyi-face-scores.ts';
import { waitUntil } from '../../../test/waiting.ts';

const names = ['A ramp at entrance 3', 'Lamps along the path', 'A bench', 'A swing'];
const costs = [40_000, 55_000, 30_000, 12_500];
const options = names.map((name, place) => ({
  id: `o${place}`,
  name,
  note: place === 1 ? 'From the east gate to building 5, twelve lamps.' : undefined,
  cost: costs[place],
}));
const rules: [string, Asked['shape'], string, Record<string, unknown>?][] = [
  ['single-choice', 'choice', 'choice'],
  ['multiple-choice', 'choices', 'choices', { min: 2, max: 2 }],
  ['approval', 'approval', 'approval'],
  ['score', 'scores', 'scores'],
  ['majority-judgment', 'grades', 'grades'],
  ['stv-scottish-wig', 'ranking', 'ranking'],
  ['quadratic-voting', 'credits', 'credits', { credits: 10 }],
  ['greedy-by-votes', 'budget', 'budget'],
];

interface Shown extends Face {
  paper: Paper;
  mark: Mark | null;
}

async function show(rule: string, lang = 'en', mode = ''): Promise<Shown> {
  const [, shape, tag, params = {}] = rules.find(([id]) => id === rule)!;
  const element = document.createElement(`juyi-face-${tag}`) as Shown;
  element.paper = paperOf({ rule, shape, params, options, budget: 100_000 });
  element.label = 'What comes first?';
  const around = await fixture<HTMLElement>(html`<div lang=${lang} mode=${mode}></div>`);
  around.style.width = '328px';
  around.append(element);
  await waitUntil(() => element.dataset.state === 'ready');
  return element;
}

describe('every ballot face', () => {
  for (const [rule] of rules) {
    for (const [lang, mode] of [
      ['zh-CN', ''],
      ['en', ''],
      ['en', 'elder'],
    ] as const) {
      it(`of ${rule} marks nothing beforehand, fits a phone and has no barriers: ${lang} ${mode}`, async () => {
        const element = await show(rule, lang, mode);
        expect(element.mark).to.equal(null);
        expect(all<HTMLInputElement>(element, 'input').filter(({ checked }) => checked)).to.have.length(0);
        expect(said(element)).to.contain(lang === 'en' ? 'Nothing is marked yet.' : '还没有填。');
        await expect(element).to.be.accessible();
        expect(element.scrollWidth).to.be.at.most(328);
        const least = mode === 'elder' ? 60 : 44;
        for (const target of all(element, 'button, label.choice, label.step')) {
          const { width, height } = target.getBoundingClientRect();
          expect(Math.min(width, height), target.outerHTML).to.be.at.least(least);
        }
      });
    }
  }
});

const boxes = (element: Shown) => all<HTMLInputElement>(element, 'input');
const named = (element: Shown, name: string) =>
  all<HTMLButtonElement>(element, 'button').find(({ ariaLabel }) => ariaLabel === name)!;
const order = (element: Shown) => all(element, '.place b:not(.number)').map(({ textContent }) => textContent);

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
}

describe('several marks', () => {
  it('stop at the most, say why, stay within reach of the keyboard, and come back', async () => {
    const element = await show('multiple-choice');
    boxes(element)[0]!.click();
    await element.updateComplete;
    expect(said(element)).to.contain('1 marked. Please mark at least 2.');
    boxes(element)[1]!.click();
    await element.updateComplete;
    expect(said(element)).to.contain('You have used all your marks.');
    boxes(element)[2]!.focus();
    await press('Space');
    expect(element.mark).to.deep.equal([0, 1]);
    expect(boxes(element)[2]!.checked).to.equal(false);
    await expect(element).to.be.accessible();
    boxes(element)[0]!.click();
    await element.updateComplete;
    boxes(element)[2]!.click();
    expect(element.mark).to.deep.equal([1, 2]);
  });

  it('and none at all are two things: abstaining takes the marks back, and a mark ends it', async () => {
    const element = await show('approval');
    boxes(element)[1]!.click();
    await element.updateComplete;
    boxes(element)[4]!.click();
    await element.updateComplete;
    expect(element.mark).to.deep.equal([]);
    expect(boxes(element).map(({ checked }) => checked)).to.deep.equal([false, false, false, false, true]);
    expect(said(element)).to.contain('You take part and choose none.');
    boxes(element)[2]!.click();
    await element.updateComplete;
    expect(element.mark).to.deep.equal([2]);
    expect(boxes(element)[4]!.checked).to.equal(false);
  });
});

describe('scores and grades', () => {
  it('are given by arrow keys, taken back, and what is left out is said', async () => {
    const element = await show('score');
    boxes(element)[2]!.focus();
    await press('Space', 'ArrowRight');
    expect(element.mark).to.deep.equal([3, null, null, null]);
    expect(said(element)).to.contain('counts as 0');
    await expect(element).to.be.accessible();
    named(element, 'Take back what you gave “A ramp at entrance 3”').click();
    await element.updateComplete;
    expect(element.mark).to.equal(null);
    await holdsKeyboard(element, (active) => active === boxes(element)[0]);
  });

  it('with many steps are written, within the scale', async () => {
    const element = await show('score');
    element.paper = { ...element.paper, top: 100 };
    await element.updateComplete;
    const [first] = boxes(element);
    first!.value = '250';
    first!.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(element.mark).to.deep.equal([100, null, null, null]);
    expect(first!.value).to.equal('100');
    await expect(element).to.be.accessible();
  });

  it('in words are named from the worst to the best', async () => {
    const element = await show('majority-judgment', 'zh-CN');
    const steps = all(element, 'li:first-child .step').map(({ textContent }) => textContent!.trim());
    expect(steps).to.deep.equal(['不行', '较差', '一般', '较好', '好', '很好']);
  });
});

describe('a ranking', () => {
  it('is made with the keyboard alone: chosen, moved, taken out, and each step is told', async () => {
    const element = await show('stv-scottish-wig');
    const waiting = () => all<HTMLButtonElement>(element, 'button.choice');
    waiting()[2]!.focus();
    await press('Enter');
    await waitUntil(() => element.shadowRoot!.activeElement === waiting()[0] && waiting().length === 3);
    await press('Enter');
    await waitUntil(() => order(element).length === 2);
    expect(order(element)).to.deep.equal(['A bench', 'A ramp at entrance 3']);
    named(element, 'Move “A ramp at entrance 3” up').focus();
    await press('Enter');
    await waitUntil(() => order(element)[0] === 'A ramp at entrance 3');
    expect(said(element)).to.contain('“A ramp at entrance 3” is number 1 now.');
    await element.updateComplete;
    await holdsKeyboard(element, (active) => active.ariaLabel === 'Move “A ramp at entrance 3” up');
    await press('Enter');
    expect(element.mark).to.deep.equal([0, 2]);
    await expect(element).to.be.accessible();
    named(element, 'Take “A bench” out of my order').click();
    await element.updateComplete;
    expect(element.mark).to.deep.equal([0]);
  });

  it('is dragged by its handle', async () => {
    const element = await show('stv-scottish-wig');
    element.mark = [0, 1, 2];
    await element.updateComplete;
    const centre = (selector: string): [number, number] => {
      const { left, top, width, height } = inside(element, selector).getBoundingClientRect();
      return [Math.round(left + width / 2), Math.round(top + height / 2)];
    };
    const [x, from] = centre('.place:nth-child(3) .grip');
    const [, to] = centre('.place:nth-child(1) .grip');
    await sendMouse({ type: 'move', position: [x, from] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x, to - 6] });
    await sendMouse({ type: 'up' });
    expect(element.mark).to.deep.equal([2, 0, 1]);
    await sendMouse({ type: 'move', position: [x, from] });
    expect(element.mark).to.deep.equal([2, 0, 1]);
  });
});

describe('what can be spent', () => {
  it('squares by buttons: the third vote costs five more, and what is too dear is not taken', async () => {
    const element = await show('quadratic-voting');
    const more = named(element, 'One vote more for “A bench”');
    for (let times = 0; times < 5; times++) {
      more.click();
      await element.updateComplete;
    }
    expect(element.mark).to.deep.equal([0, 0, 3, 0]);
    expect(more.getAttribute('aria-disabled')).to.equal('true');
    expect(said(element)).to.contain('9 of 10 credits used. 1 credit left.');
    await expect(element).to.be.accessible();
  });

  it('written votes are taken as far as the credits reach', async () => {
    const element = await show('quadratic-voting');
    const [field] = boxes(element);
    field!.value = '40';
    field!.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(element.mark).to.deep.equal([3, 0, 0, 0]);
    expect(field!.value).to.equal('3');
  });

  it('a budget shows the running total and can’t be overspent', async () => {
    const element = await show('greedy-by-votes', 'zh-CN');
    for (const place of [0, 1, 2]) {
      boxes(element)[place]!.click();
      await element.updateComplete;
    }
    expect(element.mark).to.deep.equal([0, 1]);
    expect(said(element)).to.contain('已用 95,000 元，共 10 万元。');
    expect(said(element)).to.contain('超出剩余的 5,000 元');
    expect(boxes(element)[2]!.checked).to.equal(false);
    await expect(element).to.be.accessible();
  });
});
