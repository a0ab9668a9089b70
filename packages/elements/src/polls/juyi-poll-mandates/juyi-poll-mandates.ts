import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { MyMandates } from '@juyi/core/polls/mandates/schema';
import type { Poll } from '@juyi/core/polls/schema';
import type { MandateWords } from '@juyi/core/polls/words.mandates.en';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { sayDate } from '../../base/dates.ts';
import { define } from '../../base/define.ts';
import { type Condition, JuyiElement } from '../../base/element.ts';
import { fieldStyles } from '../../base/field.styles.ts';
import { MutationController } from '../../base/mutation.ts';
import { faultNotice } from '../../base/notice.ts';
import { QueryController } from '../../base/query.ts';
import { ViewerController } from '../../base/viewer.ts';
import type { Dictionary } from '../../base/words.ts';
import { choiceStyles } from '../faces/choice.styles.ts';
import { sectionStyles } from '../section.styles.ts';

type Words = MandateWords & KernelWords;
type Mandate = MyMandates['electors'][number];

const mandateDictionary: Dictionary<MandateWords> = {
  en: () => import('@juyi/core/polls/words.mandates.en'),
  'zh-CN': () => import('@juyi/core/polls/words.mandates.zh-CN'),
};
const numberShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Who casts the viewer's votes: co-owners name one of them; an owner entrusts somebody and takes that back; and the
 * number by which others entrust the viewer.
 *
 * @tag juyi-poll-mandates
 * @fires juyi-mandated - somebody else casts a vote from now on, or no longer; `detail: { elector }`
 */
export class JuyiPollMandates extends JuyiElement<MandateWords> {
  static override properties = { ...JuyiElement.properties, poll: { attribute: false }, said: { state: true } };
  static override styles: CSSResultGroup = [JuyiElement.styles, fieldStyles, choiceStyles, sectionStyles];

  declare poll: Poll | undefined;
  /** What has just been done, by the elector or `mine`. */
  declare said: { place: string; text: string } | undefined;
  protected readonly dictionary = mandateDictionary;
  private readonly viewer = new ViewerController(this);
  private readonly act = new MutationController(this);
  private readonly mandates = new QueryController<MyMandates>(
    this,
    () => {
      const person = this.viewer.store?.session.person?.id;
      const id = this.poll?.id;
      return id && person ? { key: id + person, ask: ({ polls }, options) => polls.mandates(id, options) } : null;
    },
    ({ topic, id }) => topic === '*' || (topic === 'polls' && id === this.poll?.id),
  );

  protected get condition(): Condition {
    if (this.mandates.data) return 'ready';
    return this.mandates.error ? 'error' : 'loading';
  }

  protected bones(): TemplateResult {
    return html``;
  }

  protected content(words: Words): TemplateResult {
    const { data, error } = this.mandates;
    if (!data || !this.poll) return error ? faultNotice(words, error, () => this.mandates.retry()) : this.bones();
    const allowed = this.poll.proxyMost !== 0;
    const electors = data.electors.filter(({ owners }) => allowed || owners.length > 1);
    return html`${electors.map(
      (own) => html`<details ?open=${own.owners.length > 1 && !settledOn(own)}>
        <summary>${words.title}${electors.length > 1 ? html` · ${own.label}` : nothing}</summary>
        ${own.owners.length > 1 ? this.shared(own, words) : nothing} ${allowed ? this.entrusting(own, words) : nothing}
        ${this.outcome(own.elector, words)}
      </details>`,
    )}
    ${allowed ? this.forOthers(words) : nothing}`;
  }

  /** What came of the last act, where it was done. */
  private outcome(place: string, words: Words): TemplateResult {
    const said = this.said?.place === place ? this.said.text : '';
    const { error } = this.act;
    return html`<p role="status" id="said-${place}" tabindex="-1">${said}</p>
      ${error && this.said?.place === place ? faultNotice(words, error) : nothing}`;
  }

  /** Co-owners: each names one of them, and it holds once all name the same. */
  private shared(own: Mandate, words: Words): TemplateResult {
    const me = this.viewer.store?.session.person?.id;
    const settled = settledOn(own);
    const mine = own.owners.find(({ person }) => person === me)?.names;
    const called = (person: string | null) => own.owners.find((owner) => owner.person === person)?.name ?? '';
    const choice = ({ person, name, names }: Mandate['owners'][number]) => html`<label class="choice">
      <input type="radio" name="person" .value=${person!} required .checked=${person === mine} />
      <span class="what">
        <b>${person === me ? `${name} (${words.myself})` : name}</b>
        <span class="soft">${names ? words.names(called(names)) : words.namesNobody}</span>
      </span>
    </label>`;
    return html`<p>${words.shared(own.owners.length)}</p>
      <p><b>${settled ? words.settled(called(settled)) : words.waiting}</b></p>
      <form @submit=${(event: Event) => this.name(event, own)}>
        <fieldset>
          <legend>${words.whom}</legend>
          ${own.owners.filter(({ person }) => person !== null).map(choice)}
        </fieldset>
        ${own.owners.some(({ person }) => person === null) ? html`<p class="soft">${words.nameless}</p>` : nothing}
        <button class="quiet" aria-disabled=${this.act.busy !== null}>${words.name}</button>
      </form>`;
  }

  private entrusting(own: Mandate, words: Words): TemplateResult {
    const { given, elector } = own;
    const busy = this.act.busy !== null;
    if (given) {
      const until = given.until === null ? words.givenOpen : words.givenUntil(sayDate(given.until, this.locale));
      return html`<div class="note good">
        <h3>${words.given(given.agent)}</h3>
        <p>${until} ${words.ends}</p>
        <button class="quiet" aria-disabled=${busy} @click=${() => this.take(elector, given.id)}>${words.take}</button>
      </div>`;
    }
    const most = this.poll!.proxyMost;
    return html`<form novalidate @submit=${(event: Event) => this.give(event, elector)}>
      <h3>${words.entrust}</h3>
      <p class="soft">${words.entrustAdvice} ${words.cap(most)} ${words.ends}</p>
      <div class="field">
        <label for="agent-${elector}">${words.number}</label>
        <input id="agent-${elector}" name="agent" autocomplete="off" spellcheck="false" />
      </div>
      <div class="field">
        <label for="until-${elector}">${words.until}</label>
        <input id="until-${elector}" name="until" type="date" max=${day(this.poll!.closesAt)} />
      </div>
      <button class="quiet" aria-disabled=${busy}>${words.give}</button>
    </form>`;
  }

  /** The number by which others entrust the viewer. */
  private forOthers(words: Words): TemplateResult {
    return html`<details>
      <summary>${words.forOthers}</summary>
      <p class="soft">${words.forOthersAdvice}</p>
      <div class="field acts">
        <label for="mine">${words.mine}</label>
        <input id="mine" readonly .value=${this.viewer.store!.session.person!.id} />
        <button class="quiet" @click=${this.copy}>${words.copy}</button>
      </div>
      ${this.outcome('mine', words)}
    </details>`;
  }

  private readonly copy = async (): Promise<void> => {
    const field = this.renderRoot.querySelector<HTMLInputElement>('#mine')!;
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      this.said = { place: 'mine', text: this.words!.copied };
    } catch {
      // Marked as it is, it is copied by the keyboard or by a long press.
    }
  };

  private name(event: Event, { elector }: Mandate): Promise<void> {
    event.preventDefault();
    const person = String(new FormData(event.target as HTMLFormElement).get('person') ?? '');
    return this.carryOut(elector, `name ${person}`, '', ({ polls }, options) =>
      polls.nameRepresentative(this.poll!.id, { elector, person }, options),
    );
  }

  private async give(event: Event, elector: string): Promise<void> {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const agent = String(given.get('agent') ?? '')
      .trim()
      .toLowerCase();
    if (!numberShape.test(agent)) {
      this.act.forget();
      this.said = { place: elector, text: this.words!.numberWrong };
      this.renderRoot.querySelector<HTMLElement>(`[id='agent-${elector}']`)?.focus();
      return;
    }
    const until = endOf(String(given.get('until') ?? ''));
    const body = { elector, agent, ...(until !== null && { until }) };
    await this.carryOut(elector, JSON.stringify(body), '', ({ polls }, options) =>
      polls.grantProxy(this.poll!.id, body, options),
    );
  }

  private take(elector: string, proxy: string): Promise<void> {
    return this.carryOut(elector, proxy, this.words!.taken, ({ polls }, options) =>
      polls.endProxy(this.poll!.id, proxy, options),
    );
  }

  /** Does it, shows what is then so, and tells the poll, whose ballots may be others now. */
  private async carryOut(
    elector: string,
    name: string,
    text: string,
    work: Parameters<MutationController['run']>[0]['do'],
  ): Promise<void> {
    this.said = { place: elector, text: '' };
    await this.act.run({ name: `${elector} ${name}`, do: work });
    if (this.act.error) return;
    this.said = { place: elector, text };
    await this.mandates.refresh();
    this.tell('juyi-mandated', { elector });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[id='said-${elector}']`)?.focus();
  }
}

/** Whom all co-owners name, or null. */
function settledOn({ owners }: Mandate): string | null {
  const first = owners[0]?.names ?? null;
  return owners.every(({ names }) => names === first) ? first : null;
}

function day(at: number): string {
  const date = new Date(at);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** The last moment of a day as a field gives it; null for no day. */
function endOf(text: string): number | null {
  const [year, month, date] = text.split('-').map(Number);
  return year && month && date ? new Date(year, month - 1, date + 1).getTime() - 1 : null;
}

define('juyi-poll-mandates', JuyiPollMandates);
