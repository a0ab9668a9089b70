import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  all,
  button,
  hostPage,
  neighbour,
  pageSignsIn,
  pageSignsOut,
  press,
  said,
  says,
} from '../../../test/helpers.ts';
import { markAndCheck, radios, ready } from '../../../test/marking.ts';
import { both, lift, move, openPoll } from '../../../test/polls.ts';
import { waitUntil } from '../../../test/waiting.ts';
import type { JuyiPoll } from './juyi-poll.ts';

const tag = 'juyi-poll';

async function ballotsIn(poll: string): Promise<number> {
  const electors = await Promise.all(
    [41, 42].map((n) => neighbour('resident', n).call<{ electors: { cast: unknown }[] }>('GET', `/polls/${poll}/mine`)),
  );
  return electors.filter(({ electors: [own] }) => own?.cast).length;
}

describe('a ballot of one question', () => {
  let poll = '';
  beforeEach(async () => {
    await pageSignsOut();
    poll = await openPoll([lift], { cost: both('您家约 8 718 元。', 'About ¥8,718 for your home.') });
  });

  it('is marked, checked and cast with the keyboard alone, and the page is told without the choice', async () => {
    await pageSignsIn('resident', 41);
    const page = await hostPage(tag, { id: poll });
    await ready(page);
    let told: Record<string, unknown> = {};
    page.window.document.addEventListener('juyi-cast', (event) => {
      told = (event as CustomEvent).detail;
    });
    page.window.focus();
    radios(page)[0]!.focus();
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await says(page.widget, 'Is this your ballot?');
    expect(said(page.widget)).to.contain('No');
    await page.isAccessible();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await says(page.widget, 'Your ballot is in');
    await page.isAccessible();
    expect(Object.keys(told).sort()).to.deep.equal(['elector', 'id', 'receipt', 'seq']);
    expect(said(page.widget)).to.contain(String(told.receipt));
    await page.reload();
    await says(page.widget, 'Your ballot is in');
    expect(said(page.widget)).not.to.contain('Is this your ballot');
  });

  it('asks for a mark before it goes on', async () => {
    await pageSignsIn('resident', 41);
    const page = await hostPage(tag, { id: poll });
    await ready(page);
    await press(page.widget, 'Next: check my ballot');
    await says(page.widget, 'Please mark the ballot first.');
    await page.isAccessible();
  });

  it('keeps a half-marked ballot through a reload, for each person, and forgets it when it is cast', async () => {
    await pageSignsIn('resident', 41);
    const page = await hostPage(tag, { id: poll });
    await ready(page);
    radios(page)[2]!.click();
    await page.reload();
    await ready(page);
    expect(radios(page).map(({ checked }) => checked)).to.deep.equal([false, false, true]);
    await pageSignsIn('resident', 42);
    await page.reload();
    await ready(page);
    expect(radios(page).some(({ checked }) => checked)).to.equal(false);
    await markAndCheck(page, 0);
    await press(page.widget, 'Cast my ballot');
    await says(page.widget, 'Your ballot is in');
    expect(Object.keys(localStorage).filter((key) => key.includes(' ballot '))).to.have.length(1);
  });

  it('waits for the network, says so, and arrives once', async () => {
    await pageSignsIn('resident', 41);
    const page = await hostPage(tag, { id: poll });
    await ready(page);
    await markAndCheck(page, 0);
    page.loseNetwork();
    await press(page.widget, 'Cast my ballot');
    await says(page.widget, 'Your ballot is not in yet');
    await page.isAccessible();
    expect(await ballotsIn(poll)).to.equal(0);
    page.findNetwork();
    await says(page.widget, 'Your ballot is in');
    expect(await ballotsIn(poll)).to.equal(1);
  });

  it('stays open where the vote changes while there is no network', async () => {
    await pageSignsIn('resident', 41);
    const page = await hostPage(tag, { id: poll });
    await ready(page);
    await markAndCheck(page, 0);
    page.loseNetwork();
    const until = Date.now() + 96 * 3_600_000;
    await move(poll, 'postponed', 0, { reason: 'Too few have voted.', closesAt: until });
    await waitUntil(() => (page.widget as JuyiPoll).known.mine.error, 'it has not asked again');
    await press(page.widget, 'Cast my ballot');
    await says(page.widget, 'Your ballot is not in yet');
    page.findNetwork();
    await says(page.widget, 'Your ballot is in');
  });

  it('shows the receipt though the network is gone again right after the ballot arrived', async () => {
    await pageSignsIn('resident', 41);
    const page = await hostPage(tag, { id: poll });
    await ready(page);
    await markAndCheck(page, 0);
    const { fetch } = page.window;
    page.window.fetch = (address, request) =>
      request?.method === 'PUT' ? fetch.call(page.window, address, request) : Promise.reject(new TypeError('gone'));
    await press(page.widget, 'Cast my ballot');
    await waitUntil(() => (page.widget as JuyiPoll).known.mine.error, 'it has not asked again');
    expect(said(page.widget)).to.contain('Your ballot is in');
    expect(said(page.widget)).to.contain('It can be changed once until the end.');
  });

  it('says that it is not in where whoever casts was signed out, and goes on where they left', async () => {
    await pageSignsIn('resident', 41);
    const page = await hostPage(tag, { id: poll });
    await ready(page);
    await markAndCheck(page, 0);
    await fetch('/juyi/api/session', { method: 'DELETE' });
    await press(page.widget, 'Cast my ballot');
    await says(page.widget, 'Your ballot is not in yet');
    await page.isAccessible();
    await pageSignsIn('resident', 41);
    await page.reload();
    await ready(page);
    expect(radios(page)[0]!.checked).to.equal(true);
  });

  it('is changed as often as the rules allow', async () => {
    await pageSignsIn('resident', 41);
    const page = await hostPage(tag, { id: poll });
    for (const [place, way] of [
      [0, undefined],
      [1, 'Change my ballot'],
    ] as const) {
      if (way) button(page.widget, way).click();
      await ready(page);
      await markAndCheck(page, place);
      await press(page.widget, 'Cast my ballot');
      await waitUntil(() => all(page.widget, '.receipt').length === 1, 'no receipt');
    }
    await says(page.widget, 'It can no longer be changed');
    expect(all(page.widget, '.receipt button')).to.have.length(0);
  });
});
