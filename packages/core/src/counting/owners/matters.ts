import type { LocalizedText } from '../../kernel/text.ts';

/** How many of those taking part must agree: more than half, three quarters or more, or everyone concerned. */
export type Majority = 'ordinary' | 'special' | 'unanimous';

/** A matter that owners decide together. */
export interface Matter {
  readonly id: string;
  /** Where the law names it: the item of Civil Code art. 278 para. 1, or art. 279. */
  readonly item: string;
  readonly majority: Majority;
  readonly title: LocalizedText;
}

function matter(id: string, item: string, majority: Majority, chinese: string, english: string): Matter {
  return { id, item, majority, title: { 'zh-CN': chinese, en: english } };
}

/**
 * The matters of Civil Code art. 278 para. 1 with the majority that para. 2 asks, and the one of art. 279.
 * Using the maintenance fund (item 5) is ordinary; raising it (item 6) is special.
 */
export const matters: readonly Matter[] = [
  matter('rules-of-procedure', '278(1)', 'ordinary', '制定或修改业主大会议事规则', 'Rules of procedure'),
  matter('covenant', '278(2)', 'ordinary', '制定或修改管理规约', 'Management covenant'),
  matter('committee-election', '278(3)', 'ordinary', '选举业主委员会或更换委员', 'Owners’ committee election'),
  matter('manager-selection', '278(4)', 'ordinary', '选聘或解聘物业服务人', 'Hiring or dismissing the manager'),
  matter('fund-use', '278(5)', 'ordinary', '使用维修资金', 'Using the maintenance fund'),
  matter('fund-raise', '278(6)', 'special', '筹集维修资金', 'Raising the maintenance fund'),
  matter('rebuild', '278(7)', 'special', '改建、重建建筑物及其附属设施', 'Altering or rebuilding'),
  matter('common-part-use', '278(8)', 'special', '改变共有部分用途或利用其经营', 'New use of common parts'),
  matter('other-major', '278(9)', 'ordinary', '其他重大事项', 'Other major matters'),
  matter('residence-to-business', '279', 'unanimous', '住宅改为经营性用房', 'Turning a home into business premises'),
];
