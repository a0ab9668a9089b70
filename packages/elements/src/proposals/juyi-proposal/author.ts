import type { MoveProposal, Proposal } from '@juyi/core/proposals/schema';
import { editableStates, withdrawableStates } from '@juyi/core/proposals/states';
import type { ProposalLifeWords } from '@juyi/core/proposals/words.life.en';
import { html, nothing, type TemplateResult } from 'lit';
import { notice } from '../../base/notice.ts';

/** What its author can do with a proposal, and how it is done. */
export interface Authored {
  readonly item: Proposal;
  readonly busy: boolean;
  readonly withdrawing: boolean;
  edit(): void;
  /** Begins or ends the question whether to withdraw it. */
  ask(withdrawing: boolean): void;
  withdraw(): void;
  move(change: Omit<MoveProposal, 'version'>): void;
}

export function authorActs(authored: Authored, words: ProposalLifeWords): TemplateResult {
  const { item, withdrawing, edit, ask, move } = authored;
  if (withdrawing) return withdrawal(authored, words);
  const editable = editableStates.includes(item.state);
  const open = withdrawableStates.includes(item.state);
  const comesAgain = item.state === 'returned';
  return html`<p class="soft back">${words.yours}</p>
    <div class="acts">
      ${editable ? html`<button class="quiet" @click=${edit}>${words.edit}</button>` : nothing}
      ${comesAgain ? html`<button @click=${() => move({ to: 'submitted' })}>${words.handIn}</button>` : nothing}
      ${open ? html`<button class="quiet" @click=${() => ask(true)}>${words.withdraw}</button>` : nothing}
    </div>`;
}

function withdrawal({ busy, ask, withdraw }: Authored, words: ProposalLifeWords): TemplateResult {
  const actions = html`<div class="acts">
    <button ?disabled=${busy} @click=${withdraw}>${words.withdrawYes}</button>
    <button class="quiet" @click=${() => ask(false)}>${words.withdrawNo}</button>
  </div>`;
  return notice({ kind: 'help', title: words.withdraw, text: words.withdrawSure, actions });
}

/** What its state means to whoever reads it, where the word for it does not say so. */
export function standing({ state }: Proposal, words: ProposalLifeWords): TemplateResult | typeof nothing {
  if (state === 'draft') return html`<p class="soft">${words.draftNotice}</p>`;
  if (state === 'returned') return html`<p class="note help">${words.returnedNotice}</p>`;
  return state === 'withdrawn' ? html`<p class="note">${words.withdrawn}</p>` : nothing;
}
