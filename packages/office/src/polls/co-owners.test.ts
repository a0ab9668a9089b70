import { expect } from '@open-wc/testing';
import { Desk } from '../../test/desk.ts';
import { OwnersPoll, scan } from '../../test/owners-poll.ts';

const lift = { id: 'lift', title: { 'zh-CN': '换电梯', en: 'New lift?' }, rule: 'owners-vote' };
const owners = ['安许', '博林'] as const;
const rows = owners.map((name) => `2,,1-106,100,住宅,已售,${name},业主,,`);

describe('a home that several own, on the desk', () => {
  it('is listed as not agreed until the form that all signed is entered; then the one it names casts its vote', async () => {
    const vote = await OwnersPoll.open(lift, {}, rows);
    await vote.begin();
    const home = vote.homes.find(({ unit }) => unit.endsWith('1-106'))!;
    const [an, bo] = [await vote.help(home.unit, owners[0]), await vote.help(home.unit, owners[1])];
    const cast = (token: string) =>
      vote.garden
        .call('PUT', `/polls/${vote.id}/ballot`, { elector: home.elector, choices: { lift: 'yes' } }, token)
        .catch((fault: Error) => fault.message);
    expect(await cast(an)).to.contain('REPRESENTATIVE_NEEDED');
    const desk = await Desk.openAsWorker(vote.garden, vote.place);
    await desk.press('Homes of several owners: 0 of 1 have named who votes');
    await desk.sees('not agreed yet');
    await desk.sees('2 owners');
    await named(desk, home.elector, '安');
    await desk.sees(`Entered for ${home.unit}.`);
    await desk.sees('Homes of several owners: 1 of 1 have named who votes');
    expect(await cast(bo)).to.contain('REPRESENTATIVE_OTHER');
    expect(await cast(an)).to.have.property('receipt');
  });

  it('says what to do where the one who is named was never signed in here', async () => {
    const vote = await OwnersPoll.open(lift, {}, rows);
    await vote.announce();
    const { elector } = vote.homes.find(({ unit }) => unit.endsWith('1-106'))!;
    const desk = await Desk.openAsWorker(vote.garden, vote.place);
    await named(desk, elector, '博');
    await desk.sees('That owner has never been signed in here');
    await desk.sees('Help them once under “Help somebody”');
    await expect(desk.host).to.be.accessible();
  });

  /** Enters a form by which all owners of a home name the one whose name begins so. */
  async function named(desk: Desk, elector: string, begins: string): Promise<void> {
    await desk.select('#kind', 'representative');
    await desk.select('#home', elector);
    await desk.sees(begins);
    const [choice] = desk
      .all<HTMLLabelElement>('fieldset .check')
      .filter((label) => label.textContent!.includes(begins));
    choice!.querySelector('input')!.click();
    await desk.choose('#document', scan);
    await expect(desk.host).to.be.accessible();
    await desk.press('Enter it');
  }
});
