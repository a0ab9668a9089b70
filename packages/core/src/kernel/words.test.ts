import { describe, expect, test } from 'vitest';
import * as commentsEn from '../comments/words.en.ts';
import * as moderationEn from '../comments/words.office.en.ts';
import * as moderationZh from '../comments/words.office.zh-CN.ts';
import * as commentingEn from '../comments/words.writing.en.ts';
import * as commentingZh from '../comments/words.writing.zh-CN.ts';
import * as commentsZh from '../comments/words.zh-CN.ts';
import * as deliveryEn from '../delivery/words.en.ts';
import * as deliveryZh from '../delivery/words.zh-CN.ts';
import * as officeEn from '../office/words.en.ts';
import * as officeZh from '../office/words.zh-CN.ts';
import * as pagesEn from '../pages/words.en.ts';
import * as pagesZh from '../pages/words.zh-CN.ts';
import * as peopleEn from '../people/words.en.ts';
import * as linkEn from '../people/words.link.en.ts';
import * as linkZh from '../people/words.link.zh-CN.ts';
import * as mailEn from '../people/words.mail.en.ts';
import * as mailZh from '../people/words.mail.zh-CN.ts';
import * as meEn from '../people/words.me.en.ts';
import * as meZh from '../people/words.me.zh-CN.ts';
import * as peopleDeskEn from '../people/words.office.en.ts';
import * as peopleDeskZh from '../people/words.office.zh-CN.ts';
import * as signInEn from '../people/words.sign-in.en.ts';
import * as signInZh from '../people/words.sign-in.zh-CN.ts';
import * as peopleZh from '../people/words.zh-CN.ts';
import * as pollAfterEn from '../polls/words.after.en.ts';
import * as pollAfterZh from '../polls/words.after.zh-CN.ts';
import * as ballotEn from '../polls/words.ballot.en.ts';
import * as ballotZh from '../polls/words.ballot.zh-CN.ts';
import * as pollChallengeEn from '../polls/words.challenges.en.ts';
import * as pollChallengeZh from '../polls/words.challenges.zh-CN.ts';
import * as chargeEn from '../polls/words.charge.en.ts';
import * as chargeZh from '../polls/words.charge.zh-CN.ts';
import * as pollDeskEn from '../polls/words.desk.en.ts';
import * as pollDeskZh from '../polls/words.desk.zh-CN.ts';
import * as pollsEn from '../polls/words.en.ts';
import * as pollFileEn from '../polls/words.files.en.ts';
import * as pollFileZh from '../polls/words.files.zh-CN.ts';
import * as pollKindsEn from '../polls/words.kinds.en.ts';
import * as pollKindsZh from '../polls/words.kinds.zh-CN.ts';
import * as pollMandateEn from '../polls/words.mandates.en.ts';
import * as pollMandateZh from '../polls/words.mandates.zh-CN.ts';
import * as paperEn from '../polls/words.paper.en.ts';
import * as paperZh from '../polls/words.paper.zh-CN.ts';
import * as passingEn from '../polls/words.passing.en.ts';
import * as passingZh from '../polls/words.passing.zh-CN.ts';
import * as picturesEn from '../polls/words.pictures.en.ts';
import * as picturesZh from '../polls/words.pictures.zh-CN.ts';
import * as pollPageEn from '../polls/words.poll.en.ts';
import * as pollPageZh from '../polls/words.poll.zh-CN.ts';
import * as pollListEn from '../polls/words.polls.en.ts';
import * as pollListZh from '../polls/words.polls.zh-CN.ts';
import * as receiptEn from '../polls/words.receipt.en.ts';
import * as receiptZh from '../polls/words.receipt.zh-CN.ts';
import * as resultEn from '../polls/words.result.en.ts';
import * as resultZh from '../polls/words.result.zh-CN.ts';
import * as pollRulesEn from '../polls/words.rules.en.ts';
import * as pollRulesZh from '../polls/words.rules.zh-CN.ts';
import * as pollStatesEn from '../polls/words.states.en.ts';
import * as pollStatesZh from '../polls/words.states.zh-CN.ts';
import * as pollsZh from '../polls/words.zh-CN.ts';
import * as privacyEn from '../privacy/words.en.ts';
import * as privacyZh from '../privacy/words.zh-CN.ts';
import * as aidsEn from '../proposals/words.aids.en.ts';
import * as aidsZh from '../proposals/words.aids.zh-CN.ts';
import * as proposalsEn from '../proposals/words.en.ts';
import * as formEn from '../proposals/words.form.en.ts';
import * as formZh from '../proposals/words.form.zh-CN.ts';
import * as lifeEn from '../proposals/words.life.en.ts';
import * as lifeZh from '../proposals/words.life.zh-CN.ts';
import * as proposalEn from '../proposals/words.proposal.en.ts';
import * as proposalZh from '../proposals/words.proposal.zh-CN.ts';
import * as toolEn from '../proposals/words.tools.en.ts';
import * as toolZh from '../proposals/words.tools.zh-CN.ts';
import * as wordingEn from '../proposals/words.wordings.en.ts';
import * as wordingZh from '../proposals/words.wordings.zh-CN.ts';
import * as proposalsZh from '../proposals/words.zh-CN.ts';
import * as spacesEn from '../spaces/words.en.ts';
import * as spacesZh from '../spaces/words.zh-CN.ts';
import * as kernelEn from './words.en.ts';
import * as kernelZh from './words.zh-CN.ts';

const dictionaries = {
  pollChallenges: [pollChallengeEn.words, pollChallengeZh.words],
  pollFiles: [pollFileEn.words, pollFileZh.words],
  pollMandates: [pollMandateEn.words, pollMandateZh.words],
  news: [deliveryEn.words, deliveryZh.words],
  privacy: [privacyEn.words, privacyZh.words],
  spaces: [spacesEn.words, spacesZh.words],
  comments: [commentsEn.words, commentsZh.words],
  'the moderators’ desk': [moderationEn.words, moderationZh.words],
  commenting: [commentingEn.words, commentingZh.words],
  kernel: [kernelEn.words, kernelZh.words],
  office: [officeEn.words, officeZh.words],
  pages: [pagesEn.words, pagesZh.words],
  people: [peopleEn.words, peopleZh.words],
  'what a decision costs': [chargeEn.words, chargeZh.words],
  'printed ballots': [paperEn.words, paperZh.words],
  'what it takes to pass': [passingEn.words, passingZh.words],
  'the desk of polls': [pollDeskEn.words, pollDeskZh.words],
  polls: [pollsEn.words, pollsZh.words],
  'ballot papers': [ballotEn.words, ballotZh.words],
  'form to sign in': [signInEn.words, signInZh.words],
  'desk about people': [peopleDeskEn.words, peopleDeskZh.words],
  'page about oneself': [meEn.words, meZh.words],
  'page behind a sign-in link': [linkEn.words, linkZh.words],
  'mail about signing in': [mailEn.words, mailZh.words],
  'one poll': [pollPageEn.words, pollPageZh.words],
  'kinds of polls': [pollKindsEn.words, pollKindsZh.words],
  'states of polls': [pollStatesEn.words, pollStatesZh.words],
  'ballots marked and cast': [pollAfterEn.words, pollAfterZh.words],
  'rules of polls': [pollRulesEn.words, pollRulesZh.words],
  'pictures of results': [picturesEn.words, picturesZh.words],
  'list of polls': [pollListEn.words, pollListZh.words],
  receipts: [receiptEn.words, receiptZh.words],
  'result sheets': [resultEn.words, resultZh.words],
  'list of proposals': [proposalsEn.words, proposalsZh.words],
  'search among proposals': [toolEn.words, toolZh.words],
  'one proposal': [proposalEn.words, proposalZh.words],
  'life of a proposal': [lifeEn.words, lifeZh.words],
  'form for a proposal': [formEn.words, formZh.words],
  'aids beside the form': [aidsEn.words, aidsZh.words],
  'wordings of a proposal': [wordingEn.words, wordingZh.words],
} as const;

/** Every sentence of a dictionary by its path; functions are asked with small and large counts. */
function sentences(words: object, path = ''): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [name, value] of Object.entries(words)) {
    const here = `${path}/${name}`;
    if (typeof value === 'string') found.set(here, [value]);
    else if (typeof value === 'function') found.set(here, spoken(value));
    else for (const [below, text] of sentences(value, here)) found.set(below, text);
  }
  return found;
}

function spoken(say: (...values: unknown[]) => string): string[] {
  const counts = [-3, -1, 0, 1, 2, 21];
  if (say.length > 2) return counts.map((count) => say('李', count, count));
  return counts.flatMap((count) => [say(count, count), say('李', count), say(count, true)]);
}

describe.each(Object.entries(dictionaries))('the words of %s', (_, [en, zh]) => {
  const english = sentences(en);
  const chinese = sentences(zh);

  test('are complete in both languages', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [path, texts] of [...english, ...chinese]) {
      for (const text of texts) expect(text.trim(), path).not.toBe('');
      for (const text of texts) expect(text, path).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  test('are Chinese where Chinese is asked for, and English where English is', () => {
    for (const [path, texts] of chinese) for (const text of texts) expect(text, path).toMatch(/\p{Script=Han}/u);
    for (const [path, texts] of english)
      for (const text of texts) expect(text.replaceAll('李', ''), path).not.toMatch(/\p{Script=Han}/u);
  });

  test('count one thing as one', () => {
    for (const [path, texts] of english)
      for (const text of texts) expect(text, path).not.toMatch(/(?<![-\d])1 [a-z]+s\b/);
  });
});
