import { expect } from '@open-wc/testing';
import { all, hostPage, inside, neighbour, pageSignsIn, pageSignsOut, press, said, says } from '../../test/helpers.ts';
import { waitUntil } from '../../test/waiting.ts';

const tags = ['juyi-proposals', 'juyi-proposal', 'juyi-proposal-form', 'juyi-sign-in'];
const longWord = 'Donaudampfschifffahrtsgesellschaftskapitänswitwe';
let id = '';

function hosts(window: Window): string[] {
  const loaded = window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin);
  return [...new Set(loaded)];
}

describe('on a page of another’s, with a strict policy and trusted types', () => {
  before(async () => {
    await pageSignsOut();
    const body = `${longWord} https://example.org/${'a'.repeat(200)}`;
    ({ id } = await neighbour('resident', 31).propose(`Two steps at the gate ${longWord}`, body));
    for (let number = 0; number < 3; number++) await neighbour('resident', 31).propose(`Steps ${number}`);
  });

  for (const tag of tags) {
    for (const query of [{ lang: 'zh-CN' }, { lang: 'en' }, { lang: 'en', mode: 'elder' }]) {
      it(`<${tag}> draws within 360 px, moves nothing, asks nobody else: ${JSON.stringify(query)}`, async () => {
        const page = await hostPage(tag, { ...(tag === 'juyi-proposal' && { id }), ...query });
        expect(page.widget.dataset.state).to.equal('ready');
        await page.isAccessible();
        expect(page.window.violations).to.deep.equal([]);
        expect(page.window.document.documentElement.scrollWidth).to.be.at.most(360);
        expect(hosts(page.window)).to.deep.equal([location.origin]);
        if (tag !== 'juyi-sign-in') expect(page.window.shift).to.equal(0);
      });
    }
  }

  it('keeps the room that signing in will need', async () => {
    const page = await hostPage('juyi-sign-in');
    const { height } = page.widget.getBoundingClientRect();
    page.window.fetch = () => new Promise(() => {});
    const waiting = page.window.document.createElement('juyi-sign-in');
    waiting.setAttribute('api', '/juyi/');
    page.window.document.querySelector('main')!.append(waiting);
    await waitUntil(() => waiting.getAttribute('data-state') === 'loading');
    expect(waiting.getBoundingClientRect().height).to.equal(height);
  });

  it('is as large as meant where the page makes its root type small', async () => {
    const page = await hostPage('juyi-proposals');
    const { fontSize } = page.window.getComputedStyle(page.widget);
    expect(fontSize).to.equal('17px');
    const target = inside(page.widget, '[part="propose"]').getBoundingClientRect();
    expect(target.height).to.be.at.least(44);
  });

  it('reads from left to right, figures and all, where the page is read from right to left', async () => {
    const page = await hostPage('juyi-proposals');
    page.window.document.documentElement.dir = 'rtl';
    expect(page.window.getComputedStyle(inside(page.widget, 'h2')).direction).to.equal('ltr');
    expect(page.window.document.documentElement.scrollWidth).to.be.at.most(360);
    await page.isAccessible();
  });

  it('takes the page’s own colours', async () => {
    const page = await hostPage('juyi-proposals');
    page.window.document.documentElement.style.setProperty('--juyi-jade', 'rgb(0, 0, 128)');
    const colour = page.window.getComputedStyle(inside(page.widget, '[part="propose"]')).backgroundColor;
    expect(colour).to.equal('rgb(0, 0, 128)');
    const own = page.window.getComputedStyle(page.window.document.documentElement);
    expect(own.getPropertyValue('--juyi-ink')).to.equal('');
  });

  it('shows the light-DOM fallback until its script has come, and only then its own', async () => {
    const page = await hostPage('juyi-proposals');
    const fallback = page.widget.querySelector('a')!;
    expect(fallback.textContent).to.equal('Fallback');
    expect(fallback.assignedSlot).to.equal(null);
  });

  it('opens a proposal itself where the page has no place for one', async () => {
    const page = await hostPage('juyi-proposals', { id });
    await waitUntil(
      () => page.widget.shadowRoot!.querySelector('juyi-proposal')?.getAttribute('data-state') === 'ready',
      'not opened',
      { timeout: 8000 },
    );
    expect(said(inside(page.widget, 'juyi-proposal'))).to.contain('Two steps at the gate');
    expect(inside<HTMLAnchorElement>(page.widget, 'a').href).not.to.contain('id=');
    await page.isAccessible();
  });

  it('draws a widget that is put on the page later', async () => {
    const page = await hostPage('juyi-proposals');
    const late = page.window.document.createElement('juyi-sign-in');
    page.window.document.querySelector('juyi-community')!.append(late);
    await waitUntil(() => late.getAttribute('data-state') === 'ready', 'not drawn');
    expect(page.window.violations).to.deep.equal([]);
  });

  it('loads twice without harm', async () => {
    const page = await hostPage('juyi-proposals');
    const script = page.window.document.querySelector<HTMLScriptElement>('script[type="module"]')!;
    page.window.document.head.append(script.cloneNode());
    page.window.document.body.append(page.window.document.createElement('juyi-community'));
    await waitUntil(() => page.window.document.querySelectorAll('juyi-community')[1]!.shadowRoot !== null);
    expect(page.window.violations).to.deep.equal([]);
  });

  it('says what is signed in everywhere on the page at once', async () => {
    await pageSignsIn('resident', 32);
    const page = await hostPage('juyi-sign-in');
    const proposal = page.window.document.createElement('juyi-proposal');
    proposal.setAttribute('proposal-id', id);
    page.window.document.querySelector('juyi-community')!.append(proposal);
    await waitUntil(() => proposal.getAttribute('data-state') === 'ready', 'not drawn');
    await says(proposal, 'Co-sign this');
    await press(page.widget, 'Sign out');
    await says(proposal, 'Sign in to co-sign');
    expect(all(proposal, 'juyi-sign-in')).to.have.length(0);
  });
});
