import type { LocalizedText } from '@juyi/core/kernel/text';
import type { DemoRole } from '@juyi/core/people/schema';

/** A neighbourhood of the demo. `buildings` are named as neighbours say them; `people` says how many hold each role besides the staff. */
export interface DemoCommunity {
  readonly id: string;
  readonly name: LocalizedText;
  /** IANA time zone. */
  readonly zone: string;
  /** The service station's telephone. */
  readonly phone: string;
  readonly buildings: readonly string[];
  /** The workers of the service station, by full name. */
  readonly staff: readonly string[];
  readonly people: Readonly<Record<Exclude<DemoRole, 'worker'>, number>>;
}

export const demoCommunities: readonly DemoCommunity[] = [
  {
    id: 'sunshine',
    name: { 'zh-CN': '阳光花园', en: 'Sunshine Garden' },
    zone: 'Asia/Shanghai',
    phone: '010-5555 0100',
    buildings: ['1 幢', '2 幢', '3 幢', '4 幢', '5 幢', '6 幢', '7 幢', '8 幢'],
    staff: ['周敏华', '何永福', '于晓燕', '马海波', '陆文静', '程志强'],
    people: { visitor: 20, resident: 620, owner: 320, buildingLead: 12, councilMember: 15 },
  },
  {
    id: 'riverside',
    name: { 'zh-CN': '河畔家园', en: 'Riverside Homes' },
    zone: 'Asia/Shanghai',
    phone: '010-5555 0200',
    buildings: ['1 号楼', '2 号楼', '3 号楼', '5 号楼', '6 号楼'],
    staff: ['沈秀英', '高鹏', '蒋雨桐'],
    people: { visitor: 8, resident: 160, owner: 90, buildingLead: 6, councilMember: 7 },
  },
];
