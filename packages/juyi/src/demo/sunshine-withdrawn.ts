import type { ProposalText } from './proposals.ts';

/** What its authors have withdrawn, newest first. */
export const withdrawnTexts: readonly ProposalText[] = [
  {
    title: '西门改成只进不出',
    body: '西门上下班时进出的车顶在一起，电动车从中间钻，看着害怕。改成只进不出，出去的都走北门，应该就顺了。',
    author: { role: 'resident', building: '8 幢' },
    daysAgo: 29,
    at: 9,
    cosigns: 12,
    withdrawn: {
      after: 6,
      reason: '和西门门口的几家小店聊过，改了以后他们卸货要绕一大圈。我再想想别的办法，谢谢附议的 12 位邻居。',
    },
  },
  {
    title: '8 幢顶上三层手机没信号，请运营商来测一测',
    body: '16 楼以上打电话断断续续，家里老人急着叫人都叫不通。想请社区出面约三家运营商来测一次。',
    author: { role: 'resident', building: '8 幢' },
    daysAgo: 58,
    at: 14,
    cosigns: 24,
    withdrawn: { after: 4, reason: '没等社区出面，装维师傅已经来调过天线，现在通话正常了。事情解决，撤回。' },
  },
];
