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
} from '../../../test/helpers.ts';
import { frozenOwners, sharedHome } from '../../../test/homes.ts';
import { lift, openPoll } from '../../../test/polls.ts';
import { waitUntil } from '../../../test/waiting.ts';

const own = ({ widget }: HostPage) => widget.shadowRoot!.querySelector('juyi-poll-mandates')!;
const numberOf = async (n: number) =>
  (await neighbour('councilMember', n).call<{ person: { id: string } }>('GET', '/session')).person.id;
const personOf = async (n: number) =>
  (await neighbour('resident', n).call<{ person: { id: string; name: string } }>('GET', '/session')).person;

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
    const isHere = (active: Element) => active?.matches('[role="status"]');
    await holdsKeyboard(own(page), isHere);
    expect(said(own(page))).to.contain('until voting ends');
    await page.isAccessible();
    const agent = neighbour('councilMember', 1);
    const { electors } = await agent.call<{ electors: { as: string }[] }>('GET', `/polls/${poll}/mine`);
    expect(electors.map(({ as }) => as)).to.deep.equal(['self', 'proxy']);
    inside<HTMLButtonElement>(own(page), '.note button').focus();
    await sendKeys({ press: 'Enter' });
    await says(own(page), 'You cast this vote yourself again');
    await holdsKeyboard(own(page), isHere);
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

describe('the vote of a home that several own', () => {
  const owners = [51, 52] as const;
  let poll = '';
  before(async () => {
    await sharedHome('1101', owners);
    const snapshot = await frozenOwners();
    const asked = { kind: 'owners', franchise: { electors: 'owners', snapshot } };
    poll = await openPoll([{ ...lift, rule: 'owners-vote' }], asked);
  });
  beforeEach(pageSignsOut);

  it('is cast by whom all of them name: each says so with the keyboard, and the ballot opens to that one alone', async () => {
    await pageSignsIn('resident', owners[0]);
    const page = await shown(poll, { lang: 'en' });
    expect(said(page.widget)).to.contain('This home has several owners.');
    expect(page.window.shift).to.equal(0);
    await says(own(page), 'Owners of this vote: 2.');
    expect(said(own(page))).to.contain('has named nobody yet');
    await page.isAccessible();
    page.window.focus();
    const [mine] = all<HTMLInputElement>(own(page), 'input[name="person"]').filter(({ labels }) =>
      labels![0]!.textContent!.includes('(myself)'),
    );
    mine!.focus();
    for (const press of ['Space', 'Tab', 'Enter']) await sendKeys({ press });
    await says(own(page), 'Not all of you have named the same person yet.');
    await says(own(page), 'names');
    expect(all(page.widget, '.ballot input')).to.have.length(0);

    const { id } = await personOf(owners[0]);
    const other = neighbour('resident', owners[1]);
    const { electors } = await other.call<{ electors: { elector: string }[] }>('GET', `/polls/${poll}/mine`);
    const naming = { elector: electors[0]!.elector, person: id };
    await other.call('PUT', `/polls/${poll}/representative`, naming);
    await page.reload();
    await waitUntil(() => all(page.widget, '.ballot input').length === 3, 'no ballot');
    await waitUntil(() => own(page)?.getAttribute('data-state') === 'ready', 'no mandates');
    expect(said(own(page))).to.contain(`All of you have named ${(await personOf(owners[0])).name}.`);
    await page.isAccessible();

    await pageSignsIn('resident', owners[1]);
    await page.reload();
    await says(page.widget, 'The owners of this home have named somebody else to cast its vote.');
    await page.isAccessible();
  });

  it('opens on the spot where the last of them names oneself', async () => {
    const [first, last] = [neighbour('resident', owners[0]), owners[1]];
    const { electors } = await first.call<{ electors: { elector: string }[] }>('GET', `/polls/${poll}/mine`);
    const naming = { elector: electors[0]!.elector, person: (await personOf(last)).id };
    await first.call('PUT', `/polls/${poll}/representative`, naming);
    await pageSignsIn('resident', last);
    const page = await shown(poll, { lang: 'zh-CN', mode: 'elder' });
    for (const part of all<HTMLDetailsElement>(own(page), 'details')) part.open = true;
    expect(page.window.document.documentElement.scrollWidth).to.be.at.most(360);
    await page.isAccessible();
    const [mine] = all<HTMLInputElement>(own(page), 'input[name="person"]').filter(({ labels }) =>
      labels![0]!.textContent!.includes('我自己'),
    );
    mine!.click();
    await press(own(page), '推选这个人');
    await waitUntil(() => all(page.widget, '.ballot input').length === 3, 'no ballot');
    await page.isAccessible();
  });
});
