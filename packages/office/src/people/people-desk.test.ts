import { expect } from '@open-wc/testing';
import { Desk } from '../../test/desk.ts';
import { Neighbourhood } from '../../test/neighbourhood.ts';

describe('the desk about people', () => {
  let garden: Neighbourhood;
  let worker: string;

  beforeEach(async () => {
    garden = await Neighbourhood.open();
    await garden.setClock(Date.now());
    worker = await garden.token('worker');
    const sheet = '楼栋,房号,建筑面积,业主\n1 幢,1-101,88.5,林梅\n1 幢,1-102,90,王刚\n';
    await garden.upload('/rolls/import', sheet, worker);
  });

  it('makes letters to be printed, each with its code and a square, and lists them without it', async () => {
    const desk = await Desk.openAsWorker(garden, 'room=letters');
    await desk.sees('1-101');
    desk.all<HTMLInputElement>('input[type="checkbox"]')[0]!.click();
    await desk.press('Make 1 letter');
    await desk.sees('1 幢 1-101 · 林梅');
    const code = desk.all('.letter dd')[1]!.textContent!;
    expect(code).to.match(/^\w{4}-\w{4}-\w{4}$/);
    expect(desk.all('.letter svg path').length).to.equal(2);
    await expect(desk.host).to.be.accessible();
    await desk.press('They are printed');
    await desk.sees('not used yet');
    expect(desk.text).not.to.contain(code);
  });

  it('shows a claim beside the roll, and confirms it', async () => {
    const resident = await garden.token('visitor', 1);
    await garden.call('POST', '/me/claims', { unit: '1-101', capacity: 'owner', statement: 'Since May' }, resident);
    const desk = await Desk.openAsWorker(garden, 'room=claims');
    await desk.sees('claimed by visitor 1');
    await desk.sees('Since May');
    await expect(desk.host).to.be.accessible();
    await desk.press('Confirm');
    await desk.sees('Please choose who of the roll it is.');
    desk.all<HTMLInputElement>('input[type="radio"]')[0]!.click();
    await desk.press('Confirm');
    await desk.sees('No claim is waiting');
    expect((await garden.call('GET', '/session', undefined, resident)).level).to.equal(4);
  });

  it('gives a role for a place and a term, and ends it', async () => {
    const desk = await Desk.openAsWorker(garden, 'room=roles');
    await desk.write('#q', 'resident 7');
    await desk.press('Look');
    await desk.sees('resident 7');
    await desk.press('Give a role');
    await desk.sees('Place, such as');
    await desk.write('#where', '1 幢');
    await expect(desk.host).to.be.accessible();
    await desk.press('Appoint');
    await desk.sees('Appointed: resident 7');
    await desk.sees('1 幢');
    expect((await garden.call('GET', '/session', undefined, await garden.token('resident', 7))).roles).to.include(
      'buildingLead',
    );
  });

  it('lets a building lead find a resident at the door, and nothing else of the desk', async () => {
    const desk = await Desk.open(garden, 'room=help');
    await desk.press('Building lead');
    await desk.sees('Help somebody');
    await desk.write('#unit', '1-101');
    await desk.press('Look');
    await desk.sees('林＊');
    await desk.write('#name', '王刚');
    await desk.write('#why', 'No phone');
    await desk.press('Begin');
    await desk.sees('The name is not the one on the roll');
    await expect(desk.host).to.be.accessible();
    expect(desk.text).not.to.contain('Letters');
  });
});
