import type { StoredFile } from '@juyi/core/files/schema';
import { answersTo } from '@juyi/core/polls/answers';
import { percentText } from '@juyi/core/polls/figures';
import { sayMoney } from '@juyi/core/polls/money';
import { isPosted } from '@juyi/core/polls/posted';
import type { PollResult } from '@juyi/core/polls/result/schema';
import { sayFranchise, sayList } from '@juyi/core/polls/say-poll';
import type { Poll, PollFiles, PollItemView, Turnout } from '@juyi/core/polls/schema';
import { stateKind } from '@juyi/core/polls/state-kind';
import { html } from 'hono/html';
import type { Ask } from './ask.ts';
import { sayMoment } from './dates.ts';
import { type Markup, pageResponse, problemPage } from './layout.ts';
import { markdown } from './markdown.ts';
import type { Place } from './place.ts';
import { type BallotPart, ballotPart, type Sent } from './poll-ballot.ts';
import { sheetPart } from './poll-sheet.ts';
import { pollWords } from './poll-words.ts';

/** What a page shows of a poll beside the poll itself. */
interface Beside {
  readonly files: readonly StoredFile[];
  readonly turnout: Turnout | null;
  readonly result: PollResult | null;
}

/** One poll as everybody may read it, and the reader's own ballot; its notice, or the sheet on the board. */
export function pollPage(place: Place, ask: Ask, id: string): Promise<Response> {
  return showPoll(place, ask, id);
}

/** The same, after something was sent. */
export async function showPoll(place: Place, ask: Ask, id: string, sent?: Sent, status = 200): Promise<Response> {
  const path = `/polls/${encodeURIComponent(id)}`;
  const { body: poll, problem } = await ask<Poll>(place, 'GET', path, { anonymous: true });
  if (problem) return problemPage(place, problem, path);
  const told = <Body>(part: string) => ask<Body>(place, 'GET', `${path}/${part}`, { anonymous: true });
  const shows = [poll, ...poll.items].some(({ attachments }) => attachments.length > 0);
  const beside: Beside = {
    files: shows ? ((await told<PollFiles>('files')).body?.items ?? []) : [],
    turnout: (await told<Turnout>('turnout')).body,
    result: isPosted(poll.state) ? (await told<PollResult>('result')).body : null,
  };
  const ballot: BallotPart =
    poll.state === 'open' ? await ballotPart(place, ask, poll, sent) : { markup: '', marks: false };
  const { list, after } = pollWords[place.locale];
  const body = html`<p class="unprinted"><a href="${place.link('/polls')}">${list.all}</a></p>
<div class="cols"><div>${main(poll, beside, ballot.marks, place)}${ballot.markup}</div>
<aside>${facts(poll, beside, place)}<p class="unprinted"><a href="${place.link('/receipts')}">${after.find}</a></p></aside></div>`;
  return pageResponse(place, { title: poll.title[place.locale], body, path, status });
}

function main(poll: Poll, beside: Beside, marks: boolean, place: Place): Markup {
  const { after, states } = pollWords[place.locale];
  const { locale } = place;
  const { state, reason, title, cost } = poll;
  const because = reason ? html` ${after.because(reason)}` : '';
  if (beside.result) {
    const gone = html`<div class="note"><h2>${after.revoked}</h2><p>${after.revokedAdvice}${because}</p></div>`;
    return html`${state === 'revoked' ? gone : ''}${sheetPart(poll, beside.result, place)}`;
  }
  return html`<span class="state ${stateKind(state)}">${states[state]}</span>
<h1>${title[locale]}</h1>
${standing(poll, because, place)}${cost ? html`<p><b>${cost[locale]}</b></p>` : ''}${read(poll, beside, place)}
${poll.items.map((item) => question(item, poll, beside, marks, place))}`;
}

/** What is to be known first where a poll is not simply open. */
function standing({ state, postponedAt, opensAt, closesAt }: Poll, because: Markup | '', place: Place) {
  const { after } = pollWords[place.locale];
  const note = (title: string, more: unknown) => html`<div class="note"><h2>${title}</h2><p>${more}</p></div>`;
  if (state === 'cancelled') return note(after.off, because);
  if (state === 'closed' || state === 'counted') return note(after.ended, after.endedAdvice);
  const put = postponedAt !== null ? note(after.postponed(sayMoment(closesAt, place)), because) : '';
  return state === 'open' ? put : html`${put}${note(after.begins(sayMoment(opensAt, place)), after.beginsAdvice)}`;
}

/** One question with what there is to choose from, which a ballot to be marked says itself. */
function question(item: PollItemView, poll: Poll, beside: Beside, marks: boolean, place: Place): Markup | '' {
  const { locale } = place;
  const says = pollWords[locale].poll.marks;
  const own = poll.items.length > 1 || item.title[locale] !== poll.title[locale];
  if (marks && !item.text && item.attachments.length === 0) return '';
  const heading = own ? html`<h2>${item.title[locale]}</h2>` : '';
  if (marks) return html`<section>${heading}${read(item, beside, place)}</section>`;
  return html`<section>${heading}${read(item, beside, place)}
<ul>${answersTo(item).map((answer) => html`<li>${says[answer]}</li>`)}${item.options.map(
    ({ name, text, cost }) =>
      html`<li>${name[locale]}${cost === undefined ? '' : html` <b>${sayMoney(cost, locale)}</b>`}${text ? html` <span class="soft">${text[locale]}</span>` : ''}</li>`,
  )}</ul></section>`;
}

/** The longer text and the files of a poll or of one of its questions. */
function read(
  { text, attachments }: Pick<PollItemView, 'text' | 'attachments'> | Poll,
  { files }: Beside,
  place: Place,
) {
  const { base, community, locale } = place;
  const shown = files.filter(({ id }) => attachments.includes(id));
  const address = (id: string) =>
    `${base}/api/files/${encodeURIComponent(id)}?community=${encodeURIComponent(community.id)}`;
  return html`${text ? html`<div class="words">${markdown(text[locale])}</div>` : ''}${
    shown.length > 0
      ? html`<ul class="unprinted">${shown.map(({ id, name }) => html`<li><a href="${address(id)}">${name}</a></li>`)}</ul>`
      : ''
  }`;
}

/** What everybody should know of a poll: who may vote, by what rule, what silence means, whom to call. */
function facts(poll: Poll, { turnout }: Beside, place: Place): Markup {
  const { locale } = place;
  const words = pollWords[locale].poll;
  const { silence } = poll;
  const took = turnout && [
    poll.franchise.electors === 'owners' && words.tookArea(percentText(turnout.voted.area, turnout.all.area)),
    words.tookHeads(percentText(turnout.voted.heads, turnout.all.heads)),
  ];
  const rules = new Set(
    poll.items.flatMap(({ ruleTitle, passes }) => [sayList([ruleTitle[locale], passes?.[locale]])]),
  );
  const lines: [string, string][] = [
    [words.until, words.span(sayMoment(poll.opensAt, place), sayMoment(poll.closesAt, place))],
    [pollWords[locale].dates.meets, poll.meetingAt === null ? '' : sayMoment(poll.meetingAt, place)],
    [words.whoMay, sayFranchise(poll, words)],
    [words.took, took ? sayList(took) : ''],
    ...[...rules].map((rule): [string, string] => [words.rule, rule]),
    [words.force, sayList([words.effects[poll.effect], poll.effectReason.source[locale]])],
    [words.silence, silence.counts && silence.text ? words.silenceCounts(silence.text) : words.silent],
    [words.secrecy, poll.secret ? '' : words.recorded],
    [words.ways, sayList(poll.channels.map((way) => words.channels[way]))],
    [words.ask, poll.contact],
  ];
  return html`<dl class="facts">${lines.filter(([, said]) => said !== '').map(([name, said]) => html`<dt>${name}</dt><dd>${said}</dd>`)}</dl>`;
}
