import type { BallotShape } from '../counting/kernel/rule.ts';
import type { LocalizedText } from '../kernel/text.ts';

/** A rule as the desk offers it: its name, and the ballot it needs. */
export interface OfferedRule {
  readonly id: string;
  readonly shape: BallotShape;
  readonly title: LocalizedText;
}

function offered(id: string, shape: BallotShape, chinese: string, english: string): OfferedRule {
  return { id, shape, title: { 'zh-CN': chinese, en: english } };
}

/** The rules a desk offers, by the names of the registry, without the counting itself, which older browsers can't read. */
export const offeredRules: readonly OfferedRule[] = [
  offered('motion', 'motion', '议案表决', 'Motion'),
  offered('consent', 'consent', '无异议通过', 'Consent'),
  offered('owners-vote', 'owners', '业主共同决定（民法典第278条）', 'Owners’ decision (Civil Code art. 278)'),
  offered(
    'owners-unanimous',
    'owners',
    '有利害关系业主一致同意（民法典第279条）',
    'Consent of every interested owner (Civil Code art. 279)',
  ),
  offered('committee-election', 'owners', '业主委员会选举（逐人表决）', 'Owners’ committee, candidate by candidate'),
  offered('single-choice', 'choice', '单选，得票多者当选', 'Single choice, most votes'),
  offered('multiple-choice', 'choices', '多选，得票多者当选', 'Multiple choice, most votes'),
  offered('approval', 'approval', '赞成投票', 'Approval voting'),
  offered('score', 'scores', '评分，总分高者当选', 'Score voting'),
  offered('star', 'scores', 'STAR：先评分，再两两决选', 'STAR voting'),
  offered('majority-judgment', 'grades', '多数评判', 'Majority judgment'),
  offered('instant-runoff', 'ranking', '排序复选（即时决选）', 'Instant runoff'),
  offered('stv-scottish-wig', 'ranking', '单记可让渡投票（苏格兰规则）', 'Single transferable vote, Scottish rules'),
  offered('schulze', 'ranking', '舒尔茨法（两两比较，最强路径）', 'Schulze, by strongest paths'),
  offered('dot-voting', 'credits', '贴点投票', 'Dot voting'),
  offered('quadratic-voting', 'credits', '平方投票', 'Quadratic voting'),
  offered('equal-shares', 'budget', '平等份额法', 'Method of Equal Shares'),
];
