import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { Desk, focused, waitUntil } from '../../test/desk.ts';
import { OwnersPoll, scan } from '../../test/owners-poll.ts';

const lift = { id: 'lift', title: { 'zh-CN': '换电梯', en: 'New lift?' }, rule: 'owners-vote' };

describe('an owners’ vote on the desk', () => {
  it('is put off, with a reason and new days, or called off', async () => {
    const vote = await OwnersPoll.open(lift);
    await vote.announce();
    const desk = await Desk.openAsWorker(vote.garden, vote.place);
    await desk.press('Postpone or call off');
    await desk.write('#reason', 'The hall is flooded.');
    await desk.write('#closesOn', vote.dayOf(vote.closesAt + 3 * 86_400_000));
    await expect(desk.host).to.be.accessible();
    await desk.press('Postpone');
    await desk.sees('Postponed');
    await desk.sees('The reason that everybody reads: The hall is flooded.');
    expect((await vote.send('GET', '')).closesAt).to.equal(vote.closesAt + 3 * 86_400_000);
  });

  it('in secret prints one ballot to copy, which says how to mark it and bears neither a home nor a signature', async () => {
    const both = (text: string) => ({ 'zh-CN': text, en: text });
    const options = ['An', 'Bo', 'Cai', 'Di', 'En'].map((name) => ({ id: name, name: both(name) }));
    const item = { id: 'seats', title: both('Choose five'), rule: 'committee-election', seats: 5, options };
    const vote = await OwnersPoll.open(item, { channels: ['paper'] });
    await vote.announce();
    const desk = await Desk.openAsWorker(vote.garden, vote.place);
    await desk.press('Notice');
    await desk.sees('a candidate needs more than 1/2 of those');
    await desk.sees('5 places are filled.');
    await desk.sees('The ballot is secret.');
    await desk.press('Ballots');
    await desk.sees('Mark 1 to 5.');
    await desk.sees('written in when this ballot is handed out');
    await desk.sees('Hand it in before voting ends: ');
    await emulateMedia({ media: 'print' });
    expect(desk.text).not.to.contain('Signature');
    for (const { unit } of vote.homes) expect(desk.text).not.to.contain(unit);
    await emulateMedia({ media: 'screen' });
    await expect(desk.host).to.be.accessible();
  });

  it('takes a mandate that was signed on paper, and ends it', async () => {
    const vote = await OwnersPoll.open(lift);
    await vote.announce();
    const desk = await Desk.openAsWorker(vote.garden, vote.place);
    await desk.write('#q', vote.agent.name);
    await desk.press('Look for them');
    (await desk.finds<HTMLInputElement>(`[name=person][value="${vote.agent.id}"]`)).click();
    await desk.select('#home', vote.homes[0]!.elector);
    await desk.write('#until', vote.dayOf(vote.opensAt));
    await desk.choose('#document', scan);
    await expect(desk.host).to.be.accessible();
    await desk.press('Enter it');
    await desk.sees(`until ${new Intl.DateTimeFormat('en', { month: 'long' }).format(vote.opensAt)}`);
    await desk.sees(`Entered for ${vote.homes[0]!.unit}.`);
    await waitUntil(() => focused()?.id === 'q');
    (await desk.finds('[aria-label^="End it"]')).focus();
    await desk.press('End it');
    await desk.sees('ended');
    await waitUntil(() => focused()?.id === 'mandates');
  });

  it('has its papers entered twice; where two people read differently, it says where', async () => {
    const vote = await OwnersPoll.open(lift);
    await vote.begin();
    const { elector } = vote.homes[0]!;
    await vote.send('POST', '/papers', { elector, choices: { lift: 'no' } }, 1);
    const desk = await Desk.openAsWorker(vote.garden, vote.place);
    await desk.select('#paper-home', elector);
    await desk.press('Enter this paper');
    await desk.sees('Mark what the paper says. If it can’t count, say why');
    (await desk.finds<HTMLInputElement>('.choice [type=radio]')).click();
    await desk.choose('#scan', scan);
    await expect(desk.host).to.be.accessible();
    await desk.press('Enter this paper');
    await desk.sees('The two entries differ. Look at the paper again together.');
    await desk.sees('They differ on: New lift?');
    await desk.sees('Open picture 1');
    await desk.seesNo('Mark what the paper says.');
    await waitUntil(() => focused()?.id === 'paper-home');
  });

  it('answers who objects, with their papers; what is upheld is counted anew beside the first result', async () => {
    const vote = await OwnersPoll.open(lift);
    await vote.begin();
    await vote.post();
    await vote.object('forged', 'Somebody voted with my telephone.');
    const desk = await Desk.openAsWorker(vote.garden, vote.place);
    await desk.sees('A false ballot');
    await desk.sees('Open paper 1');
    await desk.write('[name=answer]', 'Looked into; that ballot is void.');
    await expect(desk.host).to.be.accessible();
    await desk.press('Uphold');
    await desk.sees('Looked into; that ballot is void.');
    await desk.sees('Upheld');
    expect((await vote.send('GET', '/result')).version).to.equal(2);
  });

  it('leaves an objection to somebody who did not sign the count, and names them', async () => {
    const vote = await OwnersPoll.open(lift);
    await vote.begin();
    await vote.post([0, 1]);
    await vote.object('count', 'Another number was read out.');
    const desk = await Desk.openAsWorker(vote.garden, vote.place);
    await desk.sees('Another number was read out.');
    const { answerers } = (await vote.send('GET', '/desk')).challenges[0];
    expect(answerers).to.have.length(2);
    await desk.sees(`neither raised it nor signed the count: ${answerers.join(', ')}.`);
    await desk.sees('One challenge waits for its answer below.');
    expect(desk.all('[name=answer]')).to.have.length(0);
    await desk.seesNo('Declare it final');
    await desk.seesNo('Both signatures under the count');
    await expect(desk.host).to.be.accessible();
  });

  it('says who else is needed where everybody who could answer has signed, and leads to the roles', async () => {
    const vote = await OwnersPoll.open(lift);
    await vote.begin();
    await vote.post([0, 1]);
    await vote.object('count', 'Another number was read out.');
    for (const n of [2, 3])
      await vote.garden.call('POST', '/me/erasure', { confirm: true }, await vote.garden.token('worker', n));
    const desk = await Desk.openAsWorker(vote.garden, vote.place);
    await desk.sees('Everybody who could answer has signed the count or raised this. A third person is needed:');
    await desk.sees('a member of the owners’ committee, whom a worker names under “Roles”;');
    await desk.sees('or a supervisor, whom another supervisor names there.');
    expect(desk.all('[role=alert]')).to.have.length(1);
    expect(desk.all('[name=answer]')).to.have.length(0);
    await desk.seesNo('Declare it final');
    await expect(desk.host).to.be.accessible();
    await desk.press('To the roles');
    await desk.sees('nobody appoints themselves.');
  });

  it('opens every ballot to those who count, with a reason that the next one reads', async () => {
    const vote = await OwnersPoll.open(lift);
    await vote.begin();
    const { elector, unit } = vote.homes[0]!;
    const paper = { elector, choices: { lift: 'no' } };
    for (const teller of [0, 1]) await vote.send('POST', '/papers', paper, teller);
    await vote.post();
    await vote.send('POST', '/inspections', { reason: 'A neighbour asked.' }, 1);
    const desk = await Desk.openAsWorker(vote.garden, vote.place);
    await desk.sees('A neighbour asked.');
    await desk.write('#why', 'To answer a challenge');
    (await desk.finds<HTMLInputElement>('#confirm')).click();
    await expect(desk.host).to.be.accessible();
    await desk.press('Open the ballots');
    await desk.sees('it is written down that you opened them');
    await waitUntil(() => desk.all('juyi-poll-inspection').length === 1);
    const rows = desk.all('.wide tbody tr').map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim());
    expect(rows).to.have.length(6);
    expect(rows.find((row) => row.startsWith(unit))).to.match(/100.00 No$/);
    await desk.sees('To answer a challenge');
    await expect(desk.host).to.be.accessible();
  });
});

describe('a secret election on the desk', () => {
  const names = ['An', 'Bo', 'Cy'].map((name, n) => ({ id: `c${n}`, name: { 'zh-CN': name, en: name } }));
  const title = { 'zh-CN': '选委员', en: 'The committee' };
  const election = { id: 'committee', title, rule: 'committee-election', seats: 2, options: names };

  it('is counted by hand in piles of papers that are marked alike, by each who signs', async () => {
    const vote = await OwnersPoll.open(election, { channels: ['paper'] });
    await vote.begin();
    await vote.close();
    const counts = { committee: [{ choice: ['c0', 'c1'], heads: 5, area: 50_000 }] };
    await vote.send('PUT', '/paper-count', { counts }, 1);
    const desk = await Desk.openAsWorker(vote.garden, vote.place);
    await desk.finds('.choice [type=checkbox]');
    for (const marked of [1, 2]) {
      desk.all<HTMLInputElement>('.choice:not(.on) [type=checkbox]')[0]!.click();
      await waitUntil(() => desk.all('.choice.on').length === marked);
    }
    await desk.write('#heads-committee', '5');
    await desk.write('#area-committee', '500');
    await expect(desk.host).to.be.accessible();
    await desk.press('Add this pile');
    await desk.sees('5 papers, 500 m²');
    await desk.sees('Enter a count of your own below.');
    await desk.seesNo('I have counted: sign');
    await desk.press('These are all: enter the count');
    await desk.sees('Both agree.');
    await expect(desk.host).to.be.accessible();
    await desk.press('I have counted: sign');
    await desk.sees('You have signed. Somebody else counts and signs next.');
  });
});
