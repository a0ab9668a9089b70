import type { MyElector } from '@juyi/core/polls/ballot/schema';
import type { Poll, PollItemView } from '@juyi/core/polls/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { faultNotice, notice } from '../../base/notice.ts';
import type { AfterWords } from './after-words.ts';
import type { Paper } from './ballot.ts';
import type { Casting } from './casting.ts';
import type { Marks } from './draft.ts';
import type { MarkingWords } from './marking-words.ts';
import type { VotingHost } from './voting.ts';

type CheckWords = AfterWords & MarkingWords;

interface Checked {
  readonly elector: MyElector;
  readonly poll: Poll;
  readonly paper: Paper;
  readonly marks: Marks;
  readonly busy: boolean;
  cast(): void;
  back(): void;
}

/** The whole ballot read back, before it is cast. */
export function check(checked: Checked, host: VotingHost, words: CheckWords): TemplateResult {
  const { elector, poll, paper, marks, busy, cast, back } = checked;
  return html`<h3 tabindex="-1">${words.checking}</h3>
    <p class="soft">${host.sayElector(elector)}</p>
    ${poll.items.map((item) => html`${host.question(item, poll)} ${read(item, paper, marks, words)}`)}
    <div class="acts">
      <button class="primary wide" ?disabled=${busy} @click=${cast}>${busy ? words.casting : words.cast}</button>
      <button class="quiet" ?disabled=${busy} @click=${back}>${words.back}</button>
    </div>`;
}

function read(item: PollItemView, paper: Paper, marks: Marks, words: CheckWords): TemplateResult {
  const mark = marks[item.id];
  if (mark === undefined || mark === null) return html`<p class="soft">${words.silentItem}</p>`;
  if (typeof mark === 'string') return html`<p><b>${words.marks[mark as 'yes']}</b></p>`;
  return html`<ul class="read" role="list">
    ${paper.lines(item).map(({ what, how }) => html`<li>${what ? html`<span>${what}</span>` : nothing} <b>${how}</b></li>`)}
  </ul>`;
}

/** Why a ballot is not in yet. */
export function trouble({ act, waits, retry }: Casting, words: CheckWords): TemplateResult | typeof nothing {
  if (!act.error) return nothing;
  if (!waits) return faultNotice(words, act.error);
  const actions = html`<button class="quiet" @click=${retry}>${words.retry}</button>`;
  return notice({ kind: 'help', title: words.offline, text: words.offlineAdvice, actions });
}
