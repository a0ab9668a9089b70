import type { Locale } from '@juyi/core/kernel/text';
import type { Sheet } from '@juyi/core/polls/sheet';
import type { ResultWords } from '@juyi/core/polls/words.result.en';
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { fetchWords, wordsAtHand } from '../../base/words.ts';
import { pictureDictionary } from '../picture-dictionary.ts';
import { wear } from '../wear.ts';
import { figureStyles } from './figure.styles.ts';
import { drawPicture } from './picture.ts';

/** The picture for chat groups with what saves it; whoever shows it forgets it. */
export interface Figure {
  readonly shown: TemplateResult;
  forget(): void;
}

/** A widget that shows a picture once it is made. */
interface Showing extends LitElement {
  picture: Figure | undefined;
  readonly locale: Locale;
}

/** Makes the picture anew and shows it, with what saves it at hand. */
export async function showFigure(host: Showing, sheet: Sheet, words: ResultWords): Promise<void> {
  const figure = await makeFigure(sheet, words, host.locale);
  host.picture?.forget();
  host.picture = figure;
  if (!figure) return;
  wear(host, figureStyles);
  await host.updateComplete;
  host.renderRoot.querySelector<HTMLElement>('figure a')?.focus();
}

/**
 * Makes the picture of a sheet. A web view of WeChat saves images that are held, not canvases; elsewhere a strict page
 * may forbid images of ours.
 */
async function makeFigure(sheet: Sheet, result: ResultWords, locale: Locale): Promise<Figure | undefined> {
  await fetchWords(pictureDictionary, locale);
  const words = wordsAtHand(pictureDictionary, locale)!;
  const canvas = drawPicture(sheet, { ...words, ...result }, locale);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) return undefined;
  const address = URL.createObjectURL(blob);
  const name = words.pictureOf(sheet.title);
  const held = /MicroMessenger/.test(navigator.userAgent);
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', name);
  const shown = html`<figure class="unprinted">
    ${held ? html`<img src=${address} alt=${name} />` : canvas}
    ${held ? html`<figcaption class="soft">${words.pictureHint}</figcaption>` : nothing}
    <a class="button quiet" href=${address} download="${sheet.title}.png">${words.save}</a>
  </figure>`;
  return { shown, forget: () => URL.revokeObjectURL(address) };
}
