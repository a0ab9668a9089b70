import { expect } from '@open-wc/testing';
import {
  all,
  button,
  hostPage,
  inside,
  neighbour,
  pageSignsIn,
  pageSignsOut,
  press,
  said,
  says,
} from '../../../test/helpers.ts';
import { markAndCheck, radios, ready } from '../../../test/marking.ts';
import { both, lift, move, openPoll, seats } from '../../../test/polls.ts';
import { waitUntil } from '../../../test/waiting.ts';

const tag = 'juyi-poll';
async function blank(): Promise<Blob> {
  const canvas = new OffscreenCanvas(2, 2);
  canvas.getContext('2d')!.fillRect(0, 0, 1, 1);
  return canvas.convertToBlob();
}

/** Whoever is signed in on this page brings a small picture. */
async function bring(name: string): Promise<string> {
  const picture = await blank();
  const body = new FormData();
  body.set('file', new File([picture], name, { type: picture.type }));
  return (await (await fetch('/juyi/api/files', { method: 'POST', body })).json()).id;
}

describe('a poll', () => {
  let poll = '';
  beforeEach(pageSignsOut);

  describe('with one question', () => {
    beforeEach(async () => {
      poll = await openPoll([lift], { cost: both('您家约 8 718 元。', 'About ¥8,718 for your home.') });
    });

    for (const query of [{ lang: 'zh-CN' }, { lang: 'en' }, { lang: 'en', mode: 'elder' }]) {
      it(`draws within 360 px, moves nothing, asks nobody else: ${JSON.stringify(query)}`, async () => {
        await pageSignsIn('resident', 41);
        const page = await hostPage(tag, { id: poll, ...query });
        await ready(page);
        await page.isAccessible();
        expect(page.window.violations).to.deep.equal([]);
        expect(page.window.document.documentElement.scrollWidth).to.be.at.most(360);
        expect(page.window.shift).to.equal(0);
        expect(radios(page).filter(({ checked }) => checked)).to.have.length(0);
      });
    }

    it('keeps to its room where letters are twice as large', async () => {
      await pageSignsIn('resident', 41);
      const page = await hostPage(tag, { id: poll });
      await ready(page);
      const { style, scrollWidth } = page.window.document.documentElement;
      expect(scrollWidth).to.be.at.most(360);
      style.setProperty('--juyi-text', '34px');
      style.setProperty('--juyi-small', '30px');
      await waitUntil(() => page.window.getComputedStyle(inside(page.widget, 'dt')).fontSize === '34px', 'still small');
      expect(page.window.document.documentElement.scrollWidth).to.be.at.most(360);
    });

    it('says what it costs, who may vote, what silence means and whom to call, before anybody signs in', async () => {
      const page = await hostPage(tag, { id: poll });
      for (const words of ['About ¥8,718', 'neither for nor against', '010-5555 0100', 'Sign in to vote'])
        expect(said(page.widget)).to.contain(words);
    });

    it('says what it takes to pass, lists the answers, and lets a phone call the number, before anybody signs in', async () => {
      const { widget } = await hostPage(tag, { id: poll });
      expect(said(widget)).to.contain('Passes with more than 1/2 of the votes for and against.');
      expect(all(widget, '.options li').map(({ textContent }) => textContent)).to.deep.equal(['Yes', 'No', 'Abstain']);
      expect(inside<HTMLAnchorElement>(widget, '.facts a').href).to.equal('tel:010-55550100');
    });

    it('tells whoever votes their own share beside what it costs all together', async () => {
      await pageSignsIn('resident', 41);
      const charge = { total: 90_000_000, by: 'heads' };
      const page = await hostPage(tag, { id: await openPoll([lift], { charge }) });
      await ready(page);
      expect(said(page.widget)).to.contain('It costs ¥900,000, shared in equal parts.');
      expect(said(page.widget)).to.match(/Your share[^:]*: ¥[1-9]/);
      await page.isAccessible();
      expect(page.window.shift).to.equal(0);
    });

    it('says when people meet about it', async () => {
      const { closesAt } = await neighbour('worker', 0).call<{ closesAt: number }>('GET', `/polls/${poll}`);
      const page = await hostPage(tag, { id: await openPoll([lift], { meetingAt: closesAt - 3_600_000 }) });
      await says(page.widget, 'The meeting: ');
      await page.isAccessible();
      expect(page.window.shift).to.equal(0);
    });

    it('tells a visitor why there is nothing to vote with', async () => {
      await pageSignsIn('visitor', 0);
      const page = await hostPage(tag, { id: poll });
      await says(page.widget, 'You can’t vote here');
      expect(said(page.widget)).to.contain('010-5555 0100');
      await page.isAccessible();
    });

    it('asks for signing in on the spot and goes on', async () => {
      const page = await hostPage(tag, { id: poll });
      await waitUntil(() => !button(page.widget, 'Sign in to vote').disabled);
      await press(page.widget, 'Sign in to vote');
      await waitUntil(
        () => page.widget.shadowRoot!.querySelector('juyi-sign-in')?.getAttribute('data-state') === 'ready',
        'no sign-in',
        { timeout: 8000 },
      );
      await press(inside(page.widget, 'juyi-sign-in'), 'Resident');
      await ready(page);
      await page.isAccessible();
    });

    it('that is called off says so and why', async () => {
      await move(poll, 'cancelled', 0, { reason: 'The lifts are repaired.' });
      const page = await hostPage(tag, { id: poll });
      await says(page.widget, 'This vote does not take place');
      expect(said(page.widget)).to.contain('Why: The lifts are repaired.');
      await page.isAccessible();
    });

    for (const lang of ['zh-CN', 'en'] as const) {
      it(`that is put off while voting goes on says why and until when, and is still voted on: ${lang}`, async () => {
        await pageSignsIn('resident', 41);
        const { closesAt } = await neighbour('worker', 0).call<{ closesAt: number }>('GET', `/polls/${poll}`);
        await move(poll, 'postponed', 0, { reason: 'Too few have voted.', closesAt: closesAt + 86_400_000 });
        const page = await hostPage(tag, { id: poll, lang });
        await ready(page);
        expect(said(page.widget)).to.contain(lang === 'en' ? 'Postponed: voting ends on' : '已延期：');
        expect(said(page.widget)).to.contain('Too few have voted.');
        expect(page.window.shift).to.equal(0);
        await page.isAccessible();
        radios(page)[0]!.click();
        await page.widget.updateComplete;
        await press(page.widget, lang === 'en' ? 'Next: check my ballot' : '下一步：核对我的选票');
        await press(page.widget, lang === 'en' ? 'Cast my ballot' : '投出选票');
        await says(page.widget, lang === 'en' ? 'Your ballot is in' : '您的选票已计入');
      });
    }
  });

  it('with several questions shows one at a time in large type, and a ranking among them', async () => {
    poll = await openPoll([lift, seats]);
    await pageSignsIn('resident', 41);
    const page = await hostPage(tag, { id: poll, mode: 'elder' });
    await ready(page);
    await says(page.widget, 'Question 1 of 2');
    radios(page)[0]!.click();
    await page.widget.updateComplete;
    await press(page.widget, 'Next');
    await says(page.widget, 'Question 2 of 2');
    const face = () => all(page.widget, 'juyi-face-ranking')[0]!;
    await waitUntil(() => face()?.getAttribute('data-state') === 'ready', 'no face');
    await page.isAccessible();
    all(face(), 'button.choice')[1]!.click();
    await page.widget.updateComplete;
    expect(page.window.document.documentElement.scrollWidth).to.be.at.most(360);
    await press(page.widget, 'Next: check my ballot');
    await says(page.widget, 'Bo place 1');
    await page.isAccessible();
    await press(page.widget, 'Cast my ballot');
    await says(page.widget, 'Your ballot is in');
  });

  it('shows each vote apart where one person casts for several, and goes on to the next', async () => {
    poll = await openPoll([lift], { kind: 'council', profile: 'ASSOCIATION' });
    const [principal, agent] = [neighbour('councilMember', 0), neighbour('councilMember', 1)];
    const mine = await principal.call<{ electors: { elector: string }[] }>('GET', `/polls/${poll}/mine`);
    const own = await agent.call<{ electors: { elector: string }[] }>('GET', `/polls/${poll}/mine`);
    const body = { elector: mine.electors[0]!.elector, agent: own.electors[0]!.elector };
    await principal.call('POST', `/polls/${poll}/proxies`, body);
    await pageSignsIn('councilMember', 1);
    const page = await hostPage(tag, { id: poll });
    await ready(page);
    expect(all(page.widget, '.electors label')).to.have.length(2);
    expect(said(page.widget)).to.contain('as proxy');
    await page.isAccessible();
    for (const place of [0, 1]) {
      await markAndCheck(page, place);
      await press(page.widget, 'Cast my ballot');
      await waitUntil(() => all(page.widget, '.receipt').length === 1, 'no receipt');
      await page.isAccessible();
      if (place === 1) break;
      inside<HTMLButtonElement>(page.widget, '.receipt .primary').click();
      await ready(page);
      expect(radios(page).some(({ checked }) => checked)).to.equal(false);
    }
    expect(said(page.widget)).not.to.contain('has not voted');
  });

  it('shows what was attached to it and to a question: name, kind and size, as links that open', async () => {
    await pageSignsIn('worker', 0);
    const [plan, quote] = [await bring('加装电梯平面图.png'), await bring('quote.png')];
    await pageSignsOut();
    poll = await openPoll([{ ...lift, attachments: [quote] }], { attachments: [plan] });
    const page = await hostPage(tag, { id: poll });
    const links = all<HTMLAnchorElement>(page.widget, '.files a');
    const read = links.map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim());
    expect(read[0]).to.match(/^加装电梯平面图.png picture · \d+ B$/);
    expect(read[1]).to.match(/^quote.png picture · \d+ B$/);
    for (const { href } of links) expect((await fetch(href)).status).to.equal(200);
    expect(page.window.shift).to.equal(0);
    await page.isAccessible();
  });

  it('begins anew where the page shows another poll in its place, and finds the marks again on the way back', async () => {
    poll = await openPoll([lift]);
    const other = await openPoll([{ ...lift, title: both('换门？', 'New doors?') }]);
    await pageSignsIn('resident', 41);
    const page = await hostPage(tag, { id: poll });
    await ready(page);
    await markAndCheck(page, 1);
    for (const [id, question, marked] of [
      [other, 'New doors?', false],
      [poll, 'New lifts?', true],
    ] as const) {
      page.widget.setAttribute('poll-id', id);
      await says(page.widget, question);
      await ready(page);
      expect(said(page.widget)).not.to.contain('Is this your ballot?');
      expect(radios(page).some(({ checked }) => checked)).to.equal(marked);
    }
  });

  it('leaves a question out where it is not marked, and says so', async () => {
    poll = await openPoll([lift, seats]);
    await pageSignsIn('resident', 41);
    const page = await hostPage(tag, { id: poll });
    await ready(page);
    radios(page)[0]!.click();
    await page.widget.updateComplete;
    await press(page.widget, 'Next: check my ballot');
    await says(page.widget, 'on this question you give no answer');
  });
});
