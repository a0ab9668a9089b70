import type { Locale } from '@juyi/core/kernel/text';
import type { MyElector } from '@juyi/core/polls/ballot/schema';
import { areaText, percentText } from '@juyi/core/polls/figures';
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
  const { franchise, silence } = poll;
  const owners = franchise.electors === 'owners';
  const comma = locale === 'zh-CN' ? '、' : ', ';
  const who = [
    words.electors[franchise.electors],
    franchise.buildings ? words.inBuildings(franchise.buildings.join(comma)) : '',
    franchise.heads === null ? '' : words.all(franchise.heads),
  ];
  const took = turnout && [
    owners && turnout.all.area > 0 ? words.tookArea(percentText(turnout.voted.area, turnout.all.area)) : '',
    words.tookHeads(percentText(turnout.voted.heads, turnout.all.heads)),
  ];
  const yours = electors.map((own) => sayElector(own, words)).filter((said) => said !== '');
  const rules = [...new Set(poll.items.map(({ ruleTitle }) => ruleTitle[locale]))];
  const line = (name: string, said: unknown) => (said ? html`<dt>${name}</dt><dd>${said}</dd>` : nothing);
  const list = (texts: readonly string[] | undefined) => texts?.filter((text) => text !== '').join(' · ');
  return html`<dl class="facts" part="facts">
    ${line(words.until, words.span(dayAndTime(poll.opensAt, locale), dayAndTime(poll.closesAt, locale)))}
    ${line(words.whoMay, list(who))}
    ${line(words.you, yours.length > 0 ? yours.map((own) => html`<p>${own}</p>`) : undefined)}
    ${line(words.took, list(took))} ${line(words.rule, list(rules))}
    ${line(words.force, html`${words.effects[poll.effect]}<p class="soft">${poll.effectReason.source}</p>`)}
    ${line(words.silence, silence.counts && silence.text ? words.silenceCounts(silence.text) : words.silent)}
    ${line(words.secrecy, words.recorded)} ${line(words.ways, list(poll.channels.map((way) => words.channels[way])))}
    ${line(words.ask, poll.contact)}
  </dl>`;
}

/** The home or person that a vote is of. */
export function sayElector({ label, area, as }: MyElector, words: PollPageWords): string {
  const measure = area > 0 ? words.area(areaText(area)) : '';
  return [label, measure, as === 'proxy' ? words.byProxy : ''].filter((text) => text !== '').join(' · ');
}

/** A moment to the minute, as voting begins and ends. */
export function dayAndTime(at: number, locale: Locale): string {
  const style = { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false } as const;
  return new Intl.DateTimeFormat(locale, style).format(at);
}
