import type { Locale } from '@juyi/core/kernel/text';
import { answersTo } from '@juyi/core/polls/answers';
import type { Desk } from '@juyi/core/polls/desk/schema';
import { sayMoney } from '@juyi/core/polls/money';
import { sayPaperArea, sayPaperHint } from '@juyi/core/polls/paper-hint';
import type { Poll, PollItemView, PollOption } from '@juyi/core/polls/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { square } from '../base/square.ts';
import { printLegalDate } from './calendar.ts';
import type { PollDesk } from './dictionary.ts';
import { homesOf } from './homes.ts';

/** What can be printed of a poll before its result. */
export type Pack = 'notice' | 'ballots' | 'tally';

/** Where a resident votes: the community website's own page of votes. */
export function voteAddress(poll: Poll): string {
  return new URL(`/vote/?id=${poll.id}`, location.origin).href;
}

/** The sheets of a pack, each on a page of its own. */
export function packOf(pack: Pack, poll: Poll, desk: Desk, words: PollDesk, locale: Locale): unknown {
  if (pack === 'notice') return noticeOf(poll, words, locale);
  if (pack === 'tally') return tallyOf(poll, words, locale);
  // One ballot for each home, door by door, so that nobody gets another's; without a roll, or in secret, one to copy.
  if (poll.secret) return ballotOf(poll, '', words, locale);
  const homes = homesOf(desk, locale).map(({ label }) => label);
  return (homes.length > 0 ? homes : ['']).map((home) => ballotOf(poll, home, words, locale));
}

function noticeOf(poll: Poll, words: PollDesk, locale: Locale): TemplateResult {
  const { desk } = words;
  return html`<article class="paper">
    <p class="soft">
      ${desk.noticeKind} · ${words.kinds[poll.kind]} · ${words.effects[poll.effect]}${poll.postponedAt === null ? '' : ` · ${words.states.postponed}`}
    </p>
    <h3>${poll.title[locale]}</h3>
    ${poll.postponedAt !== null && poll.reason ? html`<p>${words.next.postponed(poll.reason)}</p>` : nothing}
    ${poll.text ? html`<p>${poll.text[locale]}</p>` : nothing} ${poll.cost ? html`<p>${poll.cost[locale]}</p>` : nothing}
    <ol>${poll.items.map((item) => html`<li>${asked(item, words, locale)}</li>`)}</ol>
    <table>
      <tbody>
        ${poll.dates
          .filter(({ name }) => ['opens', 'meets', 'closes', 'resultBy', 'postedUntil'].includes(name))
          .map((date) => line(words.dates[date.name], printLegalDate(date, locale, poll.zone)))}
        ${line(desk.electorsLabel, desk.electors[poll.franchise.electors])}
        ${line(desk.channelsLabel, poll.channels.map((way) => words.channels[way]).join(' · '))}
      </tbody>
    </table>
    <p>${saysSilence(poll, words)} ${poll.secret ? words.composing.previewSecret : nothing}</p>
    ${poll.contact ? html`<p>${desk.previewContact(poll.contact)}</p>` : nothing}
    <p class="soft">${words.courts}</p>
    ${foot(poll, words, html`${desk.sealPlace}<br />${noticeDay(poll, locale)}`)}
  </article>`;
}

/** A question with what it takes to pass, and all there is to choose from. */
function asked(item: PollItemView, { desk }: PollDesk, locale: Locale): TemplateResult {
  const { title, text, ruleTitle, passes, options, seats } = item;
  return html`${title[locale]}
    <p class="soft">
      ${ruleTitle[locale]}${passes ? html`<br />${passes[locale]}` : nothing}
      ${seats === undefined ? nothing : html`<br />${desk.previewSeats(seats)}`}
    </p>
    ${text ? html`<p>${text[locale]}</p>` : nothing}
    ${options.length > 0 ? html`<ul>${options.map((option) => html`<li>${optionOf(option, locale)}</li>`)}</ul>` : nothing}`;
}

/** Sets a figure apart from its name; a space that begins a template is lost. */
const apart = '\u00a0· ';

function optionOf({ name, text, cost }: PollOption, locale: Locale): TemplateResult {
  return html`<span>
    ${name[locale]}${cost === undefined ? nothing : html`${apart}<b>${sayMoney(cost, locale)}</b>`}
    ${text ? html`<br /><span class="soft">${text[locale]}</span>` : nothing}
  </span>`;
}

function ballotOf(poll: Poll, home: string, words: PollDesk, locale: Locale): TemplateResult {
  return html`<article class="paper">
    <p class="soft">${words.desk.ballotKind} ${home ? html`· <b>${home}</b>` : nothing}</p>
    <h3>${poll.title[locale]}</h3>
    ${poll.items.map(
      (item) => html`${ownTitle(item, poll, locale)}
        <p class="soft">${sayPaperHint(item, locale)}</p>
        <ul>${boxesOf(item, words, locale).map((line) => html`<li><span class="box"></span>${line}</li>`)}</ul>`,
    )}
    <p>${saysSilence(poll, words)}</p>
    <p>${handIn(poll, words, locale)} ${poll.contact ? words.desk.previewContact(poll.contact) : nothing}</p>
    ${foot(poll, words, poll.secret ? areaOf(poll, locale) : `${words.desk.signature} ________________`)}
  </article>`;
}

/** A question's own title; the only one may be what the whole vote is about. */
function ownTitle({ title }: PollItemView, poll: Poll, locale: Locale): unknown {
  return title[locale] === poll.title[locale] ? nothing : html`<h4>${title[locale]}</h4>`;
}

/** A paper that comes after the end of voting can't count. */
function handIn({ closesAt, zone }: Poll, { next }: PollDesk, locale: Locale): string {
  return next.handIn(printLegalDate({ name: 'closes', at: closesAt }, locale, zone));
}

/** The day of the notice, or room to write it. */
function noticeDay({ noticedAt, zone }: Poll, locale: Locale): string {
  return noticedAt === null
    ? '________________'
    : new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: zone }).format(noticedAt);
}

function tallyOf(poll: Poll, words: PollDesk, locale: Locale): TemplateResult {
  const { desk } = words;
  return html`<article class="paper tally">
    <p class="soft">${desk.tallyKind}</p>
    <h3>${poll.title[locale]}</h3>
    ${poll.items.map(
      (item) => html`${ownTitle(item, poll, locale)}
        <table>
          <thead>
            <tr><th></th><th>${desk.marksColumn}</th><th>${desk.sum}</th>${item.shape === 'owners' ? html`<th>${desk.countArea}</th>` : nothing}</tr>
          </thead>
          <tbody>
            ${[...linesOf(item, words, locale), words.marks.invalid].map(
              (name) =>
                html`<tr><th scope="row">${name}</th><td></td><td></td>${item.shape === 'owners' ? html`<td></td>` : nothing}</tr>`,
            )}
          </tbody>
        </table>`,
    )}
    <div class="foot"><p>${desk.tellers} ____________ / ____________</p><p>${desk.sealPlace}</p></div>
  </article>`;
}

/** A secret ballot bears no name; among owners, the area that it weighs. */
function areaOf({ franchise }: Poll, locale: Locale): string {
  return franchise.electors === 'owners' ? sayPaperArea(locale) : '';
}

/** What stands beside each box: of a project what it costs, too. */
function boxesOf(item: PollItemView, words: PollDesk, locale: Locale): unknown[] {
  return item.options.length > 0
    ? item.options.map((option) => optionOf(option, locale))
    : linesOf(item, words, locale);
}

function linesOf(item: PollItemView, words: PollDesk, locale: Locale): string[] {
  const answers = answersTo(item);
  return answers.length > 0
    ? answers.map((answer) => words.marks[answer])
    : item.options.map(({ name }) => name[locale]);
}

function foot(poll: Poll, { desk }: PollDesk, place: unknown): TemplateResult {
  const online = poll.channels.includes('web') && !poll.secret;
  const address = voteAddress(poll);
  return html`<div class="foot">
    ${online ? html`<div>${square(address)}<p class="soft">${desk.scan}<br />${address}</p></div>` : nothing}
    <p>${place}</p>
  </div>`;
}

/** What happens to a vote that nobody casts. */
export function saysSilence({ silence: { counts, text } }: Poll, { desk }: PollDesk): string {
  return counts ? `${desk.silenceCounts}${text ? ` (${text})` : ''}` : desk.silenceDoesNot;
}

function line(name: string, said: string): TemplateResult {
  return html`<tr><th scope="row">${name}</th><td>${said}</td></tr>`;
}
