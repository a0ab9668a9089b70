import { commentLimits } from '@juyi/core/comments/limits';
import { type Stance, type SubjectKind, stances } from '@juyi/core/comments/names';
import { ownFlat } from '@juyi/core/comments/personal-text';
import type { Comment, CommentPage, CommentReceipt } from '@juyi/core/comments/schema';
import { words as en } from '@juyi/core/comments/words.en';
import { words as ownEn } from '@juyi/core/comments/words.writing.en';
import { words as ownZh } from '@juyi/core/comments/words.writing.zh-CN';
import { words as zh } from '@juyi/core/comments/words.zh-CN';
import type { Problem } from '@juyi/core/kernel/problem';
import { html } from 'hono/html';
import { type Ask, freshKey } from './ask.ts';
import { sayDay, sayPerson } from './dates.ts';
import type { Fields } from './form.ts';
import { faultNote, type Markup } from './layout.ts';
import { markdown } from './markdown.ts';
import type { Place } from './place.ts';

const dictionaries = { 'zh-CN': { ...zh, ...ownZh }, en: { ...en, ...ownEn } };

/** What is commented on, and the page it stands on. */
export interface Commented {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly path: string;
}

/** A comment that was not taken: why, and what had been written. */
export interface NotPosted {
  readonly problem: Problem;
  readonly fields: Fields;
}

/** What people say about something, both sides heard, and where one says something oneself. */
export async function commentsPart(place: Place, ask: Ask, about: Commented, signedIn: boolean, failed?: NotPosted) {
  const words = dictionaries[place.locale];
  const asked = new URL(place.request.url).searchParams;
  const thread = asked.get('thread');
  const cursor = asked.get('comments');
  const query = { kind: about.kind, id: about.id, ...(thread && { parent: thread }), ...(cursor && { cursor }) };
  const { body, problem } = await ask<CommentPage>(place, 'GET', '/comments', { query, anonymous: true });
  const list = problem
    ? faultNote(place, problem)
    : html`${body.items.length > 0 ? html`<ul class="rows comments">${body.items.map((item) => row(item, about, place))}</ul>` : html`<p class="soft">${words.empty}</p>`}
${body.next ? html`<p class="unprinted"><a class="button quiet" href="${place.link(about.path, { ...(thread && { thread }), comments: body.next })}#comments">${words.more}</a></p>` : ''}`;
  return html`<section id="comments"><h2>${words.heading}</h2>
${body ? html`<p class="soft">${words.count(body.totals.all)} · ${words.sidesAre(body.totals.for, body.totals.against)}</p>` : ''}
${list}${signedIn ? form(place, about, body?.premoderation ?? false, failed) : invitation(place, about)}</section>`;
}

/** Sends what the form says; what it answers tells whether a moderator reads it first. */
export function postComment(place: Place, ask: Ask, { kind, id }: Commented, fields: Fields) {
  const { body = '', stance = '', masked, keepOwnFlat, key } = fields;
  const kept = keepOwnFlat === 'yes';
  const consent = { masked: kept || masked === 'yes', keepOwnFlat: kept };
  const sent = { subject: { kind, id }, body, stance: stance === '' ? null : stance, ...consent };
  return ask<CommentReceipt>(place, 'POST', '/comments', { body: sent, key });
}

function row(item: Comment, about: Commented, place: Place): Markup {
  const words = dictionaries[place.locale];
  const more = item.answerCount - item.answers.length;
  return html`<li><div>${spoken(item, place)}${item.answers.length > 0 ? html`<ul class="answers">${item.answers.map((answer) => html`<li>${spoken(answer, place)}</li>`)}</ul>` : ''}
${more > 0 ? html`<p class="unprinted"><a href="${place.link(about.path, { thread: item.id })}#comments">${words.allAnswers(item.answerCount)}</a></p>` : ''}</div></li>`;
}

/** One that is gone keeps its place where it was answered, and says why it has no words. */
function spoken(item: Omit<Comment, 'answers' | 'answerCount'>, place: Place): Markup {
  const words = dictionaries[place.locale];
  if (item.body === null) {
    const why = item.state === 'shown' ? '' : words.gone[item.state];
    return html`<p class="soft">${why}${item.reason ? html` · ${words.reasons[item.reason]}` : ''}</p>`;
  }
  const author = item.author ? sayPerson(item.author, place) : '';
  const marks = [
    item.stance && words.stances[item.stance],
    author,
    sayDay(item.createdAt, place),
    item.editedAt !== null && words.edited,
    item.masked && words.masked,
  ];
  return html`<div class="words">${markdown(item.body)}</div><p class="soft">${marks.filter(Boolean).join(' · ')}${item.helpful > 0 ? html` · ${words.helpfulTo(item.helpful)}` : ''}</p>`;
}

function form(place: Place, about: Commented, premoderation: boolean, failed: NotPosted | undefined): Markup {
  const words = dictionaries[place.locale];
  const { body = '', stance = '' } = failed?.fields ?? {};
  const said = new URL(place.request.url).searchParams.get('said');
  const status = said === 'posted' ? words.posted : said === 'held' ? words.held : '';
  const cover = failed?.problem.code === 'PERSONAL_DATA';
  const own = failed?.problem.errors?.some(({ code }) => code === ownFlat);
  return html`${status === '' ? '' : html`<p class="note" role="status">${status}</p>`}
<form class="unprinted" method="post" action="${place.link(`${about.path}/comments`)}">${failed ? faultNote(place, failed.problem) : ''}
<input type="hidden" name="key" value="${freshKey()}">
<p><label for="body">${words.write}</label><textarea id="body" name="body" maxlength="${commentLimits.body}" required>${body}</textarea></p>
<fieldset><legend>${words.stance}</legend>${stances.map((one: Stance) => html`<label><input type="radio" name="stance" value="${one}"${one === stance ? html` checked` : ''}>${words.stances[one]}</label>`)}</fieldset>
${premoderation ? html`<p class="soft">${words.heldNotice}</p>` : ''}
<p><button class="primary">${words.post}</button>${cover ? html` <button name="masked" value="yes">${words.maskYes}</button>` : ''}${own ? html` <button name="keepOwnFlat" value="yes">${words.keepFlat}</button>` : ''}</p></form>`;
}

function invitation(place: Place, { path }: Commented): Markup {
  const words = dictionaries[place.locale];
  return html`<p class="unprinted"><a class="button quiet" href="${place.link('/me', { next: path })}">${words.signIn}</a></p>`;
}
