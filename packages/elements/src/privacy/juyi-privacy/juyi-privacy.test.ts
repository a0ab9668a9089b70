import { viewerOf } from '@juyi/client/people/viewer-store';
import { expect, html, oneEvent } from '@open-wc/testing';
import {
  all,
  drawn,
  holdsKeyboard,
  hostPage,
  inside,
  neighbour,
  pageSignsIn,
  pageSignsOut,
  press,
  said,
  says,
} from '../../../test/helpers.ts';
import { connect } from '../../base/connect.ts';
import type { JuyiPrivacy } from './juyi-privacy.ts';
import './juyi-privacy.ts';
import { waitUntil } from '../../../test/waiting.ts';

async function show(lang = 'en'): Promise<JuyiPrivacy> {
  await viewerOf(connect('/juyi', undefined)).refresh();
  return drawn<JuyiPrivacy>(html`<juyi-privacy api="/juyi" lang=${lang}></juyi-privacy>`);
}

describe('what is mine', () => {
  beforeEach(pageSignsOut);

  it('asks a visitor to sign in', async () => {
    const element = await show();
    expect(said(element)).to.contain('Please sign in to see what is yours.');
  });

  it('is allowed and withdrawn one by one, in both languages', async () => {
    await pageSignsIn('resident', 41);
    const element = await show();
    expect(all(element, '[part="consent"]')).to.have.length(4);
    inside(element, '[part="consent"] button').click();
    await waitUntil(() => inside(element, '[part="consent"]').dataset.given === 'true');
    expect(inside(element, '[part="consent"] .standing').textContent).to.match(/^Given since /);
    expect(inside(element, '[part="consent"] button').getAttribute('aria-label')).to.match(/^Withdraw: /);
    const again = await show('zh-CN');
    expect(inside(again, '[part="consent"]').textContent).to.contain('已同意');
    inside(again, '[part="consent"] button').click();
    await says(again, '已撤回');
    await expect(again).to.be.accessible();
  });

  it('says who of the staff opened the record', async () => {
    await neighbour('worker', 0).call('GET', '/roles/people?q=resident%2042');
    await pageSignsIn('resident', 42);
    const element = await show();
    expect(said(element)).to.contain('worker 0 · today looked for people to give a role to');
    await expect(element).to.be.accessible();
  });

  it('is read by its name in either language', async () => {
    await pageSignsIn('resident', 43);
    const element = await show();
    await press(element, 'Show my data');
    await says(element, 'My account 1 entry');
    expect(inside(element, '[part="data"] details').textContent).to.match(/Name\s*resident 43/);
    await holdsKeyboard(element, (active) => active.textContent?.trim() === 'Save as a file');
    inside(element, 'details').toggleAttribute('open', true);
    await expect(element).to.be.accessible();
    element.lang = 'zh-CN';
    await says(element, '我的账户 1 条');
  });

  it('is erased after being asked once more, and then nobody is signed in', async () => {
    await pageSignsIn('resident', 44);
    const element = await show();
    await press(element, 'Erase me …');
    await element.updateComplete;
    await holdsKeyboard(element, (active) => active.textContent?.trim() === 'Cancel');
    await expect(element).to.be.accessible();
    const gone = oneEvent(element, 'juyi-erased');
    await press(element, 'Yes, erase me for good');
    await gone;
    await says(element, 'You have been erased.');
    expect((await (await fetch('/juyi/api/session')).json()).person).to.equal(null);
  });

  for (const query of [{ lang: 'zh-CN' }, { lang: 'en', mode: 'elder' }]) {
    it(`stands in a phone’s page under a strict policy (${Object.values(query).join(', ')})`, async () => {
      await pageSignsIn('resident', 45);
      const page = await hostPage('juyi-me', query);
      await waitUntil(
        () => all(page.widget, 'juyi-news[data-state=ready], juyi-privacy[data-state=ready]').length === 2,
      );
      expect(all(inside(page.widget, 'juyi-privacy'), '[part="consent"]')).to.have.length(4);
      await page.isAccessible();
      expect(page.window.violations).to.deep.equal([]);
      expect(page.window.document.documentElement.scrollWidth).to.equal(360);
    });
  }
});
