import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { Desk, focused, waitUntil } from '../../test/desk.ts';
import { Neighbourhood } from '../../test/neighbourhood.ts';

const day = 86_400_000;
const title = { 'zh-CN': '车棚要不要加一排', en: 'One more row in the bike shed?' };
const shed = (opensAt: number) => ({
  kind: 'council',
  effect: 'binding',
  title,
  items: [{ id: 'shed', title, rule: 'motion' }],
  franchise: { electors: 'persons' },
  opensAt,
  closesAt: opensAt + day,
});

describe('votes on the desk', () => {
  it('are composed in four steps, with the days on the calendar and a look before they are kept', async () => {
    const garden = await Neighbourhood.open();
    await garden.setClock(Date.now());
    const desk = await Desk.openAsWorker(garden, 'room=polls');
    await desk.sees('Nothing has been put to the vote');
    await expect(desk.host).to.be.accessible();
    await desk.press('Put something to the vote');
    await desk.write('#title-zh-CN', title['zh-CN']);
    await desk.write('#title-en', title.en);
    await expect(desk.host).to.be.accessible();
    await desk.press('Next');
    await desk.sees('Step 2 of 4');
    const electors = await desk.finds<HTMLSelectElement>('#electors');
    electors.value = 'persons';
    electors.dispatchEvent(new Event('change', { bubbles: true }));
    await expect(desk.host).to.be.accessible();
    await desk.sees('Who counts?');
    await desk.press('Next');
    await desk.sees('Announce by');
    await expect(desk.host).to.be.accessible();
    await desk.press('Next');
    await desk.sees('Those who hold the role here are asked: “One more row in the bike shed?”');
    await desk.press('Keep it as a draft');
    await desk.sees('Put the roll on the board');
    await waitUntil(() => focused()?.id === 'place');
    await expect(desk.host).to.be.accessible();
    await desk.press('← Back to the votes');
    await desk.sees(title.en);
  });

  it('go step by step to the notice and say what they warn of', async () => {
    const garden = await Neighbourhood.open();
    const now = Date.now();
    await garden.setClock(now);
    const worker = await garden.token('worker');
    const { id } = await garden.call('POST', '/polls', shed(now + 3 * day), worker);
    const desk = await Desk.openAsWorker(garden, `room=polls&poll=${id}`);
    await desk.press('Put the roll on the board');
    await desk.press('Settle the roll');
    await desk.sees('The roll was on the board for fewer days than usual.');
    await waitUntil(() => focused()?.id === 'next');
    await desk.press('Announce');
    await desk.sees('The notice is shorter than usual.');
    await waitUntil(() => focused()?.id === 'next');
    await desk.sees('Voting begins by itself on');
    await desk.press('Copy for a chat group');
    await desk.seesOne('Copied. Paste it into the group.', 'Copy this text by hand');
    const { text } = desk.all('juyi-office-chat')[0] as HTMLElement & { text: string };
    expect(text).to.contain('【Announcement of a vote】One more row in the bike shed?\n');
    expect(text).to.match(/Voting begins: .* at \d\d:\d\d\n/);
    expect(text.split('\n').at(-1)).to.equal(`${location.origin}/vote/?id=${id}`);
    await expect(desk.host).to.be.accessible();
  });

  it('are printed: a notice with a square for phones, a ballot, a tally sheet, each alone on its paper', async () => {
    const garden = await Neighbourhood.open();
    const now = Date.now();
    await garden.setClock(now);
    const worker = await garden.token('worker');
    const { id } = await garden.call('POST', '/polls', shed(now + 9 * day), worker);
    const desk = await Desk.openAsWorker(garden, `room=polls&poll=${id}`, 'zh-CN');
    for (const [pack, said] of [
      ['公告', '表决公告'],
      ['表决票', '签名'],
      ['计票单', '画“正”字'],
    ] as const) {
      await desk.press(pack);
      await desk.sees(said);
      await emulateMedia({ media: 'print' });
      expect(desk.text).to.contain(title['zh-CN']);
      for (const unsaid of ['社工台', '返回表决列表', '下一步']) expect(desk.text).not.to.contain(unsaid);
      await emulateMedia({ media: 'screen' });
    }
    await desk.press('公告');
    await desk.sees(`/vote/?id=${id}`);
    await desk.finds('.paper svg path');
    await expect(desk.host).to.be.accessible();
  });
});
