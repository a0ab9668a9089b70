import { expect, html } from '@open-wc/testing';
import { all, drawn, hostPage, inside, neighbour, pageSignsOut, said } from '../../../test/helpers.ts';
import { both, lift, move, openPoll } from '../../../test/polls.ts';
import type { JuyiPolls } from './juyi-polls.ts';
import './juyi-polls.ts';
import { waitUntil } from '../../../test/waiting.ts';

describe('the list of polls', () => {
  before(async () => {
    await pageSignsOut();
    await openPoll([lift], { title: both('花园里添长椅', 'Benches in the garden') });
  });

  it('says of each what it is, its state in a word and until when, in both languages', async () => {
    const element = await drawn<JuyiPolls>(html`<juyi-polls api="/juyi" lang="zh-CN" href="/vote/"></juyi-polls>`);
    expect(inside(element, '.row').textContent).to.contain('花园里添长椅');
    expect(inside(element, '.row').textContent).to.match(/意见|表决|投票/);
    expect(inside<HTMLAnchorElement>(element, '.row a').href).to.match(/\/vote\/\?id=[0-9a-f-]{36}$/);
    await expect(element).to.be.accessible();
    element.lang = 'en';
    await waitUntil(() => said(element).includes('Benches in the garden'));
    expect(said(element)).to.contain('3 days left');
  });

  it('says why a vote was called off or put off', async () => {
    const off = await openPoll([lift], { title: both('新篱笆', 'A new fence') });
    await move(off, 'cancelled', 0, { reason: 'The fence was given to us.' });
    const later = await openPoll([lift], { title: both('旧篱笆', 'The old fence') });
    const { closesAt } = await neighbour('worker', 0).call<{ closesAt: number }>('GET', `/polls/${later}`);
    await move(later, 'postponed', 0, { reason: 'The hall is flooded.', closesAt: closesAt + 86_400_000 });
    const page = await hostPage('juyi-polls', { lang: 'en' });
    const row = (title: string) =>
      all(page.widget, '.row').find(({ textContent }) => textContent!.includes(title))!.textContent!;
    expect(row('A new fence')).to.match(/Called off.*Why: The fence was given to us\./s);
    expect(row('The old fence')).to.match(/Voting.*Postponed\. Why: The hall is flooded\./s);
    expect(page.window.shift).to.equal(0);
    expect(page.window.document.documentElement.scrollWidth).to.be.at.most(360);
    await page.isAccessible();
  });

  it('that does not open says whose place it is, what to do, and keeps the page’s own words', async () => {
    const page = await hostPage('juyi-polls', { lang: 'en' });
    const lost = page.window.document.createElement('juyi-polls');
    lost.setAttribute('api', '/nowhere');
    lost.textContent = 'Call 010-5555 0100.';
    page.widget.replaceWith(lost);
    await waitUntil(() => lost.dataset.state === 'error', 'no error');
    expect(said(lost)).to.match(/^Votes .*Try again/);
    expect(all(lost, 'slot')).to.have.length(1);
    await page.isAccessible();
  });

  it('follows a new poll while one looks at it', async () => {
    const element = await drawn<JuyiPolls>(html`<juyi-polls api="/juyi" lang="en"></juyi-polls>`);
    await openPoll([lift], { title: both('新投票', 'A newer vote') });
    await waitUntil(() => said(element).includes('A newer vote'), 'not heard of');
  });

  it('puts what can be voted on now above all else, and its whole row leads there', async () => {
    const element = await drawn<JuyiPolls>(html`<juyi-polls api="/juyi" lang="en"></juyi-polls>`);
    const states = all(element, '.row .state').map(({ textContent }) => textContent === 'Voting');
    expect(states.lastIndexOf(true)).to.equal(states.filter(Boolean).length - 1);
    const row = inside(element, '.row');
    row.scrollIntoView({ block: 'center' });
    const { top, left, right, height } = row.getBoundingClientRect();
    expect(height).to.be.at.least(44);
    for (const [x, y] of [
      [left + 2, top + 2],
      [right - 2, top + height - 3],
    ])
      expect(element.shadowRoot!.elementFromPoint(x!, y!)?.closest('a')).to.equal(inside(element, '.row a'));
  });

  it('stays still, fits a phone, and opens a poll where the page has no place for one', async () => {
    const id = await openPoll([lift]);
    const page = await hostPage('juyi-polls', { lang: 'zh-CN' });
    expect(page.window.shift).to.equal(0);
    await page.isAccessible();
    expect(page.window.document.documentElement.scrollWidth).to.be.at.most(360);
    const row = all<HTMLAnchorElement>(page.widget, '.row a').find(({ href }) => href.includes(id))!;
    row.click();
    await waitUntil(
      () => page.widget?.shadowRoot?.querySelector('juyi-poll')?.getAttribute('data-state') === 'ready',
      'not opened',
      { timeout: 8000 },
    );
    await page.isAccessible();
  });
});
