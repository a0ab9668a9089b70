import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { PollSummary } from '@juyi/core/polls/schema';
import { stateKind } from '@juyi/core/polls/state-kind';
import { sayDate } from '@juyi/elements/base/dates';
import { define } from '@juyi/elements/base/define';
import { type Condition, JuyiElement } from '@juyi/elements/base/element';
import { faultNotice, notice } from '@juyi/elements/base/notice';
import { QueryController } from '@juyi/elements/base/query';
import { stateStyles } from '@juyi/elements/base/state.styles';
import { ViewerController } from '@juyi/elements/base/viewer';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { addressOf } from '../base/place.ts';
import { type PollDesk, pollDeskDictionary } from './dictionary.ts';
import './juyi-office-poll.ts';
import './juyi-office-poll-form.ts';
import { pollDeskStyles } from './polls.styles.ts';

type Words = PollDesk & KernelWords;

/**
 * What is put to the vote: drafts first, then by the day of voting.
 *
 * @tag juyi-office-polls
 */
export class JuyiOfficePolls extends JuyiElement<PollDesk> {
  static override properties = { ...JuyiElement.properties, open: { attribute: false } };
  static override styles: CSSResultGroup = [JuyiElement.styles, stateStyles, pollDeskStyles];
  /** The poll that is open, after `edit.` a draft being changed, `new` for one being composed, null for the list. */
  declare open: string | null;
  protected readonly dictionary = pollDeskDictionary;
  private readonly viewer = new ViewerController(this);
  private readonly list = new QueryController<PollSummary[]>(
    this,
    () => ({
      key: `polls ${this.composes}`,
      ask: async ({ pollDesk, polls }, options) => {
        const [drafts, others] = await Promise.all([
          this.composes ? pollDesk.drafts(options) : { items: [] },
          polls.list({}, options),
        ]);
        return [...drafts.items, ...others.items];
      },
    }),
    ({ topic }) => topic === 'polls' || topic === '*',
  );

  constructor() {
    super();
    this.open = null;
  }

  /** Whether whoever looks puts things to the vote; others are here to count, or to answer challenges. */
  private get composes(): boolean {
    const roles = this.viewer.store?.session.roles ?? [];
    return roles.includes('worker') || roles.includes('ownersCommittee');
  }

  protected get condition(): Condition {
    const { data, error } = this.list;
    if (this.open !== null) return 'ready';
    if (!data) return error ? 'error' : 'loading';
    return data.length === 0 ? 'empty' : 'ready';
  }

  protected content(words: Words): TemplateResult {
    if (this.open === 'new') return html`<juyi-office-poll-form></juyi-office-poll-form>`;
    const edited = this.open?.startsWith('edit.') && this.open.slice('edit.'.length);
    if (edited) return html`<juyi-office-poll-form .pollId=${edited}></juyi-office-poll-form>`;
    if (this.open !== null) return html`<juyi-office-poll .pollId=${this.open}></juyi-office-poll>`;
    return html`<h2>${words.desk.polls}</h2>
      ${this.composes ? html`<p class="acts"><a class="button" href=${addressOf({ poll: 'new' })}>${words.desk.compose}</a></p>` : nothing}
      ${this.rows(words)}`;
  }

  protected bones(): TemplateResult {
    return html`<div class="bone title"></div><div class="bone"></div><div class="bone"></div><div class="bone"></div>`;
  }

  private rows(words: Words): TemplateResult {
    const { data, error } = this.list;
    if (!data) return error ? faultNotice(words, error, () => this.list.retry()) : this.bones();
    if (data.length === 0)
      return notice({ kind: '', title: words.desk.none, text: this.composes ? words.desk.noneAdvice : '' });
    return html`<ul class="rows" role="list">
      ${data.map(
        (poll) => html`<li>
          <a href=${addressOf({ poll: poll.id })}>${poll.title[this.locale]}</a>
          <span>
            <span class="state ${stateKind(poll.state)}">${words.states[poll.state]}</span>
            <span class="soft">${words.kinds[poll.kind]} · ${words.desk.ends(sayDate(poll.closesAt, this.locale))}</span>
          </span>
        </li>`,
      )}
    </ul>`;
  }
}

define('juyi-office-polls', JuyiOfficePolls);
