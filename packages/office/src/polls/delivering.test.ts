import { expect } from '@open-wc/testing';
import { Desk, focused, waitUntil } from '../../test/desk.ts';
import { OwnersPoll, scan } from '../../test/owners-poll.ts';

const lift = { id: 'lift', title: { 'zh-CN': '换电梯', en: 'New lift?' }, rule: 'owners-vote' };

describe('the forms of an owners’ vote, on the desk', () => {
  it('are brought to the doors of a building with a signed list, and what was recorded by mistake is taken back', async () => {
    const vote = await OwnersPoll.open(lift);
    await vote.announce();
    const desk = await Desk.openAsWorker(vote.garden, vote.place);
    await desk.press('Record as delivered');
    await desk.sees('Tick the homes first that the form was brought to.');
    await desk.press('1 · 0 of 3 delivered with proof');
    expect(desk.all('[name=unit]').map((box) => (box as HTMLInputElement).value)).to.deep.equal(doors(vote));
    await desk.press('Tick all of this building');
    await desk.choose('#proof', scan);
    await expect(desk.host).to.be.accessible();
    (await desk.finds('#record')).focus();
    await desk.press('Record as delivered');
    await desk.sees('3 of 6 delivered with proof');
    await desk.sees('handed over ·');
    await desk.seesNo('Tick the homes first');
    await waitUntil(() => focused()?.id === 'record');
    // The list of one building is no proof for the next.
    expect(desk.all<HTMLInputElement>('#proof')[0]!.files).to.have.length(0);
    await expect(desk.host).to.be.accessible();

    await desk.press('Recorded by mistake');
    await desk.sees('2 of 6 delivered with proof');
    await desk.sees('not proven');
    await waitUntil(() => focused()?.matches('[name=unit]'));
    const { deliveries } = await vote.send('GET', '/desk');
    const taken = deliveries.filter(({ unit }: { unit: string }) => unit === (focused() as HTMLInputElement).value);
    expect(taken).to.have.length(1);
    expect(taken[0]).to.include({ proven: false, warned: false });
  });

  it('of whoever owns two homes bear both doors, in the list of papers too', async () => {
    const vote = await OwnersPoll.open(lift, {}, ['2,,1-109,80,住宅,已售,业主0,业主,,10000000000']);
    await vote.begin();
    const desk = await Desk.openAsWorker(vote.garden, vote.place);
    const [first, second] = vote.homes.filter(({ unit }) => /1-10[09]$/.test(unit)).map(({ unit }) => unit);
    await desk.press('Ballots');
    await desk.sees(`${first}, ${second}`);
    expect(desk.all('article.paper')).to.have.length(6);
    const named = desk.all('#paper-home option').map(({ textContent }) => textContent!.trim());
    expect(named.filter((name) => name.includes(second!))).to.deep.equal([`${first}, ${second}`]);
    expect(named).to.have.length(7);
  });

  /** Every door that still waits for its form, as the list shows them. */
  function doors({ homes }: OwnersPoll): string[] {
    return homes.map(({ unit }) => unit).sort(new Intl.Collator('en', { numeric: true }).compare);
  }
});
