import { expect, test } from 'vitest';
import { chooseRole, moveTo, words } from './acts.mjs';
import { codeTo } from './outbox.mjs';
import { openStage } from './stage.mjs';
import { barriers, desk, objections, sideways } from './visit.mjs';

const say = words['zh-CN'];
const mail = 'zhou@example.org';
const hall = { landscape: { width: 1280, height: 800 }, portrait: { width: 800, height: 1280 } };

const stage = openStage();

/** The screen fits, has no barriers, and everything to press is large. */
async function sound({ page }) {
  expect(await sideways(page)).toBe(0);
  expect(await barriers(page)).toEqual([]);
  const heights = await page
    .locator('juyi-kiosk')
    .evaluate((kiosk) => [...kiosk.shadowRoot.querySelectorAll('button')].map((one) => one.offsetHeight));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(60);
}

/** A worker enters a screen at the desk, and makes a letter for the first home on the list. */
async function enterScreen() {
  const worker = await stage.visit({ viewport: desk });
  const { page } = worker;
  await page.goto('/juyi/office?lang=zh-CN&room=kiosks');
  await chooseRole(page, 'worker', say);
  await page.getByLabel('放在哪里').fill('服务站大厅');
  await page.getByRole('button', { name: '登记' }).click();
  const address = await page.getByText('#device=').textContent();
  await page.getByText('服务站大厅').first().waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('link', { name: '登录信' }).click();
  await page.locator('label.pick').first().click();
  await page.getByRole('button', { name: '制作 1 封信' }).click();
  await page.locator('.letter dd').first().waitFor();
  const [number, code] = await page.locator('.letter dd').allTextContents();
  const to = await page.locator('.letter .to').textContent();
  expect(objections(worker)).toEqual([]);
  await worker.context.close();
  return { address, number, code, to };
}

test('somebody signs in at the screen in the hall by a letter, leaves, and nothing of them stays', async () => {
  const { address, number, code } = await enterScreen();
  const screen = await stage.visit({ viewport: hall.landscape });
  const { page } = screen;
  await page.clock.install();
  await page.goto(address);
  await page.getByText('您好，请按一项').waitFor();
  expect(page.url()).not.toContain('device');
  await sound(screen);
  await page.setViewportSize(hall.portrait);
  await sound(screen);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText('Welcome. Please choose').waitFor();
  await sound(screen);
  await page.getByRole('button', { name: '中文' }).click();

  await moveTo(page, '用信上的代码登录');
  await page.keyboard.press('Enter');
  await page.getByLabel('信的编号').fill(number);
  await page.getByRole('textbox', { name: '信上的代码' }).fill(code);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('button', { name: '表决', exact: true }).waitFor();
  const { cookies } = await page.context().storageState();
  expect(cookies).toEqual([]);
  await sound(screen);
  await page.getByRole('button', { name: '表决', exact: true }).click();
  await page.locator('juyi-polls[data-state=ready]').waitFor();
  await sound(screen);
  await page.locator('juyi-polls h3 a').first().click();
  await page.locator('juyi-poll[data-state=ready]').waitFor();
  await page.getByRole('button', { name: '返回' }).click();
  await page.getByRole('button', { name: '返回' }).click();
  await page.getByRole('button', { name: '议题', exact: true }).click();
  await page.locator('juyi-proposals[data-state=ready]').waitFor();
  await page.getByRole('link', { name: '我有话说' }).first().click();
  await page.getByLabel(say.title).fill('写到一半');
  await page.clock.runFor(61_000);
  await page.getByText('还在用吗？').waitFor();
  await sound(screen);
  await page.keyboard.press('Enter');
  await page.getByText('还在用吗？').waitFor({ state: 'detached' });
  expect(await page.getByLabel(say.title).inputValue()).toBe('写到一半');
  await page.clock.runFor(81_000);
  await page.getByText('您好，请按一项').waitFor();
  const left = await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)]);
  expect(left).toEqual([['juyi kiosk'], []]);
  await page.getByRole('button', { name: '先看看' }).click();
  await page.getByText('您没有登录').waitFor();
  await page.getByRole('link', { name: '我有话说' }).first().waitFor();
  expect(await page.getByText('写到一半').count()).toBe(0);
  expect(objections(screen)).toEqual([]);
  await screen.context.close();
});

test('somebody of the staff signs in at the screen and helps a resident who stands there', async () => {
  const { address, to } = await enterScreen();
  const [unit, name] = to.replace(/ 收$/, '').split(' · ');
  await giveWorkerMail();
  const screen = await stage.visit({ viewport: hall.landscape });
  const { page } = screen;
  await page.goto(address);
  await page.getByRole('button', { name: '请工作人员帮我办' }).click();
  await page.getByRole('textbox', { name: '邮箱' }).fill(mail);
  await page.getByRole('button', { name: '发验证码给我' }).click();
  await page.getByLabel('六位验证码').fill(await codeTo(stage, mail, 2));
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByLabel('门牌').fill(unit);
  await page.getByRole('button', { name: '查找' }).click();
  await page.getByLabel('本人说出的全名').fill(name);
  await page.getByLabel('为什么需要协助？').fill('没有手机');
  await page.getByLabel(`${name[0]}＊${name.slice(2)} · ${unit}`, { exact: true }).check();
  await page.getByRole('button', { name: '开始协助' }).click();
  await page.getByText('正在协助您').waitFor();
  await sound(screen);
  await page.getByRole('button', { name: '办完了，全部清空' }).click();
  await page.getByText('您好，请按一项').waitFor();
  expect(objections(screen)).toEqual([]);
  await screen.context.close();
});

/** The worker has a mail address of their own, proved as anybody proves one. */
async function giveWorkerMail() {
  const token = await stage.token('worker', 0);
  const { id } = await stage.send('POST', '/sign-in/codes', { way: 'email', to: mail });
  await stage.send('POST', '/me/ways', { code: id, digits: await codeTo(stage, mail) }, token);
}

test('a device that no worker has entered is no shared screen', async () => {
  const screen = await stage.visit({ viewport: hall.landscape });
  await screen.page.goto('/juyi/office?kiosk&lang=zh-CN');
  await screen.page.getByText('这台设备还没有登记为公用终端').waitFor();
  await sound(screen);
  await screen.context.close();
});
