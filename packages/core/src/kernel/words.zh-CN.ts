import type { KernelWords } from './words.en.ts';

/** Words that every room shares, in Chinese. */
export const words: KernelWords = {
  roles: {
    resident: '居民',
    owner: '业主',
    tenant: '租户',
    buildingLead: '楼门长',
    councilMember: '议事会成员',
    ownersCommittee: '业委会',
    worker: '社区工作者',
    supervisor: '居务监督',
  },
  loading: '正在读取',
  retry: '再试一次',
  back: '返回',
  cancel: '取消',
  today: '今天',
  yesterday: '昨天',
  readAloud: '读给我听',
  stopReading: '停止朗读',
  failed: '这页打不开',
  failedAdvice: '不是您的错。请稍后再试，或打电话给服务站。',
  offline: '没有连上网络',
  offlineAdvice: '请检查网络后再试，您写的内容都在。',
  reference: (number) => `编号 ${number}`,
};
