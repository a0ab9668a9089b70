import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseRole, words } from './acts.mjs';
import { startDemo } from './served.mjs';
import { barriers, desk, objections, openBrowser, phone, sideways, visit } from './visit.mjs';

let demo;
let browser;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
  await importRoll();
});
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

const say = words['zh-CN'];
const sheet = '楼栋,房号,建筑面积,业主\n1 幢,1-901,88.5,林秀英\n1 幢,1-902,90,王志刚\n';

/** A worker takes in a sheet with two homes. */
async function importRoll() {
  const session = await fetch(`${demo.address}/juyi/api/demo/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ community: 'sunshine', role: 'worker' }),
  });
  const { token } = await session.json();
  const form = new FormData();
  form.append('file', new Blob([sheet], { type: 'text/csv' }), 'roll.csv');
  const headers = { authorization: `Bearer ${token}` };
  const taken = await fetch(`${demo.address}/juyi/api/rolls/import`, { method: 'POST', headers, body: form });
  expect(taken.status, await taken.text()).toBe(200);
}

/** The page as it stands fits its screen, has no barriers, and has done nothing a visitor would object to. */
async function sound(visitor) {
  expect(await sideways(visitor.page)).toBe(0);
  expect(await barriers(visitor.page)).toEqual([]);
  expect(objections(visitor)).toEqual([]);
}

async function openDesk(role, room) {
  const visitor = await visit(browser, demo.address, { viewport: desk });
  await visitor.page.goto(`/juyi/office?lang=zh-CN&room=${room}`);
  await chooseRole(visitor.page, role, say);
  return visitor;
}

test('a resident signs in with the code of a printed letter, claims the home, and sees it confirmed', async () => {
  const worker = await openDesk('worker', 'letters');
  await worker.page.getByLabel('1-901').check();
  await worker.page.getByRole('button', { name: '制作 1 封信' }).click();
  await worker.page.getByText('林秀英').waitFor();
  await sound(worker);
  const [number, code] = await worker.page.locator('.letter dd').allTextContents();
  expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/);

  const resident = await visit(browser, demo.address, { viewport: phone });
  const { page } = resident;
  await page.goto(`/me/?lang=zh-CN#letter=${number}.${code}`);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByText('您的信寄到').waitFor();
  expect(page.url()).not.toContain(code);
  await sound(resident);
  await page.getByLabel('您是').first().selectOption('owner');
  await page.getByRole('button', { name: '是，这是我家' }).click();
  await page.getByText('等社区服务站或楼门长确认').waitFor();

  await worker.page.getByRole('link', { name: '住址认领' }).click();
  await worker.page.getByText('有信上的代码').waitFor();
  await sound(worker);
  await worker.page.getByRole('button', { name: '确认', exact: true }).click();
  await worker.page.getByText('没有待确认的认领').waitFor();

  await page.reload();
  await page.getByText('您的产权已与名册对上').waitFor();
  await page.getByText('已确认', { exact: true }).waitFor();
  await sound(resident);
  await page.goto(`/me/?lang=zh-CN#letter=${number}.${code}`);
  await Promise.all([worker.context.close(), resident.context.close()]);
});

test('the building lead helps a resident without a phone, and every page says so until it ends', async () => {
  const lead = await openDesk('buildingLead', 'help');
  const { page } = lead;
  await page.getByLabel('门牌').fill('1-902');
  await page.getByRole('button', { name: '查找' }).click();
  await page.getByText('王＊刚').waitFor();
  await page.getByLabel('本人说出的全名').fill('王志刚');
  await page.getByLabel('为什么需要协助？').fill('没有手机');
  await sound(lead);
  await page.getByRole('button', { name: '开始协助' }).click();
  await page.getByText('正在协助您').waitFor();
  await page.goto('/proposals/?new&lang=zh-CN');
  await page.getByText('正在协助您').waitFor();
  await page.getByLabel(say.title).fill('九楼楼道灯不亮');
  await page.getByLabel(say.body).fill('晚上看不见台阶。');
  await page.getByRole('button', { name: say.submit }).click();
  await page.getByText(say.done).waitFor();
  await page.goto('/me/?lang=zh-CN');
  await page.getByText('协助：没有手机').waitFor();
  await sound(lead);
  await page.getByRole('button', { name: '结束协助' }).click();
  await page.getByText('协助居民').first().waitFor();
  await page.goto('/me/?lang=zh-CN');
  await page.getByText(say.signedIn).waitFor();
  expect(await page.getByText('正在协助您').count()).toBe(0);
  await lead.context.close();
});
