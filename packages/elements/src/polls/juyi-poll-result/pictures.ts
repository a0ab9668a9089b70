import type { Locale } from '@juyi/core/kernel/text';
import type { Picture } from '@juyi/core/polls/pictures';
import { gradeNames } from '@juyi/core/polls/reading';
import type { ItemResult } from '@juyi/core/polls/result/schema';
import type { Telling } from '@juyi/core/polls/sheet';
import { tellingOf } from '@juyi/core/polls/telling';
import { html, type TemplateResult } from 'lit';
import { fetchWords, wordsAtHand } from '../../base/words.ts';
import { ballotDictionary } from '../ballot-dictionary.ts';
import { pictureDictionary } from '../picture-dictionary.ts';
import type { SheetDictionary } from '../sheet-dictionary.ts';
import { bars } from './bars.ts';
import { pictureStyles } from './pictures.styles.ts';
import { grades, pairs, projects } from './tables.ts';

/** All that draws results beyond answers with yes and no, in one language. */
export async function picturesIn(locale: Locale) {
  await Promise.all([fetchWords(pictureDictionary, locale), fetchWords(ballotDictionary, locale)]);
  const pictures = wordsAtHand(pictureDictionary, locale)!;
  const ballot = wordsAtHand(ballotDictionary, locale)!;
  return {
    styles: pictureStyles,
    telling: (words: SheetDictionary): Telling => tellingOf({ ...words, pictures }, locale),
    illustrate(picture: Picture, { params }: ItemResult): TemplateResult {
      switch (picture.kind) {
        case 'bars':
          return bars(picture);
        case 'rounds':
          return html`<juyi-poll-rounds .picture=${picture}></juyi-poll-rounds>`;
        case 'pairs':
          return pairs(picture, pictures);
        case 'projects':
          return projects(picture, pictures);
        case 'grades': {
          const count = typeof params.grades === 'number' ? params.grades : 6;
          return grades(picture, gradeNames(count - 1, ballot), pictures);
        }
      }
    },
  };
}

export type Pictures = Awaited<ReturnType<typeof picturesIn>>;
