/** The languages that every word of the house is written in. */
export const locales = ['zh-CN', 'en'] as const;

export type Locale = (typeof locales)[number];

/** One text in every language of the house; both are always present. */
export type LocalizedText = Readonly<Record<Locale, string>>;

/**
 * The house language nearest to a BCP 47 list such as an `Accept-Language` header or a `lang` attribute.
 * Any Chinese reads zh-CN; whatever is neither Chinese nor English reads `fallback`.
 */
export function nearestLocale(wanted: string | null | undefined, fallback: Locale = 'zh-CN'): Locale {
  for (const tag of (wanted ?? '').toLowerCase().split(',')) {
    const language = tag.trim().split(/[-;]/)[0];
    if (language === 'zh') return 'zh-CN';
    if (language === 'en') return 'en';
  }
  return fallback;
}
