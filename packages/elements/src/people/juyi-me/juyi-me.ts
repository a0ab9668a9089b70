import { Homes } from '@juyi/client/people/homes';
import { Mine } from '@juyi/client/people/me';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { AssistedActs } from '@juyi/core/people/assisted/schema';
import type { Capacity, MyClaims } from '@juyi/core/people/claims/schema';
import type { Me, OwnSessions } from '@juyi/core/people/me/schema';
import type { WayAdded } from '@juyi/core/people/sign-in/schema';
import type { MeWords } from '@juyi/core/people/words.me.en';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { define } from '../../base/define.ts';
import { type Condition, JuyiElement } from '../../base/element.ts';
import { fieldStyles } from '../../base/field.styles.ts';
import { MutationController } from '../../base/mutation.ts';
import { faultNotice, notice } from '../../base/notice.ts';
import { QueryController, type Question } from '../../base/query.ts';
import { ViewerController } from '../../base/viewer.ts';
import { homeSection } from './home-section.ts';
import { meStyles } from './juyi-me.styles.ts';
import { meDictionary } from './me-dictionary.ts';
import { assistedSection, devicesSection, levelSection, nameSection, sizeSection, waysSection } from './sections.ts';

type Words = MeWords & KernelWords;

/** All that is shown, asked for in one go. */
interface Everything {
  me: Me;
  claims: MyClaims;
  sessions: OwnSessions;
  assisted: AssistedActs;
}

/**
 * Who I am here: my name, what is known of me, my home, my ways to sign in, and the devices that are signed in.
 *
 * @tag juyi-me
 * @fires juyi-mode - large type or the usual is wanted; cancelable, else the community around follows; `detail: { elder }`
 * @slot - shown to whoever is not signed in
 * @slot privacy - in the place of `<juyi-news>` and `<juyi-privacy>`
 */
export class JuyiMe extends JuyiElement<MeWords> {
  static override properties = {
    ...JuyiElement.properties,
    adding: { state: true },
    added: { state: true },
    said: { state: true },
    erased: { state: true },
  };
  static override styles: CSSResultGroup = [JuyiElement.styles, fieldStyles, meStyles];

  declare adding: 'email' | 'phone' | null;
  declare added: WayAdded | null;
  declare said: string;
  declare erased: boolean;
  protected readonly dictionary = meDictionary;
  private readonly viewer = new ViewerController(this);
  private readonly act = new MutationController(this);
  private readonly all = new QueryController<Everything>(this, () => this.question);

  constructor() {
    super();
    this.adding = null;
    this.added = null;
    this.said = '';
    this.erased = false;
  }

  private get mine(): Mine {
    return new Mine(this.client!);
  }

  private get homes(): Homes {
    return new Homes(this.client!);
  }

  private get question(): Question<Everything> | null {
    const person = this.viewer.store?.session.person?.id;
    if (!person) return null;
    return {
      key: person,
      ask: async (client, options) => {
        const [me, homes] = [new Mine(client), new Homes(client)];
        const [own, claims, sessions, assisted] = await Promise.all([
          me.read(options),
          homes.myClaims(options),
          me.sessions(options),
          homes.assistedActs(options),
        ]);
        return { me: own, claims, sessions, assisted };
      },
    };
  }

  protected get condition(): Condition {
    const { store } = this.viewer;
    if (!store || store.state === 'unknown') return 'loading';
    if (store.state === 'unreachable') return 'error';
    if (!store.signedIn) return 'empty';
    if (this.all.data) return 'ready';
    return this.all.error ? 'error' : 'loading';
  }

  protected content(words: Words): TemplateResult {
    const { condition } = this;
    if (condition === 'loading') return this.bones();
    if (condition === 'empty')
      return this.erased ? this.privacy() : html`<slot><p class="soft">${words.signIn}</p></slot>`;
    const { data } = this.all;
    const fault = this.viewer.store!.error ?? this.all.error;
    if (!data) return html`${fault ? faultNotice(words, fault, () => this.retry()) : nothing}<slot></slot>`;
    return this.drawnAll(words, data);
  }

  protected bones(): TemplateResult {
    if (!this.viewer.store?.lastPerson) return html`<p class="soft"><span class="bone line"></span></p>`;
    return html`<section><div class="bone title"></div><div class="bone"></div><div class="bone"></div></section>`;
  }

  private drawnAll(words: Words, { me, claims, sessions, assisted }: Everything): TemplateResult {
    const assistedNow = this.viewer.store!.session.session?.kind === 'assisted';
    const homes = { claim: this.claim, withdraw: this.withdraw };
    const unknown = me.level < 2 && claims.items.every(({ state }) => state !== 'open');
    return html`${this.act.error ? faultNotice(words, this.act.error) : nothing}
      ${levelSection(me, words, this.locale)} ${homeSection(claims, words, homes, unknown)}
      ${
        assistedNow
          ? nothing
          : html`${nameSection(me, words, this.said, this.rename)}
            ${waysSection(me, words, this.removeWay, this.adder(words))}
            ${devicesSection(sessions, words, this.locale, this.endSession, this.endOthers)}`
      }
      ${assistedSection(assisted, words, this.locale)} ${sizeSection(this, words)}
      <slot name="privacy">${assistedNow ? nothing : this.privacy()}</slot>`;
  }

  /** What is one's own alone: fetched when it is first shown. */
  private privacy(): TemplateResult {
    import('../../bundle/news.ts');
    import('../../bundle/privacy.ts');
    const { api, community, erased } = this;
    const leave = () => Object.assign(this, { erased: true });
    return html`${erased ? nothing : html`<juyi-news .api=${api} .community=${community}></juyi-news>`}
      <juyi-privacy .api=${api} .community=${community} .gone=${erased} @juyi-erased=${leave}></juyi-privacy>`;
  }

  private adder(words: Words): TemplateResult {
    if (this.added) return this.merger(words, this.added);
    if (this.adding) {
      return html`<juyi-sign-in-form
        adding
        .api=${this.api}
        .community=${this.community}
        .way=${this.adding}
        @juyi-way-added=${this.wayAdded}
        @juyi-back=${() => this.stopAdding()}
      ></juyi-sign-in-form>`;
    }
    return html`<div class="acts">
      <button class="quiet" @click=${() => this.startAdding('email')}>${words.addEmail}</button>
      <button class="quiet" @click=${() => this.startAdding('phone')}>${words.addPhone}</button>
    </div>`;
  }

  /** Somebody else has the same address: a relative, or the same person by another way. */
  private merger(words: Words, { people, ticket }: WayAdded): TemplateResult {
    if (people.length === 0 || !ticket) return html`<p role="status">${words.added}</p>`;
    const actions = html`<div class="acts">
      ${people.map(
        ({ id, name }) =>
          html`<button class="quiet" @click=${() => this.merge(ticket, id)}>${words.mergeYes}: ${name}</button>`,
      )}
      <button class="quiet" @click=${() => this.stopAdding()}>${words.mergeNo}</button>
    </div>`;
    const names = people.map(({ name }) => name).join(', ');
    return notice({ kind: 'good', title: words.added, text: words.sameAddress(names), actions });
  }

  private startAdding(way: 'email' | 'phone'): void {
    import('../../bundle/sign-in-form.ts');
    this.adding = way;
  }

  private stopAdding(): void {
    this.adding = null;
    this.added = null;
  }

  private readonly wayAdded = (event: CustomEvent<WayAdded>): void => {
    event.stopPropagation();
    this.adding = null;
    this.added = event.detail;
    this.all.refresh();
  };

  private retry(): void {
    this.viewer.store!.refresh();
    this.all.retry();
  }

  /** Does something and shows what is then so. */
  private async carryOut(name: string, work: () => Promise<unknown>): Promise<boolean> {
    let done = false;
    await this.act.run({
      name,
      do: async () => {
        await work();
        done = true;
      },
    });
    await this.all.refresh();
    return done;
  }

  private readonly rename = async (event: Event): Promise<void> => {
    event.preventDefault();
    const name = String(new FormData(event.target as HTMLFormElement).get('name') ?? '').trim();
    if (!name) return;
    const done = await this.carryOut('rename', () => this.mine.rename({ name }));
    this.said = done ? this.words!.saved : '';
    if (done) this.viewer.store!.refresh();
  };

  private readonly claim = (home: { unit: string; capacity: string; statement: string }): void => {
    this.carryOut('claim', () => this.homes.claim({ ...home, capacity: home.capacity as Capacity }));
  };

  private readonly withdraw = (id: string): void => {
    this.carryOut(`withdraw ${id}`, () => this.homes.withdrawClaim(id));
  };

  private readonly removeWay = (id: string): void => {
    this.added = null;
    this.carryOut(`remove ${id}`, () => this.mine.removeWay(id));
  };

  private readonly endSession = (id: string): void => {
    this.carryOut(`end ${id}`, () => this.mine.endSession(id));
  };

  private readonly endOthers = (): void => {
    this.carryOut('end others', () => this.mine.endOthers());
  };

  private merge(ticket: string, person: string): void {
    this.stopAdding();
    this.carryOut('merge', () => this.mine.merge({ ticket, person }));
  }
}

define('juyi-me', JuyiMe);
