import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  all,
  type HostPage,
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
import { waitUntil } from '../../../test/waiting.ts';

const tag = 'juyi-proposal-form';
const title = (page: HostPage) => inside<HTMLInputElement>(page.widget, '#title').value;
let number = 0;

async function posted(text: string): Promise<number> {
  const response = await fetch(`/juyi/api/proposals?q=${encodeURIComponent(text)}`, { credentials: 'omit' });
  return (await response.json()).items.length;
}

/** Fills the form with a proposal that no other test makes. */
function fill(page: HostPage): string {
  number += 1;
  const text = `Swing ${number}`;
  write(page.widget, '#title', text);
  write(page.widget, '#body', 'The old one is broken.');
  return text;
}

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
    fill(page);
    await press(page.widget, 'Propose it');
    await says(page.widget, 'Your proposal is posted');
    await press(page.widget, 'Propose something else');
    await says(page.widget, 'I have a proposal');
    const place = () => inside(page.widget, '#body').getBoundingClientRect().top;
    const before = place();
    write(page.widget, '#title', `Swing ${number} please`);
    await says(page.widget, 'alike');
    expect(place()).to.equal(before);
    inside(page.widget, '.alike summary').click();
    await says(page.widget, 'Perhaps your co-sign is all that is needed');
    await page.isAccessible();
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

  it('keeps what is typed through a reload', async () => {
    const page = await hostPage(tag);
    const text = fill(page);
    await page.reload();
    expect(title(page)).to.equal(text);
    expect(said(page.widget)).to.contain('kept on this device');
  });

  it('keeps each person’s text apart, and forgets none when somebody signs out', async () => {
    const page = await hostPage(tag);
    // What is written before it is known by whom would be the next person's.
    await waitUntil(() => Object.keys(localStorage).some((name) => name.endsWith(' person')), 'nobody is known');
    const text = fill(page);
    await fetch('/juyi/api/session', { method: 'DELETE' });
    await pageSignsIn('resident', 22);
    await page.reload();
    await waitUntil(() => title(page) === '');
    await pageSignsIn('resident', 21);
    await page.reload();
    await waitUntil(() => title(page) === text);
  });

  it('asks to sign in where a session has expired, keeps the text, and goes on by itself', async () => {
    const page = await hostPage(tag);
    const text = fill(page);
    await fetch('/juyi/api/session', { method: 'DELETE' });
    await press(page.widget, 'Propose it');
    await says(page.widget, 'What you wrote stays here');
    await page.reload();
    expect(title(page)).to.equal(text);
    await waitUntil(
      () => page.widget.shadowRoot!.querySelector('juyi-sign-in')?.getAttribute('data-state') === 'ready',
      'no sign-in',
      { timeout: 8000 },
    );
    await page.isAccessible();
    await press(inside(page.widget, 'juyi-sign-in'), 'Resident');
    await says(page.widget, 'Your proposal is posted');
    expect(await posted(text)).to.equal(1);
  });

  it('waits for the network and sends once', async () => {
    const page = await hostPage(tag);
    const text = fill(page);
    page.loseNetwork();
    await press(page.widget, 'Propose it');
    await says(page.widget, 'It is sent by itself, once');
    await page.isAccessible();
    expect(inside<HTMLInputElement>(page.widget, '#title').readOnly).to.equal(true);
    page.findNetwork();
    await says(page.widget, 'Your proposal is posted');
    expect(await posted(text)).to.equal(1);
  });

  it('is posted once where every answer was lost on the way', async () => {
    const page = await hostPage(tag);
    const text = fill(page);
    const log = page.loseAnswers();
    await press(page.widget, 'Propose it');
    await says(page.widget, 'No connection');
    expect(log.arrived).to.be.greaterThan(1);
    await page.reload();
    await says(page.widget, 'Your proposal is posted');
    expect(await posted(text)).to.equal(1);
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

  it('keeps a draft on the server, finds it again, and posts it', async () => {
    await pageSignsIn('resident', 23);
    const page = await hostPage(tag);
    const text = fill(page);
    await press(page.widget, 'Keep as a draft');
    await says(page.widget, 'Your draft is kept on the server');
    expect(await posted(text)).to.equal(0);
    localStorage.clear();
    await page.reload();
    await says(page.widget, text);
    await press(page.widget, text);
    await waitUntil(() => title(page) === text);
    write(page.widget, '#title', `${text} again`);
    await press(page.widget, 'Propose it');
    await says(page.widget, 'Your proposal is posted');
    expect(await posted(`${text} again`)).to.equal(1);
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
