import { expect } from '@open-wc/testing';
import { Desk } from '../../test/desk.ts';
import { Neighbourhood } from '../../test/neighbourhood.ts';

const sheet = '房号,面积,业主,电话\n101,88.50,王芳、李伟,\n102,90,王芳,13800000001\n103,60.25,赵敏,\n';

describe('the roll desk', () => {
  let garden: Neighbourhood;
  let desk: Desk;

  beforeEach(async () => {
    garden = await Neighbourhood.open();
    desk = await Desk.openAsWorker(garden, 'room=roll');
    await desk.sees('There is no roll yet');
  });

  /** Chooses a file as a person would, and waits for nothing. */
  async function choose(text: string): Promise<void> {
    const field = await desk.finds<HTMLInputElement>('input[type=file]');
    const files = new DataTransfer();
    files.items.add(new File([text], 'roll.csv', { type: 'text/csv' }));
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }

  async function takeIn(text: string): Promise<void> {
    await choose(text);
    await desk.press('Take this sheet in');
    await desk.sees('The sheet is the roll now');
  }

  it('shows what a sheet would change, stores it only when told to, and finds everybody on it', async () => {
    await choose(sheet);
    await desk.sees('What this changes');
    await expect(desk.host).to.be.accessible();
    expect(await rolls()).to.deep.equal([]);
    await desk.press('Take this sheet in');
    await desk.sees('The sheet is the roll now');
    await desk.seesNo('There is no roll yet');
    expect(desk.text).to.contain('The sheet is the roll now');
    await desk.press('Look up');
    await desk.sees('3 units.');
    await desk.write('#q', '赵敏');
    await desk.sees('1 unit.');
    await desk.press('Open');
    await desk.sees('lives here');
    await expect(desk.host).to.be.accessible();
  });

  it('says who speaks for a child that owns a flat, and where nobody does', async () => {
    await takeIn(
      '房号,面积,姓名,身份,出生日期,监护人\n101,88.50,王小宝,业主,2016-05-01,王芳\n101,,王芳,居民,,\n101,,李小贝,业主,2017-05-01,\n',
    );
    await desk.press('Look up');
    await desk.press('Open');
    await desk.sees('Owner · Minor · guardian: 王芳');
    await desk.sees('Owner · Minor · no guardian entered');
  });

  it('names each cell that cannot be taken, and takes nothing', async () => {
    await choose(sheet.replace('88.50', '-5').replace('13800000001', '138'));
    await desk.sees('2 cells cannot be taken');
    await desk.sees('Row 2, B2');
    await desk.sees('is below zero');
    await desk.seesNo('Take this sheet in');
    expect(await rolls()).to.deep.equal([]);
  });

  it('lets a worker match a column that was not understood', async () => {
    await choose(sheet.replace('面积', '大小'));
    await desk.sees('No row names the columns');
    const columns = () => desk.all<HTMLSelectElement>('td select');
    const size = columns()[1]!;
    size.value = 'area';
    size.dispatchEvent(new Event('change', { bubbles: true }));
    await desk.press('Look again');
    await desk.sees('What this changes');
  });

  it('posts the roll without names, hears an objection, and freezes only when it is answered', async () => {
    await takeIn(sheet);
    await desk.press('Post and freeze');
    await desk.press('Post it for objections');
    await desk.sees('Please say what it is for.');
    await desk.write('#purpose', 'Choosing the manager');
    await desk.press('Post it for objections');
    await desk.sees('3 heads, 238.75 m²');
    await desk.sees('1 owner is more than one head');
    const [posting] = (await garden.call('GET', '/postings')).items;
    await garden.call(
      'POST',
      `/postings/${posting.id}/objections`,
      { text: 'Too small' },
      await garden.token('resident'),
    );
    await desk.write('#purpose', 'Choosing the manager');
    await desk.press('Freeze it');
    await desk.sees('The roll is still posted');
    await desk.press('Read the objections');
    await desk.sees('Too small');
    await desk.write('textarea', 'We measured again.');
    await desk.press('The roll stands');
    await desk.sees('1 objection, answered');
    await expect(desk.host).to.be.accessible();
  });

  async function rolls(): Promise<unknown[]> {
    return (await garden.call('GET', '/rolls', undefined, await garden.token('worker'))).items;
  }
});
