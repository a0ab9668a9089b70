import { expect, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  all,
  button,
  drawn,
  holdsKeyboard,
  hostPage,
  pageSignsIn,
  pageSignsOut,
  press,
  said,
  says,
} from '../../../test/helpers.ts';
import type { JuyiSignIn } from './juyi-sign-in.ts';
import './juyi-sign-in.ts';

describe('signing in', () => {
  beforeEach(pageSignsOut);

  it('takes one click in the demo, tells the page, and a reload stays signed in', async () => {
    const page = await hostPage('juyi-sign-in');
    const told = oneEvent(page.window.document, 'juyi-signed-in');
    await press(page.widget, 'Resident');
    const { detail } = await told;
    expect(detail.personId).to.match(/^[0-9a-f-]{36}$/);
    await says(page.widget, `Signed in as ${detail.name}`);
    await page.reload();
    expect(said(page.widget)).to.contain(`Signed in as ${detail.name}`);
    await press(page.widget, 'Sign out');
    await says(page.widget, 'Who would you like to be');
    await page.reload();
    expect(said(page.widget)).to.contain('Who would you like to be');
  });

  it('works with the keyboard alone, in Chinese, and is accessible before and after', async () => {
    const element = await drawn<JuyiSignIn>(html`<juyi-sign-in api="/juyi" lang="zh-CN"></juyi-sign-in>`);
    await expect(element).to.be.accessible();
    button(element, '业主').focus();
    await sendKeys({ press: 'Enter' });
    await says(element, '已登录');
    await holdsKeyboard(element, (active) => active.textContent!.includes('退出'));
    await expect(element).to.be.accessible();
    await press(element, '退出');
    await says(element, '请选一个身份');
  });

  it('tells a visitor who is not confirmed yet how to be', async () => {
    await pageSignsIn('visitor', 0);
    const page = await hostPage('juyi-sign-in');
    expect(said(page.widget)).to.contain('not confirmed yet');
  });

  it('offers nothing where the server has no demo and the host no login', async () => {
    const element = await drawn<JuyiSignIn>(
      html`<juyi-sign-in api="/elsewhere" lang="en"><a href="/login">Log in</a></juyi-sign-in>`,
    );
    expect(element.dataset.state).to.equal('error');
    expect(all(element, '.ways')).to.have.length(0);
  });

  it('comes from the host’s login, by its token address', async () => {
    const address = '/host/token?person=wang';
    const element = await drawn<JuyiSignIn>(
      html`<juyi-sign-in api="/juyi" community="garden" lang="en" token-url=${address}></juyi-sign-in>`,
    );
    await says(element, 'Signed in as wang');
  });

  it('comes from the host’s login, by its own function, and ends with it', async () => {
    let person = 'zhao';
    const getToken = async () => (await (await fetch(`/host/token?person=${person}`)).json()).token as string;
    const element = await drawn<JuyiSignIn>(
      html`<juyi-sign-in api="/juyi/" community="garden" lang="en" .getToken=${getToken}></juyi-sign-in>`,
    );
    await says(element, 'Signed in as zhao');
    person = 'qian';
    element.getToken = () => getToken();
    await says(element, 'Signed in as qian');
    element.getToken = async () => null;
    await says(element, 'Please sign in on this website');
  });
});
