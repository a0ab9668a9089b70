import type { Locale } from '@juyi/core/kernel/text';
import { isOnline } from '@juyi/core/polls/effect';
import { pollKindFacts } from '@juyi/core/polls/kinds';
import { pollProfiles } from '@juyi/core/polls/profiles/registry';
import type { SpaceSummary } from '@juyi/core/spaces/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { agreedFields } from './agreed-fields.ts';
import type { PollDesk } from './dictionary.ts';
import { isSecretDraft, knownTo } from './draft.ts';
import { checkField, chooseField, type Sheet, textField } from './form-fields.ts';
import { franchiseFields } from './franchise-fields.ts';
import { type Candidate, tellersField } from './tellers.ts';

const ways = ['web', 'kiosk', 'assisted', 'paper', 'proxy'] as const;

/** What the desk can choose from: the bodies here, and those who may be asked to count. */
export interface Choices {
  readonly spaces: readonly SpaceSummary[];
  readonly candidates: readonly Candidate[] | undefined;
  /** The roll is on the board, so that whom it asks stands. */
  readonly posted: boolean;
}

/** The second step: who votes, by which rules, on which ways, and who counts. */
export function whoFields(sheet: Sheet, words: PollDesk, locale: Locale, choices: Choices): TemplateResult {
  const { desk } = words;
  const { draft } = sheet;
  const { candidates, posted } = choices;
  return html`${posted ? whomStands(sheet, words) : whomFields(sheet, words, choices)}
    ${chooseField(
      sheet,
      'effect',
      desk.effectLabel,
      (['consultative', 'binding'] as const).map((effect) => [effect, words.effects[effect]]),
    )}
    ${chooseField(
      sheet,
      'profile',
      desk.profileLabel,
      pollProfiles.map(({ id, title }) => [id, title[locale]]),
    )}
    ${agreedFields(sheet, words)} ${platformField(sheet, words)}
    <fieldset id="channels">
      <legend>${desk.channelsLabel}</legend>
      ${ways.map((way) => checkField(words.channels[way], draft.channels.includes(way), () => toggle(sheet, way)))}
    </fieldset>
    ${secretField(sheet, words)}
    ${candidates ? tellersField(draft, candidates, words, (chosen) => sheet.put(chosen)) : nothing}`;
}

/** Whom it asks. */
function whomFields(sheet: Sheet, words: PollDesk, { spaces }: Choices): TemplateResult {
  const { desk } = words;
  const { electors } = pollKindFacts[sheet.draft.kind];
  return html`${chooseField(
    sheet,
    'electors',
    desk.electorsLabel,
    electors.map((kind) => [kind, desk.electors[kind]]),
  )}
    ${franchiseFields(sheet, spaces, words)}`;
}

/** Whom it asks, once that stands. */
function whomStands({ draft }: Sheet, { desk, next }: PollDesk): TemplateResult {
  const { electors, buildings } = draft;
  return html`<p>${desk.electors[electors]}${buildings ? html` · ${buildings}` : nothing}</p>
    <p class="soft">${next.edit.whomStands}</p>`;
}

function toggle({ draft, put }: Sheet, way: (typeof ways)[number]): void {
  const { channels } = draft;
  put({ channels: channels.includes(way) ? channels.filter((each) => each !== way) : [...channels, way] });
}

/** Where only the authority's platform makes an online vote bind. */
function platformField(sheet: Sheet, { composing }: PollDesk): unknown {
  if (!knownTo(sheet.draft).officialPlatform || sheet.draft.effect !== 'binding') return nothing;
  return html`${textField(sheet, 'officialPlatform', composing.platformLabel)}
    <p class="soft">${composing.platformHint}</p>`;
}

/** A secret vote goes on paper alone; with a screen ticked it is said at once, before it is refused. */
function secretField(sheet: Sheet, { composing }: PollDesk): TemplateResult {
  const { draft, put } = sheet;
  const byRules = isSecretDraft({ ...draft, secret: false });
  const secret = isSecretDraft(draft);
  return html`<fieldset>
    <legend>${composing.secretLegend}</legend>
    ${byRules ? html`<p>${composing.secretByRules}</p>` : checkField(composing.secretLabel, draft.secret, () => put({ secret: !draft.secret }))}
    ${
      secret && isOnline(draft)
        ? html`<p role="status">${composing.secretOnline}</p>
            <button type="button" class="quiet" @click=${() => put({ channels: ['paper'] })}>${composing.paperAlone}</button>`
        : html`<p class="soft">${secret ? composing.secretHow : composing.secretNot}</p>`
    }
  </fieldset>`;
}
