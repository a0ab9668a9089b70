import { expect } from '@open-wc/testing';
import {
  all,
  hostPage,
  inside,
  neighbour,
  pageSignsIn,
  pageSignsOut,
  press,
  said,
  says,
} from '../../../test/helpers.ts';
import { radios, ready } from '../../../test/marking.ts';
import { ended, lift, move, openPoll, post, short } from '../../../test/polls.ts';
import { waitUntil } from '../../../test/waiting.ts';

const tag = 'juyi-poll';

describe('a poll that has ended', () => {
  beforeEach(pageSignsOut);

  it('says to whoever marked a ballot there that it was not cast', async () => {
    const poll = await openPoll([lift]);
    await pageSignsIn('resident', 41);
    const open = await hostPage(tag, { id: poll });
    await ready(open);
    radios(open)[0]!.click();
    const over = await openPoll([lift], {}, short);
    // Both polls have the same electors, so that the mark lies where one of the other would.
    const place = Object.keys(localStorage).find((key) => key.includes(` ballot `) && key.includes(poll))!;
    localStorage.setItem(place.replace(poll, over), localStorage.getItem(place)!);
    await ended(over);
    const page = await hostPage(tag, { id: over });
    await says(page.widget, 'Your ballot was not cast');
    await page.isAccessible();
    await pageSignsIn('resident', 42);
    await page.reload();
    await says(page.widget, 'The ballots are being counted');
    expect(said(page.widget)).not.to.contain('was not cast');
  });

  it('says so, and its result hangs as a sheet; a receipt is asked by its code', async () => {
    const poll = await openPoll([lift], {}, short);
    const mine = neighbour('resident', 43);
    const { electors } = await mine.call<{ electors: { elector: string }[] }>('GET', `/polls/${poll}/mine`);
    const { receipt } = await mine.call<{ receipt: string }>('PUT', `/polls/${poll}/ballot`, {
      elector: electors[0]!.elector,
      choices: { lift: 'yes' },
    });
    const page = await hostPage(tag, { id: poll });
    await ended(poll);
    await page.reload();
    await says(page.widget, 'Voting has ended');
    inside(page.widget, 'summary').click();
    const ask = () => all(page.widget, 'juyi-receipt')[0]!;
    await waitUntil(() => ask().getAttribute('data-state') === 'ready', 'no form');
    const field = inside<HTMLInputElement>(ask(), 'input');
    field.value = ` ${receipt.toLowerCase()}`;
    field.dispatchEvent(new Event('input'));
    inside(ask(), 'button').click();
    await says(ask(), 'This ballot counts.');
    await page.isAccessible();
    await post(poll);
    await page.reload();
    const sheet = () => page.widget.shadowRoot!.querySelector('juyi-poll-result');
    await says(page.widget, 'Check this result yourself');
    await waitUntil(() => sheet()?.getAttribute('data-state') === 'ready', 'no sheet');
    expect(said(sheet()!)).to.contain('Passed');
    await page.isAccessible();
    await move(poll, 'revoked', 0, { reason: 'A court has ruled so.' });
    await says(page.widget, 'Why: A court has ruled so. It decides nothing.');
    await page.isAccessible();
    expect(page.window.violations).to.deep.equal([]);
    expect(page.window.document.documentElement.scrollWidth).to.be.at.most(360);
  });

  it('says that its result could not be fetched, and fetches it when asked', async () => {
    const poll = await openPoll([lift], {}, short);
    await ended(poll);
    const page = await hostPage(tag, { id: poll });
    await says(page.widget, 'Voting has ended');
    const { fetch } = page.window;
    page.window.fetch = (address, request) =>
      String(address).includes('/result')
        ? Promise.reject(new TypeError('Failed to fetch'))
        : fetch.call(page.window, address, request);
    await post(poll);
    await says(page.widget, 'No connection');
    expect(said(page.widget)).not.to.contain('Your ballot');
    await page.isAccessible();
    page.findNetwork();
    await press(page.widget, 'Try again');
    await waitUntil(() => all(page.widget, 'juyi-poll-result')[0]?.dataset.state === 'ready', 'no sheet');
  });
});
