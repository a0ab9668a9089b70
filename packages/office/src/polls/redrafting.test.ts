import { expect, waitUntil } from '@open-wc/testing';
import { Desk, focused } from '../../test/desk.ts';
import { Neighbourhood } from '../../test/neighbourhood.ts';
import { scan } from '../../test/owners-poll.ts';

const both = (chinese: string, english: string) => ({ 'zh-CN': chinese, en: english });
const day = 86_400_000;

/** All that a draft can hold, more than the fields show. */
const whole = (opensAt: number, paper: string) => ({
  kind: 'owners',
  effect: 'binding',
  profile: 'CN-HZ',
  title: both('外墙', 'The outer walls'),
  text: both('已经漏水', 'They leak'),
  cost: both('每户约 500 元', 'About 500 yuan a home'),
  charge: { total: 30_000_000, by: 'area' },
  contact: '0571-1',
  attachments: [paper],
  items: [
    {
      id: 'raise',
      title: both('是否筹集', 'Raise the fund?'),
      text: both('三年内', 'Within three years'),
      matter: 'fund-raise',
      rule: 'owners-vote',
      params: { majority: 'special' },
      follow: true,
    },
    {
      id: 'people',
      title: both('选委员', 'The committee'),
      rule: 'committee-election',
      matter: 'committee-election',
      options: [
        { id: 'an', name: both('安', 'An'), text: both('住三幢', 'Lives in building 3') },
        { id: 'bo', name: both('博', 'Bo') },
      ],
      seats: 1,
    },
  ],
  franchise: { electors: 'owners', buildings: ['1', '3'] },
  channels: ['paper'],
  temporary: true,
  officialPlatform: 'HZ-2026-7',
  adopted: { silence: { text: 'Silence follows the majority.', adoptedOn: '2026-01-15' } },
  opensAt,
  closesAt: opensAt + 9 * day,
  meetingAt: opensAt + day,
});

async function drafted(): Promise<{ garden: Neighbourhood; id: string; worker: string; made: object }> {
  const garden = await Neighbourhood.open();
  const opensAt = new Date(2026, 10, 20, 8, 30).getTime();
  await garden.setClock(opensAt - 30 * day);
  const worker = await garden.token('worker');
  const paper = (await garden.bring(scan, worker)).id;
  const made = whole(opensAt, paper);
  const { id } = await garden.call('POST', '/polls', made, worker);
  return { garden, id, worker, made };
}

async function through(desk: Desk): Promise<void> {
  for (const step of [2, 3, 4]) {
    await desk.press('Next');
    await desk.sees(`Step ${step} of 4`);
  }
}

describe('a draft at the desk', () => {
  it('is composed anew in the four steps; what was not touched, seen or not, stays as it was', async () => {
    const { garden, id, worker, made } = await drafted();
    const read = () => garden.call('GET', `/polls/${id}/draft`, undefined, worker);
    const before = await read();
    expect(before).to.deep.include({ ...made, version: 1, items: before.items });
    const desk = await Desk.openAsWorker(garden, `room=polls&poll=${id}`);
    await desk.press('Change the draft');
    expect((await desk.finds<HTMLTextAreaElement>('#title-en')).value).to.equal('The outer walls');
    await desk.sees(scan.name);
    await expect(desk.host).to.be.accessible();
    await desk.write('#text-en', 'They leak in every storm');
    await through(desk);
    for (const said of [
      'They leak in every storm',
      'Raising the maintenance fund',
      'HZ-2026-7',
      'temporary',
      'There is a meeting on',
      'The meeting',
      scan.name,
    ])
      await desk.sees(said);
    await expect(desk.host).to.be.accessible();
    await desk.press('Keep the changes');
    await desk.sees('Put the roll on the board');
    const text = both('已经漏水', 'They leak in every storm');
    expect(await read()).to.deep.equal({ ...before, text, version: 2 });
  });

  it('that somebody changed meanwhile is told of, and nothing that was written is lost', async () => {
    const { garden, id, worker, made } = await drafted();
    const desk = await Desk.openAsWorker(garden, `room=polls&poll=edit.${id}`);
    await desk.write('#contact', '0571-2');
    await garden.call('PUT', `/polls/${id}`, { ...made, contact: '0571-3', version: 1 }, worker);
    await through(desk);
    await desk.press('Keep the changes');
    await desk.sees('Somebody has changed this draft since you opened it');
    await desk.sees('0571-2');
    await expect(desk.host).to.be.accessible();
    await desk.press('Keep mine in its place');
    await desk.sees('Put the roll on the board');
    expect((await garden.call('GET', `/polls/${id}/draft`, undefined, worker)).contact).to.equal('0571-2');
  });

  it('that was announced meanwhile is not changed any more, and what was written can be copied', async () => {
    const { garden, id, worker, made } = await drafted();
    const announced = { ...made, franchise: { electors: 'persons' }, adopted: {} };
    const council = { ...announced, kind: 'council', profile: 'ASSOCIATION', charge: undefined, temporary: false };
    const motion = { id: 'raise', title: both('是否筹集', 'Raise the fund?'), rule: 'motion' };
    await garden.call('PUT', `/polls/${id}`, { ...council, items: [motion], version: 1 }, worker);
    const desk = await Desk.openAsWorker(garden, `room=polls&poll=edit.${id}`);
    await desk.write('#contact', '0571-2');
    for (const to of ['rollPosted', 'rollFrozen', 'noticed'])
      await garden.call('POST', `/polls/${id}/transitions`, { to }, worker);
    await through(desk);
    await desk.press('Keep the changes');
    await desk.press('Keep mine in its place');
    await desk.sees('This vote has been announced by now');
    await desk.sees('0571-2');
    expect((await garden.call('GET', `/polls/${id}`)).contact).to.equal('0571-1');
    await desk.press('← Back to this vote');
    await desk.sees('nothing of it can be changed');
    await desk.seesNo('Change it');
  });

  it('whose roll is on the board can still be changed, but for whom it asks, and the desk says so', async () => {
    const { garden, id, worker } = await drafted();
    await garden.call('POST', `/polls/${id}/transitions`, { to: 'rollPosted' }, worker);
    const desk = await Desk.openAsWorker(garden, `room=polls&poll=${id}`);
    await desk.sees('everything but whom it asks can still be changed');
    await desk.press('Change it');
    await desk.write('#contact', '0571-2');
    await desk.sees('Whose decision it is and whom it asks stands.');
    expect(desk.all('#kind')).to.have.length(0);
    await desk.press('Next');
    await desk.sees('Whose decision it is and whom it asks stands.');
    expect(desk.all('#electors, #buildings')).to.have.length(0);
    await expect(desk.host).to.be.accessible();
    await desk.press('Next');
    await desk.press('Next');
    await desk.press('Keep the changes');
    await desk.sees('No roll of this kind is frozen yet.');
    await desk.sees('To the roll');
    await desk.seesNo('Settle the roll');
    expect((await garden.call('GET', `/polls/${id}`)).contact).to.equal('0571-2');
  });

  it('takes the rule with the matter, asks for paper alone where a vote is secret, and gives up a paper', async () => {
    const { garden, id, worker } = await drafted();
    const desk = await Desk.openAsWorker(garden, `room=polls&poll=edit.${id}`);
    await desk.press('Take away');
    await waitUntil(() => focused()?.id === 'papers');
    await desk.press('Take question 2 away');
    await desk.select('#raise-matter', 'residence-to-business');
    await waitUntil(() => desk.one<HTMLSelectElement>('#raise-rule')?.value === 'owners-unanimous');
    await desk.select('#raise-matter', 'fund-use');
    await desk.sees('The law asks for more than half of those taking part');
    await desk.press('Next');
    const check = (label: string) =>
      desk
        .all('label.check')
        .find(({ textContent }) => textContent!.includes(label))!
        .querySelector('input')!;
    check('Online').click();
    check('Nobody may learn').click();
    await desk.sees('A secret vote can’t be held on a screen yet.');
    await expect(desk.host).to.be.accessible();
    await desk.press('Paper alone');
    await desk.sees('It is held on paper alone.');
    await desk.press('Next');
    await desk.press('Next');
    await desk.sees('The ballot is secret.');
    await desk.press('Keep the changes');
    await desk.sees('Put the roll on the board');
    const kept = await garden.call('GET', `/polls/${id}/draft`, undefined, worker);
    expect(kept).to.deep.include({ secret: true, channels: ['paper'], attachments: [] });
    expect(kept.items).to.have.length(1);
    expect(kept.items[0]).to.deep.include({ matter: 'fund-use', rule: 'owners-vote', params: {} });
  });
});
