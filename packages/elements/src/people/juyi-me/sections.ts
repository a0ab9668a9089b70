import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { AssistedActs } from '@juyi/core/people/assisted/schema';
import type { Me, OwnSessions } from '@juyi/core/people/me/schema';
import type { MeWords } from '@juyi/core/people/words.me.en';
import { html, nothing, type TemplateResult } from 'lit';
import { plainField } from '../plain-field.ts';

type Words = MeWords & KernelWords;

/** How the sections say a day. */
export function dayOf(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', day: 'numeric' }).format(at);
}

export function nameSection(me: Me, words: Words, said: string, save: (event: Event) => void): TemplateResult {
  const field = plainField({
    name: 'name',
    label: words.name,
    hint: words.nameHint,
    type: 'text',
    complete: 'off',
    value: me.name,
  });
  return html`<section>
    <form @submit=${save} novalidate>
      ${field}
      <div class="acts"><button type="submit">${words.save}</button></div>
      <p class="soft" role="status">${said}</p>
    </form>
  </section>`;
}

export function levelSection(me: Me, words: Words, locale: string): TemplateResult {
  const roles = me.roles.filter(({ role }) => !['resident', 'owner', 'tenant'].includes(role));
  return html`<section aria-labelledby="level">
    <h2 id="level">${words.level}</h2>
    <p>${words.levels[me.level]}</p>
    ${
      roles.length === 0
        ? nothing
        : html`<h2 id="roles">${words.offices}</h2>
          <ul role="list">
            ${roles.map(
              ({ role, place, until }) => html`<li>
                <span>${words.roles[role]}${place ? ` · ${place}` : nothing}</span>
                ${until === null ? nothing : html`<span class="soft">${words.until(dayOf(until, locale))}</span>`}
              </li>`,
            )}
          </ul>`
    }
  </section>`;
}

/** Large type for all that stands in one community on the page; the page may do it its own way, and keep it. */
export function sizeSection(host: HTMLElement & { readonly elder: boolean }, words: Words): TemplateResult {
  const turn = () => {
    const elder = !host.elder;
    const detail = { elder };
    const wish = new CustomEvent('juyi-mode', { detail, bubbles: true, composed: true, cancelable: true });
    if (!host.dispatchEvent(wish)) return;
    (host.closest('juyi-community') ?? host).setAttribute('mode', elder ? 'elder' : 'usual');
  };
  return html`<section><button class="quiet" @click=${turn}>${host.elder ? words.usualType : words.largeType}</button></section>`;
}

export function waysSection(me: Me, words: Words, remove: (id: string) => void, rest: TemplateResult): TemplateResult {
  return html`<section aria-labelledby="ways">
    <h2 id="ways">${words.ways}</h2>
    ${me.ways.length === 0 ? html`<p class="soft">${words.noWay}</p>` : nothing}
    <ul role="list">
      ${me.ways.map(
        ({ id, kind, hint }) => html`<li>
          <span>${words.kinds[kind]} · ${hint}</span>
          ${
            me.ways.length > 1
              ? html`<button class="quiet" aria-label=${`${words.remove}: ${hint}`} @click=${() => remove(id)}>${words.remove}</button>`
              : nothing
          }
        </li>`,
      )}
    </ul>
    ${rest}
  </section>`;
}

export function devicesSection(
  { items }: OwnSessions,
  words: Words,
  locale: string,
  end: (id: string) => void,
  endOthers: () => void,
): TemplateResult {
  const name = (device: string) =>
    (device || words.unknownDevice).replace('WeChat', locale === 'en' ? 'WeChat' : '微信');
  return html`<section aria-labelledby="devices">
    <h2 id="devices">${words.devices}</h2>
    <ul role="list">
      ${items.map(
        ({ id, device, current, lastSeenAt, assistedBy }) => html`<li>
          <span>
            ${name(device)}${current ? html` <span>·</span> <strong>${words.thisDevice}</strong>` : nothing}<br />
            <span class="soft">
              ${words.lastSeen(dayOf(lastSeenAt, locale))}${assistedBy ? `, ${words.helpedBy(assistedBy)}` : ''}
            </span>
          </span>
          ${current ? nothing : html`<button class="quiet" @click=${() => end(id)}>${words.end}</button>`}
        </li>`,
      )}
    </ul>
    ${items.length > 1 ? html`<div class="acts"><button class="quiet" @click=${endOthers}>${words.endOthers}</button></div>` : nothing}
  </section>`;
}

export function assistedSection(
  { items }: AssistedActs,
  words: Words,
  locale: string,
): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<section aria-labelledby="assisted">
    <h2 id="assisted">${words.assisted}</h2>
    <ul role="list">
      ${items.map(
        ({ what, officer, reason, at }) => html`<li>
          <span>${what}<br /><span class="soft">${words.assistedAct(officer, reason)}</span></span>
          <span class="soft">${dayOf(at, locale)}</span>
        </li>`,
      )}
    </ul>
  </section>`;
}
