import { figure, ownDefault, type PollProfile } from './profile.ts';

/** Residents' meetings by the 1989 law (2018 text): adults of the place, one per household, or delegates. */
export const residents: PollProfile = {
  id: 'CN-RESIDENTS-1989',
  title: { 'zh-CN': '居民会议（居民委员会组织法 2018 年文本）', en: 'Residents’ meeting, 2018 text of the law' },
  validFrom: '2018-12-29',
  replacedAt: figure(
    Date.parse('2026-01-01T00:00:00+08:00'),
    'law',
    'secondary',
    '城市居民委员会组织法2018年文本第10条；2026年1月1日起施行修订文本，其条文尚未核对',
    'Organic Law of Urban Residents’ Committees, 2018 text, Art. 10; a new text, not checked here, is in force since 1 January 2026',
  ),
  noticeDays: ownDefault(3, '居民会议提前公布议题', 'Residents’ meetings announce what they decide on'),
  noticeMargin: ownDefault(0, '公布议题当日不计', 'The day of the announcement is not counted'),
  temporaryNoticeDays: null,
  votingDays: null,
  rollPostingDays: ownDefault(3, '名单公示', 'The list is on the board'),
  undeliveredPostingDays: null,
  online: figure(
    'not-regulated',
    'law',
    'text',
    '城市居民委员会组织法第10条',
    'Organic Law of Urban Residents’ Committees, Art. 10',
  ),
  paperOnRequest: ownDefault(
    true,
    '不使用智能手机的居民可领取纸质选票',
    'Residents without a smartphone may have a paper ballot',
  ),
  proxy: ownDefault({ allowed: false, most: 0 }, '本人表决', 'Everybody votes in person'),
  changes: ownDefault(1, '截止前可更改一次', 'One change until the end'),
  paperConflict: ownDefault(
    'first',
    '先收到的有效，后收到的列入清单',
    'The one received first counts; the later one is listed',
  ),
  resultWithinDays: ownDefault(3, '表决结果及时公示', 'The result goes on the board without delay'),
  resultPostingDays: ownDefault(7, '公示期不少于7日', 'At least 7 days on the board'),
  secretMatters: ownDefault([], '未规定', 'Nothing is prescribed'),
  secondCall: null,
  silence: ownDefault('not-participating', '未表决不视为参加', 'Whoever does not vote takes no part'),
};

/** The text in force since 1 January 2026, whose articles on quorum nobody here has read: it can't make a vote bind. */
export const residentsSince2026: PollProfile = {
  ...residents,
  id: 'CN-RESIDENTS-2026',
  title: { 'zh-CN': '居民会议（2026 年起施行文本，待核对）', en: 'Residents’ meeting, text of 2026, unchecked' },
  validFrom: '2026-01-01',
  replacedAt: null,
  online: figure(
    'not-regulated',
    'law',
    'no',
    '城市居民委员会组织法（2025年修订），未核对原文',
    'Organic Law of Urban Residents’ Committees (2025), whose text was not checked',
  ),
};

/** A plain association by its own statutes: majority of those present, second call with fewer. */
export const association: PollProfile = {
  ...residents,
  id: 'ASSOCIATION',
  title: { 'zh-CN': '社团、议事会（自定章程）', en: 'A plain association' },
  validFrom: null,
  replacedAt: null,
  noticeDays: ownDefault(7, '自定章程', 'Own statutes'),
  online: figure('real-name', 'local', 'text', '自定章程', 'Own statutes'),
  proxy: ownDefault({ allowed: true, most: 1 }, '自定章程', 'Own statutes'),
  secondCall: ownDefault({ quorum: [1, 4] }, '自定章程', 'Own statutes'),
};
