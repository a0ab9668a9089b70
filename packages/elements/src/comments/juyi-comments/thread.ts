import type { MyComments, OwnComment } from '@juyi/core/comments/schema';
import type { CommentWords } from '@juyi/core/comments/words.en';
import type { Locale } from '@juyi/core/kernel/text';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import { html, nothing, type TemplateResult } from 'lit';
import { sayDate, sayDay } from '../../base/dates.ts';
import { markdown } from '../../base/markdown.ts';
import { sayPerson } from '../../proposals/byline.ts';
import type { Drawn, Spoken } from './board.ts';

/** What one may be in the middle of, and with which comment. */
export interface Doing {
  readonly what: 'answer' | 'edit' | 'remove' | 'report' | 'appeal' | 'sign in';
  readonly id: string;
  /** What comes after it: signing in is on the way to something. */
  readonly next?: Doing;
}

/** What a thread needs of the widget that shows it. */
export interface Stage {
  readonly words: CommentWords & KernelWords;
  readonly locale: Locale;
  readonly mine: MyComments | undefined;
  readonly doing: Doing | undefined;
  readonly busy: string | null;
  /** It is not known yet what the viewer has marked. */
  readonly waiting: boolean;
  begin(doing: Doing): void;
  mark(item: Spoken, wished: boolean | null): void;
  openAnswers(id: string): void;
  /** What belongs beside a comment: what one is doing with it, or what went wrong. */
  beside(id: string): TemplateResult | typeof nothing;
}

export function thread(item: Drawn, stage: Stage): TemplateResult {
  const { words } = stage;
  const left = item.answerCount - item.answers.length;
  return html`<li class="comment ${item.pending ? 'pending' : ''}" part="comment" aria-busy=${item.pending ?? false}>
    ${said(item, item, stage)}
    ${
      item.answers.length > 0
        ? html`<ul class="answers" role="list">
            ${item.answers.map((answer: Spoken & { pending?: boolean }) => html`<li class="comment ${answer.pending ? 'pending' : ''}">${said(answer, item, stage)}</li>`)}
          </ul>`
        : nothing
    }
    ${
      left > 0
        ? html`<button class="link" @click=${() => stage.openAnswers(item.id)}>${words.allAnswers(item.answerCount)}</button>`
        : nothing
    }
  </li>`;
}

/** One comment or answer; `root` is the comment of its thread, to which answers go. */
function said(item: Drawn | (Spoken & { pending?: boolean }), root: Drawn, stage: Stage): TemplateResult {
  const { words, doing, locale } = stage;
  const own = stage.mine?.written.find(({ id }) => id === item.id);
  if (item.state !== 'shown') {
    const why = item.reason ? ` · ${words.reasons[item.reason]}` : '';
    return html`<p class="soft gone">${words.gone[item.state]}${why}</p>`;
  }
  const notes = [sayDay(item.createdAt, locale, words)];
  if (item.editedAt) notes.push(words.edited);
  if (item.masked) notes.push(words.masked);
  return html`<p class="soft by" id="by-${item.id}">
      <b><bdi>${sayPerson(item.author!, words)}</bdi></b>
      ${item.stance ? html`<span class="stance ${item.stance}">${words.stances[item.stance]}</span>` : nothing}
      <span>${notes.join(' · ')}</span>
    </p>
    ${
      doing?.id === item.id && doing.what === 'edit'
        ? nothing
        : html`<div class="words" part="body">${markdown(item.body!)}</div>
            ${item.pending ? html`<p class="soft">${words.posting}</p>` : acts(item, root, own, stage)}`
    }
    ${stage.beside(item.id)}`;
}

function acts(item: Spoken, root: Drawn, own: OwnComment | undefined, stage: Stage): TemplateResult {
  const { words, mine, busy, waiting } = stage;
  const by = `by-${item.id}`;
  const helpful = mine?.helpful.includes(item.id) ?? false;
  const unhelpful = mine?.unhelpful.includes(item.id) ?? false;
  const act = (label: string, press: () => void, pressed?: boolean) =>
    html`<button
      class="link"
      aria-describedby=${by}
      aria-pressed=${pressed === undefined ? nothing : pressed}
      ?disabled=${waiting || busy?.endsWith(item.id) === true}
      @click=${press}
    >
      ${label}
    </button>`;
  const begin = (what: Doing['what']) => () => stage.begin({ what, id: item.id });
  const editable = own && Date.now() < own.editableUntil;
  return html`<div class="row">
    ${
      own
        ? html`<span class="soft">${words.helpfulTo(item.helpful)}</span>`
        : act(words.helpfulTo(item.helpful), () => stage.mark(item, helpful ? null : true), helpful)
    }
    ${root.state === 'shown' ? act(words.answer, () => stage.begin({ what: 'answer', id: root.id })) : nothing}
    ${
      own
        ? html`${editable ? act(words.edit, begin('edit')) : nothing}${act(words.remove, begin('remove'))}`
        : html`<details>
            <summary aria-describedby=${by}>${words.options}</summary>
            ${act(words.unhelpful, () => stage.mark(item, unhelpful ? null : false), unhelpful)}
            ${mine?.reported.includes(item.id) ? html`<span class="soft">${words.reported}</span>` : act(words.report, begin('report'))}
          </details>`
    }
  </div>`;
}

/** What only its author still sees: waiting for a moderator, or hidden by one, with the way to appeal. */
export function unseen(own: OwnComment, stage: Stage): TemplateResult {
  const { words, doing, locale } = stage;
  const appeal = own.appeal
    ? html`<p class="soft">
        ${own.appeal.outcome ? words.outcomes[own.appeal.outcome] : words.appealed(sayDate(own.appeal.due, locale))}
      </p>`
    : html`<button class="quiet" @click=${() => stage.begin({ what: 'appeal', id: own.id })}>${words.appeal}</button>`;
  const appealing = doing?.what === 'appeal' && doing.id === own.id;
  return html`<li class="comment note ${own.state === 'hidden' ? 'help' : ''}" part="own">
    <p>${own.state === 'hidden' ? words.hiddenOwn(words.reasons[own.reason!]) : words.held}</p>
    <div class="words">${markdown(own.body)}</div>
    ${own.state === 'hidden' && !appealing ? appeal : nothing} ${stage.beside(own.id)}
  </li>`;
}
