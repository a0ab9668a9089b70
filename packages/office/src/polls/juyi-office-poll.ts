import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { Desk } from '@juyi/core/polls/desk/schema';
import type { PollState } from '@juyi/core/polls/lifecycle';
import { isPosted } from '@juyi/core/polls/posted';
import type { PollResult } from '@juyi/core/polls/result/schema';
import type { Poll, PollReceipt } from '@juyi/core/polls/schema';
import { define } from '@juyi/elements/base/define';
import { type Condition, JuyiElement } from '@juyi/elements/base/element';
import { fieldStyles } from '@juyi/elements/base/field.styles';
import { MutationController } from '@juyi/elements/base/mutation';
import { faultNotice } from '@juyi/elements/base/notice';
import { QueryController } from '@juyi/elements/base/query';
import { stateStyles } from '@juyi/elements/base/state.styles';
import '@juyi/elements/polls/juyi-poll-result/juyi-poll-result';
import { type CSSResultGroup, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { addressOf } from '../base/place.ts';
import { type PollDesk, pollDeskDictionary } from './dictionary.ts';
import './juyi-office-paper.ts';
import { type Pack, packOf } from './packs.ts';
import { calendarTable, challengeList, deliveryForm, turnoutTable } from './parts.ts';
import { packStyles, pollDeskStyles } from './polls.styles.ts';
import { nextSteps, waitOf } from './steps.ts';

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
  private readonly act = new MutationController(this);
  private done: PollReceipt | null = null;
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
    this.done = null;
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
        <span class="state">${words.states[poll.state]}</span>
        <h2>${poll.title[this.locale]}</h2>
        <p class="soft">
          ${words.kinds[poll.kind]} · ${words.effects[poll.effect]} ·
          ${words.reasons[poll.effectReason.code as keyof typeof words.reasons] ?? ''}
        </p>
        ${this.next(poll, desk, words)}
        <section><h3>${words.desk.calendar}</h3>${calendarTable(poll, words, this.locale)}</section>
        ${turnoutTable(desk, words)} ${this.delivery(poll, desk, words)} ${this.papers(poll, desk, words)}
        ${isPosted(poll.state) ? challengeList(desk, words, this.answer) : nothing}
      </div>
      ${this.toPrint(data, words)}`;
  }

  private next(poll: Poll, desk: Desk, words: Words): TemplateResult {
    const steps = nextSteps(poll.state);
    const wait = waitOf(poll.state);
    const needsReason = steps.includes('cancelled') && poll.state !== 'draft';
    return html`<section>
      <h3>${words.desk.nextStep}</h3>
      ${wait ? html`<p>${words.desk.waits[wait]}</p>` : nothing}
      ${poll.state === 'closed' ? html`<p>${words.desk.signed(desk.signatures)}</p>` : nothing}
      ${
        poll.state === 'rollPosted' && poll.franchise.electors !== 'persons'
          ? html`<div class="field"><label for="snapshot">${words.desk.snapshotLabel}</label><input id="snapshot" .value=${poll.franchise.snapshot ?? ''} /></div>`
          : nothing
      }
      ${needsReason ? html`<div class="field"><label for="reason">${words.desk.reasonLabel}</label><input id="reason" /></div>` : nothing}
      <div class="acts">
        ${steps.map(
          (
            to,
          ) => html`<button class=${to === 'cancelled' ? 'quiet' : 'primary'} ?disabled=${this.act.busy !== null} @click=${() => this.move(to)}>
            ${words.desk.moves[to]}
          </button>`,
        )}
      </div>
      <div role="status">${this.told(words)}</div>
    </section>`;
  }

  private told(words: Words): unknown {
    if (this.act.error) return faultNotice(words, this.act.error);
    if (!this.done || this.done.warnings.length === 0) return nothing;
    return html`<p>${words.desk.warned}</p>
      <ul>${this.done.warnings.map(({ code, source }) => html`<li>${words.reasons[code as keyof typeof words.reasons] ?? code} <span class="soft">${source}</span></li>`)}</ul>`;
  }

  private delivery(poll: Poll, desk: Desk, words: Words): unknown {
    const open = ['rollFrozen', 'noticed', 'postponed', 'open', 'closed'].includes(poll.state);
    if (desk.deliveries.length === 0) return nothing;
    return deliveryForm(desk, words, open, (units) =>
      this.run('deliver', ({ pollDesk }, options) => {
        const deliveries = units.map((unit) => ({ unit, channel: 'hand' as const, proven: true, warned: true }));
        return pollDesk.recordDeliveries(poll.id, { deliveries }, options);
      }),
    );
  }

  private papers(poll: Poll, desk: Desk, words: Words): unknown {
    const takes = ['open', 'closed'].includes(poll.state) && poll.channels.includes('paper') && !poll.secret;
    if (!takes || desk.deliveries.length === 0) return nothing;
    const homes = [...new Map(desk.deliveries.map(({ elector, unit }) => [elector, unit]))];
    return html`<section>
      <h3>${words.desk.papers}</h3>
      <p class="soft">${words.desk.papersAdvice}</p>
      <ul class="rows" role="list">
        ${desk.papers.map(({ label, state }) => html`<li><b>${label}</b><span>${words.desk.paperStates[state]}</span></li>`)}
      </ul>
      <juyi-office-paper
        .poll=${poll}
        .homes=${homes.map(([elector, label]) => ({ elector, label }))}
        @juyi-office-entered=${() => this.query.refresh()}
      ></juyi-office-paper>
    </section>`;
  }

  private toPrint({ poll, desk, result }: Known, words: Words): TemplateResult {
    const packs: Pack[] = ['notice', 'ballots', 'tally'];
    return html`<section>
      <h3 class="unprinted">${words.desk.pack}</h3>
      <div class="acts unprinted">
        ${packs.map((pack) => html`<button class="quiet" aria-pressed=${this.pack === pack} @click=${() => (this.pack = pack)}>${words.desk.packs[pack]}</button>`)}
        ${this.pack ? html`<button @click=${() => print()}>${words.desk.print}</button>` : nothing}
      </div>
      ${this.pack ? packOf(this.pack, poll, desk, words, this.locale) : nothing}
      ${result && !this.pack ? html`<juyi-poll-result .poll=${poll} .result=${result}></juyi-poll-result>` : nothing}
    </section>`;
  }

  private move(to: PollState): Promise<void> {
    const given = (id: string) => this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)?.value.trim();
    const [snapshot, reason] = [given('snapshot'), given('reason')];
    const { version } = this.query.data!.poll;
    const body = { to, version, ...(snapshot && { snapshot }), ...(reason && { reason }) };
    return this.run(JSON.stringify(body), async ({ pollDesk }, options) => {
      this.done = await pollDesk.move(this.pollId, body, options);
    });
  }

  private readonly answer = (challenge: string, state: 'upheld' | 'dismissed', answer: string): Promise<void> =>
    this.run(`${challenge} ${state} ${answer}`, ({ pollDesk }, options) =>
      pollDesk.answerChallenge(this.pollId, challenge, { state, answer }, options),
    );

  private async run(name: string, work: Parameters<MutationController['run']>[0]['do']): Promise<void> {
    this.done = null;
    await this.act.run({ name, do: work });
    await this.query.refresh();
  }
}

define('juyi-office-poll', JuyiOfficePoll);
