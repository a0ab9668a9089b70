import { expect } from '@open-wc/testing';
import { Desk, focused, waitUntil } from '../../test/desk.ts';
import { Neighbourhood } from '../../test/neighbourhood.ts';

describe('the moderators’ desk', () => {
  let garden: Neighbourhood;
  const say = async (body: string, n = 0): Promise<string> =>
    (
      await garden.call(
        'POST',
        '/comments',
        { subject: { kind: 'page', id: '/park' }, body },
        await garden.token('resident', n),
      )
    ).id;
  const act = async (id: string, body: object, n: number) =>
    garden.call('POST', `/comments/${id}/moderation`, body, await garden.token('worker', n));
  const report = async (id: string, n: number) =>
    garden.call('POST', `/comments/${id}/reports`, { reason: 'insult' }, await garden.token('resident', n));

  beforeEach(async () => {
    garden = await Neighbourhood.open();
    await garden.setClock(Date.now());
  });

  it('shows what is reported with how often and why, and hides it for a reason of the list', async () => {
    const id = await say('You are all fools.');
    await report(id, 1);
    await report(id, 2);
    const desk = await Desk.openAsWorker(garden, 'room=comments');
    await desk.sees('Insults somebody · reported by 2 neighbours');
    await desk.sees('On the page /park');
    await expect(desk.host).to.be.accessible();
    await desk.press('Hide it …');
    await desk.sees('For which reason?');
    await waitUntil(
      () => focused()?.textContent?.trim() === 'Tells private things about others',
      'the keyboard is elsewhere',
    );
    await expect(desk.host).to.be.accessible();
    await desk.press('Insults somebody');
    await desk.sees('The comment is hidden.');
    await desk.seesNo('You are all fools.');
    await desk.sees('Nothing waits here');
  });

  it('leaves what was reported for nothing', async () => {
    await report(await say('The bench is broken.'), 1);
    const desk = await Desk.openAsWorker(garden, 'room=comments');
    await desk.press('Leave it');
    await desk.sees('The comment stays, and its reports are settled.');
  });

  it('lets a colleague decide on an appeal, not whoever hid the comment', async () => {
    const mine = await say('Hidden by me.');
    const theirs = await say('Hidden by a colleague.', 1);
    await act(mine, { act: 'hide', reason: 'insult' }, 0);
    await act(theirs, { act: 'hide', reason: 'offTopic' }, 1);
    await garden.call('POST', `/comments/${mine}/appeal`, { text: 'It is true.' }, await garden.token('resident', 0));
    await garden.call(
      'POST',
      `/comments/${theirs}/appeal`,
      { text: 'It is about this.' },
      await garden.token('resident', 1),
    );
    const desk = await Desk.openAsWorker(garden, 'room=comments&queue=appeals');
    await desk.sees('You hid it or wrote it, so a colleague decides.');
    await desk.sees('It is about this.');
    await desk.sees('else it is shown again');
    expect(desk.all('button').filter(({ textContent }) => textContent!.trim() === 'Show it again')).to.have.length(1);
    await expect(desk.host).to.be.accessible();
    await desk.press('Show it again');
    await desk.sees('The comment is shown again');
    await desk.seesNo('Hidden by a colleague.');
  });

  it('switches reading first on and off, and lets through what was read', async () => {
    const desk = await Desk.openAsWorker(garden, 'room=comments&queue=waiting');
    await desk.sees('Nothing waits here');
    const box = await desk.finds<HTMLInputElement>('input[type="checkbox"]:not([disabled])');
    box.click();
    await waitUntil(async () => (await garden.call('GET', '/comments/policy')).premoderation);
    await say('May I?');
    const later = await Desk.openAsWorker(garden, 'room=comments&queue=waiting');
    await later.sees('May I?');
    await later.press('Let it be read');
    await later.sees('Everybody can read the comment now.');
  });

  it('is read in Chinese, and is one click from the proposals', async () => {
    await garden.propose('A lamp at gate 3');
    const desk = await Desk.openAsWorker(garden, '', 'zh-CN');
    await desk.sees('A lamp at gate 3');
    await desk.press('评论');
    await desk.sees('这里没有要处理的');
    await desk.press('议题');
    await desk.sees('A lamp at gate 3');
  });
});
