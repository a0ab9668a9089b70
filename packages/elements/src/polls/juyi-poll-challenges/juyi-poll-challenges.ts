import { Files } from '@juyi/client/files/files';
import { now } from '@juyi/client/kernel/clock';
import { fileLimits } from '@juyi/core/files/limits';
import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { MyElector } from '@juyi/core/polls/ballot/schema';
import type { RaiseChallenge } from '@juyi/core/polls/desk/schema';
import { pollLimits } from '@juyi/core/polls/limits';
import type { PollResult } from '@juyi/core/polls/result/schema';
import type { Poll } from '@juyi/core/polls/schema';
import type { ChallengeWords } from '@juyi/core/polls/words.challenges.en';
import { type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import { define } from '../../base/define.ts';
import { type Condition, JuyiElement } from '../../base/element.ts';
import { fieldStyles } from '../../base/field.styles.ts';
import { MutationController } from '../../base/mutation.ts';
import { faultNotice, notice } from '../../base/notice.ts';
import type { Dictionary } from '../../base/words.ts';
import { sectionStyles } from '../section.styles.ts';
import { challengeStyles } from './juyi-poll-challenges.styles.ts';

type Words = ChallengeWords & KernelWords;
type Kind = RaiseChallenge['kind'];

const challengeDictionary: Dictionary<ChallengeWords> = {
  en: () => import('@juyi/core/polls/words.challenges.en'),
  'zh-CN': () => import('@juyi/core/polls/words.challenges.zh-CN'),
};
const accepted = 'image/jpeg,image/png,image/webp,application/pdf';
const megabyte = 1024 * 1024;
/** What is about one ballot, which is then to be named. */
const ofOneBallot: readonly string[] = ['forged', 'delivery'];

/**
 * The objections to a posted result with their answers, and a form for whoever could vote to hand in another.
 *
 * @tag juyi-poll-challenges
 * @fires juyi-challenged - an objection is in; `detail: { id }`
 */
export class JuyiPollChallenges extends JuyiElement<ChallengeWords> {
  static override properties = {
    ...JuyiElement.properties,
    poll: { attribute: false },
    result: { attribute: false },
    electors: { attribute: false },
    kind: { state: true },
    outcome: { state: true },
    files: { state: true },
    left: { state: true },
  };
  static override styles: CSSResultGroup = [JuyiElement.styles, fieldStyles, sectionStyles, challengeStyles];

  declare poll: Poll | undefined;
  declare result: PollResult | undefined;
  /** What the viewer could vote with. */
  declare electors: readonly MyElector[];
  declare kind: string;
  declare outcome: 'sent' | 'empty' | undefined;
  /** What goes with the objection, and the name of a file that does not. */
  declare files: readonly File[];
  declare left: { why: 'tooLarge' | 'tooMany'; name: string } | undefined;
  protected readonly dictionary = challengeDictionary;
  private readonly act = new MutationController(this);

  constructor() {
    super();
    this.electors = [];
    this.kind = 'count';
    this.files = [];
  }

  protected get condition(): Condition {
    return this.result && this.poll ? 'ready' : 'loading';
  }

  protected bones(): TemplateResult {
    return html``;
  }

  protected content(words: Words): TemplateResult {
    const { challenges, postedUntil } = this.result!;
    const open = this.poll!.state === 'resultPosted' && postedUntil !== null && now() <= postedUntil;
    const until = open ? words.until(this.day(postedUntil)) : words.over;
    const own = this.electors.filter(({ as }) => as === 'self');
    return html`<section aria-labelledby="title">
      <h3 id="title">${words.title}</h3>
      ${challenges.length > 0 ? this.list(words) : html`<p class="soft">${words.none}</p>`}
      <p class="soft">${until} ${words.others}</p>
      ${open && own.length > 0 ? this.objecting(own, words) : nothing}
    </section>`;
  }

  /** A date as it is in the community, wherever this device is. */
  private day(at: number): string {
    return new Intl.DateTimeFormat(this.locale, { dateStyle: 'long', timeZone: this.poll!.zone }).format(at);
  }

  private list(words: Words): TemplateResult {
    return html`<ul role="list">
      ${this.result!.challenges.map(
        ({ at, kind, state, answer }) => html`<li>
          <p><b>${words.kinds[kind as Kind]}</b> <span class="soft">${this.day(at)} · ${words.states[state]}</span></p>
          ${answer === null ? nothing : html`<p>${words.answer} · ${answer}</p>`}
        </li>`,
      )}
    </ul>`;
  }

  private objecting(own: readonly MyElector[], words: Words): TemplateResult {
    if (this.outcome === 'sent') {
      return html`<div role="status" tabindex="-1">${notice({ kind: 'good', title: words.sent, text: words.sentAdvice })}</div>`;
    }
    const busy = this.act.busy !== null;
    const choose = (event: Event) => {
      this.kind = (event.target as HTMLSelectElement).value;
    };
    return html`<details>
      <summary>${words.object}</summary>
      <form novalidate @submit=${this.send}>
        <div class="field">
          <label for="kind">${words.what}</label>
          <select id="kind" name="kind" @change=${choose}>
            ${Object.entries(words.kinds).map(
              ([kind, name]) => html`<option value=${kind} ?selected=${kind === this.kind}>${name}</option>`,
            )}
          </select>
        </div>
        ${ofOneBallot.includes(this.kind) ? this.which(own, words) : nothing}
        <div class="field">
          <label for="text">${words.text}</label>
          <textarea id="text" name="text" rows="4" maxlength="2000" aria-describedby="privacy"></textarea>
          <p class="soft" id="privacy">${words.privacy}</p>
        </div>
        ${this.bringing(words)}
        <button class="quiet" aria-disabled=${busy}>${busy ? words.sending : words.send}</button>
        <p role="status">${this.outcome === 'empty' ? words.empty : ''}</p>
      </form>
      ${this.act.error ? faultNotice(words, this.act.error) : nothing}
    </details>`;
  }

  private which(own: readonly MyElector[], words: Words): TemplateResult {
    return html`<div class="field" ?hidden=${own.length === 1}>
      <label for="elector">${words.which}</label>
      <select id="elector" name="elector">
        ${own.map(({ elector, label }) => html`<option value=${elector}>${label}</option>`)}
      </select>
    </div>`;
  }

  private bringing(words: Words): TemplateResult {
    const { left } = this;
    return html`<div class="field">
      <label for="files">${words.files}</label>
      <input id="files" type="file" multiple accept=${accepted} aria-describedby="hint" @change=${this.bring} />
      <p class="soft" id="hint">${words.filesHint(pollLimits.challengeFiles, fileLimits.size / megabyte)}</p>
      <ul role="list">
        ${this.files.map(
          (file) => html`<li>
            <span>${file.name}</span>
            <button type="button" class="quiet" aria-label=${`${words.remove}: ${file.name}`} @click=${() => this.drop(file)}>${words.remove}</button>
          </li>`,
        )}
      </ul>
      <p role="status">${left ? words[left.why](left.name) : ''}</p>
    </div>`;
  }

  /** Takes along what was chosen, beside what was before; what can't go along is said at once. */
  private readonly bring = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    this.left = undefined;
    for (const file of field.files ?? []) {
      const why =
        file.size > fileLimits.size ? 'tooLarge' : this.files.length < pollLimits.challengeFiles ? null : 'tooMany';
      if (why) this.left ??= { why, name: file.name };
      else this.files = [...this.files, file];
    }
    field.value = '';
  };

  private async drop(file: File): Promise<void> {
    this.files = this.files.filter((each) => each !== file);
    this.left = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#files')?.focus();
  }

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const text = String(given.get('text') ?? '').trim();
    if (text === '') {
      this.outcome = 'empty';
      this.renderRoot.querySelector<HTMLElement>('#text')?.focus();
      return;
    }
    this.outcome = undefined;
    const elector = given.get('elector');
    const body: RaiseChallenge = {
      kind: String(given.get('kind')) as Kind,
      text,
      ...(elector !== null && { elector: String(elector) }),
    };
    const { files } = this;
    const raised = await this.act.run({
      name: JSON.stringify([body, files.map(({ name }) => name)]),
      do: async ({ polls, transport }, options) => {
        const room = new Files(transport);
        const brought = await Promise.all(files.map((file) => room.upload(file, { locale: options.locale })));
        const ids = brought.map(({ id }) => id);
        return polls.challenge(this.poll!.id, { ...body, ...(ids.length > 0 && { files: ids }) }, options);
      },
    });
    if (!raised) return;
    this.files = [];
    this.outcome = 'sent';
    this.tell('juyi-challenged', { id: raised.id });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[role=status]')?.focus();
  };
}

define('juyi-poll-challenges', JuyiPollChallenges);
