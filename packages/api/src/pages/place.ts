import { type Locale, nearestLocale } from '@juyi/core/kernel/text';
import { words as kernelEn } from '@juyi/core/kernel/words.en';
import { words as kernelZh } from '@juyi/core/kernel/words.zh-CN';
import { words as pagesEn } from '@juyi/core/pages/words.en';
import { words as pagesZh } from '@juyi/core/pages/words.zh-CN';
import type { Community } from '../community.ts';
import type { HttpContext } from '../http/context.ts';

const dictionaries = { 'zh-CN': { ...kernelZh, ...pagesZh }, en: { ...kernelEn, ...pagesEn } };

export type PlaceWords = (typeof dictionaries)[Locale];

/** Where a reader is and how they like to read; every link of a page keeps it. */
export interface Place {
  readonly request: Request;
  readonly base: string;
  readonly community: Community;
  readonly now: number;
  readonly locale: Locale;
  readonly elder: boolean;
  readonly words: PlaceWords;
  /** The address of a page below `{base}/pages`, for this reader. */
  link(path: string, query?: Readonly<Record<string, string>>): string;
}

/** Reads the place from the address; the language from there, else from what the browser asks for. */
export async function placeOf(request: Request, http: HttpContext): Promise<Place> {
  const query = new URL(request.url).searchParams;
  const named = query.get('community') ?? undefined;
  const lang = query.get('lang');
  const elder = query.get('mode') === 'elder';
  const locale = nearestLocale(lang ?? request.headers.get('accept-language'));
  const kept = {
    ...(named !== undefined && { community: named }),
    ...(lang && { lang }),
    ...(elder && { mode: 'elder' }),
  };
  return {
    request,
    base: http.base,
    community: await http.communities.open(named),
    now: http.now(),
    locale,
    elder,
    words: dictionaries[locale],
    link(path, more = {}) {
      const asked = new URLSearchParams({ ...kept, ...more });
      for (const [name, value] of Object.entries(more)) if (value === '') asked.delete(name);
      return `${http.base}/pages${path}${asked.size > 0 ? `?${asked}` : ''}`;
    },
  };
}
