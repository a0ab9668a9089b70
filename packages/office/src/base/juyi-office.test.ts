import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { Desk, focused, waitUntil } from '../../test/desk.ts';
import { Neighbourhood } from '../../test/neighbourhood.ts';

describe('the desk lets in whom it is for', () => {
  let garden: Neighbourhood;
  beforeEach(async () => {
    garden = await Neighbourhood.open();
    await garden.setClock(Date.now());
    await garden.propose('A lamp at gate 3');
  });

  it('asks a visitor to sign in, and one click makes the demo’s worker', async () => {
    const desk = await Desk.open(garden);
    await desk.sees('Please sign in as a community worker');
    expect(desk.one('juyi-office-proposals')).to.equal(undefined);
    await expect(desk.host).to.be.accessible();
    await desk.press('Community worker');
    await desk.sees('A lamp at gate 3');
    await expect(desk.host).to.be.accessible();
    await desk.press('Sign out');
    await desk.sees('Please sign in as a community worker');
    await desk.seesNo('A lamp at gate 3');
  });

  it('tells a resident who is signed in why it is not theirs', async () => {
    const desk = await Desk.open(garden);
    await desk.press('Resident');
    await desk.sees('This desk is for community workers');
    await desk.sees('not as a worker of this community');
    expect(desk.one('juyi-office-proposals')).to.equal(undefined);
    await expect(desk.host).to.be.accessible();
    await desk.press('Sign out');
    await desk.sees('Please sign in as a community worker');
  });

  it('says what to do where the server cannot be reached', async () => {
    const desk = await Desk.open(new Neighbourhood('/communities/nobody'));
    await desk.sees('This did not open');
    await desk.sees('Try again');
    await expect(desk.host).to.be.accessible();
  });
});

describe('the desk is read in both languages', () => {
  let garden: Neighbourhood;
  before(async () => {
    garden = await Neighbourhood.open();
    await garden.setClock(Date.now());
    await garden.propose('A lamp at gate 3');
  });

  it('changes its language in place, and the address remembers', async () => {
    const desk = await Desk.openAsWorker(garden);
    await desk.sees('Answered');
    expect(desk.text.replace('中文', '')).not.to.match(/\p{Script=Han}/u);
    await desk.press('中文');
    await desk.sees('等待答复');
    await desk.seesNo('Answered');
    expect(document.documentElement.lang).to.equal('zh-CN');
    expect(new URLSearchParams(location.search).get('lang')).to.equal('zh-CN');
    history.back();
    await desk.sees('Answered');
  });

  it('grows its letters and targets in elder mode, without sideways scroll at 360 px', async () => {
    await setViewport({ width: 360, height: 740 });
    const desk = await Desk.openAsWorker(garden);
    await desk.press('Large type');
    await desk.press('A lamp at gate 3');
    const button = await desk.finds('button.primary');
    expect(getComputedStyle(button).fontSize).to.equal('24px');
    expect(button.offsetHeight).to.be.at.least(60);
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
    await expect(desk.host).to.be.accessible();
    await desk.press('Usual type');
    await setViewport({ width: 1280, height: 800 });
  });
});

describe('the desk is worked with the keyboard alone', () => {
  it('from signing in to a published answer and back to the list', async () => {
    const garden = await Neighbourhood.open();
    await garden.setClock(Date.now());
    const id = await garden.propose('A lamp at gate 3');
    await garden.propose('A bench by the pond');
    const desk = await Desk.open(garden);
    await desk.sees('Community worker');
    await desk.tabTo('Community worker');
    await sendKeys({ press: 'Enter' });
    await desk.sees('A lamp at gate 3');
    await desk.tabTo('A lamp at gate 3');
    await sendKeys({ press: 'Enter' });
    await desk.sees('What does the service station answer?');
    await desk.tabTo('What does the service station answer?');
    await sendKeys({ type: 'The lamp is mended by Friday.' });
    await desk.tabTo('Next: check it');
    await sendKeys({ press: 'Enter' });
    await desk.sees('Is this right?');
    await desk.tabTo('Publish the answer');
    await sendKeys({ press: 'Enter' });
    await desk.sees('The answer is published');
    expect((await garden.read(id)).answer?.body).to.equal('The lamp is mended by Friday.');
    await waitUntil(() => focused()?.id === 'published', 'the keyboard is elsewhere');
    await sendKeys({ down: 'Shift' });
    await desk.tabTo('← Back to the list');
    await sendKeys({ up: 'Shift' });
    await sendKeys({ press: 'Enter' });
    await desk.sees('A bench by the pond');
  });
});
