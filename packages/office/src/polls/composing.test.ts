import { expect } from '@open-wc/testing';
import { Desk, focused, waitUntil } from '../../test/desk.ts';
import { Neighbourhood } from '../../test/neighbourhood.ts';

/** A proposal that found its co-signers and was taken up for a vote; answers its id. */
async function takenUp(garden: Neighbourhood, title: string): Promise<string> {
  const id = await garden.propose(title);
  const worker = await garden.token('worker');
  const move = async (to: string, more: object = {}) => {
    const { version } = await garden.read(id);
    await garden.call('POST', `/proposals/${id}/transitions`, { to, version, ...more }, worker);
  };
  await move('admitted');
  await garden.cosign(id, 10);
  await move('scheduled', { scheduledTo: { kind: 'poll' } });
  return id;
}

async function both(desk: Desk, field: string, chinese: string, english: string): Promise<void> {
  await desk.write(`#${field}-zh-CN`, chinese);
  await desk.write(`#${field}-en`, english);
}

async function opened(title = ''): Promise<{ garden: Neighbourhood; desk: Desk; proposal: string }> {
  const garden = await Neighbourhood.open();
  await garden.setClock(Date.now());
  const proposal = title ? await takenUp(garden, title) : '';
  return { garden, desk: await Desk.openAsWorker(garden, 'room=polls&poll=new'), proposal };
}

describe('composing a vote', () => {
  it('puts several questions for a proposal that asked, with the adopted rule on silence, and reads it all back', async () => {
    const { garden, desk, proposal } = await opened('Repair the lift');
    await both(desk, 'title', '电梯和车棚', 'The lift and the bike shed');
    await waitUntil(() => desk.all(`#proposal option[value="${proposal}"]`).length === 1);
    await desk.select('#proposal', proposal);
    await desk.select('#kind', 'owners');
    await desk.press('Add a question');
    await waitUntil(() => focused()?.id === 'item-2-title-en');
    await both(desk, 'item-1-title', '换电梯', 'A new lift?');
    await both(desk, 'item-2-title', '修车棚', 'Mend the shed?');
    await desk.press('Add a question');
    await desk.sees('Question 3');
    await desk.press('Take question 3 away');
    await desk.seesNo('Question 3');
    await waitUntil(() => focused()?.id === 'add');
    desk.all<HTMLInputElement>('fieldset .check input')[1]!.click();
    await expect(desk.host).to.be.accessible();

    await desk.press('Next');
    await desk.write('#silenceText', 'Whoever stays silent goes with the majority.');
    await desk.write('#silenceOn', '2026-01-15');
    await expect(desk.host).to.be.accessible();
    await desk.press('Next');
    await desk.sees('Step 3 of 4');
    await desk.press('Next');
    for (const said of [
      '“A new lift?”',
      '“Mend the shed?” Owners may also mark “with the majority”.',
      'The result decides the proposal “Repair the lift”.',
      'follows the majority, by the rule adopted on',
      '“Whoever stays silent goes with the majority.”',
    ])
      await desk.sees(said);
    await expect(desk.host).to.be.accessible();

    await desk.press('Keep it as a draft');
    await desk.sees('Put the roll on the board');
    const id = new URLSearchParams(location.search).get('poll');
    const kept = await garden.call('GET', `/polls/${id}`, undefined, await garden.token('worker'));
    expect(kept.proposal).to.equal(proposal);
    expect(kept.items.map(({ follow }: { follow: boolean }) => follow)).to.deep.equal([false, true]);
    expect(kept.silence).to.deep.equal({ counts: true, text: 'Whoever stays silent goes with the majority.' });
  });

  it('says which fields are at fault, in which step, and goes there', async () => {
    const { desk } = await opened();
    await desk.press('Next');
    await desk.sees('Step 2 of 4');
    for (let left = 4; left > 0; left--) {
      desk.all('#channels input:checked')[0]!.click();
      await waitUntil(() => desk.all('#channels input:checked').length === left - 1);
    }
    await desk.press('Next');
    await desk.sees('Step 3 of 4');
    await desk.write('#closesTime', '07:30');
    await desk.write('#closesOn', (await desk.finds<HTMLInputElement>('#opensOn')).value);
    await desk.press('Next');
    await desk.sees('Is this right?');
    await desk.press('Keep it as a draft');
    await desk.sees('Please look again at:');
    await expect(desk.host).to.be.accessible();
    expect(desk.text).not.to.contain('/title');
    await desk.press('Step 1: What is it about? (in Chinese): is missing');
    await waitUntil(() => focused()?.id === 'title-zh-CN');
    await both(desk, 'title', '灯会', 'Lanterns');
    await desk.press('Step 2: How can people vote?: is too little');
    await waitUntil(() => focused()?.closest('#channels'));
    focused()!.click();
    await expect(desk.host).to.be.accessible();
    await desk.press('Next');
    await desk.sees('Step 3 of 4');
    await desk.press('Next');
    await desk.sees('Is this right?');
    await desk.press('Keep it as a draft');
    await desk.press('Step 3: Voting ends: must be later than the beginning');
    await waitUntil(() => focused()?.id === 'closesOn');
  });

  it('says when people meet, and reckons the notice from that day where it comes first', async () => {
    const { garden, desk } = await opened();
    await both(desk, 'title', '换水泵', 'The pump');
    await desk.press('Next');
    await desk.press('Next');
    await desk.sees('Step 3 of 4');
    const opens = (await desk.finds<HTMLInputElement>('#opensOn')).value;
    await desk.write('#meetingOn', opens);
    await desk.write('#meetingTime', '07:30');
    await desk.sees('The meeting');
    await expect(desk.host).to.be.accessible();
    await desk.press('Next');
    await desk.sees('There is a meeting on');
    await desk.press('Keep it as a draft');
    await desk.sees('Put the roll on the board');
    const id = new URLSearchParams(location.search).get('poll');
    const kept = await garden.call('GET', `/polls/${id}`, undefined, await garden.token('worker'));
    expect(kept.meetingAt).to.equal(Date.parse(`${opens}T07:30`));
  });

  it('of a council offers a second call, where its rules know one, and no rule on silence', async () => {
    const { garden, desk } = await opened();
    await both(desk, 'title', '春节灯会', 'Lanterns for the new year');
    await desk.select('#kind', 'council');
    await desk.press('Next');
    await desk.sees('This is the second call: enough if 1/4');
    expect(desk.all('#silenceText')).to.have.length(0);
    const check = desk
      .all('label.check')
      .find(({ textContent }) => textContent!.includes('second call'))!
      .querySelector('input')!;
    check.click();
    await desk.press('Next');
    await desk.sees('Step 3 of 4');
    await desk.press('Next');
    await desk.sees('This is the second call; it is enough if 1/4 of those entitled take part.');
    await desk.sees('Whoever does not answer does not take part.');
    await desk.press('Keep it as a draft');
    await desk.sees('Put the roll on the board');
    const id = new URLSearchParams(location.search).get('poll');
    const kept = await garden.call('GET', `/polls/${id}`, undefined, await garden.token('worker'));
    expect(kept.items[0].params.quorum).to.deep.equal([1, 4]);
  });
});
