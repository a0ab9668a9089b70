import { expect, test } from 'vitest';
import { chooseRole, openFromBoard, signIn, words } from './acts.mjs';
import { expectSound, openStage } from './stage.mjs';
import { desk, phone } from './visit.mjs';

const stage = openStage();

const say = words['zh-CN'];
const title = '周末上午给孩子开放二楼活动室两小时';
const harsh = '管活动室的人就是懒，钥匙都不肯拿出来。';
const why = '我说的是钥匙一直拿不到，不是骂人，改成“不方便”也行。';

test('a neighbour reports, a worker hides, the author appeals, and a second worker decides', async () => {
  const author = await stage.visit({ viewport: phone });
  await signIn(author.page, 'resident', say);
  await openFromBoard(author.page, title);
  await author.page.getByRole('button', { name: '说说您的看法' }).click();
  await author.page.getByLabel('说说您的看法').fill(harsh);
  await author.page.getByRole('radio', { name: '反对' }).check();
  await author.page.getByRole('button', { name: '发出' }).click();
  await author.page.getByText('您的评论已发出。').waitFor();
  await expectSound(author);

  const neighbour = await stage.visit({ viewport: phone });
  await signIn(neighbour.page, 'owner', say);
  await openFromBoard(neighbour.page, title);
  const seen = neighbour.page.locator('li.comment', { hasText: harsh });
  await seen.locator('summary').click();
  await seen.getByRole('button', { name: '举报' }).click();
  await expectSound(neighbour);
  await seen.getByRole('button', { name: '辱骂他人' }).click();
  await neighbour.page.getByText('已举报，工作人员会看。').first().waitFor();

  const office = await stage.visit({ viewport: desk });
  await office.page.goto('/juyi/office?lang=zh-CN&room=comments');
  await chooseRole(office.page, 'worker', say);
  const reported = office.page.locator('li.row', { hasText: harsh });
  await reported.getByText('辱骂他人 · 1 人举报').waitFor();
  await expectSound(office);
  await reported.getByRole('button', { name: '隐藏…' }).click();
  await reported.getByRole('button', { name: '辱骂他人' }).click();
  await office.page.getByText('评论已隐藏。').waitFor();
  await reported.waitFor({ state: 'detached' });

  await neighbour.page.getByText(harsh).waitFor({ state: 'detached' });
  await author.page.reload();
  await author.page.getByText('工作人员隐藏了这条评论，原因：辱骂他人。现在只有您能看到。').waitFor();
  await author.page.getByRole('button', { name: '申诉' }).click();
  await author.page.getByLabel('为什么应该恢复？').fill(why);
  await expectSound(author);
  await author.page.getByRole('button', { name: '提交申诉' }).click();
  await author.page.getByText('您已申诉，另一位工作人员会在').waitFor();

  await office.page.getByRole('button', { name: /^申诉/ }).click();
  const appealed = office.page.locator('li.row', { hasText: why });
  await appealed.getByText('这条是您隐藏或写下的，由同事决定。').waitFor();
  expect(await appealed.getByRole('button').count()).toBe(0);
  await office.page.getByRole('button', { name: say.signOut }).click();
  await chooseRole(office.page, 'worker', say);
  await appealed.getByRole('button', { name: '恢复' }).click();
  await office.page.getByText('评论已恢复，作者会看到申诉成立。').waitFor();
  await expectSound(office);

  await neighbour.page.reload();
  await neighbour.page.getByText(harsh).waitFor();
  await Promise.all([author, neighbour, office].map(({ context }) => context.close()));
});

test('a phone number is covered before a neighbour can read it, in English and large type too', async () => {
  const author = await stage.visit({ viewport: phone });
  const query = '?lang=en&mode=elder';
  await signIn(author.page, 'resident', words.en, query);
  await openFromBoard(author.page, 'A light above the parcel lockers at the east gate', query);
  await author.page.getByRole('button', { name: 'Say what you think' }).click();
  await author.page.getByLabel('Say what you think').fill('Ask the man in flat 402, building 3, on 138 1234 5678.');
  await author.page.getByRole('button', { name: 'Post it' }).click();
  await author.page.getByRole('alertdialog', { name: 'May we cover this?' }).waitFor();
  await expectSound(author);
  await author.page.getByRole('button', { name: 'Cover it and post' }).click();
  const covered = 'Ask the man in flat ×××, building ×, on ××× ×××× ××××.';
  await author.page.getByText('Your comment is posted.').waitFor();
  await expectSound(author);

  const reader = await stage.visit({ viewport: desk });
  await openFromBoard(reader.page, 'A light above the parcel lockers at the east gate', '?lang=en');
  await reader.page.getByText(covered).waitFor();
  expect(await reader.page.getByText('138 1234').count()).toBe(0);
  await expectSound(reader);
  await Promise.all([author, reader].map(({ context }) => context.close()));
});
