import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  button,
  type HostPage,
  holdsKeyboard,
  hostPage,
  inside,
  pageSignsIn,
  pageSignsOut,
  press,
  said,
  says,
  write,
} from '../../../test/helpers.ts';
import { postedOwnersVote } from '../../../test/homes.ts';
import { waitUntil } from '../../../test/waiting.ts';

const own = ({ widget }: HostPage) => widget.shadowRoot!.querySelector('juyi-poll-inspection');

describe('looking into all ballots of an owners’ vote', () => {
  let poll = '';
  before(async () => {
    poll = await postedOwnersVote(46, '901', ['902', '1001']);
  });
  beforeEach(pageSignsOut);

  const shown = async (query: Record<string, string>): Promise<HostPage> => {
    const page = await hostPage('juyi-poll', { id: poll, ...query });
    await waitUntil(() => page.widget.shadowRoot!.querySelector('juyi-poll-challenges'), 'no result');
    return page;
  };
  const opened = async (query: Record<string, string>): Promise<HostPage> => {
    await pageSignsIn('resident', 46);
    const page = await shown(query);
    await waitUntil(() => own(page), 'nothing to look into');
    (own(page)!.parentElement as HTMLDetailsElement).open = true;
    await waitUntil(() => own(page)?.getAttribute('data-state') === 'ready', 'no inspection');
    return page;
  };

  it('says first that it is written down, asks for a reason and a yes, then shows each home’s ballot', async () => {
    const page = await opened({ lang: 'en' });
    const screen = own(page)!;
    await says(screen, 'Opening is written down: your name');
    await page.isAccessible();
    await press(screen, 'Open the ballots');
    await says(screen, 'Please say why.');
    write(screen, '#why', 'To check my own vote');
    await press(screen, 'Open the ballots');
    await says(screen, 'Please tick that you know');
    inside<HTMLInputElement>(screen, '#confirm').click();
    await press(screen, 'Open the ballots');
    await says(screen, 'it is written down that you opened them');
    const lines = () =>
      [...screen.shadowRoot!.querySelectorAll('tbody tr')].map((row) => row.textContent!.replace(/\s+/g, ' ').trim());
    await waitUntil(() => lines().length === 3, 'not every home is there');
    expect(lines()[0]).to.match(/901 88.50 Yes$/);
    expect(lines()[1]).to.match(/902 100.00 none that counts$/);
    expect(said(screen)).to.match(/Who has looked.*you · To check my own vote/);
    await page.isAccessible();
    write(screen, '#asked', '1001');
    await says(screen, '1 of 3 homes');
    write(screen, '#asked', 'the palace');
    await says(screen, 'No home is called so.');
    await press(screen, 'Close the ballots');
    await says(screen, 'Opening is written down');
    expect(screen.shadowRoot!.querySelector('table')).to.equal(null);
  });

  it('is opened, searched and closed with the keyboard alone', async () => {
    const page = await opened({ lang: 'en' });
    const screen = own(page)!;
    const isAt = (selector: string) => holdsKeyboard(screen, (active) => active?.matches(selector));
    page.window.focus();
    inside(screen, '#why').focus();
    await sendKeys({ type: 'To check my own vote' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await isAt('#confirm');
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Enter' });
    await isAt('[role=status]');
    await sendKeys({ press: 'Tab' });
    await isAt('#asked');
    await sendKeys({ type: '1001' });
    await says(screen, '1 of 3 homes');
    button(screen, 'Close the ballots').focus();
    await sendKeys({ press: 'Enter' });
    await isAt('#why');
    await page.isAccessible();
  });

  it('fits 360 px in large type, and is offered to nobody who had no say', async () => {
    const page = await opened({ lang: 'zh-CN', mode: 'elder' });
    await says(own(page)!, '查阅会留下记录');
    expect(page.window.document.documentElement.scrollWidth).to.be.at.most(360);
    await page.isAccessible();
    await pageSignsIn('resident', 45);
    expect(own(await shown({ lang: 'zh-CN' }))).to.equal(null);
  });
});
