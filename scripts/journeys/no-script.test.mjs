import { describe, expect, test } from 'vitest';
import { openStage } from './stage.mjs';
import { barriers, desk, objections, phone, sideways } from './visit.mjs';

const title = '电梯上个月停了四次，请把检修记录贴出来';
const stage = openStage();

const people = [
  [
    'on a phone, in Chinese',
    '',
    { locale: 'zh-CN', viewport: phone },
    {
      signIn: '登录后附议',
      role: '居民',
      give: '我附议',
      counted: /您的附议已计入/,
      write: '说说您的看法',
      post: '发出',
    },
  ],
  [
    'on a phone, in English',
    '',
    { locale: 'en-GB', viewport: phone },
    {
      signIn: 'Sign in to co-sign',
      role: 'Owner',
      give: 'Co-sign this',
      counted: /Your co-sign is counted/,
      write: 'Say what you think',
      post: 'Post it',
    },
  ],
  [
    'on a phone, in elder mode',
    '&mode=elder',
    { locale: 'zh-CN', viewport: phone },
    {
      signIn: '登录后附议',
      role: '楼门长',
      give: '我附议',
      counted: /您的附议已计入/,
      write: '说说您的看法',
      post: '发出',
    },
  ],
];

describe.each(people)('%s, without JavaScript', (_, more, settings, say) => {
  test('a neighbour comes from the website, finds a proposal, signs in, co-signs and comments', async () => {
    const neighbour = await stage.visit({ ...settings, javaScriptEnabled: false });
    const { page } = neighbour;
    await page.goto('/');
    await page.getByRole('link', { name: '不用脚本的版本' }).click();
    await page.waitForURL('**/juyi/pages/**');
    await page.goto(`${page.url()}${more}`);
    await fits(page);
    await openProposal(page);
    await page.getByRole('link', { name: say.signIn }).click();
    await page.getByRole('button', { name: say.role, exact: true }).waitFor();
    await fits(page);
    await page.getByRole('button', { name: say.role, exact: true }).click();
    await page.getByRole('heading', { name: title }).waitFor();
    const button = page.getByRole('button', { name: say.give });
    expect((await button.boundingBox()).height).toBeGreaterThanOrEqual(more ? 60 : 44);
    await button.click();
    await page.getByText(say.counted).waitFor();
    const word = `${say.role}: 12 楼的邻居也等了一小时。`;
    await page.getByLabel(say.write).fill(word);
    await page.getByRole('button', { name: say.post }).click();
    await page.getByText(word).waitFor();
    await fits(page);
    expect(objections(neighbour)).toEqual([]);
    await neighbour.context.close();
  });
});

test('a neighbour without JavaScript proposes something, is told what is missing, and loses nothing', async () => {
  const neighbour = await stage.visit({ locale: 'zh-CN', viewport: phone, javaScriptEnabled: false });
  const { page } = neighbour;
  await page.goto('/juyi/pages/proposals?community=sunshine&lang=zh-CN');
  await page.getByRole('link', { name: '我有话说' }).click();
  await page.getByRole('main').getByRole('link', { name: '登录' }).click();
  await page.getByRole('button', { name: '居民', exact: true }).click();
  await page.getByLabel('想商量什么事？').fill('   ');
  await fits(page);
  await page.getByLabel('具体情况和您的想法').fill('活动室门口的椅子高低不平，\n请换几把稳的。');
  await page.getByLabel('大约要多少元？').fill('1,200');
  await page.getByRole('button', { name: '提交议题' }).click();
  await page.getByText('请写点内容。').waitFor();
  expect(await page.getByLabel('具体情况和您的想法').inputValue()).toContain('请换几把稳的。');
  await page.getByLabel('想商量什么事？').fill('活动室门口换几把稳当的椅子');
  await page.getByRole('button', { name: '提交议题' }).click();
  await page.getByText('您的议题已贴出').waitFor();
  await page.getByRole('heading', { name: '活动室门口换几把稳当的椅子' }).waitFor();
  await page.getByText('1,200.00').waitFor();
  await fits(page);
  expect(objections(neighbour)).toEqual([]);
  await neighbour.context.close();
});

test('a neighbour without JavaScript ranks candidates by keyboard and in large type, and asks after the receipt', async () => {
  const neighbour = await stage.visit({ locale: 'zh-CN', viewport: phone, javaScriptEnabled: false });
  const { page } = neighbour;
  await page.goto('/vote/');
  await page.getByRole('link', { name: '不用脚本的版本' }).click();
  await page.waitForURL('**/juyi/pages/polls**');
  await page.goto(`${page.url()}&mode=elder`);
  await fits(page);
  await page.getByRole('link', { name: '补选三位议事会成员' }).click();
  await page.getByRole('link', { name: '登录后投票' }).click();
  await page.getByLabel('这类人里的第几位（0、1、2…）').fill('3');
  await page.getByRole('button', { name: '居民', exact: true }).click();
  await fits(page);
  const [first, second] = [page.getByLabel('安娜'), page.getByLabel('赵慧')];
  expect((await first.boundingBox()).height).toBeGreaterThanOrEqual(60);
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await second.selectOption('第 1');
  await page.getByRole('button', { name: '下一步：核对我的选票' }).click();
  await page.getByRole('alert').getByText('有两项排在同一位').waitFor();
  await second.selectOption('第 2');
  await page.getByRole('button', { name: '下一步：核对我的选票' }).click();
  await page.getByRole('heading', { name: '请核对您的选票' }).waitFor();
  await fits(page);
  await page.getByRole('button', { name: '投出选票' }).click();
  await page.getByRole('heading', { name: '您的选票已计入' }).waitFor();
  const code = await page.getByRole('status').locator('b').textContent();
  await page.getByRole('link', { name: '凭回执查询' }).click();
  await page.getByLabel('回执号').fill(code.toLowerCase());
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByText('这张选票已计入。').waitFor();
  expect(objections(neighbour)).toEqual([]);
  await neighbour.context.close();
});

test.each([
  ['on a phone', { viewport: phone }],
  ['at a desk, by night', { viewport: desk, colorScheme: 'dark' }],
])('%s the pages have no barriers and ask nobody else', async (_, settings) => {
  const visitor = await stage.visitAs('resident', 3, settings);
  const { page } = visitor;
  const [open, posted] = [await stage.first('polls', 'open'), await stage.first('polls', 'resultPosted')];
  for (const query of ['lang=zh-CN', 'lang=en&mode=elder']) {
    await page.goto(`/juyi/pages/proposals?community=sunshine&${query}`);
    expect(await barriers(page)).toEqual([]);
    await openProposal(page);
    expect(await barriers(page)).toEqual([]);
    await page.goto(`/juyi/pages/proposals/new?community=sunshine&${query}`);
    expect(await barriers(page)).toEqual([]);
    await page.goto(`/juyi/pages/me?community=sunshine&${query}`);
    expect(await barriers(page)).toEqual([]);
    for (const path of ['polls', `polls/${open}`, `polls/${posted}`, 'receipts']) {
      await page.goto(`/juyi/pages/${path}?community=sunshine&${query}`);
      expect(await barriers(page), path).toEqual([]);
      await fits(page);
    }
  }
  expect(objections(visitor)).toEqual([]);
  await visitor.context.close();
});

test('printed, a proposal is a sheet of text: no buttons, no menu, and where it came from', async () => {
  const { page, context } = await stage.visit();
  await page.goto('/juyi/pages/proposals?community=sunshine&lang=zh-CN');
  await openProposal(page);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('heading', { name: title }).isVisible()).toBe(true);
  expect(await page.locator('nav').isVisible()).toBe(false);
  expect(await page.getByRole('link', { name: '登录后附议' }).count()).toBe(0);
  expect(await page.getByText('打印自').isVisible()).toBe(true);
  await context.close();
});

/** Follows the proposal's link on the list, until its own page is there. */
async function openProposal(page) {
  await page.getByRole('link', { name: title }).click();
  await page.waitForURL(/\/proposals\/[^/?]+-/);
}

async function fits(page) {
  expect(await sideways(page)).toBe(0);
}
