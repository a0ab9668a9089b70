import { figure, ownDefault, type PollProfile } from './profile.ts';

/** The national text: Civil Code arts. 200–204, 271–287 and the Property Management Regulation. */
export const china: PollProfile = {
  id: 'CN',
  title: { 'zh-CN': '全国（民法典、物业管理条例）', en: 'China, national rules' },
  validFrom: '2021-01-01',
  noticeDays: figure(15, 'law', 'text', '物业管理条例第14条'),
  noticeMargin: ownDefault(1, '民法典第201条：首日不计；会议当日亦不计入'),
  temporaryNoticeDays: null,
  votingDays: null,
  rollPostingDays: ownDefault(7, '名册公示异议期'),
  undeliveredPostingDays: null,
  online: figure('not-regulated', 'law', 'text', '民法典第278条未规定表决方式'),
  paperOnRequest: ownDefault(true, '不使用智能手机的业主可领取纸质表决票'),
  proxy: figure({ allowed: true, most: null }, 'law', 'secondary', '业主大会和业主委员会指导规则（2009）第26条'),
  changes: ownDefault(0, '表决票投出后不再更改'),
  paperConflict: ownDefault('first', '先收到的有效，后收到的列入清单'),
  resultWithinDays: ownDefault(3, '表决结果及时公示'),
  resultPostingDays: ownDefault(7, '公示期不少于7日'),
  secretMatters: figure(['committee-election'], 'default', 'secondary', '业主委员会选举无记名'),
  secondCall: null,
  silence: figure('by-adopted-rule', 'law', 'secondary', '业主大会和业主委员会指导规则（2009）第26条第2款'),
};

/** Beijing Property Management Regulation (as amended 29 March 2024). */
export const beijing: PollProfile = {
  ...china,
  id: 'CN-BJ',
  title: { 'zh-CN': '北京市', en: 'Beijing' },
  validFrom: '2024-03-29',
  noticeDays: figure(15, 'local', 'text', '北京市物业管理条例第35条'),
  online: figure('official-platform-only', 'local', 'text', '北京市物业管理条例第35条'),
  resultWithinDays: figure(3, 'local', 'text', '北京市物业管理条例第35条'),
};

/** Hangzhou Property Management Regulation. */
export const hangzhou: PollProfile = {
  ...china,
  id: 'CN-HZ',
  title: { 'zh-CN': '杭州市', en: 'Hangzhou' },
  validFrom: null,
  noticeDays: figure(15, 'local', 'text', '杭州市物业管理条例第19条'),
  temporaryNoticeDays: figure(7, 'local', 'text', '杭州市物业管理条例第19条'),
  votingDays: figure({ least: 5, most: 60 }, 'local', 'text', '杭州市物业管理条例第20条'),
  online: figure('official-platform-only', 'local', 'text', '杭州市物业管理条例第20条（市电子投票系统）'),
  paperOnRequest: figure(true, 'local', 'text', '杭州市物业管理条例第20条'),
};

/** Wuhan: what is known of its voting system comes from reports, so nothing of its own is taken for law. */
export const wuhan: PollProfile = {
  ...china,
  id: 'CN-WH',
  title: { 'zh-CN': '武汉市', en: 'Wuhan' },
  validFrom: null,
  changes: figure(1, 'local', 'secondary', '武汉市业主决策电子投票：截止前可更改一次'),
  online: figure('real-name', 'local', 'secondary', '武汉市业主决策电子投票系统'),
};
