import type { MyElector, VotingBar } from '@juyi/core/polls/ballot/schema';
import { isPosted, opensToInspection } from '@juyi/core/polls/posted';
import type { PollResult } from '@juyi/core/polls/result/schema';
import type { Poll } from '@juyi/core/polls/schema';
import { stateKind } from '@juyi/core/polls/state-kind';
import { html, nothing, type TemplateResult } from 'lit';
import { faultNotice, notice } from '../../base/notice.ts';
import type { QueryController } from '../../base/query.ts';
import { fetchWords, wordsAtHand } from '../../base/words.ts';
import { signInHere } from '../../people/sign-in-here.ts';
import { summaryStyles } from '../summary.styles.ts';
import { wear } from '../wear.ts';
import { afterStyles } from './after.styles.ts';
import { type AfterWords, afterDictionary } from './after-words.ts';
import type { Ballot } from './ballot.ts';
import { earlierSheets, inspection } from './beside.ts';
import { Casting } from './casting.ts';
import type { JuyiPoll } from './juyi-poll.ts';
import type { Words } from './notice-part.ts';
import { chooseElector, receipt } from './receipt-part.ts';

const made = new WeakMap<JuyiPoll, After>();

/** All that comes before, after or instead of marking one ballot, in the language of a poll. */
export async function afterIn(host: JuyiPoll): Promise<After> {
  await fetchWords(afterDictionary, host.locale);
  const after = made.get(host) ?? new After(host);
  made.set(host, after);
  return after;
}

export class After {
  private readonly host: JuyiPoll;
  private readonly casting: Casting;
  private readonly result: QueryController<PollResult>;
  private sheet: Promise<unknown> | true | undefined;

  constructor(host: JuyiPoll) {
    this.host = host;
    wear(host, summaryStyles, afterStyles);
    this.result = host.known.ask((id) =>
      isPosted(host.known.state)
        ? { key: id + host.known.state, ask: ({ polls }, options) => polls.result(id, undefined, options) }
        : null,
    );
    this.casting = new Casting(host);
  }

  private get words(): AfterWords & Words {
    const { host } = this;
    return { ...host.says.words, ...wordsAtHand(afterDictionary, host.locale)! };
  }

  /** Whether all that is drawn at first is here: of a posted result its sheet, with what that is drawn with. */
  get isWhole(): boolean {
    const { host } = this;
    if (!isPosted(host.known.state)) return true;
    this.sheet ??= this.fetchSheet(host.known.poll.data!);
    const { data, error } = this.result;
    return this.sheet === true && (data !== undefined || error !== null);
  }

  private async fetchSheet(poll: Poll): Promise<void> {
    const [{ fetchSheet }] = await Promise.all([
      import('../../bundle/poll-result.ts'),
      import('../../bundle/poll-challenges.ts'),
    ]);
    await fetchSheet(poll, this.host.locale);
    this.sheet = true;
    this.host.requestUpdate();
  }

  /** The shape and the word of a state. */
  state({ state }: Poll): [string, string] {
    return [stateKind(state), this.words.states[state]];
  }

  /** The posted sheet, above all else but that it was revoked; undefined before it is posted. */
  posted(poll: Poll): TemplateResult | undefined {
    const { data } = this.result;
    const { revoked, revokedAdvice } = this.words;
    // It stands above the sheet, whose title is the first heading.
    const gone = html`<div class="note"><p><b>${revoked}</b></p><p>${this.because(poll)} ${revokedAdvice}</p></div>`;
    return (
      data &&
      html`${poll.state === 'revoked' ? gone : nothing}
        <juyi-poll-result .poll=${poll} .result=${data}></juyi-poll-result>`
    );
  }

  /** What is to be said of a poll that is not open. */
  now(poll: Poll): unknown {
    const { host, words } = this;
    const { data, error } = this.result;
    if (data) return this.beside(poll, data);
    // Ours say of a lost line that the ballot is not in.
    if (error) return faultNotice(host.says.words, error, () => this.result.retry());
    switch (poll.state) {
      case 'cancelled':
        return notice({ kind: '', title: words.off, text: this.because(poll) || words.states.cancelled });
      case 'closed':
      case 'counted':
        return [notice({ kind: '', title: words.ended, text: words.endedAdvice }), this.uncast, this.receipts(words)];
      default: {
        const title = words.begins(host.says.when(poll.opensAt, poll));
        const begins = notice({ kind: '', title, text: words.beginsAdvice });
        return [this.postponed(poll), begins, host.says.questions(poll)];
      }
    }
  }

  /** To whoever marked a ballot here and never cast it: that it does not count. */
  private get uncast(): TemplateResult | typeof nothing {
    const { uncast, uncastAdvice } = this.words;
    const { elector, marks } = this.host.ballot;
    const isLeft = elector?.cast === null && Object.keys(marks).length > 0;
    return isLeft ? notice({ kind: 'help', title: uncast, text: uncastAdvice }) : nothing;
  }

  /** Why a poll was put off, called off or revoked, in the conveners' words. */
  private because({ reason }: Poll): string {
    return reason ? this.words.because(reason) : '';
  }

  /** That an announced poll was put off, why, and until when it goes on. */
  postponed(poll: Poll): unknown {
    const { words, host } = this;
    if (poll.postponedAt === null || !['postponed', 'open'].includes(poll.state)) return nothing;
    return notice({ kind: '', title: words.postponed(host.says.when(poll.closesAt, poll)), text: this.because(poll) });
  }

  /** Beside a posted result: what was said against it, what had been put to the vote, and where receipts are asked. */
  private beside(poll: Poll, result: PollResult): unknown {
    const { api, community, known, reading } = this.host;
    return html`${earlierSheets(this.host, poll, result, this.words)}
      <juyi-poll-challenges
        .api=${api}
        .community=${community}
        .poll=${poll}
        .result=${result}
        .electors=${known.electors}
        @juyi-challenged=${() => this.result.refresh()}
      ></juyi-poll-challenges>
      ${[poll, ...poll.items].map((each) => reading?.more(each))} ${this.recount(poll, result)}
      ${opensToInspection(poll) && this.own.length > 0 ? inspection(this.host, poll, this.words) : nothing} ${this.receipts(this.words)}`;
  }

  /** What anybody needs to count again, and whoever could vote to find the own ballot. */
  private recount(poll: Poll, result: PollResult): unknown {
    const { api, community, says } = this.host;
    const fetch = () => import('../../bundle/poll-check.ts');
    return html`<details class="find" @toggle=${fetch}>
      <summary>${this.words.recount}</summary>
      <juyi-poll-check
        .api=${api}
        .community=${community}
        .poll=${poll}
        .result=${result}
        .electors=${opensToInspection(poll) ? this.own : []}
        .named=${says.elector}
        .marks=${this.words.marks}
      ></juyi-poll-check>
    </details>`;
  }

  /** Those of the viewer's electors that nobody gave a proxy for. */
  private get own(): readonly MyElector[] {
    return this.host.known.electors.filter(({ as }) => as === 'self');
  }

  /** To whoever has to sign in: that a ballot was about to be cast. */
  get lost(): TemplateResult | typeof nothing {
    const { signedOut, signedOutAdvice } = this.words;
    return this.casting.isSignedOut ? notice({ kind: 'help', title: signedOut, text: signedOutAdvice }) : nothing;
  }

  signIn(): TemplateResult {
    return html`<div class="signing" tabindex="-1">${signInHere(this.host)}</div>`;
  }

  /** Where one person votes for several, or can't, or has voted: all but marking. `marking` is what that draws. */
  around(ballot: Ballot, poll: Poll, marking: unknown): unknown {
    const { words, host } = this;
    const { elector: own, doing } = ballot;
    const { electors, mine } = host.known;
    if (!own) return this.barred(mine.data?.bar ?? 'NOT_ON_ROLL', poll, words);
    const choose = (other: string) => openBallotOf(ballot, other);
    const several =
      electors.length > 1 ? chooseElector(electors, own.elector, choose, host.says.elector, words) : nothing;
    if (own.cast && !doing) {
      const change = () => ballot.turn(0);
      const goOn = (other: string) => {
        choose(other);
        change();
      };
      return [several, receipt({ own, electors, choose: goOn, change }, words), this.receipts(words)];
    }
    return [several, own.bar ? this.barred(own.bar, poll, words) : marking];
  }

  /** The whole ballot read back, before it is cast. */
  check(ballot: Ballot, own: MyElector, poll: Poll): TemplateResult {
    return this.casting.check(ballot, own, poll, this.words);
  }

  /** Who casts the viewer's votes; fetched last, as it stands last. */
  mandates(poll: Poll): unknown {
    const { api, community, known } = this.host;
    const shared = poll.proxyMost !== 0 || poll.franchise.electors === 'owners';
    if (!shared || !['rollFrozen', 'noticed', 'postponed', 'open'].includes(poll.state)) return nothing;
    import('../../bundle/poll-mandates.ts');
    return html`<juyi-poll-mandates
      .api=${api}
      .community=${community}
      .poll=${poll}
      @juyi-mandated=${() => known.mine.refresh()}
    ></juyi-poll-mandates>`;
  }

  /** Why somebody can't vote here, and whom to ask. */
  private barred(bar: VotingBar, poll: Poll, words: AfterWords & Words): TemplateResult {
    const { contact, franchise } = this.host.says;
    const text = html`${words.bars[bar]} ${contact(poll)}`;
    const reference = bar === 'NOT_ON_ROLL' ? `${words.whoMay}: ${franchise(poll)}` : null;
    return notice({ kind: 'help', title: words.cannot, text, reference });
  }

  /** Where anybody asks after a ballot by its receipt. */
  private receipts(words: AfterWords): TemplateResult {
    const { api, community } = this.host;
    const fetch = () => import('../../bundle/receipt.ts');
    return html`<details class="find" @toggle=${fetch}>
      <summary>${words.find}</summary>
      <juyi-receipt .api=${api} .community=${community}></juyi-receipt>
    </details>`;
  }
}

/** Another elector's ballot is open; the keyboard stays where it was chosen. */
function openBallotOf(ballot: Ballot, elector: string): void {
  ballot.chosen = elector;
  ballot.forget();
}
