import { pollKindFacts } from '@juyi/core/polls/kinds';
import type { SpaceSummary } from '@juyi/core/spaces/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { PollDesk } from './dictionary.ts';
import { chooseField, type Sheet, textField } from './form-fields.ts';

/** What narrows the list of those who are asked: houses, ages, or the body whose members they are. */
export function franchiseFields(sheet: Sheet, spaces: readonly SpaceSummary[], { desk }: PollDesk): TemplateResult {
  const { kind, electors } = sheet.draft;
  const { ofSpace, spaces: kinds } = pollKindFacts[kind];
  if (electors === 'persons') {
    const fitting = spaces.filter((space) => kinds?.includes(space.kind) ?? true);
    const none: [string, string][] = [['', ofSpace === 'always' ? '—' : desk.spaceNone]];
    const named = fitting.map(({ id, name }) => [id, name] as const);
    return html`${chooseField(sheet, 'space', desk.spaceLabel, [...none, ...named])}`;
  }
  return html`${textField(sheet, 'buildings', desk.buildingsLabel)}
    ${
      electors === 'residents'
        ? html`<div class="pair">
              ${textField(sheet, 'ageFrom', desk.ageFromLabel, 'number')}
              ${textField(sheet, 'ageUntil', desk.ageUntilLabel, 'number')}
            </div>
            <p class="soft">${desk.agesHint}</p>`
        : nothing
    }
    <p class="soft">${desk.snapshotHint}</p>`;
}
