import type { Locale } from '@juyi/core/kernel/text';
import { percentText } from '@juyi/core/polls/figures';
import { sayElector, sayFranchise, sayList } from '@juyi/core/polls/say-poll';
import type { Poll } from '@juyi/core/polls/schema';
import type { PollPageWords } from '@juyi/core/polls/words.poll.en';
import { html, nothing, type TemplateResult } from 'lit';
import type { Knowing } from './knowing.ts';

/** What everybody should know of a poll before voting: who may, by what rule, what silence means, whom to call. */
export function facts(
  poll: Poll,
  { turnout: { data: turnout }, electors }: Knowing,
  words: PollPageWords,
  locale: Locale,
): TemplateResult {
  const { silence, opensAt, closesAt, zone } = poll;
  const took = turnout && [
    poll.franchise.electors === 'owners' && words.tookArea(percentText(turnout.voted.area, turnout.all.area)),
    words.tookHeads(percentText(turnout.voted.heads, turnout.all.heads)),
  ];
  const yours = electors.map((own) => sayElector(own, words)).filter(Boolean);
  const rules = new Map(poll.items.map(({ ruleTitle, passes }) => [ruleTitle[locale], passes?.[locale]]));
  const line = (name: string, said: unknown) => (said ? html`<dt>${name}</dt><dd>${said}</dd>` : nothing);
  return html`<dl class="facts" part="facts">
    ${line(words.until, words.span(dayAndTime(opensAt, locale, zone), dayAndTime(closesAt, locale, zone)))}
    ${line(words.whoMay, sayFranchise(poll, words))}
    ${line(words.you, yours[0] && yours.map((own) => html`<p>${own}</p>`))}
    ${line(words.took, took && sayList(took))} ${line(
      words.rule,
      [...rules].map(([rule, passes]) => html`<p>${rule}</p><p class="soft">${passes}</p>`),
    )}
    ${line(words.force, html`${words.effects[poll.effect]}<p class="soft">${poll.effectReason.source[locale]}</p>`)}
    ${line(words.silence, silence.counts && silence.text ? words.silenceCounts(silence.text) : words.silent)}
    ${line(words.secrecy, !poll.secret && words.recorded)} ${line(words.ways, sayList(poll.channels.map((way) => words.channels[way])))}
    ${line(words.ask, poll.contact && sayContact(poll))}
  </dl>`;
}

/** Whom to ask; a telephone number in it can be called. */
export function sayContact({ contact }: Poll): unknown {
  const parts = contact.split(/([+\d][\d -]{6,})/);
  return parts.map((part, at) => (at % 2 ? html`<a href="tel:${part.replace(/ /g, '')}">${part}</a>` : part));
}

/** A moment to the minute, as voting begins and ends in the community; to whoever is elsewhere it says by which clock. */
export function dayAndTime(at: number, locale: Locale, timeZone: string): string {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone === timeZone;
  const timeZoneName = here ? undefined : 'short';
  const style = { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false } as const;
  return Intl.DateTimeFormat(locale, { ...style, timeZone, timeZoneName })
    .format(at)
    .replace(/(\w) /, '$1\u00a0');
}
