import { expect } from '@open-wc/testing';
import { bodies, freshPages, he, open, ready, say, zhou } from '../../../test/comments.ts';
import {
  all,
  button,
  inside,
  neighbour,
  pageSignsIn,
  pageSignsOut,
  press,
  said,
  says,
  write,
} from '../../../test/helpers.ts';
import { waitUntil } from '../../../test/waiting.ts';

const freshPage = freshPages('amended');

describe('comments that stand there', () => {
  beforeEach(pageSignsOut);

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
});
