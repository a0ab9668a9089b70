import type { Locale } from '@juyi/core/kernel/text';
import { answersTo } from '@juyi/core/polls/answers';
import type { PollItemView } from '@juyi/core/polls/schema';
import { css, html, type LitElement, nothing, type TemplateResult } from 'lit';
import { fetchWords, wordsAtHand } from '../../base/words.ts';
import { ballotDictionary } from '../ballot-dictionary.ts';
import type { Face } from '../faces/face.ts';
import { wear } from '../wear.ts';
import type { Marks } from './marks.ts';

const kinds: Readonly<Record<string, () => Promise<unknown>>> = {
  choice: () => import('../../bundle/face-choice.ts'),
  choices: () => import('../../bundle/face-choices.ts'),
  approval: () => import('../../bundle/face-approval.ts'),
  scores: () => import('../../bundle/face-scores.ts'),
  grades: () => import('../../bundle/face-grades.ts'),
  ranking: () => import('../../bundle/face-ranking.ts'),
  credits: () => import('../../bundle/face-credits.ts'),
  budget: () => import('../../bundle/face-budget.ts'),
};

const readStyles = css`
  .read {
    padding: 0;
    list-style: none;
  }
  .read li {
    display: flex;
    flex-wrap: wrap;
    padding: 6px 0;
    border-bottom: 1px solid var(--j-rule);
  }
  .read span {
    flex: 1 1 8em;
    margin-inline-end: 16px;
  }
  .read span + b {
    margin-inline-start: auto;
    white-space: nowrap;
  }
`;

interface Host extends LitElement {
  readonly locale: Locale;
}

/** Candidates of an owners' committee are marked like any other options. */
function kindOf({ shape }: PollItemView): string {
  return shape === 'owners' ? 'choices' : shape;
}

/** The faces that these questions need, with their words, so that nothing moves when they draw. */
export async function facesIn(host: Host, items: readonly PollItemView[]): Promise<Faces> {
  const marked = items.filter((item) => answersTo(item).length === 0);
  await Promise.all([fetchWords(ballotDictionary, host.locale), ...marked.map((item) => kinds[kindOf(item)]!())]);
  return new Faces(host);
}

/** The questions of one paper whose options are marked. Each has a face of its own, which says what is marked on it. */
export class Faces {
  private readonly host: Host;
  private readonly faces = new Map<string, Face>();

  constructor(host: Host) {
    this.host = host;
    wear(host, readStyles);
  }

  /** Another elector's paper is another paper. */
  clear(): void {
    this.faces.clear();
  }

  draw(item: PollItemView, mark: unknown, put: (item: string, mark: unknown) => void): Face {
    let face = this.faces.get(item.id);
    if (!face) {
      face = document.createElement(`juyi-face-${kindOf(item)}`) as Face;
      face.addEventListener('juyi-marked', (event) => put(item.id, (event as CustomEvent).detail.mark));
      this.faces.set(item.id, face);
    }
    face.item = item;
    face.mark = mark as Face['mark'];
    face.label = item.title[this.host.locale];
    return face;
  }

  /** What is cast for an item; null where it can't be as it is marked. */
  ballot({ id }: PollItemView): unknown {
    return this.faces.get(id)?.ballot ?? null;
  }

  /** A marked item read back by its face, line by line. */
  read({ id }: PollItemView): TemplateResult {
    return html`<ul class="read" role="list">
      ${this.faces.get(id)?.lines.map(({ what, how }) => html`<li>${what ? html`<span>${what}</span>` : nothing} <b>${how}</b></li>`)}
    </ul>`;
  }

  /** What is to be said where a question is marked in a way that can't be cast; it is pointed at. */
  wrong(asked: readonly PollItemView[], marks: Marks): string | undefined {
    const wrong = asked.find(
      (item) => this.faces.has(item.id) && (marks[item.id] ?? null) !== null && this.ballot(item) === null,
    );
    if (!wrong) return undefined;
    this.faces.get(wrong.id)?.focusFirst();
    return wordsAtHand(ballotDictionary, this.host.locale)!.unfinished;
  }
}
