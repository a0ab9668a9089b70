import { words as afterEn } from '@juyi/core/polls/words.after.en';
import { words as afterZh } from '@juyi/core/polls/words.after.zh-CN';
import { words as ballotEn } from '@juyi/core/polls/words.ballot.en';
import { words as ballotZh } from '@juyi/core/polls/words.ballot.zh-CN';
import { words as kindsEn } from '@juyi/core/polls/words.kinds.en';
import { words as kindsZh } from '@juyi/core/polls/words.kinds.zh-CN';
import { words as picturesEn } from '@juyi/core/polls/words.pictures.en';
import { words as picturesZh } from '@juyi/core/polls/words.pictures.zh-CN';
import { words as pollEn } from '@juyi/core/polls/words.poll.en';
import { words as pollZh } from '@juyi/core/polls/words.poll.zh-CN';
import { words as listEn } from '@juyi/core/polls/words.polls.en';
import { words as listZh } from '@juyi/core/polls/words.polls.zh-CN';
import { words as receiptEn } from '@juyi/core/polls/words.receipt.en';
import { words as receiptZh } from '@juyi/core/polls/words.receipt.zh-CN';
import { words as resultEn } from '@juyi/core/polls/words.result.en';
import { words as resultZh } from '@juyi/core/polls/words.result.zh-CN';
import { words as rulesEn } from '@juyi/core/polls/words.rules.en';
import { words as rulesZh } from '@juyi/core/polls/words.rules.zh-CN';
import { words as statesEn } from '@juyi/core/polls/words.states.en';
import { words as statesZh } from '@juyi/core/polls/words.states.zh-CN';

/** All words of votes that the pages without script say. */
export const pollWords = {
  'zh-CN': {
    list: listZh,
    poll: pollZh,
    kinds: { ...pollZh, ...kindsZh },
    after: afterZh,
    states: statesZh.states,
    dates: rulesZh.dates,
    result: resultZh,
    pictures: picturesZh,
    ballot: ballotZh,
    receipt: receiptZh,
  },
  en: {
    list: listEn,
    poll: pollEn,
    kinds: { ...pollEn, ...kindsEn },
    after: afterEn,
    states: statesEn.states,
    dates: rulesEn.dates,
    result: resultEn,
    pictures: picturesEn,
    ballot: ballotEn,
    receipt: receiptEn,
  },
};

export type PagePollWords = (typeof pollWords)['en'];
