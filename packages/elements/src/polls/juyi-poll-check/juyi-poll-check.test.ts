import { expect } from '@open-wc/testing';
import {
  all,
  type HostPage,
  hostPage,
  inside,
  pageSignsIn,
  pageSignsOut,
  press,
  said,
  says,
} from '../../../test/helpers.ts';
import { postedOwnersVote } from '../../../test/homes.ts';
import { waitUntil } from '../../../test/waiting.ts';

const codes = (screen: Element) => all(screen, 'code').map(({ textContent }) => textContent!);

async function sha256(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

describe('checking a posted result', () => {
  let poll = '';
  before(async () => {
    poll = await postedOwnersVote(47, '1101', ['1102']);
  });
  beforeEach(pageSignsOut);

  const opened = async (query: Record<string, string>): Promise<[HostPage, Element]> => {
    const page = await hostPage('juyi-poll', { id: poll, ...query });
    const find = () => page.widget.shadowRoot!.querySelector('juyi-poll-check');
    await waitUntil(find, 'no result');
    (find()!.parentElement as HTMLDetailsElement).open = true;
    await waitUntil(() => find()!.getAttribute('data-state') === 'ready', 'nothing to check with');
    return [page, find()!];
  };

  it('hands everybody the published file, the command that counts it, and its digest', async () => {
    const [page, screen] = await opened({ lang: 'en' });
    const file = await fetch(inside<HTMLAnchorElement>(screen, 'a[download]').href);
    const [command, digest] = codes(screen);
    expect(command).to.match(/^juyi tally juyi-[\w-]+\.json$/);
    expect(digest).to.equal(await sha256(await file.arrayBuffer()));
    expect(said(screen)).not.to.contain('My ballot');
    await page.isAccessible();
  });

  it('shows an owner how the own ballot was counted, and its line in that file, until it is hidden', async () => {
    await pageSignsIn('resident', 47);
    const [page, screen] = await opened({ lang: 'en' });
    await says(screen, 'My ballot');
    expect(said(screen)).not.to.contain('Yes');
    await press(screen, 'Show my ballot');
    await waitUntil(() => /line [12] of 2\./.test(said(screen)), 'the ballot is not found');
    expect(inside(screen, 'dl').textContent).to.match(/New lifts\?\s*Yes/);
    const [, , line, digest] = codes(screen);
    expect(digest).to.equal(await sha256(new TextEncoder().encode(line!)));
    await page.isAccessible();
    await press(screen, 'Hide my ballot');
    await waitUntil(() => !said(screen).includes('Yes'), 'the ballot still shows');
  });

  it('says so, and what to do, where the own ballot is not in the file', async () => {
    await pageSignsIn('resident', 47);
    const [page, screen] = await opened({ lang: 'zh-CN', mode: 'elder' });
    await says(screen, '显示我的票');
    const { fetch } = page.window;
    page.window.fetch = async (asked, ...more) => {
      const answer = await fetch(asked, ...more);
      if (!String(asked).includes('/bundle')) return answer;
      return Response.json({ ...(await answer.json()), commitments: ['0'.repeat(64)] });
    };
    await press(screen, '显示我的票');
    await says(screen, '公布的数据里没有这张票。');
    expect(said(screen)).to.contain('请在公示期内提出异议');
    expect(page.window.document.documentElement.scrollWidth).to.be.at.most(360);
    await page.isAccessible();
  });
});
