import type { CreatePoll } from '@juyi/core/polls/schema';

/** A poll of the demo: what is asked, when in days from today, and how far it has come. */
export interface DemoPoll {
  readonly poll: Omit<CreatePoll, 'opensAt' | 'closesAt' | 'contact'>;
  readonly opensIn: number;
  readonly closesIn: number;
  readonly state: 'noticed' | 'open' | 'resultPosted';
  /** How many of those entitled have voted, in percent. */
  readonly turnout: number;
  /** The n-th voter's choice on each item. */
  choose(n: number): Record<string, unknown>;
}

const both = (chinese: string, english: string) => ({ 'zh-CN': chinese, en: english });
const option = (id: string, chinese: string, english: string, cost?: number) => ({
  id,
  name: both(chinese, english),
  ...(cost !== undefined && { cost }),
});

const projects = [
  option('ramp', '东门加一段轮椅坡道', 'Wheelchair ramp at the east gate', 38_000),
  option('lamps', '换 24 盏楼道声控灯', 'Twenty-four new stairwell lamps', 9_600),
  option('benches', '中心花园添 6 张带扶手的长椅', 'Six benches with armrests', 14_400),
  option('charging', '充电棚加装自停插座', 'Sockets that stop by themselves', 26_000),
  option('lockers', '快递柜上方加雨棚和灯', 'Roof and light above the lockers', 7_800),
  option('gateball', '门球场换草皮', 'New turf for the gateball court', 52_000),
  option('sand', '儿童沙池换沙、加盖', 'New sand and a lid for the sandpit', 8_500),
  option('drain', '清一遍地下车库排水沟', 'Clearing the drains of the garage', 12_000),
  option('notice', '每幢一块双语公告栏', 'A notice board in two languages', 19_200),
  option('camera', '北门装一盏灯和一个摄像头', 'Lamp and camera at the north gate', 16_500),
  option('library', '活动室书架和两百本书', 'Shelves and two hundred books', 11_000),
  option('tools', '公用工具间：梯子、电钻、推车', 'Shared ladder, drill and trolley', 6_400),
];

const candidates = [
  option('chen', '陈立新（3 幢）', 'Chen Lixin, house 3'),
  option('zhao', '赵慧（5 幢）', 'Zhao Hui, house 5'),
  option('sun', '孙启明（1 幢）', 'Sun Qiming, house 1'),
  option('meyer', '安娜（2 幢）', 'Anna Meyer, house 2'),
  option('wu', '吴桂芳（7 幢）', 'Wu Guifang, house 7'),
  option('liu', '刘洋（6 幢）', 'Liu Yang, house 6'),
];

const motion = (id: string, chinese: string, english: string) => ({
  id,
  title: both(chinese, english),
  rule: 'motion',
  params: { base: 'cast' },
});
const residents = { electors: 'persons' as const };

/** What Sunshine Garden votes on, in every state a visitor should see. */
export const demoPolls: readonly DemoPoll[] = [
  {
    poll: {
      kind: 'consultative',
      title: both('东门要不要加一段轮椅坡道', 'A wheelchair ramp at the east gate?'),
      text: both(
        '坡道长 9 米，坡度 1:12，占用花坛 1.8 米。施工十天，期间走西门。',
        'Nine metres at 1:12, taking 1.8 metres of the flower bed. Ten days of work; the west gate stays open.',
      ),
      cost: both('从小区公共收益里出，各家不另交钱。', 'Paid from common income; no home pays anything.'),
      items: [motion('ramp', '同意加建坡道吗？', 'Shall the ramp be built?')],
      franchise: residents,
    },
    opensIn: -3,
    closesIn: 6,
    state: 'open',
    turnout: 22,
    choose: (n) => ({ ramp: n % 9 === 0 ? 'no' : n % 13 === 0 ? 'abstain' : 'yes' }),
  },
  {
    poll: {
      kind: 'consultative',
      title: both('十万元微更新，先做哪几件', 'A hundred thousand yuan: what first?'),
      text: both(
        '十二个项目都是邻居提的。每人挑自己想要的，合计不超过十万元。',
        'Neighbours proposed all twelve. Choose what you want; together at most a hundred thousand.',
      ),
      items: [
        {
          id: 'budget',
          title: both('您想先做哪些？', 'Which would you do first?'),
          rule: 'equal-shares',
          options: projects,
          budget: 100_000,
        },
      ],
      franchise: residents,
    },
    opensIn: -2,
    closesIn: 9,
    state: 'open',
    turnout: 12,
    choose: (n) => ({
      budget: [
        [1, 4, 6],
        [0, 11],
        [2, 7, 11],
        [3, 1],
      ][n % 4],
    }),
  },
  {
    poll: {
      kind: 'consultative',
      title: both('补选三位议事会成员', 'Three seats on the residents’ council'),
      text: both('按喜欢的先后排一排，排几位都可以。', 'Rank as many as you like, the one you want most first.'),
      items: [
        {
          id: 'council',
          title: both('请按先后排列', 'Rank the candidates'),
          rule: 'stv-scottish-wig',
          options: candidates,
          seats: 3,
        },
      ],
      franchise: residents,
    },
    opensIn: -1,
    closesIn: 12,
    state: 'open',
    turnout: 8,
    choose: (n) => ({ council: [n % 6, (n + 2) % 6, (n + 3) % 6] }),
  },
  {
    poll: {
      kind: 'council',
      effect: 'binding',
      title: both('充电棚断电时间推迟到十一点半', 'Charging shed open until half past eleven'),
      items: [motion('hours', '同意从下月起推迟吗？', 'From next month on?')],
      franchise: residents,
    },
    opensIn: 8,
    closesIn: 10,
    state: 'noticed',
    turnout: 0,
    choose: () => ({}),
  },
  {
    poll: {
      kind: 'consultative',
      title: both('二楼活动室周末给谁用', 'Who has the second-floor room at weekends?'),
      items: [
        {
          id: 'room',
          title: both('周末上午的安排', 'Saturday and Sunday mornings'),
          rule: 'single-choice',
          options: [
            option('children', '孩子们，家长轮值', 'Children, parents on duty by turns'),
            option('chess', '棋牌和书法', 'Chess and calligraphy'),
            option('both', '周六孩子，周日棋牌', 'Children on Saturday, chess on Sunday'),
          ],
        },
      ],
      franchise: residents,
    },
    opensIn: -16,
    closesIn: -4,
    state: 'resultPosted',
    turnout: 26,
    choose: (n) => ({ room: [n % 5 < 2 ? 2 : n % 5 === 2 ? 1 : 0] }),
  },
];
