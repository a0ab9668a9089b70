import type { MoveProposal } from '@juyi/core/proposals/schema';

/** What happened to a proposal after it was written, co-signed or answered, so many hours ago. */
export interface DemoStep {
  /** The title of the proposal. */
  readonly of: string;
  readonly hoursAgo: number;
  /** A worker where left out. */
  readonly by?: 'author';
  readonly move?: Omit<MoveProposal, 'version'>;
  readonly pledge?: { readonly what: string; readonly who: string; readonly dueInDays: number };
  /** News of the last pledge, or its end. */
  readonly tell?: string;
  readonly kept?: true;
}

const admitted = { to: 'admitted' } as const;

/** In the order they happened; each proposal's steps follow one another. */
export const demoSteps: readonly DemoStep[] = [
  { of: 'A light above the parcel lockers at the east gate', hoursAgo: 1, move: admitted },
  { of: '东门三级台阶旁边，加一段轮椅坡道', hoursAgo: 5, move: admitted },
  { of: '周末上午给孩子开放二楼活动室两小时', hoursAgo: 30, move: admitted },
  {
    of: '周末上午给孩子开放二楼活动室两小时',
    hoursAgo: 20,
    move: { to: 'scheduled', scheduledTo: { kind: 'council' } },
  },
  { of: '7 幢西侧的垃圾桶离一楼窗户太近', hoursAgo: 30, move: admitted },
  { of: '7 幢西侧的垃圾桶离一楼窗户太近', hoursAgo: 20, move: { to: 'scheduled' } },
  {
    of: '7 幢西侧的垃圾桶离一楼窗户太近',
    hoursAgo: 3,
    move: {
      to: 'decided',
      outcome: 'adopted',
      reason: '议事会 11 人到会，9 人同意：三个桶移到配电房后墙，下周一起用新位置。',
    },
  },
  {
    of: '旧衣回收箱满了一个月没人清',
    hoursAgo: 100,
    pledge: { what: '每周二、周五清一次旧衣回收箱', who: '物业公司', dueInDays: 6 },
  },
  { of: '旧衣回收箱满了一个月没人清', hoursAgo: 40, tell: '本周二已清，周五会再清一次，清运时间贴在箱子上了。' },
  {
    of: '儿童滑梯下面的橡胶垫裂开翘边了',
    hoursAgo: 300,
    pledge: { what: '换掉滑梯下面的橡胶垫', who: '物业公司', dueInDays: -2 },
  },
  { of: '儿童滑梯下面的橡胶垫裂开翘边了', hoursAgo: 120, tell: '垫子已订，厂家说还要一周，裂口先用胶带贴平。' },
  {
    of: '公共收益一年只公布一次，能不能每季度贴一次',
    hoursAgo: 400,
    pledge: { what: '第三季度公共收益明细上墙', who: '业委会', dueInDays: -10 },
  },
  { of: '公共收益一年只公布一次，能不能每季度贴一次', hoursAgo: 280, kept: true },
  { of: '公共收益一年只公布一次，能不能每季度贴一次', hoursAgo: 278, move: { to: 'done' } },
  { of: '公共收益一年只公布一次，能不能每季度贴一次', hoursAgo: 250, by: 'author', move: { to: 'reviewed' } },
  {
    of: '1 幢门禁对讲听不清，访客喊半天',
    hoursAgo: 200,
    pledge: { what: '换 1 幢两台对讲主机', who: '物业公司', dueInDays: -3 },
  },
  { of: '1 幢门禁对讲听不清，访客喊半天', hoursAgo: 60, kept: true },
  { of: '1 幢门禁对讲听不清，访客喊半天', hoursAgo: 50, move: { to: 'done' } },
];
