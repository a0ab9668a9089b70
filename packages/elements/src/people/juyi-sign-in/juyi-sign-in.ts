import { recall, remember } from '@juyi/client/kernel/memory';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { DemoRole, Session } from '@juyi/core/people/schema';
import type { PeopleWords } from '@juyi/core/people/words.en';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { define } from '../../base/define.ts';
import { type Condition, JuyiElement } from '../../base/element.ts';
import { MutationController } from '../../base/mutation.ts';
import { faultNotice } from '../../base/notice.ts';
import { ViewerController } from '../../base/viewer.ts';
import { peopleDictionary } from '../dictionary.ts';
import { signInStyles } from './juyi-sign-in.styles.ts';

type Words = PeopleWords & KernelWords;

const demoRoles: readonly DemoRole[] = ['visitor', 'resident', 'owner', 'buildingLead', 'worker'];
const confirmedLevel = 2;

/**
 * Says who is signed in and offers the ways to sign in: the host website's own login, or in a demonstration a choice
 * of persons.
 *
 * @tag juyi-sign-in
 * @fires juyi-signed-in - somebody has signed in; `detail: { personId, name }`
 * @slot - shown while nobody is signed in and no other way is offered, such as a link to the host's login
 * @csspart ways - the row of choices
 * @csspart who - the line that says who is signed in
 */
export class JuyiSignIn extends JuyiElement<PeopleWords> {
  static override styles: CSSResultGroup = [JuyiElement.styles, signInStyles];
  protected readonly dictionary = peopleDictionary;
  private readonly viewer = new ViewerController(this);
  private readonly act = new MutationController(this);
  private readonly turns = new Map<DemoRole, number>();

  protected get condition(): Condition {
    const { store } = this.viewer;
    if (!store || store.state === 'unknown') return 'loading';
    return store.state === 'unreachable' ? 'error' : 'ready';
  }

  protected content(words: Words): TemplateResult {
    const { store } = this.viewer;
    if (store && this.condition === 'error') return faultNotice(words, store.error!, () => store.refresh());
    if (!store || this.condition === 'loading') return this.bones();
    remember(this.guess, store.offersDemo ? 'demo' : 'none');
    const body = store.signedIn ? this.who(words, store.session) : this.ways(words);
    return html`${body}${this.act.error ? faultNotice(words, this.act.error) : nothing}`;
  }

  /** In the size of what was here the last time, so that nothing below moves. */
  protected bones(): TemplateResult {
    const line = html`<div class="row"><div class="bone name"></div></div>`;
    if (!this.client || this.viewer.store?.lastPerson || recall(this.guess) === 'none') return line;
    return html`<p class="soft bone name"></p>
      <div class="ways">${demoRoles.map(() => html`<div class="bone way"></div>`)}</div>`;
  }

  private get guess(): string {
    return `${this.client!.name} ways`;
  }

  private who(words: Words, session: Session): TemplateResult {
    return html`<div class="row" part="who">
        <p role="status">${words.signedIn(session.person!.name)}</p>
        <button class="quiet" ?disabled=${this.act.busy !== null} @click=${this.signOut}>${words.signOut}</button>
      </div>
      ${session.level < confirmedLevel ? html`<p class="soft">${words.notYetConfirmed}</p>` : nothing}`;
  }

  private ways(words: Words): TemplateResult {
    const { busy } = this.act;
    if (this.viewer.store!.byHost) return this.said(words.byHost);
    if (!this.viewer.store!.offersDemo) return this.said(words.nowhere);
    return html`<p class="soft" id="demo">${words.demoAdvice}</p>
      <div class="ways" part="ways" role="group" aria-labelledby="demo">
        ${demoRoles.map(
          (role) =>
            html`<button class="quiet" ?disabled=${busy !== null} @click=${() => this.signIn(role)}>
              ${busy === role ? words.signingIn : words.as[role]}
            </button>`,
        )}
      </div>`;
  }

  private said(text: string): TemplateResult {
    return html`<slot><p class="soft">${text}</p></slot>`;
  }

  /** Each time another person of the role, so that one device can play several neighbours. */
  private async signIn(role: DemoRole): Promise<void> {
    const turn = this.turns.get(role) ?? 0;
    this.turns.set(role, turn + 1);
    const done = await this.act.run({
      name: role,
      do: async () => {
        const store = this.viewer.store!;
        await store.signInAsDemo(role, turn);
        return store.session.person;
      },
    });
    if (this.act.error?.code === 'NO_SUCH_PERSON' && turn > 0) {
      this.turns.delete(role);
      return this.signIn(role);
    }
    if (!done) return;
    this.tell('juyi-signed-in', { personId: done.id, name: done.name });
    await this.updateComplete;
    this.renderRoot.querySelector('button')?.focus();
  }

  private async signOut(): Promise<void> {
    await this.act.run({ name: 'out', do: () => this.viewer.store!.signOut() });
  }
}

define('juyi-sign-in', JuyiSignIn);
