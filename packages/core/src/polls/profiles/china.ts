import { figure, ownDefault, type PollProfile } from './profile.ts';

/** The national text: Civil Code arts. 200–204, 271–287 and the Property Management Regulation. */
export const china: PollProfile = {
  id: 'CN',
  title: { 'zh-CN': '全国（民法典、物业管理条例）', en: 'China, national rules' },
  validFrom: '2021-01-01',
  replacedAt: null,
  noticeDays: figure(15, 'law', 'text', '物业管理条例第14条', 'Property Management Regulation, Art. 14'),
  noticeMargin: ownDefault(
    1,
    '民法典第201条：首日不计；会议当日亦不计入',
    'Civil Code, Art. 201: the first day is not counted, nor is the day of the meeting',
  ),
  temporaryNoticeDays: null,
  votingDays: null,
  rollPostingDays: ownDefault(7, '名册公示异议期', 'Days for objecting to the roll on the board'),
  undeliveredPostingDays: null,
  online: figure(
    'not-regulated',
    'law',
    'text',
    '民法典第278条未规定表决方式',
    'Civil Code, Art. 278: it prescribes no way of voting',
  ),
  paperOnRequest: ownDefault(
    true,
    '不使用智能手机的业主可领取纸质表决票',
    'Owners without a smartphone may have a paper ballot',
  ),
  proxy: figure(
    { allowed: true, most: null },
    'law',
    'secondary',
    '业主大会和业主委员会指导规则（2009）第26条',
    'Guiding Rules for Owners’ Meetings and Committees (2009), Art. 26',
  ),
  changes: ownDefault(0, '表决票投出后不再更改', 'A ballot stays as it was cast'),
  paperConflict: ownDefault(
    'first',
    '先收到的有效，后收到的列入清单',
    'The one received first counts; the later one is listed',
  ),
  resultWithinDays: ownDefault(3, '表决结果及时公示', 'The result goes on the board without delay'),
  resultPostingDays: ownDefault(7, '公示期不少于7日', 'At least 7 days on the board'),
  secretMatters: figure(
    ['committee-election'],
    'default',
    'secondary',
    '业主委员会选举无记名',
    'Elections of an owners’ committee are secret',
  ),
  secondCall: null,
  silence: figure(
    'by-adopted-rule',
    'law',
    'secondary',
    '业主大会和业主委员会指导规则（2009）第26条第2款',
    'Guiding Rules for Owners’ Meetings and Committees (2009), Art. 26 (2)',
  ),
};

/** Beijing Property Management Regulation (as amended 29 March 2024). */
export const beijing: PollProfile = {
  ...china,
  id: 'CN-BJ',
  title: { 'zh-CN': '北京市', en: 'Beijing' },
  validFrom: '2024-03-29',
  noticeDays: figure(
    15,
    'local',
    'text',
    '北京市物业管理条例第35条',
    'Beijing Property Management Regulation, Art. 35',
  ),
  online: figure(
    'official-platform-only',
    'local',
    'text',
    '北京市物业管理条例第35条',
    'Beijing Property Management Regulation, Art. 35',
  ),
  resultWithinDays: figure(
    3,
    'local',
    'text',
    '北京市物业管理条例第35条',
    'Beijing Property Management Regulation, Art. 35',
  ),
};

/** Hangzhou Property Management Regulation. */
export const hangzhou: PollProfile = {
  ...china,
  id: 'CN-HZ',
  title: { 'zh-CN': '杭州市', en: 'Hangzhou' },
  validFrom: null,
  noticeDays: figure(
    15,
    'local',
    'text',
    '杭州市物业管理条例第19条',
    'Hangzhou Property Management Regulation, Art. 19',
  ),
  temporaryNoticeDays: figure(
    7,
    'local',
    'text',
    '杭州市物业管理条例第19条',
    'Hangzhou Property Management Regulation, Art. 19',
  ),
  votingDays: figure(
    { least: 5, most: 60 },
    'local',
    'text',
    '杭州市物业管理条例第20条',
    'Hangzhou Property Management Regulation, Art. 20',
  ),
  online: figure(
    'official-platform-only',
    'local',
    'text',
    '杭州市物业管理条例第20条（市电子投票系统）',
    'Hangzhou Property Management Regulation, Art. 20 (the city’s own voting system)',
  ),
  paperOnRequest: figure(
    true,
    'local',
    'text',
    '杭州市物业管理条例第20条',
    'Hangzhou Property Management Regulation, Art. 20',
  ),
};

/** Wuhan: what is known of its voting system comes from reports, so nothing of its own is taken for law. */
export const wuhan: PollProfile = {
  ...china,
  id: 'CN-WH',
  title: { 'zh-CN': '武汉市', en: 'Wuhan' },
  validFrom: null,
  changes: figure(
    1,
    'local',
    'secondary',
    '武汉市业主决策电子投票：截止前可更改一次',
    'Wuhan’s voting system for owners: one change until the end',
  ),
  online: figure('real-name', 'local', 'secondary', '武汉市业主决策电子投票系统', 'Wuhan’s voting system for owners'),
};
