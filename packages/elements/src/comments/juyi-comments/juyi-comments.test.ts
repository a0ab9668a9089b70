import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  all,
  button,
  type HostPage,
  hostPage,
  inside,
  neighbour,
  pageSignsIn,
  pageSignsOut,
  press,
  said,
  says,
  write,
} from '../../../test/helpers.ts';
import { homeOf } from '../../../test/homes.ts';
import './juyi-comments.ts';
import { waitUntil } from '../../../test/waiting.ts';

const lin = neighbour('resident', 21);
const wang = neighbour('resident', 22);
const zhou = neighbour('worker', 0);
const he = neighbour('worker', 1);
let page = 0;
/** A page of a host that nobody has commented on. */
const freshPage = () => `/page-${++page}`;
const say = async (id: string, body: string, more: object = {}, by = lin) =>
  (await by.call<{ id: string }>('POST', '/comments', { subject: { kind: 'page', id }, body, ...more })).id;
const open = (subject: string, query: Record<string, string> = {}, width = 360) =>
  hostPage('juyi-comments', { subject, ...query }, width);
const bodies = ({ widget }: HostPage) =>
  all(widget, '.rows > .comment > [part="body"]').map(({ textContent }) => textContent!.trim());
/** Opens the box, once the server has told who is looking. */
const ready = async ({ widget }: HostPage, send = 'Post it') => {
  inside(widget, '.opener').click();
  await waitUntil(
    () => all<HTMLButtonElement>(widget, '.box button').some(({ textContent }) => textContent!.trim() === send),
    'no box',
    { timeout: 8000 },
  );
  // Where the writing begins is where the keyboard is; only then is the box open for good.
  await waitUntil(() => widget.shadowRoot!.activeElement?.id === 'new', 'the box has no focus');
};
const post = async (host: HostPage, text: string) => {
  write(host.widget, '#new', text);
  await host.widget.updateComplete;
  await press(host.widget, 'Post it');
};

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

  it('are posted with a stance by keyboard alone, shown at once, and told to the page', async () => {
    const id = freshPage();
    await pageSignsIn('resident', 23);
    const host = await open(id);
    const told = oneEvent(host.window.document, 'juyi-commented');
    host.window.focus();
    inside(host.widget, '.opener').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => host.widget.shadowRoot!.activeElement?.id === 'new', 'no box');
    await sendKeys({ type: 'A lamp would help.' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    const { detail } = await told;
    expect(detail).to.deep.include({ subject: { kind: 'page', id }, parent: null, state: 'shown' });
    await says(host.widget, 'Your comment is posted.');
    expect(bodies(host)).to.deep.equal(['A lamp would help.']);
    expect(inside(host.widget, '.by .stance').textContent).to.equal('For');
    expect(inside(host.widget, '.opener').textContent).to.equal('Say what you think');
    await host.reload();
    expect(bodies(host)).to.deep.equal(['A lamp would help.']);
    await host.isAccessible();
  });

  it('stay one where the answers get lost, and the text stays until it has arrived', async () => {
    const id = freshPage();
    await pageSignsIn('resident', 24);
    const host = await open(id);
    await ready(host);
    const looked = Promise.withResolvers<void>();
    const log = host.loseAnswers(looked.promise);
    await post(host, 'Only once, please.');
    await waitUntil(() => bodies(host).length > 0, 'the comment does not show before it has arrived');
    expect(bodies(host)).to.deep.equal(['Only once, please.']);
    looked.resolve();
    await says(host.widget, 'No connection');
    expect(log.arrived).to.be.greaterThan(1);
    expect(inside<HTMLTextAreaElement>(host.widget, '#new').value).to.equal('Only once, please.');
    await host.reload();
    expect(inside(host.widget, '.opener').textContent).to.equal('Only once, please.');
    await ready(host);
    expect(inside<HTMLTextAreaElement>(host.widget, '#new').value).to.equal('Only once, please.');
    await press(host.widget, 'Post it');
    await says(host.widget, 'Your comment is posted.');
    const { totals } = await lin.call<{ totals: { all: number } }>(
      'GET',
      `/comments?kind=page&id=${encodeURIComponent(id)}`,
    );
    expect(totals.all).to.equal(1);
  });

  it('are answered one level deep', async () => {
    const id = freshPage();
    await say(id, 'When?', { stance: 'question' });
    await pageSignsIn('resident', 25);
    const host = await open(id);
    await ready(host);
    await press(host.widget, 'Answer');
    await says(host.widget, 'Answer resident 21');
    await waitUntil(() => host.widget.shadowRoot!.activeElement?.id === 'side', 'the answer’s field has no focus');
    write(host.widget, '#side', 'Next week.');
    await host.widget.updateComplete;
    all<HTMLButtonElement>(host.widget, '.doing button')[0]!.click();
    await says(host.widget, 'Your comment is posted.');
    expect(inside(host.widget, '.answers [part="body"]').textContent!.trim()).to.equal('Next week.');
    await host.isAccessible();
  });

  it('ask before a flat number is published, show how it reads covered, and post it so', async () => {
    const id = freshPage();
    await pageSignsIn('resident', 26);
    const host = await open(id);
    await ready(host);
    await post(host, '3号楼402张某欠费，电话13812345678');
    await says(host.widget, 'May we cover this?');
    expect(said(host.widget)).to.contain('a flat number and a phone number');
    expect(inside(host.widget, '.mask blockquote').textContent).to.equal('×号楼×××张某欠费，电话×××××××××××');
    expect(bodies(host)).to.deep.equal([]);
    await host.isAccessible();
    await press(host.widget, 'Reword it');
    await host.widget.updateComplete;
    expect(all(host.widget, '.mask')).to.have.length(0);
    await press(host.widget, 'Post it');
    await says(host.widget, 'May we cover this?');
    await press(host.widget, 'Cover it and post');
    await says(host.widget, 'Your comment is posted.');
    expect(bodies(host)).to.deep.equal(['×号楼×××张某欠费，电话×××××××××××']);
    expect(said(host.widget)).to.contain('numbers covered');
  });

  it('ask whether one’s own flat may stay, and cover the neighbours’ all the same', async () => {
    const id = freshPage();
    await homeOf(27, '3-402');
    const host = await open(id);
    await ready(host);
    await post(host, 'I live at 3-402, the leak comes from 3-502');
    await says(host.widget, 'your own flat number and a flat number');
    await host.isAccessible();
    await press(host.widget, 'Post it with my flat number');
    await says(host.widget, 'Your comment is posted.');
    expect(bodies(host)).to.deep.equal(['I live at 3-402, the leak comes from ×-×××']);
  });

  it('are marked as helpful at once, and go back where nobody heard', async () => {
    const id = freshPage();
    await say(id, 'There is a switch behind the door.');
    await pageSignsIn('resident', 27);
    const host = await open(id);
    await ready(host);
    await waitUntil(() => !button(host.widget, 'Helpful 0').disabled);
    host.loseNetwork();
    await press(host.widget, 'Helpful 0');
    await waitUntil(() => button(host.widget, 'Helpful 1').getAttribute('aria-pressed') === 'true', 'no mark shows');
    await says(host.widget, 'No connection');
    expect(button(host.widget, 'Helpful 0').getAttribute('aria-pressed')).to.equal('false');
    host.findNetwork();
    await press(host.widget, 'Helpful 0');
    await host.widget.updateComplete;
    await waitUntil(() => !button(host.widget, 'Helpful 1').disabled);
    await press(host.widget, 'Not helpful');
    await waitUntil(() => all(host.widget, 'button').some(({ textContent }) => textContent!.trim() === 'Helpful 0'));
    expect(button(host.widget, 'Not helpful').getAttribute('aria-pressed')).to.equal('true');
  });

  it('are reported with a reason, once', async () => {
    const id = freshPage();
    await say(id, 'Buy my batteries.');
    await pageSignsIn('resident', 28);
    const host = await open(id);
    await ready(host);
    inside(host.widget, 'summary').click();
    await press(host.widget, 'Report');
    await says(host.widget, 'What is wrong with it?');
    await host.isAccessible();
    await press(host.widget, 'Advertising');
    await says(host.widget, 'Reported. A moderator will read it.');
    await waitUntil(() => !all(host.widget, 'button').some(({ textContent }) => textContent!.trim() === 'Report'));
  });

  it('are changed and deleted by their author', async () => {
    const id = freshPage();
    await say(id, 'Lamp', {}, neighbour('resident', 29));
    await pageSignsIn('resident', 29);
    const host = await open(id);
    await ready(host);
    await says(host.widget, 'Change');
    await press(host.widget, 'Change');
    await host.widget.updateComplete;
    expect(inside<HTMLTextAreaElement>(host.widget, '#side').value).to.equal('Lamp');
    write(host.widget, '#side', 'Two lamps');
    await host.widget.updateComplete;
    await press(host.widget, 'Save');
    await waitUntil(() => bodies(host)[0] === 'Two lamps');
    expect(said(host.widget)).to.contain('changed');
    await waitUntil(() => !button(host.widget, 'Delete').disabled);
    await press(host.widget, 'Delete');
    await says(host.widget, 'Delete this comment?');
    await press(host.widget, 'Yes, delete it');
    await waitUntil(() => bodies(host).length === 0, 'still there');
  });

  it('that a moderator has hidden are seen by their author alone, with the reason, and appealed', async () => {
    const id = freshPage();
    const comment = await say(id, 'You are all fools.', {}, neighbour('resident', 30));
    await zhou.call('POST', `/comments/${comment}/moderation`, { act: 'hide', reason: 'insult' });
    const others = await open(id);
    expect(said(others.widget)).not.to.contain('fools');
    await pageSignsIn('resident', 30);
    const host = await open(id);
    await says(host.widget, 'Reason: Insults somebody. Only you see it.');
    await press(host.widget, 'Appeal');
    await says(host.widget, 'Another moderator decides within three days');
    write(host.widget, '#side', 'I meant the pigeons.');
    await host.widget.updateComplete;
    await press(host.widget, 'Send the appeal');
    await says(host.widget, 'You have appealed.');
    await host.isAccessible();
    await he.call('POST', `/comments/${comment}/moderation`, { act: 'restore' });
    await host.reload();
    expect(bodies(host)).to.deep.equal(['You are all fools.']);
  });

  it('wait for a moderator where the community reads first, and say so', async () => {
    const id = freshPage();
    await zhou.call('PUT', '/comments/policy', { premoderation: true });
    try {
      await pageSignsIn('resident', 31);
      const host = await open(id);
      await ready(host);
      expect(said(host.widget)).to.contain('A moderator reads every comment here before it is posted.');
      await post(host, 'May I?');
      await says(host.widget, 'Until then only you see it.');
      await waitUntil(() => all(host.widget, '[part="own"]').length === 1);
    } finally {
      await zhou.call('PUT', '/comments/policy', { premoderation: false });
    }
  });

  it('ask a visitor to sign in, and what was written stays', async () => {
    const host = await open(freshPage());
    await ready(host, 'Sign in to comment');
    write(host.widget, '#new', 'I live here too.');
    await host.widget.updateComplete;
    await press(host.widget, 'Sign in to comment');
    const ways = () => host.widget.shadowRoot!.querySelector('juyi-sign-in');
    await waitUntil(() => ways()?.getAttribute('data-state') === 'ready', 'no way to sign in');
    await press(ways()!, 'Owner');
    await waitUntil(() => ways() === null, 'still asking');
    await host.widget.updateComplete;
    await press(host.widget, 'Post it');
    await says(host.widget, 'Your comment is posted.');
  });

  it('go on with a report that a visitor began, once they have signed in', async () => {
    const id = freshPage();
    await say(id, 'Buy my batteries.');
    const host = await open(id);
    await ready(host, 'Sign in to comment');
    inside(host.widget, 'summary').click();
    await press(host.widget, 'Report');
    const ways = () => host.widget.shadowRoot!.querySelector('juyi-sign-in');
    await waitUntil(() => ways()?.getAttribute('data-state') === 'ready', 'no way to sign in');
    await press(ways()!, 'Owner');
    await says(host.widget, 'What is wrong with it?');
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
