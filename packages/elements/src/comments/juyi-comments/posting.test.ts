import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { bodies, freshPages, lin, open, post, ready, say, zhou } from '../../../test/comments.ts';
import { all, inside, pageSignsIn, pageSignsOut, press, said, says, write } from '../../../test/helpers.ts';
import { homeOf } from '../../../test/homes.ts';
import { waitUntil } from '../../../test/waiting.ts';

const freshPage = freshPages('posted');

describe('comments that are being written', () => {
  beforeEach(pageSignsOut);

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
});
