import { figure, ownDefault, type PollProfile } from './profile.ts';

/** Residents' meetings by the 1989 law (2018 text): adults of the place, one per household, or delegates. */
export const residents: PollProfile = {
  id: 'CN-RESIDENTS-1989',
  title: { 'zh-CN': '居民会议（居民委员会组织法 2018 年文本）', en: 'Residents’ meeting, 2018 text of the law' },
  validFrom: '2018-12-29',
  noticeDays: ownDefault(3, '居民会议提前公布议题'),
  noticeMargin: ownDefault(0, '公布议题当日不计'),
  temporaryNoticeDays: null,
  votingDays: null,
  rollPostingDays: ownDefault(3, '名单公示'),
  undeliveredPostingDays: null,
  online: figure('not-regulated', 'law', 'text', '城市居民委员会组织法第10条'),
  paperOnRequest: ownDefault(true, '不使用智能手机的居民可领取纸质选票'),
  proxy: ownDefault({ allowed: false, most: 0 }, '本人表决'),
  changes: ownDefault(1, '截止前可更改一次'),
  paperConflict: ownDefault('first', '先收到的有效，后收到的列入清单'),
  resultWithinDays: ownDefault(3, '表决结果及时公示'),
  resultPostingDays: ownDefault(7, '公示期不少于7日'),
  secretMatters: ownDefault([], '未规定'),
  secondCall: null,
  silence: ownDefault('not-participating', '未表决不视为参加'),
};

/** The text in force since 1 January 2026, whose articles on quorum nobody here has read: it can't make a vote bind. */
export const residentsSince2026: PollProfile = {
  ...residents,
  id: 'CN-RESIDENTS-2026',
  title: { 'zh-CN': '居民会议（2026 年起施行文本，待核对）', en: 'Residents’ meeting, text of 2026, unchecked' },
  validFrom: '2026-01-01',
  online: figure('not-regulated', 'law', 'no', '城市居民委员会组织法（2025年修订），未核对原文'),
};

/** A plain association by its own statutes: majority of those present, second call with fewer. */
export const association: PollProfile = {
  ...residents,
  id: 'ASSOCIATION',
  title: { 'zh-CN': '社团、议事会（自定章程）', en: 'A plain association' },
  validFrom: null,
  noticeDays: ownDefault(7, 'Own statutes'),
  online: figure('real-name', 'local', 'text', 'Own statutes'),
  proxy: ownDefault({ allowed: true, most: 1 }, 'Own statutes'),
  secondCall: ownDefault({ quorum: [1, 4] }, 'Own statutes'),
};
