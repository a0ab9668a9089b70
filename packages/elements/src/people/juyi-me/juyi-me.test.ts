import { viewerOf } from '@juyi/client/people/viewer-store';
import { expect, html } from '@open-wc/testing';
import {
  all,
  digitsSentTo,
  drawn,
  holdsKeyboard,
  hostPage,
  inside,
  pageSignsIn,
  pageSignsOut,
  press,
  said,
  says,
  write,
} from '../../../test/helpers.ts';
import { connect } from '../../base/connect.ts';
import type { JuyiPrivacy } from '../../privacy/juyi-privacy/juyi-privacy.ts';
import type { JuyiSignInForm } from '../juyi-sign-in-form/juyi-sign-in-form.ts';
import type { JuyiMe } from './juyi-me.ts';
import './juyi-me.ts';
import { waitUntil } from '../../../test/waiting.ts';

const shared = () => viewerOf(connect('/juyi', undefined)).refresh();

/** The widget of the n-th resident, as after a reload. */
async function meOf(n: number, lang = 'en', mode = ''): Promise<JuyiMe> {
  await pageSignsIn('resident', n);
  await shared();
  return drawn<JuyiMe>(html`<juyi-me api="/juyi" lang=${lang} mode=${mode}></juyi-me>`);
}

describe('who I am here', () => {
  beforeEach(async () => {
    await pageSignsOut();
    await shared();
  });

  it('tells a visitor to sign in', async () => {
    const element = await drawn<JuyiMe>(html`<juyi-me api="/juyi" lang="en"></juyi-me>`);
    expect(element.dataset.state).to.equal('empty');
    expect(said(element)).to.contain('Please sign in');
  });

  it('shows my level, home, name, ways and devices, on a host’s page under a strict policy, without barriers', async () => {
    await pageSignsIn('resident', 30);
    const page = await hostPage('juyi-me');
    for (const words of ['confirmed that you live here', 'Your home', 'How neighbours see you', 'this device'])
      expect(said(page.widget)).to.contain(words);
    await page.isAccessible();
    expect(page.window.violations).to.deep.equal([]);
  });

  it('changes my name', async () => {
    const element = await meOf(31);
    write(element, '#name', '3-501 Ms Lin');
    await press(element, 'Save');
    await says(element, 'Saved.');
    const again = await meOf(31, 'zh-CN');
    expect(inside<HTMLInputElement>(again, '#name').value).to.equal('3-501 Ms Lin');
  });

  it('adds a way in by its code, and shows no more than a hint of it', async () => {
    const element = await meOf(32);
    await press(element, 'Add a mail address');
    await element.updateComplete;
    const form = inside<JuyiSignInForm>(element, 'juyi-sign-in-form');
    await customElements.whenDefined('juyi-sign-in-form');
    await says(form, 'Mail address');
    write(form, '#to', 'me-test@example.org');
    await press(form, 'Send me the code');
    await says(form, 'The six digits');
    write(form, '#digits', await digitsSentTo('me-test@example.org'));
    await press(form, 'Add it');
    await says(element, 'm***@example.org');
    expect(said(element)).to.contain('You can sign in with it from now on');
  });

  it('tells what is wrong with a home that is not on the roll', async () => {
    const element = await meOf(33, 'en', 'elder');
    inside(element, 'summary').click();
    write(element, '#unit', '99-999');
    await press(element, 'Send it');
    await says(element, 'The roll has no such home');
    await expect(element).to.be.accessible();
    expect(all(element, 'button').every((one) => one.offsetHeight >= 60)).to.equal(true);
  });

  it('tells who was erased that it is so, though nobody is signed in any more', async () => {
    const element = await meOf(35);
    await waitUntil(() => all(element, 'juyi-privacy[data-state=ready]').length === 1);
    await press(inside<JuyiPrivacy>(element, 'juyi-privacy'), 'Erase me …');
    await inside<JuyiPrivacy>(element, 'juyi-privacy').updateComplete;
    await press(inside<JuyiPrivacy>(element, 'juyi-privacy'), 'Yes, erase me for good');
    await waitUntil(() => element.dataset.state === 'empty');
    await says(inside<JuyiPrivacy>(element, 'juyi-privacy'), 'You have been erased.');
    await holdsKeyboard(inside<JuyiPrivacy>(element, 'juyi-privacy'), (active) => active.className === 'gone');
  });

  it('turns to large type and back, unless the page does it its own way', async () => {
    const element = await meOf(36);
    await press(element, 'Large type');
    await says(element, 'Usual type');
    expect(element.elder).to.equal(true);
    await press(element, 'Usual type');
    await says(element, 'Large type');
    element.addEventListener('juyi-mode', (event) => event.preventDefault(), { once: true });
    await press(element, 'Large type');
    await element.updateComplete;
    expect(element.elder).to.equal(false);
  });

  it('signs other devices out', async () => {
    await fetch('/juyi/api/demo/session', {
      method: 'POST',
      credentials: 'omit',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ role: 'resident', n: 34 }),
    });
    const element = await meOf(34);
    await press(element, 'Sign out everywhere else');
    await waitUntil(() => all(element, '[aria-labelledby="devices"] li').length === 1);
  });
});
