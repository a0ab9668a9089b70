import { expect } from '@open-wc/testing';
import { Desk, focused, waitUntil } from '../../test/desk.ts';
import { Neighbourhood } from '../../test/neighbourhood.ts';

const day = 86_400_000;
const titles = (desk: Desk) => desk.all('li.row h3').map((title) => title.textContent!.trim());

describe('the desk lists what waits for an answer', () => {
  it('puts the latest on top and says the lateness in words', async () => {
    const garden = await Neighbourhood.open();
    const now = Date.now();
    await garden.setClock(now);
    await garden.propose('New today', 'Something to be done.', ['resident', 1]);
    await garden.setClock(now - 30 * day);
    const oldest = await garden.propose('Long waiting', 'Something to be done.', ['resident', 2]);
    await garden.cosign(oldest, 2);
    await garden.setClock(now - 3 * day);
    await garden.propose('In between', 'Something to be done.', ['resident', 3]);
    await garden.setClock(now);
    const desk = await Desk.openAsWorker(garden);
    await desk.sees('3 proposals are waiting, 1 late.');
    expect(titles(desk)).to.deep.equal(['Long waiting', 'In between', 'New today']);
    const [first] = desk.all('li.row');
    expect(first!.textContent).to.match(/\d+ working days late/);
    expect(first!.textContent).to.contain('2 co-signs');
    expect(desk.all('li.row')[2]!.textContent).to.contain('5 working days left');
    await desk.press('中文');
    await desk.sees('3 个议题等待答复，其中 1 个已过期限。');
    expect(desk.all('li.row')[0]!.textContent).to.match(/晚了 \d+ 个工作日/);
  });

  it('misses none, however many wait', async () => {
    const garden = await Neighbourhood.open();
    const now = Date.now();
    for (let number = 0; number < 45; number++) {
      await garden.setClock(now - (60 - number) * day);
      await garden.propose(`Wish ${number}`, 'Something to be done.', ['resident', number]);
    }
    await garden.setClock(now);
    const desk = await Desk.openAsWorker(garden);
    await desk.sees('45 proposals are waiting');
    expect(titles(desk)).to.deep.equal(Array.from({ length: 45 }, (_, number) => `Wish ${number}`));
    await desk.press('All');
    await desk.sees('The first 20 are shown.');
    await desk.press('Show more');
    await desk.sees('The first 40 are shown.');
    await waitUntil(() => focused()?.textContent === titles(desk)[20], 'the keyboard is elsewhere');
    await desk.press('Show more');
    await desk.sees('45 proposals are shown.');
    expect(new Set(titles(desk)).size).to.equal(45);
  });
});

describe('a worker finds a proposal again', () => {
  let garden: Neighbourhood;
  before(async () => {
    garden = await Neighbourhood.open();
    await garden.setClock(Date.now());
    await garden.propose('A lamp at gate 3', 'It is dark there.');
    const id = await garden.propose('A bench by the pond', 'For those who wait.');
    const worker = await garden.token('worker');
    await garden.call('PUT', `/proposals/${id}/answer`, { body: 'It is ordered.', version: 1 }, worker);
  });

  it('among what is answered, or among all', async () => {
    const desk = await Desk.openAsWorker(garden);
    await desk.sees('A lamp at gate 3');
    await desk.seesNo('A bench by the pond');
    await desk.press('Answered');
    await desk.sees('A bench by the pond');
    await desk.seesNo('A lamp at gate 3');
    await expect(desk.host).to.be.accessible();
    await desk.press('All');
    await desk.sees('A lamp at gate 3');
    await desk.sees('A bench by the pond');
  });

  it('by a word of its text, and hears where nothing fits', async () => {
    const desk = await Desk.openAsWorker(garden, 'show=all');
    await desk.write('#q', 'dark');
    await desk.seesNo('A bench by the pond');
    await desk.sees('A lamp at gate 3');
    await desk.write('#q', 'elephant');
    await desk.sees('No proposal fits');
    await expect(desk.host).to.be.accessible();
    await desk.press('Empty the search');
    await desk.sees('A bench by the pond');
    await waitUntil(() => focused()?.id === 'q', 'the keyboard is elsewhere');
  });

  it('and stands on its line after having looked at it', async () => {
    const desk = await Desk.openAsWorker(garden);
    await desk.press('A lamp at gate 3');
    await desk.sees('It is dark there.');
    await desk.press('← Back to the list');
    await waitUntil(() => focused()?.textContent === 'A lamp at gate 3', 'the line is not in focus');
  });

  it('that a neighbour has just made, without loading the page again', async () => {
    const desk = await Desk.openAsWorker(garden);
    await desk.sees('1 proposal is waiting');
    await garden.propose('A roof for bicycles');
    await desk.sees('A roof for bicycles');
  });
});

describe('a desk without a network', () => {
  it('says so in place of the list, and shows it once the network is back', async () => {
    const garden = await Neighbourhood.open();
    await garden.propose('A lamp at gate 3');
    const desk = await Desk.openAsWorker(garden);
    await desk.sees('A lamp at gate 3');
    const online = window.fetch;
    window.fetch = () => Promise.reject(new TypeError('no network'));
    await desk.press('All');
    await desk.sees('No connection');
    await expect(desk.host).to.be.accessible();
    window.fetch = online;
    await desk.press('Try again');
    await desk.sees('A lamp at gate 3');
  });

  it('tells of a proposal that is not there', async () => {
    const garden = await Neighbourhood.open();
    const desk = await Desk.openAsWorker(garden, 'id=01955b85-0880-7198-974b-1c223f0b6524');
    await desk.sees('Nothing is here');
    await expect(desk.host).to.be.accessible();
  });
});

describe('an empty desk', () => {
  it('says that nothing waits', async () => {
    const desk = await Desk.openAsWorker(await Neighbourhood.open());
    await desk.sees('Nothing is waiting for an answer');
    expect(desk.one('juyi-office-proposals')?.dataset.state).to.equal('empty');
    await expect(desk.host).to.be.accessible();
    await desk.press('Answered');
    await desk.sees('There is nothing here yet');
  });
});
