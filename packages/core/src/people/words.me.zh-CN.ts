import type { MeWords } from './words.me.en.ts';

/** Words of the page about oneself, in Chinese. */
export const words: MeWords = {
  signIn: '登录后可以看到自己的内容',
  name: '邻居看到的称呼',
  nameHint: '例如“3-501 林女士”。全名只在名册上。',
  save: '保存',
  saved: '已保存。',

  level: '您在这里的身份',
  levels: [
    '您正在浏览。',
    '能联系到您，住址还没有确认。',
    '已确认您住在这里，可以提议题、附议、参加征询。',
    '已确认您住在这里，并核对过真实姓名。',
    '您的产权已与名册对上，有约束力的表决可以计票。',
  ],
  offices: '您担任的职务',
  until: (date) => `到 ${date}`,

  home: '您的住址',
  offered: (unit) => `您的信寄到 ${unit}。这是您家吗？`,
  thisIsMine: '是，这是我家',
  claimAnother: '认领住址',
  unit: '门牌',
  unitHint: '照门牌上写，例如 3-501。',
  capacity: '您是',
  capacities: { owner: '业主', resident: '住户', tenant: '租户' },
  statement: '怎样能确认您住在这里？',
  statementHint: '例如：五月起的租房合同，邻居认识您。',
  claim: '提交',
  claimStates: {
    open: '等社区服务站或楼门长确认',
    confirmed: '已确认',
    refused: '没有确认',
    withdrawn: '已撤回',
  },
  withdraw: '撤回',

  ways: '登录方式',
  kinds: { email: '邮箱', phone: '手机', host: '本网站', provider: '其他账号' },
  noWay: '请添加一种，以后可以自己登录。',
  remove: '移除',
  addEmail: '添加邮箱',
  addPhone: '添加手机号',
  added: '已添加，以后可以用它登录。',
  sameAddress: (names) => `${names}也在用。这也是您本人吗？`,
  mergeYes: '是，合并成一个',
  mergeNo: '不是，是别人',

  devices: '已登录的设备',
  thisDevice: '本机',
  unknownDevice: '浏览器',
  lastSeen: (date) => `${date} 用过`,
  helpedBy: (name) => `由 ${name} 协助`,
  end: '让它退出',
  endOthers: '让其他设备都退出',

  assisted: '别人协助您办的事',
  assistedAct: (officer, reason) => `${officer} 协助：${reason}`,
  largeType: '长辈版',
  usualType: '标准版',
};
