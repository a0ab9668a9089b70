import type { PeopleWords } from './words.en.ts';

/** Words about persons and signing in, in Chinese. */
export const words: PeopleWords = {
  as: {
    visitor: '访客',
    resident: '居民',
    owner: '业主',
    buildingLead: '楼门长',
    councilMember: '议事会成员',
    worker: '社区工作者',
  },
  signOut: '退出',
  signingIn: '正在登录…',
  signedIn: (name) => `已登录：${name}`,
  demoAdvice: '这里是演示。请选一个身份。',
  byHost: '请在本网站登录。不登录也可以看。',
  byCode: '用验证码登录：',
  codeWays: { email: '邮箱验证码', phone: '手机验证码', letter: '信上的代码' },
  nowhere: '本页还没有开通登录。不登录也可以看。',
  helped: (officer, until) => `${officer} 正在协助您，到 ${until} 为止。每件事都会记录。`,
  endHelp: '结束协助',
  notYetConfirmed: '还没有确认您住在这里。请联系社区服务站或楼门长确认。',
};
