import type { Problem } from '@juyi/core/kernel/problem';
import type { CosignCount, MyProposals, Proposal } from '@juyi/core/proposals/schema';
import { cosignableStates } from '@juyi/core/proposals/states';
import { words as listEn } from '@juyi/core/proposals/words.en';
import { words as formEn } from '@juyi/core/proposals/words.form.en';
import { words as formZh } from '@juyi/core/proposals/words.form.zh-CN';
import { words as lifeEn } from '@juyi/core/proposals/words.life.en';
import { words as lifeZh } from '@juyi/core/proposals/words.life.zh-CN';
import { words as en } from '@juyi/core/proposals/words.proposal.en';
import { words as zh } from '@juyi/core/proposals/words.proposal.zh-CN';
import { words as listZh } from '@juyi/core/proposals/words.zh-CN';
import { html } from 'hono/html';
import { type Ask, freshKey } from './ask.ts';
import { type Commented, commentsPart, postComment } from './comments-part.ts';
import { sayDate, sayDay, sayPerson } from './dates.ts';
import { type Fields, leadTo } from './form.ts';
import { faultNote, type Markup, pageResponse, problemPage } from './layout.ts';
import { alsoIn, term } from './list-page.ts';
import { markdown } from './markdown.ts';
import type { Place } from './place.ts';
import { asked, history, promised } from './proposal-parts.ts';

const dictionaries = {
  'zh-CN': { ...listZh, ...lifeZh, ...zh, done: formZh.done },
  en: { ...listEn, ...lifeEn, ...en, done: formEn.done },
};

/** A form of the page that was refused: why, and what had been written in it. */
export interface Failed {
  readonly form: 'cosign' | 'comment';
  readonly problem: Problem;
  readonly fields: Fields;
}

/** One proposal as everybody may read it; what the reader has to do with it stands beside. */
export async function proposalPage(place: Place, ask: Ask, id: string, failed?: Failed): Promise<Response> {
  const path = `/proposals/${encodeURIComponent(id)}`;
  const { body: item, problem } = await ask<Proposal>(place, 'GET', path, { anonymous: true });
  if (problem) return problemPage(place, problem, path);
  const words = dictionaries[place.locale];
  const mine = (await ask<MyProposals>(place, 'GET', '/me/proposals', { query: { ids: item.id } })).body;
  const notPosted = failed?.form === 'comment' ? failed : undefined;
  const comments = await commentsPart(place, ask, commented(id), mine !== null, notPosted);
  const body = html`<p class="unprinted"><a href="${place.link('/proposals')}">${place.words.backToList}</a></p>
${posted(place)}<article><div class="cols"><div>${text(item, place)}${answer(item, place)}${promised(item, place)}${comments}</div>
<aside>${tally(item, place, mine, failed)}<h2>${words.history}</h2>${history(item, place)}</aside></div></article>`;
  const status = failed?.problem.status ?? 200;
  return pageResponse(place, { title: item.title, body, path, status });
}

/** Gives a co-sign or takes it back, as the form says. */
export async function cosign(place: Place, ask: Ask, id: string, fields: Fields): Promise<Response> {
  const method = fields.wish === 'take' ? 'DELETE' : 'PUT';
  const path = `/proposals/${encodeURIComponent(id)}`;
  const { problem } = await ask<CosignCount>(place, method, `${path}/cosign`, { key: fields.key });
  if (problem) return proposalPage(place, ask, id, { form: 'cosign', problem, fields });
  return leadTo(`${place.link(path, { said: method === 'PUT' ? 'given' : 'taken' })}#cosign`);
}

/** Says something about a proposal. */
export async function comment(place: Place, ask: Ask, id: string, fields: Fields): Promise<Response> {
  const about = commented(id);
  const { body, problem } = await postComment(place, ask, about, fields);
  if (problem) return proposalPage(place, ask, id, { form: 'comment', problem, fields });
  return leadTo(`${place.link(about.path, { said: body.state === 'shown' ? 'posted' : 'held' })}#comments`);
}

/** Said once to whoever comes from the form. */
function posted(place: Place): Markup | '' {
  const said = new URL(place.request.url).searchParams.get('said');
  return said === 'proposed' ? html`<p class="note" role="status">${dictionaries[place.locale].done}</p>` : '';
}

function commented(id: string): Commented {
  return { kind: 'proposal', id, path: `/proposals/${encodeURIComponent(id)}` };
}

function text(item: Proposal, place: Place): Markup {
  const words = dictionaries[place.locale];
  const when = sayDay(item.submittedAt ?? item.createdAt, place);
  return html`<span class="state ${item.state}">${words.states[item.state]}</span>${alsoIn(item, place)}
<h1>${item.title}</h1>
<p class="soft">${words.byline(sayPerson(item.author, place), when)}</p>${term(item, place)}
<div class="words">${markdown(item.body)}</div>${asked(item, place)}`;
}

function answer({ answer: given }: Proposal, place: Place): Markup | '' {
  if (!given) return '';
  const heading = dictionaries[place.locale].answer;
  return html`<section class="sheet"><header><h2>${heading}</h2><p class="soft">${sayPerson(given.author, place)} · ${sayDate(
    given.at,
    place,
  )}</p></header><div class="words">${markdown(given.body)}</div></section>`;
}

function tally(item: Proposal, place: Place, mine: MyProposals | null, failed: Failed | undefined): Markup {
  const words = dictionaries[place.locale];
  const open = cosignableStates.includes(item.state);
  return html`<div class="tally" id="cosign"><p><b>${item.cosigns}</b> <span class="soft">${words.neighbours(item.cosigns)}</span></p>
${failed?.form === 'cosign' ? faultNote(place, failed.problem) : ''}${open ? button(item, place, mine) : ''}</div>`;
}

function button(item: Proposal, place: Place, mine: MyProposals | null): Markup {
  const words = dictionaries[place.locale];
  const path = `/proposals/${item.id}`;
  if (!mine) {
    const signIn = place.link('/me', { next: path });
    return html`<p class="unprinted"><a class="button primary" href="${signIn}">${words.signInToCosign}</a></p>`;
  }
  const given = mine.cosigned.includes(item.id);
  const said = new URL(place.request.url).searchParams.get('said');
  const status =
    said === 'given' && given
      ? words.counted(item.cosigns)
      : said === 'taken' && !given
        ? words.takenBack(item.cosigns)
        : given
          ? words.cosigned
          : '';
  return html`${status === '' ? '' : html`<p class="soft" role="status">${status}</p>`}
<form class="unprinted" method="post" action="${place.link(`${path}/cosign`)}">
<input type="hidden" name="key" value="${freshKey()}"><input type="hidden" name="wish" value="${given ? 'take' : 'give'}">
<button class="${given ? 'quiet' : 'primary'}">${given ? words.uncosign : words.cosign}</button></form>`;
}
