import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  all,
  type HostPage,
  hostPage,
  inside,
  neighbour,
  pageSignsIn,
  pageSignsOut,
  said,
  says,
} from '../../../test/helpers.ts';
import { lift, openPoll } from '../../../test/polls.ts';
import { waitUntil } from '../../../test/waiting.ts';

const own = ({ widget }: HostPage) => widget.shadowRoot!.querySelector('juyi-poll-mandates')!;
const numberOf = async (n: number) =>
  (await neighbour('councilMember', n).call<{ person: { id: string } }>('GET', '/session')).person.id;

async function shown(poll: string, query: Record<string, string>): Promise<HostPage> {
  const page = await hostPage('juyi-poll', { id: poll, ...query });
  await waitUntil(() => own(page)?.getAttribute('data-state') === 'ready', 'no mandates');
  return page;
}

describe('who casts a vote', () => {
  let poll = '';
  beforeEach(async () => {
    await pageSignsOut();
    poll = await openPoll([lift], { kind: 'council', profile: 'ASSOCIATION' });
  });

  it('is entrusted and taken back with the keyboard alone, and whoever is entrusted finds the ballot', async () => {
    await pageSignsIn('councilMember', 0);
    const page = await shown(poll, { lang: 'en' });
    page.window.focus();
    inside(own(page), 'summary').focus();
    await sendKeys({ press: 'Enter' });
    for (const press of ['Tab']) await sendKeys({ press });
    await sendKeys({ type: 'not a number' });
    await sendKeys({ press: 'Enter' });
    await says(own(page), 'not a whole number');
    inside<HTMLInputElement>(own(page), 'input').value = '';
    await sendKeys({ type: await numberOf(1) });
    await page.isAccessible();
    await sendKeys({ press: 'Enter' });
    await says(own(page), 'You have entrusted');
    expect(said(own(page))).to.contain('until voting ends');
    await page.isAccessible();
    const agent = neighbour('councilMember', 1);
    const { electors } = await agent.call<{ electors: { as: string }[] }>('GET', `/polls/${poll}/mine`);
    expect(electors.map(({ as }) => as)).to.deep.equal(['self', 'proxy']);
    inside<HTMLButtonElement>(own(page), '.note button').focus();
    await sendKeys({ press: 'Enter' });
    await says(own(page), 'You cast this vote yourself again');
  });

  for (const query of [{ lang: 'zh-CN' }, { lang: 'en', mode: 'elder' }]) {
    it(`is said within 360 px, and moves nothing: ${JSON.stringify(query)}`, async () => {
      await pageSignsIn('councilMember', 0);
      const page = await shown(poll, query);
      for (const part of all<HTMLDetailsElement>(own(page), 'details')) part.open = true;
      expect(inside<HTMLInputElement>(own(page), '#mine').value).to.equal(await numberOf(0));
      expect(page.window.document.documentElement.scrollWidth).to.be.at.most(360);
      expect(page.window.shift).to.equal(0);
      await page.isAccessible();
    });
  }
});
