import { expect } from '@open-wc/testing';
import { Desk, waitUntil } from '../../test/desk.ts';
import { Neighbourhood } from '../../test/neighbourhood.ts';
import { OwnersPoll } from '../../test/owners-poll.ts';

const lift = { id: 'lift', title: { 'zh-CN': '换电梯', en: 'New lift?' }, rule: 'owners-vote' };

/** The desk as the first council member of the demo finds it. */
async function openAsCouncil(garden: Neighbourhood, place: string): Promise<Desk> {
  await fetch(`${garden.api}/api/demo/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ role: 'councilMember', n: 0 }),
  });
  const desk = await Desk.open(garden, place);
  await desk.sees('Sign out');
  return desk;
}

describe('a council member who was named to count', () => {
  it('finds the vote at the desk, enters papers and signs; what conveners do is left to them', async () => {
    const garden = await Neighbourhood.open();
    const personOf = async (token: string) => (await garden.call('GET', '/session', undefined, token)).person.id;
    const worker = await garden.token('worker');
    const tellers = [await personOf(worker), await personOf(await garden.token('councilMember'))];
    const vote = await OwnersPoll.open(lift, { tellers }, [], garden);
    await vote.begin();
    const desk = await openAsCouncil(garden, 'room=polls');
    await desk.seesNo('Put something to the vote');
    await desk.press('New lift?');
    await desk.sees('The next step is for those who convene this vote.');
    await desk.sees('Two people enter each paper');
    await desk.seesNo('Postpone or call off');
    await desk.seesNo('Record as delivered');
    await desk.seesNo('Mandates on paper');
    await expect(desk.host).to.be.accessible();
    await vote.close();
    await vote.send('POST', '/transitions', { to: 'counted' });
    await desk.press('I have counted: sign');
    await desk.sees('The next step is for those who convene this vote.');
    await waitUntil(() => desk.all('juyi-office-poll-steps button').length === 0, 'there are steps to take');
  });

  it('is told where somebody else was named', async () => {
    const garden = await Neighbourhood.open();
    const vote = await OwnersPoll.open(lift, {}, [], garden);
    await vote.begin();
    const desk = await openAsCouncil(garden, vote.place);
    await desk.sees('This is for community workers');
    await desk.press('← Back to the votes');
    await desk.sees('New lift?');
  });
});
