import type { Locale } from '@juyi/core/kernel/text';
import type { Desk } from '@juyi/core/polls/desk/schema';
import { committeeConvenes } from '@juyi/core/polls/rights';
import type { Poll } from '@juyi/core/polls/schema';
import { sayDate } from '@juyi/elements/base/dates';
import { html, nothing, type TemplateResult } from 'lit';
import { addressOf } from '../base/place.ts';
import type { PollDesk } from './dictionary.ts';

type Challenge = Desk['challenges'][number];

interface Acts {
  answer(challenge: string, state: 'upheld' | 'dismissed', text: string): Promise<void>;
  openFile(id: string): Promise<void>;
}

/** What was objected, who may answer it, and the answer that everybody will read. */
export function challengeList(
  poll: Poll,
  { challenges }: Desk,
  words: PollDesk,
  locale: Locale,
  acts: Acts,
): TemplateResult {
  const { desk } = words;
  return html`<section>
    <h3 id="challenges" tabindex="-1">${desk.challenges}</h3>
    <p class="soft">${challenges.length === 0 ? desk.noChallenges : poll.secret ? desk.challengeSecret : desk.challengeAdvice}</p>
    ${challenges.map(
      (challenge) => html`<div>
        <p>
          <b>${desk.challengeKinds[challenge.kind]}${challenge.label ? ` · ${challenge.label}` : ''}</b>
          <span class="soft">${sayDate(challenge.at, locale)}</span>
        </p>
        <p>${challenge.text}</p>
        ${challenge.files.map((file, n) => html`<button class="quiet" type="button" @click=${() => acts.openFile(file)}>${desk.challengeFile(n + 1)}</button>`)}
        ${
          challenge.state === 'open'
            ? [
                whoAnswers(poll, challenge, words, locale),
                challenge.mayAnswer ? answerForm(challenge, words, acts) : nothing,
              ]
            : html`<p><b>${desk[challenge.state]}</b> ${challenge.answer}</p>`
        }
      </div>`,
    )}
  </section>`;
}

/** Who answers; where nobody can, what brings somebody who does. */
function whoAnswers({ kind }: Poll, { answerers }: Challenge, { next }: PollDesk, locale: Locale): TemplateResult {
  if (answerers.length > 0) return html`<p>${next.answerers(answerers.join(locale === 'zh-CN' ? '、' : ', '))}</p>`;
  return html`<div class="note help" role="alert">
    <p>${next.noAnswerer} ${committeeConvenes.includes(kind) ? next.committee : nothing} ${next.supervisor}</p>
    <p class="acts"><a class="button" href=${addressOf({ room: 'roles', poll: null })}>${next.roles}</a></p>
  </div>`;
}

function answerForm({ id }: Challenge, { desk }: PollDesk, { answer }: Acts): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const text = new FormData(event.target as HTMLFormElement).get('answer');
    void answer(id, (event.submitter as HTMLButtonElement).value as 'upheld', String(text));
  };
  return html`<form @submit=${submit}>
    <div class="field"><label for=${id}>${desk.answerLabel}</label><textarea id=${id} name="answer" rows="3" required></textarea></div>
    <div class="acts">
      <button value="upheld">${desk.uphold}</button>
      <button class="quiet" value="dismissed">${desk.dismiss}</button>
    </div>
  </form>`;
}
