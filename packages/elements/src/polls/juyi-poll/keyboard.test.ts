import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  all,
  button,
  type HostPage,
  holdsKeyboard,
  hostPage,
  inside,
  neighbour,
  pageSignsIn,
  pageSignsOut,
  press,
  says,
  write,
} from '../../../test/helpers.ts';
import { markAndCast, radios, ready } from '../../../test/marking.ts';
import { both, lift, openPoll } from '../../../test/polls.ts';
import { waitUntil } from '../../../test/waiting.ts';

const tag = 'juyi-poll';
const gate = { id: 'gate', title: both('装电动门吗？', 'An electric gate?'), rule: 'motion' };
const isAt = ({ widget }: HostPage, words: string) =>
  holdsKeyboard(widget, (active) => active?.textContent?.trim() === words);

async function openedBy(role: 'resident' | 'councilMember', n: number, poll: string, query = {}): Promise<HostPage> {
  await pageSignsIn(role, n);
  const page = await hostPage(tag, { id: poll, ...query });
  await ready(page);
  page.window.focus();
  return page;
}

describe('in a ballot the keyboard', () => {
  beforeEach(pageSignsOut);

  it('is where the next question begins, and where the one before does', async () => {
    const poll = await openPoll([lift, gate]);
    const page = await openedBy('resident', 41, poll, { mode: 'elder' });
    button(page.widget, 'Next').focus();
    await sendKeys({ press: 'Enter' });
    await isAt(page, 'An electric gate?');
    const { top } = page.widget.shadowRoot!.activeElement!.getBoundingClientRect();
    expect(top).to.be.within(0, 740);
    button(page.widget, 'Back').focus();
    await sendKeys({ press: 'Enter' });
    await isAt(page, 'New lifts?');
  });

  it('is on the question again for whoever changes a ballot', async () => {
    const page = await openedBy('resident', 41, await openPoll([lift]));
    await markAndCast(page, 0);
    await isAt(page, 'Your ballot is in');
    await press(page.widget, 'Change my ballot');
    await isAt(page, 'New lifts?');
  });

  it('stays on the button while a ballot is under way and where it does not arrive', async () => {
    const page = await openedBy('resident', 41, await openPoll([lift]));
    radios(page)[0]!.click();
    await page.widget.updateComplete;
    await press(page.widget, 'Next: check my ballot');
    await isAt(page, 'Is this your ballot?');
    page.loseNetwork();
    button(page.widget, 'Cast my ballot').focus();
    await sendKeys({ press: 'Enter' });
    await says(page.widget, 'Your ballot is not in yet');
    await isAt(page, 'Cast my ballot');
    button(page.widget, 'Try again').focus();
    await sendKeys({ press: 'Enter' });
    await holdsKeyboard(page.widget, (active) => active?.matches('.primary'));
    await page.isAccessible();
  });

  it('goes on with the ways to sign in', async () => {
    const page = await hostPage(tag, { id: await openPoll([lift]) });
    page.window.focus();
    await waitUntil(() => all(page.widget, '.wide').length === 1, 'no way to sign in');
    inside(page.widget, '.wide').focus();
    await sendKeys({ press: 'Enter' });
    await holdsKeyboard(page.widget, (active) => active?.matches('.signing'));
  });

  it('stays on the button that asks after a receipt', async () => {
    const page = await openedBy('resident', 41, await openPoll([lift]));
    await markAndCast(page, 0);
    const code = inside(page.widget, '.code').textContent!;
    inside(page.widget, '.find summary').click();
    const ask = inside(page.widget, 'juyi-receipt');
    await waitUntil(() => ask.dataset.state === 'ready', 'no receipts');
    write(ask, '#code', code);
    inside(ask, 'button').focus();
    await sendKeys({ press: 'Enter' });
    await says(ask, 'This ballot counts.');
    await holdsKeyboard(ask, (active) => active?.matches('button'));
  });

  it('goes through the homes that one person votes for, and on to the question of the next', async () => {
    const poll = await openPoll([lift], { kind: 'council', profile: 'ASSOCIATION' });
    const [principal, agent] = [neighbour('councilMember', 0), neighbour('councilMember', 1)];
    type Mine = { electors: { elector: string }[] };
    const [theirs, own] = await Promise.all(
      [principal, agent].map((member) => member.call<Mine>('GET', `/polls/${poll}/mine`)),
    );
    const body = { elector: theirs!.electors[0]!.elector, agent: own!.electors[0]!.elector };
    await principal.call('POST', `/polls/${poll}/proxies`, body);
    const page = await openedBy('councilMember', 1, poll);
    const homes = () => all<HTMLInputElement>(page.widget, '.electors input');
    homes()[0]!.focus();
    await sendKeys({ press: 'ArrowDown' });
    await holdsKeyboard(page.widget, (active) => active === homes()[1] && homes()[1]!.checked);
    await sendKeys({ press: 'ArrowUp' });
    await holdsKeyboard(page.widget, (active) => active === homes()[0] && homes()[0]!.checked);
    await markAndCast(page, 1);
    inside<HTMLButtonElement>(page.widget, '.receipt .primary').click();
    await isAt(page, 'New lifts?');
  });
});
