import { viewerOf } from '@juyi/client/people/viewer-store';
import { expect, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { digitsSentTo, drawn, inside, pageSignsOut, press, said, says, write } from '../../../test/helpers.ts';
import { connect } from '../../base/connect.ts';
import type { JuyiSignIn } from '../juyi-sign-in/juyi-sign-in.ts';
import '../juyi-sign-in/juyi-sign-in.ts';
import type { JuyiSignInForm } from './juyi-sign-in-form.ts';

async function formOf(element: JuyiSignIn, way: string): Promise<JuyiSignInForm> {
  await press(element, way);
  await element.updateComplete;
  const form = inside<JuyiSignInForm>(element, 'juyi-sign-in-form');
  await customElements.whenDefined('juyi-sign-in-form');
  await form.updateComplete;
  return form;
}

describe('signing in with a code', () => {
  beforeEach(async () => {
    await pageSignsOut();
    await viewerOf(connect('/juyi', undefined)).refresh();
  });

  it('takes an address and six digits, by keyboard, and tells the page', async () => {
    const element = await drawn<JuyiSignIn>(html`<juyi-sign-in api="/juyi" lang="en"></juyi-sign-in>`);
    const form = await formOf(element, 'A code by mail');
    await says(form, 'Mail address');
    await expect(element).to.be.accessible();
    await sendKeys({ type: 'sign-in-test@example.org' });
    await sendKeys({ press: 'Enter' });
    await says(form, 'a code is on its way');
    await sendKeys({ type: '12' });
    await sendKeys({ press: 'Enter' });
    await says(form, 'Please type all six digits');
    write(form, '#digits', await digitsSentTo('sign-in-test@example.org'));
    const told = oneEvent(element, 'juyi-signed-in');
    await press(form, 'Sign in');
    expect((await told).detail.personId).to.match(/^[0-9a-f-]{36}$/);
    await says(element, 'Signed in as');
  });

  it('says what is wrong with an address, in Chinese, and lets one go back', async () => {
    const element = await drawn<JuyiSignIn>(html`<juyi-sign-in api="/juyi" lang="zh-CN"></juyi-sign-in>`);
    const form = await formOf(element, '手机验证码');
    await says(form, '手机号');
    write(form, '#to', '123');
    await press(form, '发验证码给我');
    await says(form, '手机号没写全');
    await press(form, '返回');
    await says(element, '用验证码登录');
  });

  it('says what is wrong with the code of a letter', async () => {
    const element = await drawn<JuyiSignIn>(html`<juyi-sign-in api="/juyi" lang="en"></juyi-sign-in>`);
    const form = await formOf(element, 'A letter’s code');
    await says(form, 'Number of the letter');
    write(form, '#number', '1001');
    write(form, '#code', 'ACDE-FGHJ-KMNP');
    await press(form, 'Sign in');
    await says(form, 'That number or code is not right');
    await expect(element).to.be.accessible();
  });

  it('is filled in by the address of a letter’s QR code, which the address bar then forgets', async () => {
    history.replaceState(null, '', `${location.pathname}${location.search}#letter=1001.ACDE-FGHJ-KMNP`);
    const element = await drawn<JuyiSignIn>(html`<juyi-sign-in api="/juyi" lang="en"></juyi-sign-in>`);
    await element.updateComplete;
    const form = inside<JuyiSignInForm>(element, 'juyi-sign-in-form');
    await customElements.whenDefined('juyi-sign-in-form');
    await says(form, 'Code of the letter');
    expect(inside<HTMLInputElement>(form, '#code').value).to.equal('ACDE-FGHJ-KMNP');
    expect(location.hash).to.equal('');
    expect(said(form)).to.contain('Number of the letter');
  });
});
