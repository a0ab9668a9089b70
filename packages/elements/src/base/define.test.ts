import { expect } from '@open-wc/testing';
import { define, version } from './define.ts';

/** What is said to developers while `work` is done. */
function warnings(work: () => void): string[] {
  const said: string[] = [];
  const { warn } = console;
  console.warn = (...words) => said.push(words.join(' '));
  try {
    work();
  } finally {
    console.warn = warn;
  }
  return said;
}

describe('a tag', () => {
  it('taken by another copy of the same version is left to it in silence', () => {
    define('juyi-once', class extends HTMLElement {});
    const said = warnings(() => define('juyi-once', class extends HTMLElement {}));
    expect(said).to.deep.equal([]);
  });

  it('taken by another version is left to it, with a word to developers', () => {
    customElements.define('juyi-elder', Object.assign(class extends HTMLElement {}, { juyiVersion: '0.0.1' }));
    const said = warnings(() => define('juyi-elder', class extends HTMLElement {}));
    expect(said).to.have.length(1);
    expect(said[0]).to.contain(version).and.to.contain('0.0.1');
  });
});
