import { signOut } from '@juyi/client/people/sign-out';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { PeopleWords } from '@juyi/core/people/words.en';
import { type CSSResultGroup, css, html, type TemplateResult } from 'lit';
import { define } from '../../base/define.ts';
import { type Condition, JuyiElement } from '../../base/element.ts';
import { ViewerController } from '../../base/viewer.ts';
import { peopleDictionary } from '../dictionary.ts';

type Words = PeopleWords & KernelWords;

const barStyles = css`
  :host {
    position: sticky;
    bottom: 0;
    z-index: 10;
    border-top: 3px solid var(--j-clay);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    padding: 8px 16px;
  }
`;

/**
 * Says on every page that an officer acts for a resident, until when, and ends it.
 *
 * @tag juyi-assisted-bar
 */
export class JuyiAssistedBar extends JuyiElement<PeopleWords> {
  static override styles: CSSResultGroup = [JuyiElement.styles, barStyles];
  protected readonly dictionary = peopleDictionary;
  private readonly viewer = new ViewerController(this);

  protected get condition(): Condition {
    return this.viewer.store?.state === 'known' ? 'ready' : 'loading';
  }

  protected bones(): TemplateResult {
    return html``;
  }

  protected content(words: Words): TemplateResult {
    const session = this.viewer.store?.session.session;
    if (session?.kind !== 'assisted') return html``;
    const until = new Intl.DateTimeFormat(this.locale, { timeStyle: 'short' }).format(session.endsAt);
    return html`<div class="bar" role="status">
      <strong>${words.helped(session.assistedBy ?? '', until)}</strong>
      <button @click=${this.end}>${words.endHelp}</button>
    </div>`;
  }

  private readonly end = async (): Promise<void> => {
    await signOut(this.client!);
    location.assign(`${this.api ?? ''}/office?room=help&lang=${this.locale}`);
  };
}

define('juyi-assisted-bar', JuyiAssistedBar);
