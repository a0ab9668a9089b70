import type { Locale } from '@juyi/core/kernel/text';
import type { Role } from '@juyi/core/kernel/viewer';
import type { MoveProposal, MyProposals, Proposal } from '@juyi/core/proposals/schema';
import type { ProposalLifeWords } from '@juyi/core/proposals/words.life.en';
import { html, nothing, type TemplateResult } from 'lit';
import { sayDate } from '../../base/dates.ts';
import { notice } from '../../base/notice.ts';
import { addressOf } from '../address.ts';

/** What the viewer can be asked about a proposal, and how an answer is given. */
export interface Asked {
  readonly item: Proposal;
  readonly mine: MyProposals | undefined;
  readonly roles: readonly Role[];
  readonly busy: boolean;
  readonly sendingBack: boolean;
  /** The page that shows a poll; undefined where there is none. */
  readonly pollHref: string | undefined;
  move(change: Omit<MoveProposal, 'version'>): void;
  cosign(wanted: boolean): void;
  merge(agreed: boolean): void;
  sendBack(): void;
}

/** Whatever waits for this viewer's word, and where the proposal has gone. */
export function asks(asked: Asked, words: ProposalLifeWords, locale: Locale): TemplateResult {
  const { item } = asked;
  return html`${stillWithUs(asked, words)} ${mergeAsked(asked, words)} ${isItDone(asked, words, locale)}
  ${overturn(asked, words)} ${takeOver(asked, words)}
  ${item.supervised ? html`<p class="note">${words.withSupervisor}</p>` : nothing}
  ${
    item.mergedInto === null
      ? nothing
      : html`<p class="note"><a href=${addressOf({ id: item.mergedInto })}>${words.mergedInto}</a></p>`
  }
  ${toVote(asked, words)}`;
}

function toVote({ item: { scheduledTo }, pollHref }: Asked, words: ProposalLifeWords): TemplateResult | typeof nothing {
  if (pollHref === undefined || scheduledTo?.kind !== 'poll' || !scheduledTo.id) return nothing;
  return html`<p class="note"><a href=${addressOf({ id: scheduledTo.id }, pollHref)}>${words.toVote}</a></p>`;
}

function stillWithUs({ item, mine, busy, cosign }: Asked, words: ProposalLifeWords): TemplateResult | typeof nothing {
  if (!mine?.asked.some(({ id }) => id === item.id)) return nothing;
  return ask(words.stillWithUs, words.stillWithUsAdvice, [
    [words.stillYes, () => cosign(true), busy],
    [words.stillNo, () => cosign(false), busy],
  ]);
}

function mergeAsked({ item, mine, busy, merge }: Asked, words: ProposalLifeWords): TemplateResult | typeof nothing {
  const open = mine?.merges.find(({ from, into }) => from.id === item.id || into.id === item.id);
  if (!open) return nothing;
  const other = open.from.id === item.id ? open.into : open.from;
  return ask(words.steps['proposal.mergeAsked']!, words.mergeAsked(other.title), [
    [words.mergeYes, () => merge(true), busy],
    [words.mergeNo, () => merge(false), busy],
  ]);
}

/** Its author says whether what is said to be done is done; after two refusals the supervisor does. */
function isItDone(
  { item, mine, roles, busy, sendingBack, move, sendBack }: Asked,
  words: ProposalLifeWords,
  locale: Locale,
): TemplateResult | typeof nothing {
  const decides = mine?.written.includes(item.id) || (item.supervised && roles.includes('supervisor'));
  if (item.state !== 'done' || !decides) return nothing;
  if (sendingBack) {
    const send = (event: Event) => {
      event.preventDefault();
      const reason = new FormData(event.target as HTMLFormElement).get('reason') as string;
      if (reason.trim()) move({ to: 'inProgress', reason });
    };
    return html`<form class="note help" @submit=${send}>
      <label for="reason">${words.whyNot}</label>
      <textarea id="reason" name="reason" rows="3" required maxlength="1000"></textarea>
      <div class="acts"><button ?disabled=${busy}>${words.sendBack}</button></div>
    </form>`;
  }
  const until = item.closesAt === null ? '' : words.isItDoneAdvice(sayDate(item.closesAt, locale));
  return ask(words.isItDone, until, [
    [words.doneYes, () => move({ to: 'reviewed' }), busy],
    [words.doneNo, sendBack, busy],
  ]);
}

function overturn({ item, roles, busy, move }: Asked, words: ProposalLifeWords): TemplateResult | typeof nothing {
  if (item.state !== 'rejected' || !roles.includes('councilMember')) return nothing;
  const act = () => move({ to: 'admitted' });
  return ask(words.overturn, words.overturnAdvice(item.overturns), [[words.overturnYes, act, busy]]);
}

function takeOver({ item, mine, busy, move }: Asked, words: ProposalLifeWords): TemplateResult | typeof nothing {
  const may = item.state === 'withdrawn' && item.cosigns >= item.needed && mine?.cosigned.includes(item.id);
  if (!may) return nothing;
  return ask(words.takeOver, words.takeOverAdvice, [[words.takeOver, () => move({ to: 'qualified' }), busy]]);
}

type Choice = readonly [label: string, act: () => void, busy: boolean];

function ask(title: string, text: string, choices: readonly Choice[]): TemplateResult {
  const actions = html`<div class="acts">
    ${choices.map(
      ([label, act, busy], index) =>
        html`<button class=${index === 0 ? '' : 'quiet'} ?disabled=${busy} @click=${act}>${label}</button>`,
    )}
  </div>`;
  return notice({ kind: 'good', title, text, actions });
}
