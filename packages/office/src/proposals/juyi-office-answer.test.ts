import { expect, fixtureCleanup } from '@open-wc/testing';
import { Desk, focused, waitUntil } from '../../test/desk.ts';
import { Neighbourhood } from '../../test/neighbourhood.ts';

const answer = 'The lamp is mended by **Friday**.\n\nThank you for telling us.';

describe('a worker answers', () => {
  let garden: Neighbourhood;
  let id: string;
  before(async () => {
    garden = await Neighbourhood.open();
    await garden.setClock(Date.now());
  });
  beforeEach(async () => {
    id = await garden.propose('A lamp at gate 3', 'It is dark there.\n\n- after ten\n- before six');
  });

  it('writes, looks at what residents will read, publishes, and they read it', async () => {
    const desk = await Desk.openAsWorker(garden, `id=${id}`);
    await desk.sees('after ten');
    await expect(desk.host).to.be.accessible();
    await desk.write('#body', answer);
    await desk.press('Next: check it');
    await desk.sees('Once published it cannot be changed.');
    expect(desk.one('.sheet strong')?.textContent).to.equal('Friday');
    await waitUntil(() => focused()?.id === 'checking', 'the keyboard is elsewhere');
    await expect(desk.host).to.be.accessible();
    await desk.press('Publish the answer');
    await desk.sees('The answer is published');
    expect((await garden.read(id)).answer?.body).to.equal(answer);
    await waitUntil(() => focused()?.id === 'published', 'the keyboard is elsewhere');
    await expect(desk.host).to.be.accessible();
    expect(desk.one('#body')).to.equal(undefined);
  });

  it('is asked for words, and for fewer where there are too many', async () => {
    const desk = await Desk.openAsWorker(garden, `id=${id}`);
    await desk.press('Next: check it');
    await desk.sees('Please write the answer first.');
    await waitUntil(() => focused()?.localName === 'textarea', 'the keyboard is elsewhere');
    await expect(desk.host).to.be.accessible();
    await desk.write('#body', 'a'.repeat(8001));
    await desk.sees('1 character too many');
    await desk.press('Next: check it');
    await desk.sees('Please shorten the answer.');
    await desk.write('#body', '');
  });

  it('finds the draft again after the page was loaded anew, until it is published', async () => {
    const desk = await Desk.openAsWorker(garden, `id=${id}`);
    await desk.write('#body', answer);
    fixtureCleanup();
    const again = await Desk.open(garden, `id=${id}`);
    expect((await again.finds<HTMLTextAreaElement>('#body')).value).to.equal(answer);
    await again.press('Next: check it');
    await again.press('Change it');
    expect((await again.finds<HTMLTextAreaElement>('#body')).value).to.equal(answer);
    await again.press('Next: check it');
    await again.press('Publish the answer');
    await again.sees('The answer is published');
    expect(Object.keys(localStorage).filter((name) => name.includes(id))).to.deep.equal([]);
  });

  it('signs in again beside the answer where the session has run out, and goes on', async () => {
    const desk = await Desk.openAsWorker(garden, `id=${id}`);
    await desk.write('#body', answer);
    await desk.press('Next: check it');
    await fetch(`${garden.api}/api/session`, { method: 'DELETE' });
    await desk.press('Publish the answer');
    await desk.sees('Your sign-in has expired');
    await expect(desk.host).to.be.accessible();
    expect((await garden.read(id)).answer).to.equal(null);
    await desk.press('Community worker');
    await desk.press('Publish the answer');
    await desk.sees('The answer is published');
    expect((await garden.read(id)).answer?.body).to.equal(answer);
  });

  it('loses nothing without a network, and publishes once when it is back', async () => {
    const desk = await Desk.openAsWorker(garden, `id=${id}`);
    await desk.write('#body', answer);
    await desk.press('Next: check it');
    const online = window.fetch;
    window.fetch = () => Promise.reject(new TypeError('no network'));
    await desk.press('Publish the answer');
    await desk.sees('No connection');
    await expect(desk.host).to.be.accessible();
    window.fetch = online;
    await desk.press('Publish the answer');
    await desk.sees('The answer is published');
  });
});

describe('a proposal changes while it is being answered', () => {
  let garden: Neighbourhood;
  let id: string;
  before(async () => {
    garden = await Neighbourhood.open();
    await garden.setClock(Date.now());
  });
  beforeEach(async () => {
    id = await garden.propose('A lamp at gate 3', 'It is dark there.');
  });

  it('by its author: the newest text is shown, and must be read before publishing', async () => {
    const desk = await Desk.openAsWorker(garden, `id=${id}`);
    await desk.write('#body', answer);
    await desk.press('Next: check it');
    const author = await garden.token('resident');
    await garden.call('PATCH', `/proposals/${id}`, { body: 'It is dark there, and wet.', version: 1 }, author);
    await desk.press('Publish the answer');
    await desk.sees('The proposal has changed since you began');
    await desk.sees('It is dark there, and wet.');
    await desk.seesNo('Publish the answer');
    expect((await garden.read(id)).answer).to.equal(null);
    await expect(desk.host).to.be.accessible();
    await desk.press('I have read it');
    await desk.press('Publish the answer');
    await desk.sees('The answer is published');
    expect((await garden.read(id)).answer?.body).to.equal(answer);
  });

  it('by a colleague who answers first: that answer stands, and the draft is kept to copy from', async () => {
    const desk = await Desk.openAsWorker(garden, `id=${id}`);
    await desk.write('#body', answer);
    await desk.press('Next: check it');
    const colleague = await garden.token('worker', 1);
    await garden.call('PUT', `/proposals/${id}/answer`, { body: 'Mended yesterday.', version: 1 }, colleague);
    await desk.press('Publish the answer');
    await desk.sees('Somebody else has answered meanwhile');
    await desk.sees('Mended yesterday.');
    expect((await desk.finds<HTMLTextAreaElement>('.leftover textarea')).value).to.equal(answer);
    await expect(desk.host).to.be.accessible();
    await desk.press('Throw the draft away');
    await desk.seesNo('Your own draft');
  });

  it('by its author who withdraws it: it needs no answer any more', async () => {
    const desk = await Desk.openAsWorker(garden, `id=${id}`);
    await desk.sees('What does the service station answer?');
    const author = await garden.token('resident');
    await garden.call('POST', `/proposals/${id}/transitions`, { to: 'withdrawn', version: 1 }, author);
    await desk.sees('This proposal has been withdrawn by its author');
    await desk.seesNo('What does the service station answer?');
    await expect(desk.host).to.be.accessible();
  });
});
