import { expect, fixtureCleanup } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { Desk } from '../../test/desk.ts';
import { Neighbourhood } from '../../test/neighbourhood.ts';

describe('an answer leaves the desk', () => {
  let garden: Neighbourhood;
  let id: string;
  before(async () => {
    garden = await Neighbourhood.open();
    await garden.setClock(Date.UTC(2026, 0, 5, 4));
    id = await garden.propose('东门加一段坡道', '东门只有三级台阶。');
    await garden.cosign(id, 1);
    const body = '**周三**测量。\n\n- 扶手\n- 防滑面';
    await garden.call('PUT', `/proposals/${id}/answer`, { body, version: 1 }, await garden.token('worker'));
  });

  it('as a sheet for the notice board, alone on its paper', async () => {
    const desk = await Desk.openAsWorker(garden, `id=${id}`, 'zh-CN');
    await desk.sees('打印公告');
    await emulateMedia({ media: 'print' });
    const paper = desk.text;
    await emulateMedia({ media: 'screen' });
    for (const said of [
      '居民议题答复',
      '东门加一段坡道',
      '东门只有三级台阶。',
      '周三',
      '社区工作者 worker 0',
      '2026年1月5日',
      '盖章处',
    ])
      expect(paper).to.contain(said);
    for (const unsaid of ['社工台', '退出', '返回列表', '打印公告', '办理经过']) expect(paper).not.to.contain(unsaid);
  });

  it('as plain text for the chat group, by one button', async () => {
    const desk = await Desk.openAsWorker(garden, `id=${id}`, 'zh-CN');
    await desk.tabTo('复制发微信群');
    await sendKeys({ press: 'Enter' });
    await desk.sees('已复制，可以粘贴到微信群。');
    await expect(desk.host).to.be.accessible();
    fixtureCleanup();
    const field = document.body.appendChild(document.createElement('textarea'));
    field.focus();
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'v' });
    await sendKeys({ up: 'Control' });
    const pasted = field.value;
    field.remove();
    expect(pasted).to.equal(
      '【议题答复】东门加一段坡道\n提出：resident 0，1 人附议\n\n周三测量。\n\n· 扶手\n· 防滑面\n\n社区工作者 worker 0\n2026年1月5日',
    );
  });

  it('as marked text to copy by hand where the browser does not let buttons copy', async () => {
    const desk = await Desk.openAsWorker(garden, `id=${id}`, 'zh-CN');
    const { execCommand } = document;
    const clipboard = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard')!;
    Object.defineProperty(Navigator.prototype, 'clipboard', { configurable: true, value: undefined });
    document.execCommand = () => false;
    await desk.press('复制发微信群');
    const field = await desk.finds<HTMLTextAreaElement>('#hand');
    Object.defineProperty(Navigator.prototype, 'clipboard', clipboard);
    document.execCommand = execCommand;
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).to.contain('【议题答复】东门加一段坡道');
    await expect(desk.host).to.be.accessible();
  });
});
