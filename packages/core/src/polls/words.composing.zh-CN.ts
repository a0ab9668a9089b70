import type { Majority } from '../counting/owners/matters.ts';
import type { ComposingWords } from './words.composing.en.ts';

const majorities: Record<Majority, string> = {
  ordinary: '法律要求参与表决的面积和人数都过半数同意。',
  special: '法律要求参与表决的面积和人数都达到四分之三同意。',
  unanimous: '法律要求有利害关系的业主一致同意。',
};

const faults: ComposingWords['faults'] = {
  required: '还没有填',
  too_big: '太长或太大',
  too_small: '太少或太小',
  invalid_type: '没有填或看不懂',
  before_opening: '要晚于开始投票',
  later: '只能比公告的日子晚',
  future: '不能晚于现在',
  past: '已经过去了',
  two_needed: '至少选两位',
  twice: '重复了',
  too_few: '请写出可选的内容',
  too_many: '比可选的还多',
  cost: '每个项目都要写花费',
  law: '法律对此另有规定',
  narrow: '年龄段至少跨五岁',
  unknown: '这里没有',
  kind: '不适合这一类表决',
  profile: '所选的规则里没有',
};

/** Words of composing a poll at the desk, and of changing its draft, in Chinese. */
export const words: ComposingWords = {
  matterLabel: '属于哪一类事项？',
  matterNone: '都不是',
  matterHint: (majority) => (majority ? majorities[majority] : '每一类要多少人同意，法律有规定。'),
  platformLabel: '在政府平台上的编号',
  platformHint: '本地规定，网上表决同时在政府平台上进行才作数。只征询意见，或只用纸质票的，不用填。',
  temporaryLabel: (days) => `这是临时会议或紧急会议，提前 ${days} 天公告即可`,
  secretLegend: '是不是无记名？',
  secretLabel: '谁投了什么，任何人都不能知道，计票人也不能',
  secretByRules: '按这套规则，这次选举无记名。',
  secretNot: '谁投了什么，只有计票人知道，不对外说。',
  secretHow: '只用纸质票，由两名计票人清点，各自录入结果。',
  secretOnline: '无记名表决目前不能在屏幕上进行。投票方式里还有屏幕，就不能保存。',
  paperAlone: '只用纸质票',
  previewWho: {
    owners: '业主',
    residents: '名册上的成年居民',
    households: '各户',
    persons: '担任该身份的人',
  },
  previewMatter: (matter) => `事项：${matter}。`,
  previewTemporary: '这是临时会议或紧急会议。',
  previewSecret: '无记名投票。',
  previewPlatform: (number) => `政府平台编号：${number}。`,

  change: '修改草稿',
  backToDraft: '返回这次表决',
  keep: '保存修改',
  keeping: '正在保存…',
  remove: '去掉',
  proposalBefore: '原来所选的议题',
  overtaken: '您打开之后，有人改过这份草稿',
  overtakenAdvice: '您写的都还在。请先看看新的草稿，再决定要不要用您写的换掉它。',
  seeNewer: '看新的草稿',
  keepMine: '用我写的换掉它',
  opensTime: '当天几点开始？',
  closesTime: '当天几点截止？',
  faultAt: (step, field) => `第 ${step} 步：${field}`,
  colon: '：',
  faults,
  over: '这次表决已经公告',
  overAdvice: '内容不能再改。您写的都还在，需要的请先抄下来。',
};
