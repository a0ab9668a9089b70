import type { Locale, LocalizedText } from '../kernel/text.ts';
import type { Charge } from './schema.ts';
import type { Voted } from './turnout.ts';
import { type ChargeWords, words as english } from './words.charge.en.ts';
import { words as chinese } from './words.charge.zh-CN.ts';

const dictionaries: Readonly<Record<Locale, ChargeWords>> = { 'zh-CN': chinese, en: english };
/** The home that stands as an example, in 0.01 m². */
const example = 10_000;

/** What an elector pays of a charge, in fen, rounded to the nearest; of all electors together it is the whole. */
export function shareOfCharge({ total, by }: Charge, own: Voted, base: Voted): number {
  const [part, whole] = by === 'area' ? [own.area, base.area] : [own.heads, base.heads];
  if (whole === 0) return 0;
  return Number((BigInt(2) * BigInt(total) * BigInt(part) + BigInt(whole)) / (BigInt(2) * BigInt(whole)));
}

/** A charge as the notice says it: the whole, how it is shared, and what that is for one. `base` is known with the roll. */
export function sayCharge(charge: Charge, base: Voted | null): LocalizedText {
  const said = (locale: Locale): string => {
    const words = dictionaries[locale];
    const whole = words.whole(yuan(charge.total, locale), words.by[charge.by]);
    if (base === null) return `${whole} ${words.later}`;
    if (charge.by === 'heads')
      return `${whole} ${words.each(yuan(shareOfCharge(charge, { heads: 1, area: 0 }, base), locale))}`;
    const metre = shareOfCharge(charge, { heads: 0, area: 100 }, base);
    const home = shareOfCharge(charge, { heads: 0, area: example }, base);
    return `${whole} ${words.perMetre(yuan(metre, locale), yuan(home, locale))}`;
  };
  return { 'zh-CN': said('zh-CN').replaceAll('。 ', '。'), en: said('en') };
}

/** Fen as yuan, with both decimals unless it is whole. */
function yuan(fen: number, locale: Locale): string {
  const digits = fen % 100 === 0 ? 0 : 2;
  const amount = (fen / 100).toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return locale === 'en' ? `¥${amount}` : `${amount}\u00a0元`;
}
