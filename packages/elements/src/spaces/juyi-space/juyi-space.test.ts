import { expect, html, oneEvent } from '@open-wc/testing';
import {
  all,
  button,
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
import type { JuyiSpace } from './juyi-space.ts';
import './juyi-space.ts';

const worker = neighbour('worker', 0);
const show = (id?: string, lang = 'en') =>
  drawn<JuyiSpace>(html`<juyi-space api="/juyi" lang=${lang} .spaceId=${id}></juyi-space>`);
const create = async (more: object) =>
  (await worker.call<{ id: string }>('POST', '/spaces', { name: '绿化小组', purpose: '把院子种满花', ...more })).id;

describe('a space', () => {
  beforeEach(pageSignsOut);

  it('is joined by whoever lives here, and left again', async () => {
    const id = await create({ kind: 'group', joining: 'open' });
    await pageSignsIn('resident', 51);
    const element = await show(id);
    expect(said(element)).to.contain('Who is in a group is known to its members alone.');
    const joined = oneEvent(element, 'juyi-joined');
    await press(element, 'Join');
    expect((await joined).detail).to.deep.equal({ id, state: 'member' });
    await says(element, 'You are a member.');
    await says(element, '1 member');
    await holdsKeyboard(element, (active) => active.textContent === 'You are a member.');
    await expect(element).to.be.accessible();
    await press(element, 'Leave');
    await says(element, '0 members');
  });

  it('shows who sits in a council, until when, and is not joined by a button', async () => {
    const id = await create({ kind: 'council', joining: 'election', seats: 15, name: '居民议事会' });
    const people = await worker.call<{ items: { id: string }[] }>('GET', '/roles/people?q=resident%2052');
    const until = Date.UTC(2099, 0, 2);
    await worker.call('POST', `/spaces/${id}/members`, { person: people.items[0]!.id, office: 'chair', until });
    const element = await show(id, 'zh-CN');
    expect(inside(element, '[part="people"]').textContent).to.match(/resident 52\s*主任 · 任期至2099年1月2日/);
    expect(said(element)).to.contain('15 席，现有 1 人');
    expect(all(element, '.primary')).to.have.length(0);
    await expect(element).to.be.accessible();
  });

  it('is found in the list of all, by its name, and leads back to it', async () => {
    const id = await create({ kind: 'group', joining: 'request', name: 'Night watch' });
    const list = await show();
    await expect(list).to.be.accessible();
    const link = all<HTMLAnchorElement>(list, 'h3 a').find(({ textContent }) => textContent === 'Night watch')!;
    expect(new URL(link.href).searchParams.get('space')).to.equal(id);
    const before = location.href;
    history.replaceState(null, '', link.href);
    try {
      const element = await show();
      expect(said(element)).to.contain('Night watch').and.to.contain('Whoever lives here can ask to join.');
      expect(inside<HTMLAnchorElement>(element, '.way').href).to.equal(before);
    } finally {
      history.replaceState(null, '', before);
    }
  });

  it('lists what is before it, and leads to each where the page has a place for proposals', async () => {
    const id = await create({ kind: 'council', joining: 'election', name: '议事会' });
    const { id: lamp } = await neighbour('resident', 60).call<{ id: string }>('POST', '/proposals', {
      title: 'A lamp at the gate',
      body: 'It is dark.',
      target: 'council',
    });
    await worker.call('POST', `/proposals/${lamp}/transitions`, { to: 'admitted', version: 1 });
    for (let n = 61; n < 71; n++) await neighbour('resident', n).call('PUT', `/proposals/${lamp}/cosign`);
    const element = await show(id);
    expect(inside(element, 'ol').textContent).to.contain('A lamp at the gate');
    element.proposalHref = '/proposals/';
    await element.updateComplete;
    expect(inside<HTMLAnchorElement>(element, 'ol a').href).to.equal(`${location.origin}/proposals/?id=${lamp}`);
  });

  it('says what happened where it is not there', async () => {
    const element = await show('01990000-0000-7000-8000-000000000000');
    expect(element.dataset.state).to.equal('error');
    expect(button(element, 'Try again')).to.exist;
    await expect(element).to.be.accessible();
  });

  it('asks a visitor who wants to join to sign in', async () => {
    const element = await show(await create({ kind: 'group', joining: 'open' }));
    await press(element, 'Join');
    await element.updateComplete;
    expect(inside(element, 'juyi-sign-in')).to.exist;
  });

  for (const query of [{ lang: 'zh-CN' }, { lang: 'en', mode: 'elder' }]) {
    it(`stands in a phone’s page under a strict policy (${Object.values(query).join(', ')})`, async () => {
      await create({ kind: 'council', joining: 'election', seats: 15, name: '居民议事会' });
      const page = await hostPage('juyi-space', query);
      await page.isAccessible();
      expect(page.window.violations).to.deep.equal([]);
      expect(page.window.document.documentElement.scrollWidth).to.equal(360);
      for (const link of all(page.widget, 'a')) expect(link.getBoundingClientRect().height).to.be.at.least(44);
    });
  }
});
