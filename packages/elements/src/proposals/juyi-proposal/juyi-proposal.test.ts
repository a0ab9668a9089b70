import { expect, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  all,
  button,
  drawn,
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
import type { JuyiProposal } from './juyi-proposal.ts';
import './juyi-proposal.ts';
import { waitUntil } from '../../../test/waiting.ts';

const author = neighbour('resident', 11);
const worker = neighbour('worker', 0);
const show = (id: string, lang = 'en') =>
  drawn<JuyiProposal>(html`<juyi-proposal api="/juyi" proposal-id=${id} lang=${lang}></juyi-proposal>`);
const tally = (element: Element) => inside(element, '.tally b').textContent;

describe('a proposal', () => {
  beforeEach(pageSignsOut);

  it('leads to the vote that takes it up, where the page has a place for votes', async () => {
    const { id } = await author.call<{ id: string }>('POST', '/proposals', {
      title: 'A lift for house 4',
      body: 'Six floors.',
      target: 'worker',
    });
    const poll = '01890000-0000-7000-8000-000000000001';
    const steps = `/proposals/${id}/transitions`;
    const { version } = await worker.call<{ version: number }>('POST', steps, { to: 'admitted', version: 1 });
    const scheduledTo = { kind: 'poll', id: poll };
    await worker.call('POST', steps, { to: 'scheduled', version, scheduledTo });
    const element = await drawn<JuyiProposal>(
      html`<juyi-proposal api="/juyi" proposal-id=${id} poll-href="/vote/?lang=en" lang="en"></juyi-proposal>`,
    );
    const link = inside<HTMLAnchorElement>(element, 'aside .note a');
    expect(link.textContent).to.equal('See the vote on it');
    expect(link.href).to.match(new RegExp(`/vote/\\?lang=en&id=${poll}$`));
    await expect(element).to.be.accessible();
    expect(all(await show(id), 'aside .note a')).to.have.length(0);
  });

  it('shows its text, who proposed it, and what comes next', async () => {
    const { id } = await author.propose(
      'A ramp at gate 3',
      'Two **steps** are too many.\n\n- for prams\n- for wheelchairs',
    );
    const element = await show(id);
    expect(inside(element, 'h2').textContent).to.equal('A ramp at gate 3');
    expect(inside(element, '.words strong').textContent).to.equal('steps');
    expect(all(element, '.words li')).to.have.length(2);
    expect(all(element, '.steps .past, .steps .now, .steps .next')).to.have.length(4);
    expect(said(element)).to.match(/The first look is due/);
    await expect(element).to.be.accessible();
  });

  it('shows the official answer as a posted sheet, while one looks at it', async () => {
    const { id, version } = await author.propose('Lights on the stairs');
    const element = await show(id, 'zh-CN');
    expect(said(element)).not.to.contain('工作者');
    await worker.call('PUT', `/proposals/${id}/answer`, { body: 'The electrician comes on Monday.', version });
    await says(element, 'The electrician comes on Monday.');
    expect(inside(element, '[part="answer"]').textContent).to.contain('社区答复');
    expect(all(element, '.primary')).to.have.length(0);
    await expect(element).to.be.accessible();
  });

  it('is co-signed with the keyboard alone, counted at once, and taken back', async () => {
    const { id } = await author.propose('A bench by the pond');
    await pageSignsIn('resident', 12);
    const page = await hostPage('juyi-proposal', { id });
    const { widget } = page;
    await waitUntil(() => !button(widget, 'Co-sign this').disabled);
    const told = oneEvent(page.window.document, 'juyi-cosigned');
    page.window.focus();
    button(widget, 'Co-sign this').focus();
    await sendKeys({ press: 'Enter' });
    expect((await told).detail).to.deep.equal({ id, count: 1, cosigned: true });
    await says(widget, 'Your co-sign is counted. Together 1.');
    await page.reload();
    await waitUntil(() => said(page.widget).includes('You have co-signed this.'));
    await press(page.widget, 'Take back my co-sign');
    await says(page.widget, 'Together 0.');
    await page.isAccessible();
  });

  it('counts before the server has answered, and goes back where it did not hear', async () => {
    const { id } = await author.propose('A letter box');
    await pageSignsIn('resident', 13);
    const page = await hostPage('juyi-proposal', { id });
    await waitUntil(() => !button(page.widget, 'Co-sign this').disabled);
    page.loseNetwork();
    await press(page.widget, 'Co-sign this');
    await page.widget.updateComplete;
    expect(tally(page.widget)).to.equal('1');
    await says(page.widget, 'No connection');
    expect(tally(page.widget)).to.equal('0');
    page.findNetwork();
    await press(page.widget, 'Co-sign this');
    await says(page.widget, 'Together 1.');
  });

  it('asks a visitor to sign in where the button is', async () => {
    const { id } = await author.propose('A water tap');
    const page = await hostPage('juyi-proposal', { id });
    await waitUntil(() => !button(page.widget, 'Sign in to co-sign').disabled);
    await press(page.widget, 'Sign in to co-sign');
    await waitUntil(
      () => page.widget.shadowRoot!.querySelector('juyi-sign-in')?.getAttribute('data-state') === 'ready',
    );
    await press(inside(page.widget, 'juyi-sign-in'), 'Owner');
    await waitUntil(() => all(page.widget, 'juyi-sign-in').length === 0, 'still asking');
    await waitUntil(() => !button(page.widget, 'Co-sign this').disabled);
    await press(page.widget, 'Co-sign this');
    await says(page.widget, 'Together 1.');
  });

  it('says why a person whose home is not confirmed cannot co-sign', async () => {
    const { id } = await author.propose('A notice board');
    await pageSignsIn('visitor', 0);
    const page = await hostPage('juyi-proposal', { id });
    await waitUntil(() => !button(page.widget, 'Co-sign this').disabled);
    await press(page.widget, 'Co-sign this');
    await says(page.widget, 'First we need to know that you live here');
    expect(tally(page.widget)).to.equal('0');
    await page.isAccessible();
  });

  it('shows an expired session as such and goes on after signing in', async () => {
    const { id } = await author.propose('A hedge');
    await pageSignsIn('resident', 14);
    const page = await hostPage('juyi-proposal', { id });
    await waitUntil(() => !button(page.widget, 'Co-sign this').disabled);
    await fetch('/juyi/api/session', { method: 'DELETE' });
    await press(page.widget, 'Co-sign this');
    await waitUntil(() => all(page.widget, 'juyi-sign-in').length === 1, 'not asked');
    expect(said(page.widget)).to.contain('Please sign in first');
    expect(tally(page.widget)).to.equal('0');
  });

  it('is changed by its author while nobody has co-signed, and withdrawn', async () => {
    await pageSignsIn('resident', 11);
    const { id } = await author.propose('A lamp');
    const page = await hostPage('juyi-proposal', { id });
    await says(page.widget, 'You proposed this.');
    await press(page.widget, 'Change the text');
    await waitUntil(
      () => page.widget.shadowRoot!.querySelector('juyi-proposal-form')?.getAttribute('data-state') === 'ready',
    );
    const form = inside(page.widget, 'juyi-proposal-form');
    expect(inside<HTMLInputElement>(form, '#title').value).to.equal('A lamp');
    write(form, '#title', 'Two lamps');
    await press(form, 'Save the change');
    await waitUntil(() => all(page.widget, 'h2')[0]?.textContent === 'Two lamps', 'not changed');
    await press(page.widget, 'Withdraw');
    await says(page.widget, 'Withdraw this proposal?');
    await page.isAccessible();
    await press(page.widget, 'Yes, withdraw it');
    await says(page.widget, 'has been withdrawn');
    expect(all(page.widget, 'aside .acts button')).to.have.length(0);
  });

  it('says how many co-signs are still missing, as a fraction and in words', async () => {
    const { id } = await author.propose('A chess table');
    const element = await show(id);
    expect(inside(element, '.fraction').textContent).to.equal('0 / 10');
    expect(said(element)).to.contain('10 more are needed');
  });

  it('asks whoever has co-signed again once something else is asked for, and counts nobody until then', async () => {
    await pageSignsIn('resident', 12);
    const { id } = await author.propose('A bench');
    await neighbour('resident', 12).call('PUT', `/proposals/${id}/cosign`);
    await neighbour('resident', 11).call('PATCH', `/proposals/${id}`, { title: 'Two benches', version: 1 });
    const page = await hostPage('juyi-proposal', { id });
    await says(page.widget, 'Still with us?');
    expect(tally(page.widget)).to.equal('0');
    await page.isAccessible();
    await press(page.widget, 'Yes, I still co-sign');
    await says(page.widget, 'Your co-sign is counted');
    expect(tally(page.widget)).to.equal('1');
  });

  it('shows what has changed, takes other words, and its author stands them in the text', async () => {
    await pageSignsIn('resident', 11);
    const { id } = await author.propose('A lamp at gate 3');
    await neighbour('resident', 11).call('PATCH', `/proposals/${id}`, { title: 'A light at gate 3', version: 1 });
    const body = { part: 'title', wording: 'A light at gates 3 and 4', why: 'Gate 4 is dark too.' };
    await neighbour('resident', 12).call('POST', `/proposals/${id}/amendments`, body);
    const page = await hostPage('juyi-proposal', { id });
    await says(page.widget, 'Other words (waiting: 1)');
    await press(page.widget, 'What has changed (wordings: 2)');
    await waitUntil(
      () => page.widget.shadowRoot!.querySelector('juyi-proposal-words')?.getAttribute('data-state') === 'ready',
    );
    const words = inside(page.widget, 'juyi-proposal-words');
    expect(inside(words, 'del').textContent).to.contain('lamp');
    expect(inside(words, 'ins').textContent).to.contain('light');
    await page.isAccessible();
    await press(words, 'Accept these words');
    await waitUntil(() => all(page.widget, 'h2')[0]?.textContent === body.wording, 'not taken over');
  });

  it('that nobody knows says so, and a draft is seen by its author alone', async () => {
    const { id } = await author.call<{ id: string }>('POST', '/proposals', { title: 'Mine', body: '', state: 'draft' });
    const element = await show(id);
    expect(element.dataset.state).to.equal('error');
    expect(said(element)).to.contain('Nothing is here');
    await expect(element).to.be.accessible();
    await pageSignsIn('resident', 11);
    const page = await hostPage('juyi-proposal', { id });
    await says(page.widget, 'Only you can see it');
  });
});
