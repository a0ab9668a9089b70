import type { SpaceWords } from './words.en.ts';

/** Words about councils, committees and groups, in Chinese. */
export const words: SpaceWords = {
  kinds: { council: '居民议事会', ownersCommittee: '业主委员会', group: '议事群' },
  joining: {
    open: '住在这里的人都可以加入。',
    request: '住在这里的人都可以申请加入。',
    election: '成员由选举产生。',
    appointment: '成员由聘任产生。',
  },
  offices: { chair: '主任', deputy: '副主任', member: '成员' },
  states: {
    asked: '您已申请加入，有结果会告诉您。',
    member: '您是成员。',
    ended: '您已不是成员。',
    declined: '您的申请没有通过。',
  },
  heading: '谁替大家议事',
  empty: '还没有设立议事会或议事群',
  emptyAdvice: '社区服务站可以设立。',
  seats: (taken, seats) => `${seats} 席，现有 ${taken} 人`,
  members: (count) => `${count} 人`,
  people: '成员',
  until: (date) => `任期至${date}`,
  privateMembers: '群里有谁，只有成员知道。',
  agenda: '议程',
  agendaEmpty: '现在没有议程。',
  join: '加入',
  ask: '申请加入',
  leave: '退出',
  back: '全部议事组织',
};
