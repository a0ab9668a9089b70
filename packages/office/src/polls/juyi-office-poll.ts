import { Files } from '@juyi/client/files/files';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { Desk } from '@juyi/core/polls/desk/schema';
import { isPosted, opensToInspection } from '@juyi/core/polls/posted';
import type { PollResult } from '@juyi/core/polls/result/schema';
import type { Poll } from '@juyi/core/polls/schema';
import { define } from '@juyi/elements/base/define';
import { type Condition, JuyiElement } from '@juyi/elements/base/element';
import { fieldStyles } from '@juyi/elements/base/field.styles';
import type { Act } from '@juyi/elements/base/mutation';
import { faultNotice } from '@juyi/elements/base/notice';
import { QueryController } from '@juyi/elements/base/query';
import { stateStyles } from '@juyi/elements/base/state.styles';
import '@juyi/elements/polls/juyi-poll-inspection/juyi-poll-inspection';
import '@juyi/elements/polls/juyi-poll-result/juyi-poll-result';
import { stateKind } from '@juyi/core/polls/state-kind';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { DeskActs } from '../base/acts.ts';
import { focused } from '../base/focus.ts';
import { addressOf } from '../base/place.ts';
import { calendar } from './calendar.ts';
import { challengeList } from './challenges.ts';
import { chatText } from './chat-text.ts';
import { deskFault } from './desk-fault.ts';
import { type PollDesk, pollDeskDictionary } from './dictionary.ts';
import { homesOf } from './homes.ts';
import './juyi-office-chat.ts';
import './juyi-office-count.ts';
import './juyi-office-delivery.ts';
import './juyi-office-mandate.ts';
import './juyi-office-paper.ts';
import './juyi-office-poll-steps.ts';
import { type Pack, packOf } from './packs.ts';
import { mandateList, paperList, sharedList, turnoutTable } from './parts.ts';
import { packStyles, pollDeskStyles } from './polls.styles.ts';
import { isHandCounted, takesPapers } from './steps.ts';

type Words = PollDesk & KernelWords;

interface Known {
  poll: Poll;
  desk: Desk;
  result: PollResult | null;
}

/**
 * One poll on the desk: what comes next, its days, who has got the form, who has voted by building, papers, the two
 * people's count, challenges, and what is printed.
 *
 * @tag juyi-office-poll
 */
export class JuyiOfficePoll extends JuyiElement<PollDesk> {
  static override properties = { ...JuyiElement.properties, pollId: { attribute: false }, pack: { state: true } };
  static override styles: CSSResultGroup = [JuyiElement.styles, fieldStyles, stateStyles, pollDeskStyles, packStyles];

  declare pollId: string;
  declare pack: Pack | null;
  protected readonly dictionary = pollDeskDictionary;
  private readonly act = new DeskActs(this);
  private readonly query = new QueryController<Known>(
    this,
    () => ({
      key: this.pollId,
      ask: async ({ polls, pollDesk }, options) => {
        const [poll, desk] = await Promise.all([polls.read(this.pollId, options), pollDesk.read(this.pollId, options)]);
        return { poll, desk, result: isPosted(poll.state) ? await polls.result(poll.id, undefined, options) : null };
      },
    }),
    ({ topic, id }) => topic === '*' || (topic === 'polls' && id === this.pollId),
  );

  constructor() {
    super();
    this.pack = null;
  }

  protected get condition(): Condition {
    const { data, error } = this.query;
    if (data) return 'ready';
    return error ? 'error' : 'loading';
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!changed.has('pollId')) return;
    this.pack = null;
  }

  protected bones(): TemplateResult {
    return html`<div class="bone title"></div><div class="bone"></div><div class="bone tall"></div>`;
  }

  protected content(words: Words): TemplateResult {
    const { data, error } = this.query;
    const back = html`<p class="unprinted"><a href=${addressOf({ poll: null })}>← ${words.desk.backToPolls}</a></p>`;
    if (error && !data) return html`${back}${faultNotice(words, error, () => this.query.retry())}`;
    if (!data) return html`${back}${this.bones()}`;
    const { poll, desk } = data;
    return html`${back}
      <div class="unprinted">
        <span class="state ${stateKind(poll.state)}">${words.states[poll.state]}</span>
        <h2>${poll.title[this.locale]}</h2>
        <p class="soft">
          ${words.kinds[poll.kind]} · ${words.effects[poll.effect]} ·
          ${words.reasons[poll.effectReason.code as keyof typeof words.reasons] ?? ''}
        </p>
        <section>
          <juyi-office-poll-steps .poll=${poll} .desk=${desk} @juyi-office-moved=${this.again}></juyi-office-poll-steps>
        </section>
        <div role="status">${this.act.error ? deskFault(words, this.act.error) : nothing}</div>
        ${isPosted(poll.state) ? this.challenges(poll, desk, words) : nothing}
        ${poll.state === 'cancelled' ? nothing : this.underWay(poll, desk, words)}
        ${this.inspection(poll, desk, words)}
      </div>
      ${poll.state === 'cancelled' ? nothing : this.toPrint(data, words)}`;
  }

  private challenges(poll: Poll, desk: Desk, words: Words): TemplateResult {
    return html`${this.count(poll, desk, words)}
      ${challengeList(poll, desk, words, this.locale, { answer: this.answer, openFile: this.openFile })}`;
  }

  /** The days, and what is done at the desk from the settled roll to the count. */
  private underWay(poll: Poll, desk: Desk, words: Words): TemplateResult {
    // While papers hold up the count, they come before all else.
    const papersFirst = !['noticed', 'open'].includes(poll.state);
    const papers = this.papers(poll, desk, words);
    return html`${isPosted(poll.state) ? nothing : this.count(poll, desk, words)} ${papersFirst ? papers : nothing}
      <section><h3>${words.desk.calendar}</h3>${calendar(poll.dates, words, this.locale, poll.zone)}</section>
      ${turnoutTable(desk, words)} ${this.delivery(poll, desk)} ${this.mandates(poll, desk, words)}
      ${papersFirst ? nothing : papers}`;
  }

  private delivery(poll: Poll, desk: Desk): unknown {
    if (desk.deliveries.length === 0) return nothing;
    const records = desk.convenes && ['rollFrozen', 'noticed', 'postponed', 'open', 'closed'].includes(poll.state);
    return html`<section>
      <juyi-office-delivery .pollId=${poll.id} .deliveries=${desk.deliveries} .records=${records} @juyi-office-entered=${this.again}></juyi-office-delivery>
    </section>`;
  }

  private papers(poll: Poll, desk: Desk, words: Words): unknown {
    if (!takesPapers(poll, desk) || desk.deliveries.length === 0) return nothing;
    const again = !['open', 'closed'].includes(poll.state);
    const electors = desk.papers.filter(({ alone }) => alone).map(({ elector }) => elector);
    const homes = homesOf(desk, this.locale).filter(({ elector }) => !again || electors.includes(elector));
    return html`<section>
      <h3>${words.desk.papers}</h3>
      <p class="soft">${words.desk.papersAdvice}</p>
      ${paperList(poll, desk, words, this.locale, this.openFile)}
      <juyi-office-paper .poll=${poll} .homes=${homes} @juyi-office-entered=${this.again}></juyi-office-paper>
    </section>`;
  }

  private count(poll: Poll, desk: Desk, words: Words): unknown {
    if (!isHandCounted(poll, desk)) return nothing;
    return html`<section>
      <h3>${words.desk.count}</h3>
      ${desk.count ? html`<p>${words.desk.countStates[desk.count.state]}</p>` : nothing}
      <juyi-office-count .poll=${poll} @juyi-office-entered=${this.again}></juyi-office-count>
    </section>`;
  }

  private mandates(poll: Poll, desk: Desk, words: Words): unknown {
    const takes = ['rollFrozen', 'noticed', 'postponed', 'open'].includes(poll.state) && !poll.secret;
    if (!takes || !desk.convenes || desk.deliveries.length === 0) return nothing;
    return html`<section>
      <h3 id="mandates" tabindex="-1">${words.desk.mandates}</h3>
      ${sharedList(desk, words)} ${mandateList(desk, words, this.locale, this.endMandate)}
      <juyi-office-mandate .poll=${poll} .homes=${homesOf(desk, this.locale)} .shared=${desk.shared.map(({ elector }) => elector)} @juyi-office-entered=${this.again}></juyi-office-mandate>
    </section>`;
  }

  private inspection(poll: Poll, desk: Desk, words: Words): unknown {
    if (!isPosted(poll.state) || !opensToInspection(poll)) return nothing;
    return html`<section>
      <h3>${words.desk.inspection}</h3>
      <juyi-poll-inspection .poll=${poll} .marks=${words.marks} .looks=${desk.inspections} @juyi-inspected=${this.again}></juyi-poll-inspection>
    </section>`;
  }

  private readonly again = (): Promise<void> => this.query.refresh();

  private readonly endMandate = (proxy: string): Promise<void> =>
    this.run(`end ${proxy}`, '#mandates', ({ polls }, options) => polls.endProxy(this.pollId, proxy, options));

  private toPrint({ poll, desk, result }: Known, words: Words): TemplateResult {
    const packs: Pack[] = ['notice', 'ballots', 'tally'];
    return html`<section>
      <h3 class="unprinted">${words.desk.pack}</h3>
      <div class="acts unprinted">
        ${packs.map((pack) => html`<button class="quiet" aria-pressed=${this.pack === pack} @click=${() => (this.pack = this.pack === pack ? null : pack)}>${words.desk.packs[pack]}</button>`)}
        ${this.pack ? html`<button @click=${() => print()}>${words.desk.print}</button>` : nothing}
      </div>
      ${
        ['noticed', 'postponed', 'open'].includes(poll.state)
          ? html`<juyi-office-chat class="unprinted" .text=${chatText(poll, words, this.locale)}></juyi-office-chat>`
          : nothing
      }
      ${this.pack ? packOf(this.pack, poll, desk, words, this.locale) : nothing}
      ${result && !this.pack ? html`<juyi-poll-result .poll=${poll} .result=${result}></juyi-poll-result>` : nothing}
    </section>`;
  }

  /** A file is opened by a link that works once. */
  private readonly openFile = async (id: string): Promise<void> => {
    const address = await this.act.run({
      name: `open ${id}`,
      do: ({ transport }, { locale }) => new Files(transport).open(id, { locale }),
    });
    if (address) open(address, '_blank', 'noopener');
  };

  private readonly answer = (challenge: string, state: 'upheld' | 'dismissed', answer: string): Promise<void> =>
    this.run(`${challenge} ${state} ${answer}`, '#challenges', ({ pollDesk }, options) =>
      pollDesk.answerChallenge(this.pollId, challenge, { state, answer }, options),
    );

  /** `where` finds what holds the keyboard once what was pressed is gone. */
  private async run(name: string, where: string, work: Act<unknown>['do']): Promise<void> {
    await this.act.run({ name, do: work });
    await this.query.refresh();
    await this.updateComplete;
    if (focused() === null) this.renderRoot.querySelector<HTMLElement>(where)?.focus();
  }
}

define('juyi-office-poll', JuyiOfficePoll);
