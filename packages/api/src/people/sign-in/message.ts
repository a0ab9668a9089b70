import { signInCode } from '@juyi/core/people/limits';
import { words as en } from '@juyi/core/people/words.mail.en';
import { words as zh } from '@juyi/core/people/words.mail.zh-CN';
import type { Call } from '../../http/call.ts';

const dictionaries = { 'zh-CN': zh, en };

/**
 * The message that brings a code, in the reader's language. A link is added only where the host has said where it is:
 * the address of a request could be anybody's.
 */
export function codeMessage(
  { community, locale }: Pick<Call, 'community' | 'locale'>,
  linkPage: string | undefined,
  { digits, link }: { digits: string; link: string },
): { subject: string; text: string; data: { place: string; code: string; minutes: number } } {
  const words = dictionaries[locale];
  const place = community.name[locale];
  const minutes = signInCode.life / 60_000;
  const parts = [`${words.code(place, digits)}\n${words.lasts(minutes)}`];
  if (linkPage) {
    const address = new URL(linkPage);
    address.searchParams.set('community', community.id);
    address.searchParams.set('lang', locale);
    address.searchParams.set('link', link);
    parts.push(words.link(address.href));
  }
  parts.push(words.notYou);
  const data = { place, code: digits, minutes };
  return { subject: words.subject(place, digits), text: parts.join('\n\n'), data };
}
