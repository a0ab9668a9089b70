import type { Locale } from '@juyi/core/kernel/text';
import type { Proposal } from '@juyi/core/proposals/schema';
import type { ProposalLifeWords } from '@juyi/core/proposals/words.life.en';
import { html, nothing, type TemplateResult } from 'lit';
import { daysUntil, sayDate } from '../../base/dates.ts';

/** What is asked for, where, for how much, and of whom: what co-signers put their names to. */
export function facts(item: Proposal, words: ProposalLifeWords, locale: Locale): TemplateResult {
  const { parts } = words;
  const line = (label: string, text: string) =>
    text === '' ? nothing : html`<div><dt class="soft">${label}</dt><dd>${text}</dd></div>`;
  const yuan = item.budget === null ? '' : new Intl.NumberFormat(locale).format(item.budget / 100);
  return html`<dl class="facts" part="facts">
    ${line(parts.request, item.request)} ${line(parts.place, item.place)}
    ${line(parts.budget, yuan && words.yuan(yuan))} ${line(parts.target, words.targets[item.target])}
  </dl>`;
}

/** How far the co-signs are from enough: a bar that says it, the number in words beside it. */
export function progress(item: Proposal, words: ProposalLifeWords): TemplateResult | typeof nothing {
  const { cosigns, needed, base, of, baseFrom } = item;
  if (needed === 0) return nothing;
  const left = needed - cosigns;
  return html`<progress max=${needed} value=${Math.min(cosigns, needed)} aria-label=${`${cosigns} / ${needed}`}></progress>
    <p class="soft">
      <span class="fraction">${cosigns} / ${needed}</span> ${left > 0 ? words.missing(left) : words.enough}
      ${of === null ? nothing : html`<br />${words.bases[of](base!)} ${baseFrom === null ? nothing : words.baseFrom[baseFrom]}`}
    </p>`;
}

/** What was promised: who, by when, how far, with photos; late in words. `photo` is where a file is shown from. */
export function promises(
  item: Proposal,
  words: ProposalLifeWords,
  locale: Locale,
  photo: (file: string) => string,
): TemplateResult | typeof nothing {
  if (item.pledges.length === 0) return nothing;
  const one = ({ what, who, due, state, endedAt, reason, updates }: Proposal['pledges'][number]) => {
    const late = Math.max(0, -daysUntil(due));
    const said = state === 'open' && late > 0 ? words.pledgeLate(late) : words.pledgeStates[state];
    return html`<li>
      <b>${what}</b>
      <p class="soft">
        ${words.promise(who, sayDate(due, locale))} · <span class=${state === 'open' && late > 0 ? 'late' : ''}>${said}</span>
        ${endedAt === null ? nothing : html`· ${sayDate(endedAt, locale)}`}
      </p>
      ${reason ? html`<p>${reason}</p>` : nothing}
      ${updates.map(
        ({ body, at, photos }) =>
          html`<p><span class="soft">${sayDate(at, locale)}</span> ${body}</p>
            ${photos.map(
              ({ file, alt }) =>
                html`<a class="photo" href=${photo(file)} target="_blank"><img src=${photo(file)} alt=${alt} loading="lazy" /></a>`,
            )}`,
      )}
    </li>`;
  };
  return html`<section part="pledges" aria-labelledby="promised">
    <h3 id="promised" class="back">${words.promised}</h3>
    <ul class="promises" role="list">${item.pledges.map(one)}</ul>
  </section>`;
}

/** The gates of 四议两公开 that it has passed, with the figures of the members' review. */
export function passedGates(item: Proposal, words: ProposalLifeWords, locale: Locale): TemplateResult | typeof nothing {
  if (!item.gates) return nothing;
  return html`<section aria-labelledby="gates">
    <h3 id="gates" class="back">${words.gates}</h3>
    <ul class="promises" role="list">
      ${item.gates.map(
        ({ gate, at, figures }) =>
          html`<li>
            <b>${words.notes[gate]}</b>
            <p class="soft">
              ${sayDate(at, locale)}${figures ? html` · ${words.review(figures.members, figures.present, figures.agreed)}` : nothing}
            </p>
          </li>`,
      )}
    </ul>
  </section>`;
}
