import { harmIn, hostileNames, hostileTexts } from '@juyi/testing/hostile';
import { expect, fixture, html } from '@open-wc/testing';
import { all, type HostPage, hostPage, inside, neighbour, pageSignsOut, press, said } from '../../test/helpers.ts';
import { waitUntil } from '../../test/waiting.ts';
import { markdown } from './markdown.ts';

const lin = neighbour('resident', 41);

describe('what a person means ill', () => {
  beforeEach(pageSignsOut);

  it('is two hundred different texts, none of which becomes anything but text', async () => {
    expect(new Set(hostileTexts).size).to.equal(200);
    for (const source of hostileTexts) {
      const element = await fixture(html`<div>${markdown(source)}</div>`);
      expect(harmIn(element), source).to.deep.equal([]);
    }
    expect('pwned' in window).to.equal(false);
  });

  it('does nothing in comments', async () => {
    const subject = { kind: 'page', id: '/hostile' };
    for (const body of hostileTexts) await lin.call('POST', '/comments', { subject, body });
    const host = await hostPage('juyi-comments', { subject: subject.id });
    for (let shown = 20; shown < hostileTexts.length; shown += 20) {
      await press(host.widget, 'Show more');
      await waitUntil(() => all(host.widget, '[part="comment"]').length > shown, 'no more');
    }
    expect(all(host.widget, '[part="body"]')).to.have.length(hostileTexts.length);
    expectInert(host);
  }).timeout(60_000);

  it('does nothing in proposals, their titles and their list', async () => {
    let text = '';
    for (const source of [...hostileTexts, '']) {
      if (source && text.length + source.length < 7000) text += `${source}\n\n`;
      else {
        const { id } = await lin.propose(hostileNames[text.length % hostileNames.length]!, text);
        const host = await hostPage('juyi-proposal', { id });
        expect(said(host.widget).length).to.be.greaterThan(1000);
        expectInert(host);
        text = `${source}\n\n`;
      }
    }
    for (const title of hostileNames) await lin.propose(title, 'x');
    const list = await hostPage('juyi-proposals');
    expect(said(list.widget)).to.contain('<base href="//evil.example/">');
    expectInert(list);
  }).timeout(60_000);

  it('does nothing in names of persons', async () => {
    // Each is a page of its own, so every fifth kind stands for its neighbours.
    for (const name of hostileNames.filter((_, place) => place % 5 === 0)) {
      const signed = await fetch(`/host/token?person=${encodeURIComponent(name)}`);
      await fetch('/juyi/api/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(await signed.json()),
      });
      const host = await hostPage('juyi-sign-in');
      expect(said(host.widget)).to.contain('Signed in as');
      expectInert(host);
    }
  }).timeout(60_000);

  it('does nothing in the names of pages', async () => {
    const host = await hostPage('juyi-comments', { subject: hostileNames[1]! });
    expect(inside(host.widget, 'h2').textContent).to.equal('Comments');
    expectInert(host);
  }).timeout(60_000);
});

function expectInert(host: HostPage): void {
  expect(harmIn(host.widget.shadowRoot!)).to.deep.equal([]);
  expect(host.window.violations).to.deep.equal([]);
  expect('pwned' in host.window || 'pwned' in window).to.equal(false);
}
