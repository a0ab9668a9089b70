import { expect } from '@open-wc/testing';
import { hostPage, inside, pageSignsIn, pageSignsOut, press, said, says, write } from '../../../test/helpers.ts';
import { fillWith, posted, tag, title } from '../../../test/proposal-form.ts';
import { waitUntil } from '../../../test/waiting.ts';

const fill = fillWith('Slide');

describe('the form for a proposal, whatever happens on the way,', () => {
  beforeEach(async () => {
    await pageSignsOut();
    await pageSignsIn('resident', 21);
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
});
