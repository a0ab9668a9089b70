import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../base/juyi-community.ts';
import {
  all,
  button,
  drawn,
  holdsKeyboard,
  hostPage,
  inside,
  neighbour,
  pageSignsOut,
  press,
  said,
  says,
  write,
} from '../../../test/helpers.ts';
import type { JuyiProposals } from './juyi-proposals.ts';
import './juyi-proposals.ts';
import { waitUntil } from '../../../test/waiting.ts';

const resident = neighbour('resident', 1);
const titles = (board: Element) => all(board, '.row h3').map(({ textContent }) => textContent);
const tools = (board: Element) => waitUntil(() => all(board, '#q').length === 1, 'no search');
const board = (lang: string) =>
  drawn<JuyiProposals>(html`<juyi-proposals api="/juyi" lang=${lang} href="/proposals/"></juyi-proposals>`);

describe('the board of proposals', () => {
  before(async () => {
    await pageSignsOut();
    for (let number = 1; number <= 24; number++) await resident.propose(`Bench ${number} by the pond`);
    const { id } = await resident.propose('一号门的路灯不亮');
    await neighbour('resident', 2).call('PUT', `/proposals/${id}/cosign`);
  });

  it('shows the newest first, with its state in a word, its co-signs and when an answer is due', async () => {
    const element = await board('zh-CN');
    expect(titles(element)[0]).to.equal('一号门的路灯不亮');
    const first = inside(element, '.row');
    expect(first.textContent).to.contain('刚提出');
    expect(inside(element, '.row b').textContent).to.equal('1');
    expect(first.textContent).to.match(/前受理|之内受理/);
    expect(element.dataset.state).to.equal('ready');
    await expect(element).to.be.accessible();
  });

  it('speaks English where the page does, and changes with the page', async () => {
    const element = await board('en');
    expect(said(element)).to.contain('What we are talking about');
    element.lang = 'zh-CN';
    await says(element, '正在商量的事');
  });

  it('finds a single Chinese character inside a word', async () => {
    const element = await board('zh-CN');
    await tools(element);
    write(element, '#q', '灯');
    await waitUntil(() => titles(element).length === 1);
    expect(titles(element)).to.deep.equal(['一号门的路灯不亮']);
    await expect(element).to.be.accessible();
  });

  it('says so when nothing fits, and the way back shows all', async () => {
    const element = await board('en');
    await tools(element);
    write(element, '#q', 'submarine');
    await says(element, 'No proposal fits');
    expect(element.dataset.state).to.equal('empty');
    await expect(element).to.be.accessible();
    await press(element, 'Show all');
    await waitUntil(() => titles(element).length === 20);
    expect(inside<HTMLInputElement>(element, '#q').value).to.equal('');
  });

  it('shows more with the keyboard alone and goes to the first of it', async () => {
    const element = await board('en');
    button(element, 'Show more').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => titles(element).length > 20);
    await waitUntil(() => element.shadowRoot!.activeElement?.localName === 'a');
    const links = all(element, '.row a');
    await holdsKeyboard(element, (active) => active === links[20]);
    expect(new Set(titles(element)).size).to.equal(titles(element).length);
  });

  for (const query of [{ lang: 'zh-CN' }, { lang: 'en' }, { lang: 'zh-CN', mode: 'elder' }]) {
    for (const width of [360, 1280]) {
      it(`moves nothing when search and order come after it: ${JSON.stringify(query)}, ${width} px`, async () => {
        const page = await hostPage('juyi-proposals', query as Record<string, string>, width);
        await tools(page.widget);
        await page.isAccessible();
        expect(page.window.shift).to.equal(0);
      });
    }
  }

  it('puts the most co-signed first when asked', async () => {
    const element = await board('en');
    await tools(element);
    write(element, '#sort', 'cosigns');
    await waitUntil(() => titles(element)[0] === '一号门的路灯不亮');
    expect(inside<HTMLSelectElement>(element, '#sort').value).to.equal('cosigns');
  });

  it('counts a neighbour’s co-sign while one looks at it, and moves nothing', async () => {
    const { id } = await resident.propose('A ramp at gate 3');
    const element = await board('en');
    const before = titles(element);
    await neighbour('resident', 3).call('PUT', `/proposals/${id}/cosign`);
    await waitUntil(() => inside(element, '.row b').textContent === '1', 'not counted');
    expect(titles(element)).to.deep.equal(before);
  });

  it('says that there is something new and shows it when asked', async () => {
    const element = await board('en');
    await resident.propose('A new letter box');
    await says(element, 'There is something new');
    expect(titles(element)[0]).not.to.equal('A new letter box');
    await press(element, 'There is something new. Show it');
    await waitUntil(() => titles(element)[0] === 'A new letter box');
    await expect(element).to.be.accessible();
  });

  it('links each proposal to the page that shows it and lets the host open it otherwise', async () => {
    const element = await board('en');
    const link = inside<HTMLAnchorElement>(element, '.row a');
    expect(link.href).to.match(/\/proposals\/\?id=[0-9a-f-]{36}$/);
    const opened = new Promise<CustomEvent>((resolve) => {
      element.addEventListener(
        'juyi-open',
        (event) => {
          event.preventDefault();
          resolve(event as CustomEvent);
        },
        { once: true },
      );
    });
    link.click();
    expect((await opened).detail.href).to.equal(link.href);
  });

  it('says what to do when the api cannot be reached, keeps the host’s fallback, and tries again', async () => {
    const element = await drawn<JuyiProposals>(
      html`<juyi-proposals api="/nowhere" lang="en"><a href="/plain">Read them here</a></juyi-proposals>`,
    );
    expect(element.dataset.state).to.equal('error');
    expect(said(element)).to.contain('This did not open');
    expect(inside<HTMLSlotElement>(element, 'slot').assignedElements()[0]!.textContent).to.equal('Read them here');
    await expect(element).to.be.accessible();
    element.api = '/juyi';
    await waitUntil(() => element.dataset.state === 'ready');
  });

  it('takes its api from a community around it, even one that comes alive later', async () => {
    const around = await drawn<JuyiProposals>(
      html`<juyi-community api="/juyi" mode="elder" lang="en"><juyi-proposals></juyi-proposals></juyi-community>`,
    );
    const inner = around.querySelector<JuyiProposals>('juyi-proposals')!;
    await waitUntil(() => inner.dataset.state === 'ready');
    expect(inner.hasAttribute('data-elder')).to.equal(true);
    expect(said(inner)).to.contain('Search or filter');
    const size = Number.parseFloat(getComputedStyle(inside(inner, '.row h3 a')).fontSize);
    expect(size).to.be.at.least(24);
    expect(inside(inner, '.more').getBoundingClientRect().height).to.be.at.least(60);
    await expect(inner).to.be.accessible();
  });
});
