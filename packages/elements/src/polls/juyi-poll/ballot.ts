import type { Locale } from '@juyi/core/kernel/text';
import { answersTo } from '@juyi/core/polls/answers';
import type { PollItemView } from '@juyi/core/polls/schema';
import type { PollKindWords } from '@juyi/core/polls/words.kinds.en';
import { html } from 'lit';
import { fetchWords } from '../../base/words.ts';
import type { Face } from '../faces/face.ts';
import type { Marks } from './draft.ts';

const faces: Readonly<Record<string, () => Promise<unknown>>> = {
  choice: () => import('../../bundle/face-choice.ts'),
  choices: () => import('../../bundle/face-choices.ts'),
  approval: () => import('../../bundle/face-approval.ts'),
  scores: () => import('../../bundle/face-scores.ts'),
  grades: () => import('../../bundle/face-grades.ts'),
  ranking: () => import('../../bundle/face-ranking.ts'),
  credits: () => import('../../bundle/face-credits.ts'),
  budget: () => import('../../bundle/face-budget.ts'),
};

/** Fetches the faces that these questions need, with their words, so that nothing moves when they draw. */
export async function fetchFaces(items: readonly PollItemView[], locale: Locale): Promise<void> {
  const kinds = items.filter((item) => answersTo(item).length === 0).map(faceOf);
  if (kinds.length === 0) return;
  const { ballotDictionary } = await import('../ballot-dictionary.ts');
  await Promise.all([fetchWords(ballotDictionary, locale), ...kinds.map((kind) => faces[kind]!())]);
}

/** Candidates of an owners' committee are marked like any other options. */
function faceOf({ shape }: PollItemView): string {
  return shape === 'owners' ? 'choices' : shape;
}

/**
 * The paper of one elector. Questions with a yes and a no are drawn here; every other shape has a face of its own, which
 * is fetched when it is first needed and says what is marked on it.
 */
export class Paper {
  private readonly faces = new Map<string, Face>();
  private readonly mark: (item: string, mark: unknown) => void;

  constructor(mark: (item: string, mark: unknown) => void) {
    this.mark = mark;
  }

  /** Another elector's paper is another paper. */
  clear(): void {
    this.faces.clear();
  }

  draw(item: PollItemView, marks: Marks, words: PollKindWords, locale: Locale): unknown {
    const answers = answersTo(item);
    if (answers.length === 0) return this.faceOf(item, marks, locale);
    return html`<fieldset class="choices" aria-label=${item.title[locale]}>
      ${answers.map((answer) => {
        const on = marks[item.id] === answer;
        return html`<label class="choice ${on ? 'on' : ''}" part="choice">
          <input type="radio" name=${item.id} .checked=${on} @change=${() => this.mark(item.id, answer)} />
          <b>${words.marks[answer]}</b>
        </label>`;
      })}
    </fieldset>`;
  }

  /** What is cast for an item: undefined where it is not marked, null where it can't be cast as it is marked. */
  ballot(item: PollItemView, marks: Marks): unknown {
    const mark = marks[item.id] ?? null;
    if (mark === null) return undefined;
    if (answersTo(item).length > 0) return answersTo(item).some((answer) => answer === mark) ? mark : null;
    return this.faces.get(item.id)?.ballot ?? null;
  }

  /** A marked item read back by its face, line by line. */
  lines(item: PollItemView): Face['lines'] {
    return this.faces.get(item.id)?.lines ?? [];
  }

  focus(item: string): void {
    this.faces.get(item)?.focusFirst();
  }

  private faceOf(item: PollItemView, marks: Marks, locale: Locale): Face {
    const kind = faceOf(item);
    let face = this.faces.get(item.id);
    if (!face) {
      face = document.createElement(`juyi-face-${kind}`) as Face;
      face.addEventListener('juyi-marked', (event) => this.mark(item.id, (event as CustomEvent).detail.mark));
      this.faces.set(item.id, face);
    }
    face.item = item;
    face.mark = (marks[item.id] as Face['mark'] | undefined) ?? null;
    face.label = item.title[locale];
    return face;
  }
}
