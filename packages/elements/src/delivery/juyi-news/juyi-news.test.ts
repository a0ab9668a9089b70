import { viewerOf } from '@juyi/client/people/viewer-store';
import { expect, html } from '@open-wc/testing';
import { all, drawn, inside, neighbour, pageSignsIn, pageSignsOut, said, says } from '../../../test/helpers.ts';
import { connect } from '../../base/connect.ts';
import type { JuyiNews } from './juyi-news.ts';
import './juyi-news.ts';

async function newsOf(n: number, lang = 'en', role: 'resident' | 'worker' = 'resident'): Promise<JuyiNews> {
  await pageSignsIn(role, n);
  await viewerOf(connect('/juyi', undefined)).refresh();
  return drawn<JuyiNews>(html`<juyi-news api="/juyi" lang=${lang}></juyi-news>`);
}

function choose(element: JuyiNews, id: string, value: string): void {
  const field = inside<HTMLSelectElement>(element, `#${id}`);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('my news', () => {
  beforeEach(async () => {
    await pageSignsOut();
    await viewerOf(connect('/juyi', undefined)).refresh();
  });

  it('leaves a visitor what the page has for them', async () => {
    const element = await drawn<JuyiNews>(html`<juyi-news api="/juyi" lang="en">Sign in above.</juyi-news>`);
    expect(element.dataset.state).to.equal('empty');
    expect(all(element, 'select')).to.have.length(0);
  });

  it('comes as I choose, and the choice is there the next time, in either language', async () => {
    // Whoever has no say in votes hears nothing of those of other tests.
    const element = await newsOf(1, 'en', 'worker');
    expect(said(element)).to.contain('Nothing new').and.to.contain('You have left no mail address or number');
    choose(element, 'ownProposal', 'digest');
    await says(element, 'Saved');
    choose(element, 'language', 'en');
    await says(element, 'Saved');
    await expect(element).to.be.accessible();
    const again = await newsOf(1, 'zh-CN', 'worker');
    expect(inside<HTMLSelectElement>(again, '#ownProposal').value).to.equal('digest');
    expect(inside<HTMLSelectElement>(again, '#language').value).to.equal('en');
    expect(said(again)).to.contain('晚上九点到早上八点不发消息');
    await expect(again).to.be.accessible();
  });

  it('tells me that what I co-signed was withdrawn', async () => {
    const { id } = await neighbour('resident', 81).propose('A swing for the garden');
    await neighbour('worker', 0).call('POST', `/proposals/${id}/transitions`, { to: 'admitted', version: 1 });
    await neighbour('resident', 82).call('PUT', `/proposals/${id}/cosign`);
    await neighbour('resident', 81).call('POST', `/proposals/${id}/transitions`, { to: 'withdrawn', version: 2 });
    await fetch('/host/tick');
    const element = await newsOf(82);
    await says(element, '“A swing for the garden”, which you co-signed, has been withdrawn.');
    await expect(element).to.be.accessible();
  });
});
