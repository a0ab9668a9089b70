import type { Locale } from '../kernel/text.ts';

/** An amount of whole yuan as people say it; in Chinese whole tens of thousands are said as such. No line ends inside it. */
export function sayMoney(yuan: number, locale: Locale): string {
  if (locale === 'en') return `¥${yuan.toLocaleString('en')}`;
  const large = yuan !== 0 && yuan % 10_000 === 0;
  return large ? `${(yuan / 10_000).toLocaleString('en')}\u00a0万元` : `${yuan.toLocaleString('en')}\u00a0元`;
}
