import { describe, expect, test } from 'vitest';
import { moveTo, words } from './acts.mjs';
import { openStage } from './stage.mjs';
import { barriers, objections, phone, sideways } from './visit.mjs';

const stage = openStage();

describe.each([
  ['zh-CN', '', '楼道里的灯换成感应的'],
  ['en', '?lang=en', 'Please oil the hinge of the north gate'],
])('without a mouse, on a narrow screen, in %s', (locale, query, title) => {
  test('a person signs in, proposes, and finds the proposal on the board', async () => {
    const say = words[locale];
    const visitor = await stage.visit({ viewport: phone });
    const { page } = visitor;
    await page.goto(`/me/${query}`);
    await page.getByRole('button', { name: say.roles.resident, exact: true }).waitFor();
    await moveTo(page, say.roles.resident);
    await page.keyboard.press('Enter');
    await page.getByText(say.signedIn).waitFor();
    await page.goto(`/proposals/${query}`);
    await page.getByRole('link', { name: say.propose }).waitFor();
    await moveTo(page, say.propose);
    await page.keyboard.press('Enter');
    await page.getByLabel(say.title).waitFor();
    await moveTo(page, say.title);
    await page.keyboard.type(title);
    await moveTo(page, say.body);
    await page.keyboard.type(title);
    await moveTo(page, say.submit);
    await page.keyboard.press('Enter');
    await page.getByText(say.done).waitFor();
    await moveTo(page, say.open);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: title }).waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(objections(visitor)).toEqual([]);
    await visitor.context.close();
  });
});

test('in elder mode a person is led through one thing at a time, in large type', async () => {
  const say = words['zh-CN'];
  const visitor = await stage.visit({ viewport: phone });
  const { page } = visitor;
  await page.goto('/me/?mode=elder');
  await page.getByRole('button', { name: say.roles.owner, exact: true }).click();
  await page.getByText(say.signedIn).waitFor();
  await page.goto('/proposals/?new&mode=elder');
  await page.getByLabel(say.title).fill('活动室添一台饮水机');
  expect(await page.getByLabel(say.body).count()).toBe(0);
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByLabel(say.body).fill('老人打牌一坐半天，想喝口热水。');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByText('请核对').waitFor();
  expect(await sideways(page)).toBe(0);
  expect(await barriers(page)).toEqual([]);
  const submit = page.getByRole('button', { name: say.submit });
  const { height } = await submit.boundingBox();
  expect(height).toBeGreaterThanOrEqual(60);
  await submit.click();
  await page.getByText(say.done).waitFor();
  expect(objections(visitor)).toEqual([]);
  await visitor.context.close();
});
