import { expect } from '@open-wc/testing';
import { Desk, waitUntil } from '../test/desk.ts';
import { Neighbourhood } from '../test/neighbourhood.ts';

describe('the built desk', () => {
  let page: Window;
  afterEach(() => page.close());

  const openPage = async (address: string): Promise<Desk> => {
    page = window.open(address)!;
    await waitUntil(() => page.document.querySelector('juyi-community'), 'the desk does not open');
    return new Desk(page.document.querySelector<HTMLElement>('juyi-community')!);
  };

  it('works under its own strict policy, and a draft survives loading the page anew', async () => {
    const garden = await Neighbourhood.open();
    await garden.setClock(Date.now());
    const id = await garden.propose('A lamp at gate 3');
    const desk = await openPage(`${garden.api}/office?lang=en&id=${id}`);
    await desk.press('Community worker');
    await desk.write('#body', 'Mended by Friday.');
    page.location.reload();
    await waitUntil(() => !page.document.contains(desk.host), 'the page is not loaded anew');
    await waitUntil(() => page.document.querySelector('juyi-community'), 'the desk does not open');
    const again = new Desk(page.document.querySelector<HTMLElement>('juyi-community')!);
    expect((await again.finds<HTMLTextAreaElement>('#body')).value).to.equal('Mended by Friday.');
    await again.press('Next: check it');
    await again.press('Publish the answer');
    await again.sees('The answer is published');
    expect((await garden.read(id)).state).to.equal('answered');
  });

  it('asks another website for nobody', async () => {
    const garden = await Neighbourhood.open();
    const desk = await openPage(`${garden.api}/office?lang=en&token-url=https%3A%2F%2Felsewhere.example%2Ftoken`);
    await desk.sees('Community worker');
    expect(desk.host.hasAttribute('token-url')).to.equal(false);
  });

  it('asks its own website who is logged in there, where the address says how', async () => {
    const garden = await Neighbourhood.open();
    const desk = await openPage(`${garden.api}/office?lang=en&token-url=%2Fcommunities%2Fnobody`);
    await desk.sees('Please sign in as a community worker');
    expect(desk.host.getAttribute('token-url')).to.equal('/communities/nobody');
  });
});
