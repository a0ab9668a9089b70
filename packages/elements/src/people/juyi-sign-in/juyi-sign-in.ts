import { recall, remember } from '@juyi/client/kernel/memory';
import { SignIn } from '@juyi/client/people/sign-in';
import { signOut } from '@juyi/client/people/sign-out';
import type { ViewerStore } from '@juyi/client/people/viewer-store';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { DemoRole, Session } from '@juyi/core/people/schema';
import type { SignInOffer } from '@juyi/core/people/sign-in/schema';
import type { PeopleWords } from '@juyi/core/people/words.en';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { define } from '../../base/define.ts';
import { type Condition, JuyiElement } from '../../base/element.ts';
import { MutationController } from '../../base/mutation.ts';
import { faultNotice } from '../../base/notice.ts';
import { QueryController } from '../../base/query.ts';
import { ViewerController } from '../../base/viewer.ts';
import { peopleDictionary } from '../dictionary.ts';
import type { FormWay } from '../juyi-sign-in-form/juyi-sign-in-form.ts';
import { signInStyles } from './juyi-sign-in.styles.ts';

type Words = PeopleWords & KernelWords;

const demoRoles: readonly DemoRole[] = ['visitor', 'resident', 'owner', 'buildingLead', 'worker'];
const codeWays: readonly FormWay[] = ['email', 'phone', 'letter'];
const confirmedLevel = 2;

/**
 * Says who is signed in and offers the ways to sign in: the host website's own login, a code by mail or phone, the code
 * of a letter, or in a demonstration a choice of persons.
 *
 * @tag juyi-sign-in
 * @fires juyi-signed-in - somebody has signed in; `detail: { personId, name }`
 * @slot - shown while nobody is signed in and no other way is offered, such as a link to the host's login
 * @csspart ways - the row of choices
 * @csspart who - the line that says who is signed in
 */
export class JuyiSignIn extends JuyiElement<PeopleWords> {
  static override properties = { ...JuyiElement.properties, form: { state: true } };
  static override styles: CSSResultGroup = [JuyiElement.styles, signInStyles];
  protected readonly dictionary = peopleDictionary;
  private readonly viewer = new ViewerController(this);
  private readonly act = new MutationController(this);
  private readonly offer = new QueryController<SignInOffer>(this, () =>
    this.viewer.store?.session.ways.includes('provider')
      ? { key: 'offer', ask: (client, options) => new SignIn(client).ways(options) }
      : null,
  );
  private readonly turns = new Map<DemoRole, number>();
  declare form: FormWay | null;
  /** What the address of a letter's QR code brought along; it never reaches a server by itself. */
  private letter: { number: string; code: string } | undefined;

  constructor() {
    super();
    this.form = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const [, number, code] = /^#letter=(\d+)\.([\w-]+)$/.exec(location.hash) ?? [];
    if (!number || !code) return;
    this.letter = { number, code };
    history.replaceState(history.state, '', location.pathname + location.search);
    this.open('letter');
  }

  protected get condition(): Condition {
    const { store } = this.viewer;
    if (!store || store.state === 'unknown') return 'loading';
    return store.state === 'unreachable' ? 'error' : 'ready';
  }

  protected content(words: Words): TemplateResult {
    const { store } = this.viewer;
    if (store && this.condition === 'error') return faultNotice(words, store.error!, () => store.refresh());
    if (!store || this.condition === 'loading') return this.bones();
    remember(
      this.guess,
      offersDemo(store) ? 'demo' : codeWays.some((way) => store.session.ways.includes(way)) ? 'codes' : 'none',
    );
    const body = store.signedIn ? this.who(words, store.session) : this.ways(words);
    return html`${body}${this.act.error ? faultNotice(words, this.act.error) : nothing}`;
  }

  /** In the size of what was here the last time, so that nothing below moves. */
  protected bones(): TemplateResult {
    const line = html`<div class="row"><div class="bone name"></div></div>`;
    const guess = this.client && recall(this.guess);
    if (!this.client || this.viewer.store?.lastPerson || guess === 'none') return line;
    const ways = (names: readonly string[], kind: string) => html`<p class="soft bone name"></p>
      <div class="ways ${kind}">${names.map(() => html`<div class="bone way"></div>`)}</div>`;
    return html`${guess === 'codes' ? nothing : ways(demoRoles, '')}${ways(codeWays, 'codes')}`;
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
    const store = this.viewer.store!;
    if (store.host) return this.said(words.byHost);
    if (this.form) return this.shownForm(this.form);
    const codes = codeWays.filter((way) => store.session.ways.includes(way));
    if (!offersDemo(store) && codes.length === 0) return this.said(words.nowhere);
    return html`${offersDemo(store) ? this.demo(words) : nothing}${codes.length > 0 ? this.codes(codes, words) : nothing}`;
  }

  /** The ways of a community that is no demonstration. */
  private codes(ways: readonly FormWay[], words: Words): TemplateResult {
    return html`<p class="soft" id="codes">${words.byCode}</p>
      <div class="ways codes" part="ways" role="group" aria-labelledby="codes">
        ${ways.map((way) => html`<button class="quiet" @click=${() => this.open(way)}>${words.codeWays[way]}</button>`)}
        ${this.offer.data?.providers.map(
          ({ id, name }) => html`<button class="quiet" @click=${() => this.leave(id)}>${name[this.locale]}</button>`,
        )}
      </div>`;
  }

  /** To a login elsewhere, which leads back to this page. */
  private async leave(provider: string): Promise<void> {
    const returnTo = location.pathname + location.search;
    const left = await this.act.run({
      name: 'leave',
      do: (client, options) => new SignIn(client).leave(provider, { returnTo }, options),
    });
    if (left) location.assign(left.address);
  }

  private shownForm(way: FormWay): TemplateResult {
    return html`<juyi-sign-in-form
      .api=${this.api}
      .community=${this.community}
      .way=${way}
      .letter=${this.letter}
      @juyi-token=${this.enter}
      @juyi-back=${this.close}
    ></juyi-sign-in-form>`;
  }

  private open(way: FormWay): void {
    import('../../bundle/sign-in-form.ts');
    this.form = way;
  }

  private readonly close = async (): Promise<void> => {
    this.form = null;
    this.letter = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.codes button')?.focus();
  };

  private readonly enter = async (event: CustomEvent<{ token: string }>): Promise<void> => {
    event.stopPropagation();
    const store = this.viewer.store!;
    await store.begin(event.detail.token);
    this.form = null;
    this.letter = undefined;
    this.welcome(store.session.person);
  };

  private demo(words: Words): TemplateResult {
    const { busy } = this.act;
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
      do: async ({ people }) => {
        const store = this.viewer.store!;
        const { token } = await people.demoSession({ role, n: turn });
        await store.begin(token);
        return store.session.person;
      },
    });
    if (this.act.error?.code === 'NO_SUCH_PERSON' && turn > 0) {
      this.turns.delete(role);
      return this.signIn(role);
    }
    if (done) this.welcome(done);
  }

  private async welcome(person: Session['person']): Promise<void> {
    if (!person) return;
    this.tell('juyi-signed-in', { personId: person.id, name: person.name });
    await this.updateComplete;
    this.renderRoot.querySelector('button')?.focus();
  }

  private async signOut(): Promise<void> {
    await this.act.run({ name: 'out', do: signOut });
  }
}

/** Whether this server lets everybody sign in as a person of its demonstration. */
function offersDemo({ session }: ViewerStore): boolean {
  return session.ways.includes('demo');
}

define('juyi-sign-in', JuyiSignIn);
