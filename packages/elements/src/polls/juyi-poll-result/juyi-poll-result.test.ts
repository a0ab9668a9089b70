import type { Group } from '@juyi/core/counting/kernel/profile';
import { countedPoll, ownersBallots, ranked } from '@juyi/core/polls/testing/counted';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { all, inside, press, said } from '../../../test/helpers.ts';
import type { JuyiPollResult } from './juyi-poll-result.ts';
import './juyi-poll-result.ts';
import { waitUntil } from '../../../test/waiting.ts';

type Given = Parameters<typeof countedPoll>[0];

const budget: Group<unknown>[] = [
  { ballot: [3], count: 4 },
  { ballot: [0, 1], count: 2 },
];
const results: Readonly<Record<string, Given>> = {
  'owners’ vote': { rule: 'owners-vote', ballots: ownersBallots({ yes: 88, no: 23, abstain: 3, silent: 48 }) },
  'ranked election': {
    rule: 'stv-scottish-wig',
    seats: 2,
    ballots: ranked('abc:27 bda:14 cbd:13 dca:9'),
  },
  'one against one': { rule: 'schulze', ballots: ranked('ab:3 ba:2') },
  budget: { rule: 'greedy-by-votes', budget: 100, ballots: budget },
  grades: { rule: 'majority-judgment', ballots: [{ ballot: [2, 5, 0, null], count: 3 }] },
  marks: { rule: 'approval', ballots: [{ ballot: [0, 1], count: 3 }] },
};

const many = Array.from({ length: 40 }, (_, place) => `第 ${place + 1} 位`);
const long = [
  '3 号楼东侧与中心花园之间的非机动车停车棚加装充电桩及雨棚改造工程（第一期）',
  'ReconstructionOfTheVehicleShelterBetweenBuildingsAndTheCentralGardenPhaseOne',
];
/** Neighbours who rank all, each beginning with another: nobody is far ahead. */
const tied = (candidates: readonly string[]): Group<unknown>[] =>
  candidates.slice(0, 6).map((_, first) => ({
    ballot: candidates.map((__, place) => (place + first) % candidates.length),
    count: 1,
  }));
const each = (candidates: readonly string[]): [string, Given][] => [
  [
    'a choice',
    { rule: 'single-choice', candidates, ballots: candidates.map((_, place) => ({ ballot: [place], count: 2 })) },
  ],
  ['ranked election', { rule: 'stv-scottish-wig', candidates, seats: 1, ballots: tied(candidates) }],
  ['one against one', { rule: 'schulze', candidates, ballots: tied(candidates) }],
  ['budget', { rule: 'greedy-by-votes', candidates, budget: 100, ballots: [{ ballot: [0], count: 4 }] }],
];
const unseen: [string, Given][] = [
  ...each(many).map(([name, given]): [string, Given] => [`${name} of forty`, given]),
  ...each(long).map(([name, given]): [string, Given] => [`${name} of long names`, given]),
  ...each(many.slice(0, 3)).map(([name, given]): [string, Given] => [
    `${name} without a ballot`,
    { ...given, ballots: [] },
  ]),
  ['marks of one alone', { rule: 'approval', candidates: many.slice(0, 1), ballots: [{ ballot: [0], count: 1 }] }],
];

async function show(name: string | Given, lang = 'en', width = 328): Promise<JuyiPollResult> {
  const { poll, result } = countedPoll(typeof name === 'string' ? results[name]! : name);
  const around = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  around.style.width = `${width}px`;
  const element = document.createElement('juyi-poll-result') as JuyiPollResult;
  Object.assign(element, { poll, result });
  around.append(element);
  await waitUntil(() => element.dataset.state === 'ready');
  return element;
}

describe('the sheet of a result', () => {
  for (const name of Object.keys(results)) {
    for (const [lang, width] of [
      ['zh-CN', 328],
      ['en', 1000],
    ] as const) {
      it(`fits and has no barriers, with every table open: ${name}, ${lang}, ${width} px`, async () => {
        const element = await show(name, lang, width);
        for (const summary of all(element, 'summary')) summary.click();
        await expect(element).to.be.accessible();
        expect(element.scrollWidth).to.be.at.most(width);
      });
    }
  }

  for (const [name, given] of unseen) {
    it(`fits and has no barriers whatever comes: ${name}`, async () => {
      for (const width of [328, 1000]) {
        const element = await show(given, 'en', width);
        for (const summary of all(element, 'summary')) summary.click();
        expect(element.scrollWidth).to.be.at.most(width);
        if (width > innerWidth) continue;
        expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
        await expect(element).to.be.accessible();
      }
    });
  }

  it('says the fraction before the percentage, and each test in a word', async () => {
    const element = await show('owners’ vote');
    expect(said(element)).to.contain('88 / 114 77.2 %');
    expect(all(element, '.ok').map(({ textContent }) => textContent)).to.deep.equal(['met', 'met', 'met', 'met']);
    expect(inside(element, '.stamp').textContent).to.contain('On the board');
  });

  it('steps through the rounds of a count by keyboard, and says each', async () => {
    const element = await show('ranked election');
    const rounds = inside(element, 'juyi-poll-rounds');
    await waitUntil(() => rounds.dataset.state === 'ready');
    const before = said(rounds);
    all(rounds, 'button')[1]!.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => said(rounds) !== before);
    expect(inside(rounds, '[role="status"]').textContent).to.contain('2 /');
    expect(said(rounds)).to.contain('passes on a surplus');
    await expect(element).to.be.accessible();
  });

  it('becomes a picture for chat groups on this device', async () => {
    const element = await show('owners’ vote', 'zh-CN');
    await press(element, '做成图片发到群里');
    await waitUntil(() => all<HTMLCanvasElement>(element, 'figure canvas')[0]?.width === 1080, 'no picture');
    expect(inside<HTMLAnchorElement>(element, 'figure a').download).to.equal('更换 6 部电梯.png');
    await expect(element).to.be.accessible();
  });

  it('prints alone, with its tables open, and leaves the page as it was', async () => {
    const element = await show('ranked election');
    const printed = new Promise<Document>((resolve) => {
      new MutationObserver((_, observer) => {
        const frame = document.querySelector<HTMLIFrameElement>('body > iframe[aria-hidden]');
        if (!frame) return;
        observer.disconnect();
        frame.contentWindow!.print = () => resolve(frame.contentDocument!);
      }).observe(document.body, { childList: true });
    });
    await press(element, 'Print the sheet');
    const page = await printed;
    const shadow = page.body.firstElementChild!.shadowRoot!;
    expect(shadow.querySelector('h2')!.textContent).to.equal('Six new lifts');
    expect(shadow.querySelectorAll('details:not([open])')).to.have.length(0);
    expect(getComputedStyle(shadow.querySelector('.sheet')!).borderTopStyle).to.equal('solid');
    page.defaultView!.dispatchEvent(new Event('afterprint'));
    await waitUntil(() => !document.querySelector('body > iframe[aria-hidden]'));
  });
});
