import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  all,
  holdsKeyboard,
  hostPage,
  inside,
  neighbour,
  pageSignsIn,
  pageSignsOut,
  press,
  said,
  says,
  write,
} from '../../../test/helpers.ts';
import { fillWith, posted, tag, title } from '../../../test/proposal-form.ts';
import { waitUntil } from '../../../test/waiting.ts';

const fill = fillWith('Swing');

describe('the form for a proposal', () => {
  beforeEach(async () => {
    await pageSignsOut();
    await pageSignsIn('resident', 21);
  });

  it('posts a proposal with the keyboard alone and tells the page', async () => {
    const page = await hostPage(tag);
    let told: unknown;
    page.window.document.addEventListener('juyi-proposed', (event) => {
      told = (event as CustomEvent).detail.state;
    });
    page.window.focus();
    inside(page.widget, '#title').focus();
    await sendKeys({ type: 'Swing by keyboard' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'The old one is broken.' });
    // Past what can be said besides.
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await says(page.widget, 'Your proposal is posted');
    expect(told).to.equal('submitted');
    expect(await posted('Swing by keyboard')).to.equal(1);
    await page.isAccessible();
    await press(page.widget, 'Propose something else');
    await says(page.widget, 'I have a proposal');
    expect(title(page)).to.equal('');
  });

  it('shows what sounds alike while somebody types', async () => {
    const page = await hostPage(tag);
    const text = fill(page);
    await press(page.widget, 'Propose it');
    await says(page.widget, 'Your proposal is posted');
    await press(page.widget, 'Propose something else');
    await says(page.widget, 'I have a proposal');
    const place = () => inside(page.widget, '#body').getBoundingClientRect().top;
    const before = place();
    write(page.widget, '#title', `${text} please`);
    await says(page.widget, 'alike');
    expect(place()).to.equal(before);
    inside(page.widget, '.alike summary').click();
    await says(page.widget, 'Perhaps your co-sign is all that is needed');
    await page.isAccessible();
  });

  it('is accessible in both languages, counts characters and says what is missing where it is missing', async () => {
    const page = await hostPage(tag, { lang: 'zh-CN' });
    await page.isAccessible();
    await press(page.widget, '提交议题');
    await says(page.widget, '请写点内容');
    await holdsKeyboard(page.widget, (active) => active.id === 'title');
    expect(inside(page.widget, '#title').getAttribute('aria-invalid')).to.equal('true');
    await page.isAccessible();
    write(page.widget, '#title', '灯'.repeat(121));
    await says(page.widget, '多了 1 字');
    await press(page.widget, '提交议题');
    await says(page.widget, '请缩短一些');
    expect(title(page)).to.have.length(121);
  });

  it('shows what the server finds wrong beside the text, which is still there', async () => {
    await pageSignsIn('visitor', 0);
    const page = await hostPage(tag);
    const text = fill(page);
    await press(page.widget, 'Propose it');
    await says(page.widget, 'First we need to know that you live here');
    expect(title(page)).to.equal(text);
    await page.isAccessible();
  });

  it('shows what has changed elsewhere and lets the author decide', async () => {
    const { id, version } = await neighbour('resident', 21).propose('Swing, first');
    const page = await hostPage(tag, { id });
    await waitUntil(() => title(page) === 'Swing, first');
    await neighbour('resident', 21).call('PATCH', `/proposals/${id}`, { title: 'Swing, second', version });
    write(page.widget, '#title', 'Swing, third');
    await press(page.widget, 'Save the change');
    await says(page.widget, 'Someone changed it a moment ago');
    await says(page.widget, 'Swing, second');
    await waitUntil(() => !inside<HTMLInputElement>(page.widget, '#title').readOnly);
    expect(title(page)).to.equal('Swing, third');
    await press(page.widget, 'Save the change');
    await says(page.widget, 'Your change is saved');
    expect(await posted('Swing, third')).to.equal(1);
  });

  it('asks elders one thing at a time and shows all of it before it is sent', async () => {
    const page = await hostPage(tag, { mode: 'elder' });
    expect(all(page.widget, '#body')).to.have.length(0);
    write(page.widget, '#title', 'Swing for elders');
    await press(page.widget, 'Next');
    await waitUntil(() => all(page.widget, '#body').length === 1);
    write(page.widget, '#body', 'The old one is broken.');
    await page.isAccessible();
    await press(page.widget, 'Next');
    await says(page.widget, 'Is this right?');
    expect(said(page.widget)).to.contain('Swing for elders');
    await page.isAccessible();
    const besides = (label: string) =>
      all(page.widget, 'button').find(({ textContent }) => textContent!.includes(label))!;
    besides('Where is it?').click();
    await waitUntil(() => page.widget.shadowRoot!.activeElement?.id === 'place');
    expect(all(page.widget, 'input, textarea, select')).to.have.length(1);
    await page.isAccessible();
    write(page.widget, '#place', 'By the pond');
    await press(page.widget, 'Next');
    await says(page.widget, 'Is this right?');
    expect(besides('Where is it?').textContent).to.contain('By the pond');
    await page.isAccessible();
    await press(page.widget, 'Propose it');
    await says(page.widget, 'Your proposal is posted');
    const { items } = await (await fetch('/juyi/api/proposals?q=Swing%20for%20elders')).json();
    const posted = await (await fetch(`/juyi/api/proposals/${items[0].id}`)).json();
    expect(posted.place).to.equal('By the pond');
  });
});
