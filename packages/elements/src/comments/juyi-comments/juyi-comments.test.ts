import { expect } from '@open-wc/testing';
import { bodies, freshPages, open, say, wang } from '../../../test/comments.ts';
import { all, hostPage, inside, pageSignsIn, pageSignsOut, press, said } from '../../../test/helpers.ts';
import { waitUntil } from '../../../test/waiting.ts';

const freshPage = freshPages('read');

describe('comments', () => {
  beforeEach(pageSignsOut);

  it('are read without signing in, both sides first, in both languages', async () => {
    const id = freshPage();
    await say(id, 'Yes, at last.', { stance: 'for' });
    await say(id, 'Not with our money.', { stance: 'against' }, wang);
    for (const [lang, heading, sides] of [
      ['en', 'Comments', '2 comments · 1 for · 1 against'],
      ['zh-CN', '大家怎么说', '2 条评论 · 赞成 1 · 反对 1'],
    ] as const) {
      const host = await open(id, { lang });
      expect(inside(host.widget, 'h2').textContent).to.equal(heading);
      expect(said(host.widget)).to.contain(sides);
      expect(bodies(host)).to.have.members(['Yes, at last.', 'Not with our money.']);
      await host.isAccessible();
      expect(host.window.violations).to.deep.equal([]);
    }
  });

  it('say what to do where nobody has said anything', async () => {
    const host = await open(freshPage());
    expect(host.widget.dataset.state).to.equal('empty');
    expect(said(host.widget)).to.contain('You can be the first');
    await host.isAccessible();
  });

  it('say so where what they are about is not there', async () => {
    const host = await hostPage('juyi-comments', { kind: 'proposal', subject: '01890000-0000-7000-8000-000000000009' });
    expect(host.widget.dataset.state).to.equal('error');
    expect(said(host.widget)).to.contain('Nothing is here');
  });

  it('load one page at first, whatever is there, and the next when asked', async () => {
    const id = freshPage();
    await Promise.all(
      Array.from({ length: 45 }, (_, n) => say(id, `Comment ${n}`, { stance: n % 2 ? 'for' : 'against' })),
    );
    const host = await open(id);
    const asked = () =>
      host.window.performance.getEntriesByType('resource').filter(({ name }) => /\/api\/comments\?/.test(name)).length;
    expect([bodies(host).length, asked()]).to.deep.equal([20, 1]);
    await press(host.widget, 'Show more');
    await waitUntil(() => bodies(host).length === 40, 'no second page');
    await press(host.widget, 'Show more');
    await waitUntil(() => bodies(host).length === 45, 'no third page');
    expect(new Set(bodies(host)).size).to.equal(45);
    expect(asked()).to.equal(3);
  });

  it('move nothing on the page while they load, at 360 px and in large type', async () => {
    const id = freshPage();
    await say(id, 'A word.');
    for (const mode of ['', 'elder']) {
      const host = await open(id, mode ? { mode } : {});
      expect(host.window.shift).to.equal(0);
      expect(host.window.document.documentElement.scrollWidth).to.be.at.most(360);
    }
  });

  it('are one thing at a time in large type', async () => {
    const id = freshPage();
    await say(id, 'A word.');
    await pageSignsIn('resident', 32);
    const host = await open(id, { mode: 'elder' });
    expect(all(host.widget, '#new')).to.have.length(0);
    const start = inside(host.widget, '.opener');
    expect(start.offsetHeight).to.be.at.least(60);
    start.click();
    await waitUntil(() => host.widget.shadowRoot!.activeElement?.id === 'new', 'no box');
    await host.isAccessible();
  });
});
