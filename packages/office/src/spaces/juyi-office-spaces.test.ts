import { expect } from '@open-wc/testing';
import { Desk } from '../../test/desk.ts';
import { Neighbourhood } from '../../test/neighbourhood.ts';

describe('the desk for councils, committees and groups', () => {
  let garden: Neighbourhood;
  let worker: string;

  beforeEach(async () => {
    garden = await Neighbourhood.open();
    await garden.setClock(Date.now());
    worker = await garden.token('worker');
  });

  const space = (kind: string, name: string, joining: string) =>
    garden.call('POST', '/spaces', { kind, name, purpose: '一起商量', joining, seats: 5 }, worker);

  it('sets up a group, with the rules that a group may have', async () => {
    const desk = await Desk.openAsWorker(garden, 'room=spaces');
    await desk.press('Set up another');
    const rules = () => desk.all<HTMLOptionElement>('#joining option').map(({ textContent }) => textContent);
    await desk.finds('#joining');
    expect(rules()).to.deep.equal(['Whoever comes', 'Whoever asks and is let in']);
    await expect(desk.host).to.be.accessible();
    await desk.write('#name', 'Stairwell 3');
    await desk.write('#purpose', 'The lamp on the third floor');
    await desk.press('Set up');
    await desk.sees('Set up: Stairwell 3');
    const { items } = await garden.call('GET', '/spaces', undefined, worker);
    expect(items.map(({ name, joining }: { name: string; joining: string }) => [name, joining])).to.deep.include([
      'Stairwell 3',
      'open',
    ]);
  });

  it('lets in who asks, and does not tell who is in a group', async () => {
    const { id } = await space('group', 'Gardeners', 'request');
    const resident = await garden.token('resident', 5);
    await garden.call('PUT', `/spaces/${id}/membership`, undefined, resident);
    const desk = await Desk.openAsWorker(garden, 'room=spaces');
    await desk.sees('Gardeners');
    desk.all('button[aria-label="Open: Gardeners"]')[0]!.click();
    await desk.sees('resident 5');
    await expect(desk.host).to.be.accessible();
    await desk.press('Let in');
    await desk.sees('Let in: resident 5');
    await desk.sees('Nobody is waiting.');
    await desk.sees('Who is in a group is known to its members alone.');
    const { items } = await garden.call('GET', '/me/spaces', undefined, resident);
    expect(items[0].state).to.equal('member');
  });

  it('enters an elected member with a term, and ends it with the role that goes with it', async () => {
    await space('council', 'Council of 3', 'election');
    const resident = await garden.token('resident', 6);
    const roles = async () => (await garden.call('GET', '/session', undefined, resident)).roles;
    const desk = await Desk.openAsWorker(garden, 'room=spaces');
    await desk.sees('Council of 3');
    desk.all('button[aria-label="Open: Council of 3"]')[0]!.click();
    await desk.sees('It has no members yet.');
    await desk.sees('Nothing is on the agenda.');
    await desk.write('#q', 'resident 6');
    await desk.press('Look');
    await desk.press('Choose');
    await desk.write('#until', '2099-12-31');
    await expect(desk.host).to.be.accessible();
    await desk.press('Enter as a member');
    await desk.sees('Member: resident 6');
    await desk.sees('2099');
    expect(await roles()).to.include('councilMember');
    await desk.press('End the term');
    await desk.press('End it');
    await desk.sees('No longer a member: resident 6');
    expect(await roles()).not.to.include('councilMember');
  });
});
