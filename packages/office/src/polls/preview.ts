import { matters } from '@juyi/core/counting/owners/matters';
import type { Locale } from '@juyi/core/kernel/text';
import { sayCharge } from '@juyi/core/polls/charge';
import { sayMoney } from '@juyi/core/polls/money';
import { offeredRules } from '@juyi/core/polls/offered';
import type { CreatePoll } from '@juyi/core/polls/schema';
import { sayDate } from '@juyi/elements/base/dates';
import { html, nothing, type TemplateResult } from 'lit';
import type { PollDesk } from './dictionary.ts';
import { type Composing, composed, isSecretDraft, knownTo } from './draft.ts';
import { isTheWhole } from './questions.ts';

/** Names of what the draft holds by id: the proposal that asked, and those who count. */
export interface Named {
  readonly proposal: string | undefined;
  people(ids: readonly string[]): string[];
}

/** The whole draft as a neighbour would be told it. */
export function preview(draft: Composing, words: PollDesk, locale: Locale, named: Named): TemplateResult {
  const { desk, composing } = words;
  const poll = composed(draft);
  const list = (parts: readonly string[]) => parts.join(locale === 'en' ? ', ' : '、');
  const when = (at: number) => (Number.isNaN(at) ? '—' : sayDate(at, locale));
  const [who, what] = [composing.previewWho[draft.electors], draft.title[locale] || '—'];
  const [tellers, standIns] = [list(named.people(draft.tellers)), list(named.people(draft.standIns))];
  const papers = [...draft.shown, ...draft.papers].map(({ name }) => name);
  return html`<p>${desk.previewAsk(who, what)} ${desk.previewDays(when(poll.opensAt), when(poll.closesAt))} ${poll.meetingAt === undefined ? nothing : composing.previewMeeting(when(poll.meetingAt))}</p>
    ${told(poll.text?.[locale])}
    ${
      poll.items.length > 1
        ? html`<ol>
            ${poll.items.map((item) => html`<li>${asked(item, true, words, locale, list)}</li>`)}
          </ol>`
        : html`<p>${asked(poll.items[0]!, !isTheWhole(draft.questions[0]!, draft.questions), words, locale, list)}</p>`
    }
    ${told(poll.cost?.[locale])} ${told(poll.charge && sayCharge(poll.charge, null)[locale])}
    ${told(narrowed(draft, desk))}
    <p>${desk.previewWays(list(draft.channels.map((way) => words.channels[way])))}</p>
    <p>${agreed(poll, draft, words, locale)}</p>
    ${told(named.proposal && desk.previewProposal(named.proposal))}
    ${told(tellers && desk.previewTellers(tellers, standIns))}
    ${told(draft.contact && desk.previewContact(draft.contact))}
    ${told(papers.length > 0 && desk.previewPapers(list(papers)))}`;
}

function told(text: string | false | undefined): unknown {
  return text ? html`<p>${text}</p>` : nothing;
}

/** One question: what is asked where there are several, what can be marked, and how that is counted. */
function asked(
  { title, text, matter, rule, options = [], seats, budget, follow }: CreatePoll['items'][number],
  several: boolean,
  { desk, composing }: PollDesk,
  locale: Locale,
  list: (parts: readonly string[]) => string,
): unknown {
  const names = options.map(({ name, cost }) =>
    cost === undefined ? name[locale] : `${name[locale]} (${sayMoney(cost, locale)})`,
  );
  const lines = [
    several && `“${title[locale] || '—'}”`,
    several && text?.[locale],
    names.length > 0 && desk.previewOptions(list(names)),
    seats !== undefined && desk.previewSeats(seats),
    budget !== undefined && desk.previewBudget(sayMoney(budget, locale)),
    matter && composing.previewMatter(matters.find(({ id }) => id === matter)?.title[locale] ?? matter),
    follow && desk.previewFollow,
    desk.previewCount(offeredRules.find(({ id }) => id === rule)?.title[locale] ?? rule),
  ].filter(Boolean);
  return lines.join(locale === 'en' ? ' ' : '');
}

function narrowed({ buildings, electors, ageFrom, ageUntil }: Composing, desk: PollDesk['desk']): string {
  if (electors === 'persons') return '';
  const ages = electors === 'residents' && (ageFrom || ageUntil) ? desk.previewAges(ageFrom, ageUntil) : '';
  return [buildings.trim() && desk.previewBuildings(buildings.trim()), ages].filter(Boolean).join(' ');
}

/** What silence means, with how few a second call is content, how soon it is announced and how it is kept secret. */
function agreed(
  { adopted, secondCall, temporary, officialPlatform }: CreatePoll,
  draft: Composing,
  { desk, composing }: PollDesk,
  locale: Locale,
): string {
  const silence = adopted?.silence;
  const quorum = secondCall && knownTo(draft).secondCall;
  return [
    silence
      ? desk.previewSilence(
          silence.adoptedOn ? sayDate(Date.parse(`${silence.adoptedOn}T12:00`), locale) : '—',
          silence.text,
        )
      : desk.silenceDoesNot,
    quorum && desk.previewSecondCall(quorum),
    temporary && composing.previewTemporary,
    isSecretDraft(draft) ? composing.previewSecret : '',
    officialPlatform && composing.previewPlatform(officialPlatform),
  ]
    .filter(Boolean)
    .join(locale === 'en' ? ' ' : '');
}
