import { Spaces } from '@juyi/client/spaces/spaces';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { OwnSpaces, Space, SpaceList, SpaceSummary } from '@juyi/core/spaces/schema';
import type { SpaceWords } from '@juyi/core/spaces/words.en';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { sayDate } from '../../base/dates.ts';
import { define } from '../../base/define.ts';
import { type Condition, JuyiElement } from '../../base/element.ts';
import { MutationController } from '../../base/mutation.ts';
import { faultNotice, notice } from '../../base/notice.ts';
import { QueryController } from '../../base/query.ts';
import { ViewerController } from '../../base/viewer.ts';
import { signInHere } from '../../people/sign-in-here.ts';
import { addressOf } from '../../proposals/address.ts';
import { spaceDictionary } from '../dictionary.ts';
import { spaceStyles } from './juyi-space.styles.ts';

type Words = SpaceWords & KernelWords;

/**
 * A council, committee or group: what it is for, who is in it, what is on its agenda, and how to join. Without an id,
 * all of the community's; the list opens each itself (`?space=…`).
 *
 * @tag juyi-space
 * @attr space-id - which one; the one in the page's address, or all of them, where left out
 * @attr proposal-href - the page that shows a proposal (`?id=…`); the agenda has no links where left out
 * @fires juyi-joined - somebody joined or asked to; `detail: { id, state }`
 * @csspart people - the members
 * @csspart agenda - the proposals that are before it
 */
export class JuyiSpace extends JuyiElement<SpaceWords> {
  static override properties = {
    ...JuyiElement.properties,
    spaceId: { attribute: 'space-id' },
    proposalHref: { attribute: 'proposal-href' },
    asking: { state: true },
  };
  static override styles: CSSResultGroup = [JuyiElement.styles, spaceStyles];

  declare spaceId: string | undefined;
  declare proposalHref: string | undefined;
  /** Whether somebody who is not signed in wants to join. */
  declare asking: boolean;
  protected readonly dictionary = spaceDictionary;
  private readonly viewer = new ViewerController(this);
  private readonly act = new MutationController(this);
  private opened: string | null = null;
  private readonly list = new QueryController<SpaceList>(
    this,
    () => (this.asked ? null : { key: 'all', ask: ({ transport }, options) => new Spaces(transport).list(options) }),
    ({ topic }) => topic === 'spaces' || topic === '*',
  );
  private readonly one = new QueryController<Space>(
    this,
    () => {
      const id = this.asked;
      return id ? { key: id, ask: ({ transport }, options) => new Spaces(transport).read(id, options) } : null;
    },
    ({ topic, id }) => topic === 'proposals' || topic === '*' || (topic === 'spaces' && id === this.asked),
  );
  private readonly own = new QueryController<OwnSpaces>(
    this,
    () => {
      const person = this.viewer.store?.session.person?.id;
      return person ? { key: person, ask: ({ transport }, options) => new Spaces(transport).mine(options) } : null;
    },
    ({ topic }) => topic === 'spaces' || topic === '*',
  );

  constructor() {
    super();
    this.asking = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const id = new URL(location.href).searchParams.get('space');
    this.opened = id && /^[0-9a-f-]{36}$/.test(id) ? id : null;
  }

  private get asked(): string | null {
    return this.spaceId || this.opened;
  }

  private get shown() {
    return this.asked ? this.one : this.list;
  }

  protected get condition(): Condition {
    const { data, error } = this.shown;
    if (data) return 'items' in data && data.items.length === 0 ? 'empty' : 'ready';
    return error ? 'error' : 'loading';
  }

  protected content(words: Words): TemplateResult {
    const { data, error } = this.shown;
    if (data) return 'items' in data ? this.all(words, data.items) : this.space(words, data);
    if (!error) return this.bones();
    return html`${faultNotice(words, error, () => this.shown.retry())} ${this.back(words)}<slot></slot>`;
  }

  protected bones(): TemplateResult {
    return html`<div class="bone title"></div>
      ${[1, 2, 3].map(() => html`<div class="bone line"></div>`)}`;
  }

  private all(words: Words, items: readonly SpaceSummary[]): TemplateResult {
    if (items.length === 0) return notice({ kind: '', title: words.empty, text: words.emptyAdvice });
    return html`<h2>${words.heading}</h2>
      <ul class="lines" role="list">
        ${items.map(
          (space) => html`<li>
            <h3><a href=${hrefOf(space.id)}>${space.name}</a></h3>
            <p>${space.purpose}</p>
            <p class="soft">${words.kinds[space.kind]} · ${this.size(words, space)}</p>
          </li>`,
        )}
      </ul>`;
  }

  private space(words: Words, space: Space): TemplateResult {
    return html`${this.back(words)}
      <h2>${space.name}</h2>
      <p class="soft">${words.kinds[space.kind]} · ${this.size(words, space)}</p>
      <p>${space.purpose}</p>
      ${this.joining(words, space)} ${this.act.error ? faultNotice(words, this.act.error) : nothing}
      <section part="agenda">
        <h3>${words.agenda}</h3>
        ${
          space.agenda.length === 0
            ? html`<p class="soft">${words.agendaEmpty}</p>`
            : html`<ol>${space.agenda.map((item) => html`<li>${this.proposal(item)}</li>`)}</ol>`
        }
      </section>
      <section part="people">
        <h3>${words.people}</h3>
        ${
          space.people === null
            ? html`<p class="soft">${words.privateMembers}</p>`
            : html`<ul class="lines" role="list">${space.people.map((person) => this.member(words, person))}</ul>`
        }
      </section>`;
  }

  private back(words: Words): TemplateResult | typeof nothing {
    return this.opened && !this.spaceId ? html`<p><a class="way" href=${hrefOf()}>${words.back}</a></p>` : nothing;
  }

  private proposal({ id, title }: Space['agenda'][number]): TemplateResult {
    return this.proposalHref === undefined
      ? html`${title}`
      : html`<a href=${addressOf({ id }, this.proposalHref)}>${title}</a>`;
  }

  private member(words: Words, { name, office, until }: NonNullable<Space['people']>[number]): TemplateResult {
    const term = until === null ? '' : ` · ${words.until(sayDate(until, this.locale))}`;
    return html`<li>${name} <span class="soft">${words.offices[office]}${term}</span></li>`;
  }

  private size(words: Words, { seats, members }: SpaceSummary): string {
    return seats === null ? words.members(members) : words.seats(members, seats);
  }

  private joining(words: Words, space: Space): TemplateResult {
    const mine = this.own.data?.items.find((one) => one.space === space.id);
    if (mine) {
      const leave = html`<button class="quiet" ?disabled=${this.act.busy !== null} @click=${() => this.leave(space)}>
        ${words.leave}
      </button>`;
      return html`<div class="row" role="status">
        <p class="standing" tabindex="-1">${words.states[mine.state]}</p>
        ${space.kind === 'group' ? leave : nothing}
      </div>`;
    }
    const open = space.joining === 'open' || space.joining === 'request';
    const label = space.joining === 'open' ? words.join : words.ask;
    return html`<div class="row">
        <p class="standing" tabindex="-1">${words.joining[space.joining]}</p>
        ${
          open
            ? html`<button class="primary" ?disabled=${this.act.busy !== null} @click=${() => this.join(space)}>
              ${label}
            </button>`
            : nothing
        }
      </div>
      ${
        this.asking && !this.viewer.store?.signedIn
          ? html`<div class="signing" tabindex="-1">${signInHere(this)}</div>`
          : nothing
      }`;
  }

  private async join({ id }: Space): Promise<void> {
    if (!this.viewer.store?.signedIn) {
      this.asking = true;
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('.signing')?.focus();
      return;
    }
    const name = `join ${id}`;
    const done = await this.act.run({ name, do: ({ transport }, options) => new Spaces(transport).join(id, options) });
    if (!done) return;
    this.tell('juyi-joined', { id, state: done.state });
    await this.showStanding();
  }

  private async leave({ id }: Space): Promise<void> {
    const name = `leave ${id}`;
    await this.act.run({ name, do: ({ transport }, options) => new Spaces(transport).leave(id, options) });
    if (!this.act.error) await this.showStanding();
  }

  /** The button that was pressed is gone, so the focus goes to what is now so. */
  private async showStanding(): Promise<void> {
    await Promise.all([this.own.refresh(), this.one.refresh()]);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.standing')?.focus();
  }
}

/** The address of one of them, or of the list, on this page; its other parameters stay. */
function hrefOf(id?: string): string {
  const url = new URL(location.href);
  url.hash = '';
  if (id) url.searchParams.set('space', id);
  else url.searchParams.delete('space');
  return url.href;
}

define('juyi-space', JuyiSpace);
