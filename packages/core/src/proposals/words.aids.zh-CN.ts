import type { ProposalAidWords } from './words.aids.en.ts';

/** Words beside the form for a proposal, in Chinese. */
export const words: ProposalAidWords = {
  request: '具体希望怎么做？（可不写）',
  place: '在哪里？',
  budget: '大约要多少元？',
  target: '请谁来定？',
  targets: {
    worker: '社区服务站',
    council: '居民议事会',
    hearing: '听证会',
    residentsMeeting: '居民会议',
    ownersMeeting: '业主大会',
  },
  forNeighbour: '我替邻居提出（代提）',
  alike: (count) => `有 ${count} 个相近的议题`,
  alikeAdvice: '也许附议就够了。',
  alikeCosigns: (count) => `${count} 人附议`,
  dangers: { red: '这听起来有危险，请先打电话', orange: '这听起来有危险', yellow: '这听起来是要报修的隐患' },
  call: (number) => `拨打 ${number}`,
  dangerAdvice: {
    red: '请先到安全的地方，再打电话；同时告诉服务站，会马上有人来。',
    orange: '请离远一些。作为隐患上报，2 小时内有人查看；提议题要等好几天。',
    yellow: '作为隐患上报，1 个工作日内有人查看，比提议题快。',
  },
  reportHazard: '作为隐患上报',
  noDanger: '没有危险，我要提议题',
  hazardReported: '没有提交议题',
  hazardReportedAdvice: '请向服务站上报隐患；有人身危险时，请马上打电话。',
  drafts: '我的草稿',
  untitled: '还没有标题',
  elsewhere: '请先看最新的内容；如仍要用您的，请再保存一次：',
  optional: '可不写',
  doneAdvice: (days) => `邻居现在可以附议，服务站会在 ${days} 个工作日内答复。`,
  open: '看看我的议题',
  another: '再提一个',
};
