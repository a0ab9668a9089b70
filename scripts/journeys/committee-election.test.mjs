import { expect, test } from 'vitest';
import { announce, compose, freezeRoll, signBoth, workerAt } from './desk-acts.mjs';
import { expectSound, openStage } from './stage.mjs';

const hour = 3_600_000;
const stage = openStage();

test('owners’ committee by candidate on paper and entered', async () => {
  const title = '选举第三届业主委员会';
  const first = await workerAt(stage, 'room=polls');
  const { page } = first;
  await compose(page, {
    title: [title, 'The third owners’ committee'],
    rule: 'committee-election',
    options: [
      '安宁 | An Ning',
      '白露 | Bai Lu',
      '陈实 | Chen Shi',
      '丁香 | Ding Xiang',
      '方圆 | Fang Yuan',
      '高远 | Gao Yuan',
    ],
    seats: 5,
    franchise: () => page.getByLabel('作不作数？').selectOption('binding'),
  });
  // A secret election is not held online: the desk is told so, and goes back for paper alone.
  await page.getByText('无记名选举目前不能在网上进行').waitFor();
  await expectSound(first);
  for (const step of [3, 2]) {
    await page.getByRole('button', { name: '上一步' }).click();
    await page.getByText(`第 ${step} 步，共 4 步`).waitFor();
  }
  for (const way of ['网上', '自助机', '社工协助']) await page.getByRole('checkbox', { name: way }).uncheck();
  for (const step of [3, 4]) {
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByText(`第 ${step} 步，共 4 步`).waitFor();
  }
  await page.getByRole('button', { name: '存为草稿' }).click();
  await freezeRoll(page, title);
  const poll = await announce(page, stage, title);
  const later = await postpone(page, poll);
  await stage.setClock(later + hour);

  const second = await workerAt(stage, `room=polls&poll=${poll.id}`, 1);
  const { franchise } = await stage.send('GET', `/polls/${poll.id}`);
  const piles = pilesOf(franchise);
  await page.reload();
  await enterCount(page, piles);
  await page.getByText('已录入一遍，请另一人录入。').first().waitFor();
  await expectSound(first);
  await enterCount(second.page, [{ ...piles[0], papers: piles[0].papers - 1 }, piles[1]]);
  await second.page.getByText('两人的清点结果不一致').first().waitFor();
  await second.page.getByRole('button', { name: /^去掉: 安宁/ }).click();
  await enterCount(second.page, piles.slice(0, 1));
  await second.page.getByText('两人一致。').first().waitFor();
  await signBoth(first, second);
  await second.page.getByRole('button', { name: '公示结果' }).click();
  const elected = second.page.locator('juyi-poll-result').getByText('当选：安宁、白露、陈实、丁香、方圆。');
  await elected.filter({ visible: true }).first().waitFor();
  await expectSound(second);
});

/** Postpones with a reason that everybody reads; answers when voting ends now. */
async function postpone(page, poll) {
  const day = 24 * hour;
  const on = (at) => new Date(at).toLocaleDateString('sv');
  await page.getByText('延期或取消').click();
  await page.getByLabel('为什么？这句话会公开记录。').fill('台风，活动室停用两天。');
  await page.getByLabel('开始投票').fill(on(poll.opensAt + 2 * day));
  await page.getByLabel('截止投票').fill(on(poll.closesAt + 2 * day));
  await page.getByRole('button', { name: '延期', exact: true }).click();
  await page.getByText('已延期').first().waitFor();
  const { closesAt, opensAt } = await stage.send('GET', `/polls/${poll.id}`);
  expect([opensAt, closesAt]).toEqual([poll.opensAt + 2 * day, poll.closesAt + 2 * day]);
  return closesAt;
}

/** Four of five vote for five candidates, a few for another: more than two thirds by heads and by area. */
function pilesOf({ heads, area }) {
  const share = (of) => Math.floor((of * 4) / 5);
  return [
    { names: ['安宁', '白露', '陈实', '丁香', '方圆'], papers: share(heads), area: share(area) / 100 },
    { names: ['高远'], papers: 4, area: 300 },
  ];
}

async function enterCount(page, piles) {
  const form = page.locator('juyi-office-count');
  for (const { names, papers, area } of piles) {
    for (const name of names) await form.getByRole('checkbox', { name }).check();
    await form.getByLabel('这一摞有几张').fill(String(papers));
    await form.getByLabel('合计面积（㎡）').first().fill(area.toFixed(2));
    await form.getByRole('button', { name: '记下这一摞' }).click();
    await form.getByText(`${papers} 张`).waitFor();
  }
  await form.getByRole('button', { name: '都在这里了：录入清点结果' }).click();
}
