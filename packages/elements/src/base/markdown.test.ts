import { expect, fixture, html } from '@open-wc/testing';
import { markdown } from './markdown.ts';

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[click](javascript:alert(1))',
  '[click](JaVaScRiPt:alert(1))',
  '[click](data:text/html,<script>alert(1)</script>)',
  '[click](vbscript:x)',
  '[<img src=x onerror=alert(1)>](https://example.org)',
  '**<svg onload=alert(1)>**',
  '> <iframe src="javascript:alert(1)"></iframe>',
  '- <a href="javascript:alert(1)">x</a>',
  '[x](https://example.org" onmouseover="alert(1))',
  '\u202e<b>\u0000</b>',
];

describe('what a person writes', () => {
  for (const source of hostile) {
    it(`stays text: ${JSON.stringify(source)}`, async () => {
      const element = await fixture(html`<div>${markdown(source)}</div>`);
      expect(element.querySelectorAll('script, img, svg, iframe, b, object, form')).to.have.length(0);
      for (const found of Array.from(element.querySelectorAll('*'))) {
        expect(found.getAttributeNames().filter((name) => name.startsWith('on'))).to.deep.equal([]);
      }
      for (const link of Array.from(element.querySelectorAll('a'))) {
        expect(['http:', 'https:', 'mailto:']).to.include(link.protocol);
        expect(link.rel).to.contain('nofollow');
      }
    });
  }

  it('may be in paragraphs, lists, quotes, with weight and links', async () => {
    const source = 'One **two** *three*\n\n1. first\n2. second\n\n> said\n\nsee https://example.org/a?b=1';
    const element = await fixture(html`<div>${markdown(source)}</div>`);
    expect(Array.from(element.children, ({ localName }) => localName)).to.deep.equal(['p', 'ol', 'blockquote', 'p']);
    expect(element.querySelector('strong')!.textContent).to.equal('two');
    expect(element.querySelector('a')!.href).to.equal('https://example.org/a?b=1');
  });
});
