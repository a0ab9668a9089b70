import { expect } from '@open-wc/testing';
import { Desk, waitUntil } from '../../test/desk.ts';
import { OwnersPoll } from '../../test/owners-poll.ts';

const both = (chinese: string, english: string) => ({ 'zh-CN': chinese, en: english });
const lift = { id: 'lift', title: both('换电梯', 'New lift?'), rule: 'owners-vote' };
const names = ['An', 'Bo', 'Cy'].map((name, n) => ({ id: `c${n}`, name: both(name, name) }));
const election = {
  id: 'committee',
  title: both('选委员', 'The committee'),
  rule: 'committee-election',
  seats: 2,
  options: names,
};

describe('a count whose two signatures turned out to be one person’s', () => {
  it('asks somebody else at the desk to sign as well, and can be final then', async () => {
    const vote = await OwnersPoll.open(lift);
    await vote.begin();
    await vote.post([1, 2]);
    await vote.turnOutOne(1, 2);
    const desk = await Desk.openAsWorker(vote.garden, vote.place);
    await desk.sees('Both signatures under the count turned out to be one person’s.');
    await desk.seesNo('Declare it final');
    await expect(desk.host).to.be.accessible();
    await desk.press('I have counted: sign');
    await desk.seesNo('Both signatures under the count');
    await vote.endPosting();
    await desk.press('Declare it final');
    await desk.sees('It is final. Nothing is left to do.');
  });

  it('has the papers that this one person read twice read again first', async () => {
    const vote = await OwnersPoll.open(lift);
    await vote.begin();
    const { elector } = vote.homes[0]!;
    for (const teller of [1, 2]) await vote.send('POST', '/papers', { elector, choices: { lift: 'no' } }, teller);
    await vote.post([1, 2]);
    await vote.turnOutOne(1, 2);
    const desk = await Desk.openAsWorker(vote.garden, vote.place);
    await desk.sees('One paper was read twice by the same person.');
    await desk.sees('Both readings were one person’s.');
    await desk.seesNo('I have counted: sign');
    await desk.finds('.choice [type=radio]');
    expect(desk.all('#paper-home option')).to.have.length(2);
    await desk.select('#paper-home', elector);
    desk.all<HTMLInputElement>('.choice [type=radio]')[1]!.click();
    await expect(desk.host).to.be.accessible();
    await desk.press('Enter this paper');
    await desk.press('I have counted: sign');
    await desk.seesNo('Both signatures under the count');
    await desk.sees('Declare it final');
  });

  it('and that was counted by hand is counted by hand again, by whoever signs; a different count is told of', async () => {
    const vote = await OwnersPoll.open(election, { channels: ['paper'] });
    await vote.begin();
    await vote.close();
    const counts = { committee: [{ choice: ['c0', 'c1'], heads: 5, area: 50_000 }] };
    for (const teller of [1, 2]) await vote.send('PUT', '/paper-count', { counts }, teller);
    await vote.post([1, 2]);
    await vote.turnOutOne(1, 2);
    const desk = await Desk.openAsWorker(vote.garden, vote.place);
    await desk.sees('Count the papers yourself and enter that below.');
    await desk.seesNo('I have counted: sign');
    const pile = async (papers: string, area: string) => {
      await desk.finds('.choice [type=checkbox]');
      for (const marked of [1, 2]) {
        desk.all<HTMLInputElement>('.choice:not(.on) [type=checkbox]')[0]!.click();
        await waitUntil(() => desk.all('.choice.on').length === marked);
      }
      await desk.write('#heads-committee', papers);
      await desk.write('#area-committee', area);
      await desk.press('Add this pile');
      await desk.sees(`${papers} paper`);
      await desk.press('These are all: enter the count');
    };
    await pile('4', '400');
    await desk.sees('The two counts differ. Count again together.');
    await desk.sees('They differ on: The committee');
    await desk.seesNo('I have counted: sign');
    await expect(desk.host).to.be.accessible();
    await pile('5', '500');
    await desk.sees('Both agree.');
    await desk.press('I have counted: sign');
    await desk.seesNo('Both signatures under the count');
    await desk.sees('Declare it final');
  });
});
