import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { Desk } from '@juyi/core/polls/desk/schema';
import type { PollState } from '@juyi/core/polls/lifecycle';
import type { MovePoll, Poll, PollReceipt } from '@juyi/core/polls/schema';
import type { SnapshotList } from '@juyi/core/roll/schema';
import { sayDate } from '@juyi/elements/base/dates';
import { define } from '@juyi/elements/base/define';
import { type Condition, JuyiElement } from '@juyi/elements/base/element';
import { fieldStyles } from '@juyi/elements/base/field.styles';
import { QueryController } from '@juyi/elements/base/query';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { DeskActs } from '../base/acts.ts';
import { addressOf } from '../base/place.ts';
import { deskFault } from './desk-fault.ts';
import { type PollDesk, pollDeskDictionary } from './dictionary.ts';
import { localDay } from './draft.ts';
import { pollDeskStyles } from './polls.styles.ts';
import {
  type Aside,
  changeable,
  dayOf,
  type Hold,
  holdsOf,
  isLastAnswerer,
  isSignedByOne,
  nextSteps,
  openChallenges,
  openPapers,
  papersAlone,
  stepsAside,
} from './steps.ts';

type Words = PollDesk & KernelWords;
type Frozen = SnapshotList['items'];

/**
 * The steps of a poll: the one that leads on, what is waited for, and postponing or calling it off with a reason that
 * everybody reads.
 *
 * @tag juyi-office-poll-steps
 * @fires juyi-office-moved - the poll took a step
 */
export class JuyiOfficePollSteps extends JuyiElement<PollDesk> {
  static override properties = {
    ...JuyiElement.properties,
    poll: { attribute: false },
    desk: { attribute: false },
    done: { state: true },
  };
  static override styles: CSSResultGroup = [JuyiElement.styles, fieldStyles, pollDeskStyles];

  declare poll: Poll | undefined;
  declare desk: Desk | undefined;
  declare done: PollReceipt | null;
  protected readonly dictionary = pollDeskDictionary;
  private readonly act = new DeskActs(this);
  private readonly frozen = new QueryController<Frozen>(
    this,
    () => {
      const { poll } = this;
      if (poll?.state !== 'rollPosted' || poll.franchise.electors === 'persons') return null;
      const { electors } = poll.franchise;
      return {
        key: electors,
        ask: async ({ roll }, options) => {
          const { items } = await roll.list(options);
          const lists = await Promise.all(items.map(({ id }) => roll.snapshots(id, options)));
          const fitting = lists.flatMap((list) => list.items).filter(({ kind }) => kind === electors);
          return fitting.sort((a, b) => b.frozenAt - a.frozenAt);
        },
      };
    },
    ({ topic }) => topic === 'rolls' || topic === '*',
  );

  constructor() {
    super();
    this.done = null;
  }

  protected get condition(): Condition {
    return this.poll && this.desk ? 'ready' : 'loading';
  }

  protected bones(): TemplateResult {
    return html`<div class="bone"></div>`;
  }

  protected content(words: Words): TemplateResult {
    const [poll, desk] = [this.poll!, this.desk!];
    const { state, reason } = poll;
    const explained = reason !== null && ['postponed', 'open', 'cancelled', 'revoked'].includes(state);
    return html`<h3 id="next" tabindex="-1">${words.desk.nextStep}</h3>
      <p>${this.guide(words)}</p>
      ${explained ? html`<p class="soft">${words.next.because(reason)}</p>` : nothing}
      ${state === 'closed' && desk.signatures > 0 && !desk.signed ? html`<p>${words.desk.signed}</p>` : nothing}
      ${isSignedByOne(poll, desk) ? html`<p>${words.desk.thirdSignature}</p>` : nothing}
      ${holdsOf(poll, desk).map((hold) => html`<p><b>${sayHold(hold, desk, words)}</b></p>`)}
      ${isLastAnswerer(poll, desk) ? html`<p>${words.next.lastAnswerer}</p>` : nothing} ${desk.convenes ? this.rolls(words) : nothing}
      ${this.onward(words)}
      ${desk.convenes ? [this.change(words), this.asideForm(words)] : nothing}
      <div role="status">${this.told(words)}</div>`;
  }

  private onward({ desk }: Words): unknown {
    const poll = this.poll!;
    // Without a frozen roll there is nothing to settle.
    const rollMissing = this.frozen.data?.length === 0;
    const steps = nextSteps(poll, this.desk!).filter((to) => !(to === 'rollFrozen' && rollMissing));
    const over = poll.state === 'cancelled' || poll.state === 'revoked';
    if (over && this.desk!.convenes) {
      return html`<p class="acts"><a class="button" href=${addressOf({ poll: 'new' })}>${desk.compose}</a></p>`;
    }
    if (steps.length === 0) return nothing;
    return html`<div class="acts">
      ${steps.map(
        (to) => html`<button class="primary" ?disabled=${this.act.busy !== null} @click=${() => this.goOn(to)}>
          ${desk.moves[to]}
        </button>`,
      )}
    </div>`;
  }

  /** What a state is about, and what is to be done in it. */
  private guide({ next }: Words): string {
    const poll = this.poll!;
    if (poll.state === 'rollPosted' && poll.franchise.electors === 'persons') return next.holders;
    return next.guides[poll.state](sayDate(dayOf(poll), this.locale));
  }

  /** What of it can still be changed, and where. */
  private change({ next, composing }: Words): unknown {
    const how = changeable(this.poll!);
    if (how === null) return nothing;
    const link = html`<a class="button" href=${addressOf({ poll: `edit.${this.poll!.id}` })}>${how === 'all' ? composing.change : next.edit.change}</a>`;
    return html`${how === 'all' ? nothing : html`<p class="soft">${next.edit[how]}</p>`}
      ${how === 'fixed' ? nothing : html`<p class="acts">${link}</p>`}`;
  }

  /** Which of the frozen rolls the poll asks. */
  private rolls({ desk, next }: Words): unknown {
    const { data } = this.frozen;
    if (!data) return nothing;
    if (data.length === 0) {
      return html`<p>${desk.snapshotNone}</p>
        <p class="acts"><a class="button" href=${addressOf({ room: 'roll', poll: null })}>${next.toRoll}</a></p>`;
    }
    const named = this.poll!.franchise.snapshot;
    return html`<div class="field">
      <label for="snapshot">${desk.snapshotChoose}</label>
      <select id="snapshot">
        ${data.map(
          ({ id, purpose, heads, frozenAt }) => html`<option value=${id} ?selected=${id === named}>
            ${desk.snapshotLine(purpose, heads, sayDate(frozenAt, this.locale))}
          </option>`,
        )}
      </select>
    </div>`;
  }

  private asideForm({ desk }: Words): unknown {
    const { state, opensAt, closesAt } = this.poll!;
    const ways = stepsAside(this.poll!);
    if (ways.length === 0) return nothing;
    const day = (name: string, label: string, at: number) => html`<div class="field">
      <label for=${name}>${label}</label>
      <input id=${name} name=${name} type="date" required min=${localDay(at)} .defaultValue=${localDay(at)} />
    </div>`;
    return html`<details>
      <summary>${desk.aside[ways[0]!]}</summary>
      <form @submit=${this.goAside}>
        ${
          state === 'draft'
            ? nothing
            : html`<div class="field">
                <label for="reason">${desk.reasonLabel}</label>
                <input id="reason" name="reason" required maxlength="1000" autocomplete="off" />
              </div>`
        }
        ${
          ways.includes('postponed')
            ? html`<div class="pair">
                ${state === 'noticed' ? day('opensOn', desk.opensLabel, opensAt) : nothing}
                ${day('closesOn', desk.closesLabel, closesAt)}
              </div>`
            : nothing
        }
        <div class="acts">
          ${ways.map((to) => html`<button class="quiet" value=${to} ?disabled=${this.act.busy !== null}>${desk.moves[to]}</button>`)}
        </div>
      </form>
    </details>`;
  }

  private told(words: Words): unknown {
    if (this.act.error) return deskFault(words, this.act.error);
    if (!this.done || this.done.warnings.length === 0) return nothing;
    return html`<p>${words.desk.warned}</p>
      <ul>${this.done.warnings.map(({ code, source }) => html`<li>${words.reasons[code as keyof typeof words.reasons] ?? code} <span class="soft">${source[this.locale]}</span></li>`)}</ul>`;
  }

  private goOn(to: PollState): Promise<void> {
    const snapshot = this.renderRoot.querySelector<HTMLSelectElement>('#snapshot')?.value;
    return this.move({ to, ...(snapshot && { snapshot }) });
  }

  private readonly goAside = (event: SubmitEvent): void => {
    event.preventDefault();
    const fields = new FormData(event.target as HTMLFormElement);
    const given = (name: string) => String(fields.get(name) ?? '').trim();
    const to = (event.submitter as HTMLButtonElement).value as Aside;
    const times = to === 'postponed' ? laterTimes(this.poll!, given('opensOn'), given('closesOn')) : {};
    void this.move({ to, ...(given('reason') && { reason: given('reason') }), ...times });
  };

  private async move(step: Omit<MovePoll, 'version'>): Promise<void> {
    const { id, version } = this.poll!;
    const body = { ...step, version };
    this.done = null;
    const done = await this.act.run({
      name: JSON.stringify(body),
      do: ({ pollDesk }, options) => pollDesk.move(id, body, options),
    });
    this.done = done ?? null;
    // What comes next is read before it is pressed.
    if (done) this.renderRoot.querySelector<HTMLElement>('#next')?.focus();
    this.dispatchEvent(new CustomEvent('juyi-office-moved', { bubbles: true, composed: true }));
  }
}

/** What keeps whoever looks from the next step. */
function sayHold(hold: Hold, desk: Desk, { next }: PollDesk): string {
  if (hold === 'papersOpen') return next.papersOpen(openPapers(desk));
  if (hold === 'papersAlone') return next.papersAlone(papersAlone(desk));
  return hold === 'challengesOpen' ? next.challengesOpen(openChallenges(desk)) : next[hold];
}

/** The new days at the hours that were announced. */
function laterTimes({ opensAt, closesAt }: Poll, opensOn: string, closesOn: string) {
  const moved = (at: number, day: string) => {
    const [year, month, date] = day.split('-').map(Number) as [number, number, number];
    return new Date(at).setFullYear(year, month - 1, date);
  };
  return { closesAt: moved(closesAt, closesOn), ...(opensOn && { opensAt: moved(opensAt, opensOn) }) };
}

define('juyi-office-poll-steps', JuyiOfficePollSteps);
