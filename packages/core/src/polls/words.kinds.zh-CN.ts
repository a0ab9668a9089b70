import type { PollKindWords } from './words.kinds.en.ts';
import { words as shared } from './words.zh-CN.ts';

/** Words of what a poll is and what is marked in it, in Chinese. */
export const words: PollKindWords = {
  kinds: {
    owners: '业主共同决定',
    committee: '业委会会议',
    residents: '居民会议',
    delegates: '居民代表会议',
    council: '议事会',
    space: '议事群',
    consultative: '意向征询',
  },
  marks: {
    ...shared.marks,
    silent: '未表态',
    pending: '共有人未商定',
    invalid: '废票',
    absent: '未送达',
  },
  courts: '本次表决的效力，以主管部门和法院认定为准。',
};
