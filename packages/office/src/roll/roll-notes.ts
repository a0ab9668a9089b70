import type { FrozenSnapshot } from '@juyi/core/roll/schema';
import type { RollWords } from '@juyi/core/roll/words.en';
import { html, nothing, type TemplateResult } from 'lit';

/** What a convener should look at before the roll is used, where there is anything. */
export function rollNotes(notes: FrozenSnapshot['notes'], words: RollWords): TemplateResult | typeof nothing {
  if (!notes) return nothing;
  const { withoutOwner, inSeveralHeads, areaSources } = notes;
  const { survey, contract } = areaSources;
  const lines = [
    ...(withoutOwner > 0 ? [words.noteNoOwner(withoutOwner)] : []),
    ...(inSeveralHeads > 0 ? [words.noteSeveralHeads(inSeveralHeads)] : []),
    ...(survey + contract > 0 ? [words.noteAreas(survey, contract)] : []),
  ];
  if (lines.length === 0) return nothing;
  return html`<p>${words.pleaseLook}</p>
    <ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}
