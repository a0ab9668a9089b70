import { expect } from '@open-wc/testing';
import { Desk, focused, waitUntil } from '../../test/desk.ts';
import { Neighbourhood } from '../../test/neighbourhood.ts';

describe('the list of people to call', () => {
  let garden: Neighbourhood;

  beforeEach(async () => {
    garden = await Neighbourhood.open();
    await garden.setClock(Date.now());
    const id = await garden.propose('A swing for the garden');
    const worker = await garden.token('worker');
    await garden.call('POST', `/proposals/${id}/transitions`, { to: 'admitted', version: 1 }, worker);
    await garden.cosign(id, 2);
    const author = await garden.token('resident', 0);
    await garden.call('POST', `/proposals/${id}/transitions`, { to: 'withdrawn', version: 2 }, author);
    await garden.setClock(Date.now());
  });

  it('says who is to be told what, and is ticked off by keyboard one by one', async () => {
    const desk = await Desk.openAsWorker(garden, 'room=calls');
    await desk.sees('resident 1');
    await desk.sees('“A swing for the garden”, which you co-signed, has been withdrawn.');
    await desk.sees('no number known');
    expect(desk.one('juyi-office-calls')).to.exist;
    await expect(desk.host).to.be.accessible();
    for (const name of desk.all('li h3').map(({ textContent }) => textContent)) {
      await desk.tabTo('Told');
      focused()!.click();
      await desk.sees(`Ticked off: ${name}`);
      await waitUntil(() => focused()?.textContent === `Ticked off: ${name}`, 'the keyboard is elsewhere');
    }
    await desk.sees('Everybody was reached.');
    await expect(desk.host).to.be.accessible();
  });

  it('stands in Chinese, with a button to print it', async () => {
    const desk = await Desk.openAsWorker(garden, 'room=calls', 'zh-CN');
    await desk.sees('您附议的“A swing for the garden”已由提出人撤回。');
    await desk.sees('打印');
    await expect(desk.host).to.be.accessible();
  });

  for (const [lang, task, many] of [
    ['en', 'called people whom no message reached', (count: number) => `${count} records`],
    ['zh-CN', '给消息没送到的人打电话', (count: number) => `${count} 人的资料`],
  ] as const) {
    it(`is in the access log once it was opened, which names none of those on it (${lang})`, async () => {
      const { items } = await garden.call('GET', '/news/call-list', undefined, await garden.token('worker'));
      const desk = await Desk.openAsWorker(garden, 'room=access', lang);
      await desk.sees(task);
      await desk.sees(many(items.length));
      expect(desk.text).not.to.contain('resident 1');
      await expect(desk.host).to.be.accessible();
    });
  }
});
