import type { PrivacyWords } from './words.en.ts';

/** Words about what is known of a person, in Chinese. */
export const words: PrivacyWords = {
  consents: {
    share: {
      title: '把我的请求转给能帮忙的单位',
      text: '例如把您的姓名和电话转给要来修门的物业。不同意时，服务站不转交，由您自己联系。',
    },
    publish: {
      title: '公示结果时写上我的名字',
      text: '例如会议记录、证明名单。不同意时不写名字。您怎么投票从不公开。',
    },
    images: {
      title: '使用拍到我的活动照片',
      text: '用在社区网页和公告栏。不同意时不用，或处理到认不出您。',
    },
    sensitive: {
      title: '保存我说的健康或困难情况',
      text: '让帮忙的人知道您的需要。内容加密保存，谁打开过都有记录。不同意时照样帮您，只是每次要再说一遍。',
    },
  },
  consentStates: { none: '没有同意', given: '已同意', withdrawn: '已撤回', outdated: '说明已更新，请重新决定' },
  consentHeading: '我的同意',
  consentAdvice: '各项互不影响。不同意也可以照常看、提议、投票、收到通知。',
  allow: (what) => `同意：${what}`,
  withdraw: (what) => `撤回：${what}`,
  allowShort: '同意',
  withdrawShort: '撤回',
  since: (date) => `${date}起`,
  openingsHeading: '谁看过我的资料',
  openingsEmpty: '没有工作人员看过。',
  opened: (name, when) => `${name}，时间：${when}`,
  actions: {
    'role.find': '查找要授予角色的人',
    'claim.list': '审核谁住在哪里',
    'claim.decide': '确认或退回谁住在哪里',
    'letter.make': '打印寄给您的信',
    'assisted.candidates': '在您家门口协助办理',
    'news.callList': '给消息没送到的人打电话',
    'assisted.begin': '开始当面协助您',
    'roll.record': '查看名册上的住房',
    'roll.export': '把名册导出为表格',
    'space.requests': '查看谁申请加入议事群',
  },
  otherAction: '因其他工作查看',
  dataHeading: '我的数据',
  dataAdvice: '保存的所有与您有关的数据，可以在这里看，也可以带走。',
  showData: '查看我的数据',
  saveData: '存成文件',
  rows: (count) => `${count} 条`,
  eraseHeading: '注销',
  eraseAdvice: '姓名、登录方式和消息会永久删除。投过的票和附议仍然算数，但没有名字。注销后不能恢复。',
  erase: '注销…',
  eraseSure: '是的，永久注销',
  erased: '已经注销。谢谢您，再见。',
  signInFirst: '请先登录，再看您自己的资料。',
};
