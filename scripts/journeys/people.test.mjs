import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../kit/house.mjs';
import { chooseRole, words } from './acts.mjs';
import { codeTo } from './outbox.mjs';
import { expectSound, openStage } from './stage.mjs';
import { desk, objections, phone } from './visit.mjs';

const say = words['zh-CN'];
const home = '1 幢 1 单元 201';
const mail = 'liu@example.org';

const stage = openStage();

async function openDesk(role, room) {
  const visitor = await stage.visit({ viewport: desk });
  await visitor.page.goto(`/juyi/office?lang=zh-CN&room=${room}`);
  await chooseRole(visitor.page, role, say);
  return visitor;
}

/** A page about oneself, on a phone of its own. */
async function openPhone(address) {
  const visitor = await stage.visit({ viewport: phone });
  await visitor.page.goto(address);
  return visitor;
}

const me = ({ number, code }) => `/me/?lang=zh-CN#letter=${number}.${code}`;

async function enterByLetter({ page }) {
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** The lead, at the desk for it, begins to help the tenant. */
async function help(lead) {
  const { page } = lead;
  await page.getByLabel('门牌').fill(home);
  await page.getByRole('button', { name: '查找' }).click();
  await page.getByText('陈＊').click();
  await page.getByLabel('本人说出的全名').fill('陈静');
  await page.getByLabel('为什么需要协助？').fill('没有手机');
  await expectSound(lead);
  await page.getByRole('button', { name: '开始协助' }).click();
  await page.getByText('正在协助您').waitFor();
}

describe('from a sheet of paper to a neighbour who may go again', () => {
  /** What one part of the story leaves for the next. */
  const kept = {};

  test('a worker takes in the sample sheet and prints letters', async () => {
    const worker = await openDesk('worker', 'roll');
    const { page } = worker;
    await page.getByRole('button', { name: '导入表格' }).click();
    await page.getByLabel('选择文件').setInputFiles(join(root, 'docs', 'static', 'roll-sample.xlsx'));
    await page.getByText('这次会改变什么').waitFor();
    await expectSound(worker);
    await page.getByRole('button', { name: /^导入，并删去/ }).click();
    await page.getByText('共 7 套房屋，10 人。').waitFor();
    await page.getByRole('link', { name: '登录信' }).click();
    for (const at of [0, 1]) await page.getByLabel(home).nth(at).check();
    await page.getByRole('button', { name: '制作 2 封信' }).click();
    await page.getByText('刘洋').waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.locator('.letter svg').nth(1).waitFor();
    expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await expectSound(worker);
    for (const letter of await page.locator('.letter').all()) {
      const [number, code] = await letter.locator('dd').allTextContents();
      const whose = (await letter.textContent()).includes('刘洋') ? 'liu' : 'chen';
      kept[whose] = { number, code };
    }
    expect(Object.keys(kept).sort()).toEqual(['chen', 'liu']);
    await worker.context.close();
  });

  test('an owner signs in by the letter and claims the home; the building lead confirms it', async () => {
    const owner = await openPhone(me(kept.liu));
    const { page } = owner;
    await enterByLetter(owner);
    await page.getByText('您的信寄到').waitFor();
    expect(page.url()).not.toContain(kept.liu.code);
    await page.getByLabel('您是').first().selectOption('owner');
    await page.getByRole('button', { name: '是，这是我家' }).click();
    await page.getByText('等社区服务站或楼门长确认').waitFor();

    const lead = await openDesk('buildingLead', 'claims');
    await lead.page.getByText('有信上的代码').waitFor();
    await expectSound(lead);
    await lead.page.getByRole('button', { name: '确认', exact: true }).click();
    await lead.page.getByText('没有待确认的认领').waitFor();
    await lead.context.close();

    await page.reload();
    await page.getByText('您的产权已与名册对上').waitFor();
    await page.getByText('已确认', { exact: true }).waitFor();
    await page.getByText('审核谁住在哪里').first().waitFor();
    await expectSound(owner);
    kept.owner = owner;
  });

  test('sees all that is stored, on the page and as a file', async () => {
    const { page } = kept.owner;
    await page.getByRole('button', { name: '添加邮箱' }).click();
    await page.getByRole('textbox', { name: '邮箱' }).fill(mail);
    await page.getByRole('button', { name: '发验证码给我' }).click();
    await page.getByLabel('六位验证码').fill(await codeTo(stage, mail));
    await page.getByRole('button', { name: '添加', exact: true }).click();
    await page.getByText('邮箱 · l***@example.org').waitFor();
    await page.getByRole('button', { name: '查看我的数据' }).click();
    await page.getByText('我的账户').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '存成文件' }).click(),
    ]);
    const { person, sections } = JSON.parse(readFileSync(await download.path(), 'utf8'));
    const rows = Object.fromEntries(sections.map(({ name, rows }) => [name, rows]));
    expect(rows.people[0].id).toBe(person);
    expect(rows.claims).toMatchObject([{ capacity: 'owner', state: 'confirmed' }]);
    expect(rows.contacts).toMatchObject([{ hint: 'l***@example.org' }]);
    await expectSound(kept.owner);
  });

  test('is erased: no device is signed in, and neither the letter nor a code underway opens anything', async () => {
    const { page } = kept.owner;
    const second = await openPhone('/me/?lang=zh-CN');
    await second.page.getByRole('button', { name: '邮箱验证码' }).click();
    await second.page.getByRole('textbox', { name: '邮箱' }).fill(mail);
    await second.page.getByRole('button', { name: '发验证码给我' }).click();
    const digits = await codeTo(stage, mail, 2);
    const third = await kept.owner.context.newPage();
    await third.goto('/me/?lang=zh-CN');
    await third.getByText(say.signedIn).waitFor();

    await page.getByRole('button', { name: '注销…' }).click();
    await page.getByRole('button', { name: '是的，永久注销' }).click();
    await page.getByText('已经注销').waitFor();
    expect(objections(kept.owner)).toEqual([]);

    await third.reload();
    await third.getByRole('button', { name: say.roles.resident, exact: true }).waitFor();
    await second.page.getByLabel('六位验证码').fill(digits);
    await second.page.getByRole('button', { name: '登录', exact: true }).click();
    await second.page.getByText('验证码不对，或已过期').waitFor();
    await second.page.goto('about:blank');
    await second.page.goto(me(kept.liu));
    await enterByLetter(second);
    await second.page.getByText('信的编号或代码不对').waitFor();
    await expectSound(second);
    await Promise.all([kept.owner.context.close(), second.context.close()]);
  });

  test('the building lead helps a tenant without a phone until the lead signs out, and the tenant sees it later', async () => {
    const lead = await openDesk('buildingLead', 'help');
    const { page } = lead;
    await help(lead);
    await page.goto('/proposals/?new&lang=zh-CN');
    await page.getByText('正在协助您').waitFor();
    await page.getByLabel(say.title).fill('二楼楼道灯不亮');
    await page.getByLabel(say.body).fill('晚上看不见台阶。');
    await page.getByRole('button', { name: say.submit }).click();
    await page.getByText(say.done).waitFor();
    await expectSound(lead);
    await page.getByRole('button', { name: '结束协助' }).click();
    await help(lead);

    const office = await lead.context.newPage();
    await office.goto('/me/?lang=zh-CN');
    await office.getByRole('button', { name: say.signOut, exact: true }).click();
    await office.getByRole('button', { name: say.roles.resident, exact: true }).waitFor();
    await page.goto('/me/?lang=zh-CN');
    await page.getByRole('button', { name: say.roles.resident, exact: true }).waitFor();
    expect(await page.getByText('正在协助您').count()).toBe(0);
    await lead.context.close();

    const tenant = await openPhone(me(kept.chen));
    await enterByLetter(tenant);
    await tenant.page.getByText('提出议题或存草稿').waitFor();
    await tenant.page.getByText('协助：没有手机').first().waitFor();
    await tenant.page.getByText('已确认您住在这里').first().waitFor();
    await expectSound(tenant);
    await tenant.context.close();
  });
});
