import type { PledgePhoto } from '@juyi/core/proposals/pledges/schema';
import type { Proposal } from '@juyi/core/proposals/schema';
import { words as en } from '@juyi/core/proposals/words.life.en';
import { words as zh } from '@juyi/core/proposals/words.life.zh-CN';
import { html } from 'hono/html';
import { sayDate } from './dates.ts';
import type { Markup } from './layout.ts';
import { markdown } from './markdown.ts';
import type { Place } from './place.ts';

const dictionaries = { 'zh-CN': zh, en };

/** What neighbours put their names to, beside the text: where, what, at what cost. */
export function asked({ request, place: where, budget }: Proposal, { locale, words }: Place): Markup | '' {
  const yuan = (fen: number) => new Intl.NumberFormat(locale, { style: 'currency', currency: 'CNY' }).format(fen / 100);
  const facts = [
    [words.request, request],
    [words.where, where],
    [words.budget, budget === null ? '' : yuan(budget)],
  ].filter(([, value]) => value !== '');
  if (facts.length === 0) return '';
  return html`<dl class="facts">${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

/** What was promised after a decision, who does it, by when, and what was told since. */
export function promised({ pledges }: Proposal, place: Place): Markup | '' {
  if (pledges.length === 0) return '';
  const { words, now } = place;
  const rows = pledges.map(({ what, who, due, state, endedAt, updates }) => {
    const late = state === 'open' && due < now;
    const end =
      endedAt === null
        ? ''
        : html` · ${words.pledgeEnded[state === 'kept' ? 'kept' : 'dropped']} ${sayDate(endedAt, place)}`;
    return html`<li><div><p><b>${what}</b></p><p class="soft${late ? ' late' : ''}">${words.pledge(who, sayDate(due, place), late)}${end}</p>${updates.map(
      ({ body, at, photos }) =>
        html`<div class="words">${markdown(body)}</div>${photos.map((photo) => shown(photo, place))}<p class="soft">${sayDate(at, place)}</p>`,
    )}</div></li>`;
  });
  return html`<section><h2>${words.promised}</h2><ul class="rows">${rows}</ul></section>`;
}

function shown({ file, alt }: PledgePhoto, { base, community }: Place): Markup {
  const address = `${base}/api/files/${encodeURIComponent(file)}?community=${encodeURIComponent(community.id)}`;
  return html`<a href="${address}"><img src="${address}" alt="${alt}" loading="lazy" width="160" height="120"></a> `;
}

/** What has happened, each step with the reason that was given for it. */
export function history(item: Proposal, place: Place): Markup {
  const { steps, notes } = dictionaries[place.locale];
  return html`<ol class="steps">${item.history.map(
    ({ kind, at, note, reason }) =>
      html`<li><b>${steps[kind] ?? kind}</b>${note && notes[note] ? html`<p>${notes[note]}</p>` : ''}${reason ? html`<p>${reason}</p>` : ''}<p class="soft">${sayDate(at, place)}</p></li>`,
  )}</ol>`;
}
