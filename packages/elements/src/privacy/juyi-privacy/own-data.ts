import { Privacy } from '@juyi/client/privacy/privacy';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { OwnData } from '@juyi/core/privacy/schema';
import type { DataWords } from '@juyi/core/privacy/words.data.en';
import type { PrivacyWords } from '@juyi/core/privacy/words.en';
import { html, nothing, type TemplateResult } from 'lit';
import type { JuyiElement } from '../../base/element.ts';
import { MutationController } from '../../base/mutation.ts';
import { faultNotice } from '../../base/notice.ts';
import { fetchWords, wordsAtHand } from '../../base/words.ts';
import { dataDictionary } from '../dictionary.ts';

type Words = PrivacyWords & KernelWords;
type Section = OwnData['sections'][number];

/** A person's data: asked for when they want to see them, read by their names, saved whole as a file. */
export function ownData(host: JuyiElement<PrivacyWords>): { section(words: Words): TemplateResult } {
  const act = new MutationController(host);
  let data: OwnData | undefined;

  const show = async () => {
    data = await act.run({
      name: 'data',
      do: async ({ transport }, { locale }) => {
        await fetchWords(dataDictionary, host.locale);
        return new Privacy(transport).data({ locale });
      },
    });
    host.requestUpdate();
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>('[part="data"] button')?.focus();
  };

  const shown = (words: Words, { sections }: OwnData) => {
    const names = wordsAtHand(dataDictionary, host.locale);
    if (!names) {
      fetchWords(dataDictionary, host.locale).then(() => host.requestUpdate());
      return nothing;
    }
    return html`${sections.map((section) => sectionOf(words, names, section, host.locale))}
      <p class="soft">${names.fileOnly}</p>`;
  };

  return {
    section: (words) => html`<section part="data">
      <h2>${words.dataHeading}</h2>
      <p>${words.dataAdvice}</p>
      ${act.error ? faultNotice(words, act.error, show) : nothing}
      ${
        data
          ? html`<p><button class="quiet" @click=${() => save(data!)}>${words.saveData}</button></p>
            ${shown(words, data)}`
          : html`<p><button class="quiet" ?disabled=${act.busy !== null} @click=${show}>${words.showData}</button></p>`
      }
    </section>`,
  };
}

function sectionOf(words: Words, names: DataWords, { name, rows }: Section, locale: string): TemplateResult {
  const line = (row: Section['rows'][number]) =>
    html`<dl>
      ${Object.entries(row)
        .filter(([field, value]) => names.fields[field] && value !== null && value !== '')
        .map(([field, value]) => html`<dt>${names.fields[field]}</dt><dd>${sayValue(value, locale)}</dd>`)}
    </dl>`;
  return html`<details>
    <summary>${names.kinds[name] ?? name} <span class="soft">${words.rows(rows.length)}</span></summary>
    ${rows.map(line)}
  </details>`;
}

/** The only numbers among what is read are moments. */
function sayValue(value: unknown, locale: string): string {
  if (typeof value !== 'number') return String(value);
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(value);
}

function save(data: OwnData): void {
  const file = new Blob([JSON.stringify(data, undefined, 2)], { type: 'application/json' });
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(file), download: 'juyi.json' });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
