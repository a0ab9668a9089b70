import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  type HostPage,
  hostPage,
  inside,
  neighbour,
  pageSignsIn,
  pageSignsOut,
  said,
  says,
} from '../../../test/helpers.ts';
import { ended, lift, openPoll, post, short } from '../../../test/polls.ts';
import { waitUntil } from '../../../test/waiting.ts';

const own = ({ widget }: HostPage) => widget.shadowRoot!.querySelector('juyi-poll-challenges')!;

const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const scan = (name: string) =>
  new File([Uint8Array.from(atob(pixel), (sign) => sign.charCodeAt(0))], name, { type: 'image/png' });

describe('objecting to a posted result', () => {
  let poll = '';
  before(async () => {
    poll = await openPoll([lift], {}, short);
    await ended(poll);
    await post(poll);
  });
  beforeEach(pageSignsOut);

  async function shown(query: Record<string, string>): Promise<HostPage> {
    const page = await hostPage('juyi-poll', { id: poll, ...query });
    await waitUntil(() => own(page)?.getAttribute('data-state') === 'ready', 'no objections');
    return page;
  }

  it('is handed in with the keyboard alone by whoever could vote, and its answer hangs beside the result', async () => {
    await pageSignsIn('resident', 45);
    const page = await shown({ lang: 'en' });
    expect(said(own(page))).to.contain('Nobody has objected so far');
    expect(said(own(page))).to.contain('Whoever signed the count answers no objection to it.');
    page.window.focus();
    inside(own(page), 'summary').focus();
    await sendKeys({ press: 'Enter' });
    for (let presses = 0; presses < 4; presses++) await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await says(own(page), 'Please say what is wrong');
    await page.isAccessible();
    await sendKeys({ type: 'Two of us counted another number.' });
    const chosen = new DataTransfer();
    const heavy = new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'film.png', { type: 'image/png' });
    for (const file of [scan('one.png'), heavy, scan('two.png')]) chosen.items.add(file);
    const field = inside<HTMLInputElement>(own(page), '#files');
    field.files = chosen.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await says(own(page), 'too large: film.png');
    await page.isAccessible();
    for (let presses = 0; presses < 2; presses++) await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => !said(own(page)).includes('one.png'), 'the picture is still there');
    for (let presses = 0; presses < 2; presses++) await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await says(own(page), 'Your objection is in');
    await says(own(page), 'being looked into');
    expect(said(own(page))).not.to.contain('Two of us');
    await page.isAccessible();
    const worker = neighbour('worker', 2);
    const { challenges } = await worker.call<{ challenges: { id: string; files: string[] }[] }>(
      'GET',
      `/polls/${poll}/desk`,
    );
    expect(challenges[0]!.files).to.have.length(1);
    await worker.call('POST', `/files/${challenges[0]!.files[0]}/tickets`);
    const answer = { state: 'dismissed', answer: 'Counted again before witnesses: the same.' };
    await worker.call('PUT', `/polls/${poll}/challenges/${challenges[0]!.id}`, answer);
    await page.reload();
    await waitUntil(() => own(page)?.getAttribute('data-state') === 'ready', 'no objections');
    await says(own(page), 'Counted again before witnesses');
    expect(said(own(page))).to.contain('dismissed');
  });

  it('is read by everybody, in large type within 360 px', async () => {
    const page = await shown({ lang: 'zh-CN', mode: 'elder' });
    expect(said(own(page))).to.contain('异议');
    expect(own(page).shadowRoot!.querySelector('form')).to.equal(null);
    expect(page.window.document.documentElement.scrollWidth).to.be.at.most(360);
    expect(page.window.shift).to.equal(0);
    await page.isAccessible();
  });
});
