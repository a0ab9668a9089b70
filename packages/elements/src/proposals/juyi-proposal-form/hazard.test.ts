import { expect } from '@open-wc/testing';
import { hostPage, inside, pageSignsIn, pageSignsOut, press, says, write } from '../../../test/helpers.ts';
import { posted, tag } from '../../../test/proposal-form.ts';

describe('the form for a proposal, where it tells of a danger,', () => {
  beforeEach(async () => {
    await pageSignsOut();
    await pageSignsIn('resident', 21);
  });

  it('leads a broken lamp to where hazards are reported; whoever accepts proposes nothing', async () => {
    const page = await hostPage(tag);
    let told: unknown;
    page.window.document.addEventListener('juyi-hazard', (event) => {
      told = (event as CustomEvent).detail.level;
    });
    write(page.widget, '#title', 'The lamp at gate 3 is broken');
    await says(page.widget, 'something to be mended');
    await page.isAccessible();
    inside(page.widget, '.danger a.button').click();
    await says(page.widget, 'Nothing was proposed');
    expect(told).to.equal('yellow');
    expect(await posted('The lamp at gate 3 is broken')).to.equal(0);
  });

  it('shows whom to call before anything about a smell of gas is proposed', async () => {
    const page = await hostPage(tag);
    write(page.widget, '#title', 'A smell of gas at entrance 2');
    write(page.widget, '#body', 'Since this morning.');
    await press(page.widget, 'Propose it');
    await says(page.widget, 'Please call first');
    expect(inside<HTMLAnchorElement>(page.widget, 'a[href="tel:119"]').textContent).to.contain('Call 119');
    expect(await posted('A smell of gas at entrance 2')).to.equal(0);
    await press(page.widget, 'It is no danger, I want to propose it');
    await press(page.widget, 'Propose it');
    await says(page.widget, 'Your proposal is posted');
  });
});
