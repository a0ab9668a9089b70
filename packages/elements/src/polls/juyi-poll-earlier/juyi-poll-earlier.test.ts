import { expect } from '@open-wc/testing';
import { hostPage, inside, neighbour, pageSignsOut, said, says } from '../../../test/helpers.ts';
import { ended, lift, openPoll, post, short } from '../../../test/polls.ts';
import { waitUntil } from '../../../test/waiting.ts';

type Own = { electors: { elector: string }[] };

/** A resident votes no, and shows afterwards that it was somebody else. */
async function countedTwice(): Promise<string> {
  const poll = await openPoll([lift], {}, short);
  for (const [n, mark] of [
    [43, 'yes'],
    [44, 'no'],
  ] as const) {
    const { electors } = await neighbour('resident', n).call<Own>('GET', `/polls/${poll}/mine`);
    const body = { elector: electors[0]!.elector, choices: { lift: mark } };
    await neighbour('resident', n).call('PUT', `/polls/${poll}/ballot`, body);
  }
  await ended(poll);
  await post(poll);
  const voter = neighbour('resident', 44);
  const { electors } = await voter.call<Own>('GET', `/polls/${poll}/mine`);
  const objection = { kind: 'forged', elector: electors[0]!.elector, text: 'I was away.' };
  const { id } = await voter.call<{ id: string }>('POST', `/polls/${poll}/challenges`, objection);
  const answer = { state: 'upheld', answer: 'The ballot was false.' };
  await neighbour('worker', 2).call('PUT', `/polls/${poll}/challenges/${id}`, answer);
  return poll;
}

describe('a result that was counted again', () => {
  let poll = '';
  before(async () => {
    poll = await countedTwice();
  });
  beforeEach(pageSignsOut);

  for (const [lang, opened, stamp] of [
    ['en', 'The sheet as it was before: version 1', 'Old version'],
    ['zh-CN', '重新计票之前的公示：第 1 版', '旧版'],
  ] as const) {
    it(`hangs beside the sheet that came before it, which is stamped as old: ${lang}`, async () => {
      const page = await hostPage('juyi-poll', { id: poll, lang });
      const now = inside(page.widget, 'juyi-poll-result');
      await says(now, lang === 'en' ? 'Version 2. Counted again: The ballot was false.' : '第 2 版');
      const summary = inside(page.widget, 'details.find summary');
      expect(summary.textContent).to.equal(opened);
      summary.click();
      const earlier = inside(page.widget, 'juyi-poll-earlier');
      await waitUntil(() => earlier.dataset.state === 'ready', 'no earlier sheet');
      const before = inside(earlier, 'juyi-poll-result');
      await says(before, stamp);
      expect(said(before)).to.contain('1 / 2');
      expect(said(now)).to.contain('1 / 1');
      expect(said(before)).not.to.match(/On the board until|公示至/);
      expect(page.window.document.documentElement.scrollWidth).to.be.at.most(360);
      await page.isAccessible();
    });
  }
});
