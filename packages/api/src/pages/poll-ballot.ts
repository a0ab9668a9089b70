import type { MyElector, MyPoll } from '@juyi/core/polls/ballot/schema';
import type { Mark } from '@juyi/core/polls/marking';
import { readMark } from '@juyi/core/polls/reading';
import { sayElector } from '@juyi/core/polls/say-poll';
import type { Poll } from '@juyi/core/polls/schema';
import { html } from 'hono/html';
import { type Ask, freshKey } from './ask.ts';
import type { Fields } from './form.ts';
import { faultNote, type Markup } from './layout.ts';
import type { Place } from './place.ts';
import { type Asked, askedOf, fieldsOf } from './poll-fields.ts';
import { pollWords } from './poll-words.ts';

/** What the page shows in the ballot's place, after something was sent. */
export interface Sent {
  readonly fields: Fields;
  readonly note?: Markup;
  readonly reading?: readonly Read[];
}

/** One question as it was marked, to be read back; null where nothing is. */
export interface Read {
  readonly asked: Asked;
  readonly mark: Mark | null;
}

/** The part of a page that has to do with the reader's own ballot. `marks`: the questions are to be marked there. */
export interface BallotPart {
  readonly markup: Markup | '';
  readonly marks: boolean;
}

/** The ballot of whomever the reader votes for, or why there is none; after the check, the ballot read back. */
export async function ballotPart(place: Place, ask: Ask, poll: Poll, sent?: Sent): Promise<BallotPart> {
  const path = `/polls/${encodeURIComponent(poll.id)}`;
  const { after, poll: words } = pollWords[place.locale];
  const { body: mine, problem } = await ask<MyPoll>(place, 'GET', `${path}/mine`);
  const only = (markup: Markup) => ({ markup, marks: false });
  if (problem) return only(faultNote(place, problem));
  if (mine.bar === 'SIGN_IN_REQUIRED') {
    const signIn = place.link('/me', { next: path });
    return only(html`<p class="unprinted"><a class="button primary" href="${signIn}">${words.signIn}</a></p>`);
  }
  const wanted = sent?.fields.elector ?? new URL(place.request.url).searchParams.get('elector');
  const own = mine.electors.find(({ elector }) => elector === wanted) ?? mine.electors.find(waits) ?? mine.electors[0];
  if (!own) {
    const why = after.bars[mine.bar ?? 'NOT_ON_ROLL'];
    return only(html`<div class="note help"><h2>${after.cannot}</h2><p>${why}</p></div>`);
  }
  const marks = sent?.reading === undefined && waits(own);
  const choice = mine.electors.length > 1 ? others(mine.electors, own, path, place) : '';
  const shown = sent?.reading
    ? check(own, path, sent, sent.reading, place)
    : form(own, mine.electors.length > 1, poll, path, sent, place);
  return { markup: html`<section id="ballot" class="unprinted">${choice}${shown}</section>`, marks };
}

function waits({ cast, bar }: MyElector): boolean {
  return cast === null && bar === null;
}

function others(electors: readonly MyElector[], own: MyElector, path: string, place: Place): Markup {
  const { after } = pollWords[place.locale];
  return html`<p><b>${after.choose}</b></p><ul>${electors.map(
    ({ elector, label, cast }) =>
      html`<li>${elector === own.elector ? html`<b>${label}</b>` : html`<a href="${place.link(path, { elector })}#ballot">${label}</a>`} <span class="soft">${cast ? after.has : after.hasNot}</span></li>`,
  )}</ul>`;
}

function form(
  own: MyElector,
  several: boolean,
  poll: Poll,
  path: string,
  sent: Sent | undefined,
  place: Place,
): Markup {
  const { after, poll: words } = pollWords[place.locale];
  const { elector, label, share, bar, cast } = own;
  const name = sayElector(own, words);
  const receipt = cast
    ? html`<div class="note" role="status"><h2>${several ? after.countedFor(label) : after.counted}</h2><p>${after.receipt} <b>${cast.receipt}</b></p><p>${after.receiptSays}</p><p class="soft">${after.left(cast.changesLeft)}</p></div>`
    : '';
  if (cast?.changesLeft === 0) return html`${receipt}`;
  if (bar) return html`${receipt}<div class="note help"><p>${after.bars[bar]}</p></div>`;
  const paper = html`${name === '' ? '' : html`<h2>${words.for(name)}</h2>`}
${share ? html`<p><b>${words.share(label, share / 100)}</b></p>` : ''}<p class="soft">${words.nothingBefore}${words.changes(poll.changes)}</p>${sent?.note ?? ''}
<form method="post" action="${place.link(`${path}/check`)}#ballot"><input type="hidden" name="elector" value="${elector}">
${askedOf(poll.items, place).map((asked) => fieldsOf(asked, sent?.fields ?? {}, place))}
<p><button class="primary">${words.check}</button></p></form>`;
  if (!cast) return paper;
  return html`${receipt}<details${sent ? html` open` : ''}><summary>${after.change}</summary>${paper}</details>`;
}

function check(own: MyElector, path: string, { fields }: Sent, reading: readonly Read[], place: Place): Markup {
  const { after, ballot, poll: words } = pollWords[place.locale];
  const kept = Object.entries(fields).filter(([name]) => name === 'elector' || name.startsWith('mark-'));
  const read = ({ asked, mark }: Read) => {
    if (mark === null) return html`<p>${after.silentItem}</p>`;
    return html`<ul>${readMark(asked.paper, mark, ballot).map(({ what, how }) => html`<li>${what} <b>${how}</b></li>`)}</ul>`;
  };
  return html`<h2>${after.checking}</h2><p class="soft">${sayElector(own, words)}</p>
${reading.map((each) => html`<p>${each.asked.item.title[place.locale]}</p>${read(each)}`)}
<form method="post" action="${place.link(`${path}/ballot`)}#ballot"><input type="hidden" name="key" value="${freshKey()}">${kept.map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}
<p><button class="primary">${after.cast}</button> <button class="quiet" formaction="${place.link(`${path}/mark`)}#ballot">${place.words.back}</button></p></form>`;
}
