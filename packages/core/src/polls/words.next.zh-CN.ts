import type { PollNextWords } from './words.next.en.ts';

/** Words of what is to be done next with a poll, in Chinese. */
export const words: PollNextWords = {
  guides: {
    draft: () => '请像邻居那样再读一遍。名册公示后，大家都能看到，请谁来投就不能再改。',
    rollPosted: () => '居民核对名册，有异议在“名册”里提出。全部答复后，在那里冻结名册，再回到这里确定。',
    rollFrozen: () => '请按时发布公告，最晚的日子见下面。公告之后，要表决的内容不能再改。',
    noticed: (day) => `${day}会自动开始投票。在此之前，请打印公告，把表决票送到各户。`,
    open: (day) => `${day}会自动截止。投票期间随时可以录入纸质票。`,
    postponed: (day) => `${day}会自动开始投票。新的日期已通知应投的人。`,
    closed: () => '由两个人各自清点，并签名。',
    counted: () => '已有两人签名。请公示结果，公示后居民可以提出异议。',
    resultPosted: (day) => `公示到${day}。公示期满、异议全部答复后，确认生效。`,
    final: () => '已经生效，没有要办的了。',
    cancelled: () => '这次表决已取消。要再问大家，请重新发起。',
    revoked: () => '结果已撤销，不作数。要再问大家，请重新发起。',
  },
  holders: '请的是今天担任该身份或属于该组织的人，请现在确定。',
  because: (reason) => `公开的理由：${reason}`,
  postponed: (reason) => `延期原因：${reason}`,
  edit: {
    change: '修改',
    untilNotice: '发布公告之前，除了请谁来投，其他都还能改。',
    fixed: '已经公告，内容不能再改。如果有错，请取消后重新发起。',
    whomStands: '名册已经公示，由谁决定、请谁来投不能再改。',
  },
  convenersNext: '下一步由组织这次表决的人来办。',
  papersOpen: (papers) => `还有 ${papers} 张纸质票只录了一遍，或两人录得不一样，请看下面的清单。`,
  papersAlone: (papers) => `有 ${papers} 张纸质票的两遍录入是同一个人的。请在下面重新录一遍，再签名。`,
  paperAlone: '两遍录入是同一个人的，请另一位再录。',
  ownCount: '请先在下面录入您自己的清点结果，与另一位的一致后再签名。',
  ownCountLater:
    '请您自己清点，在下面录入。与公示的一致，就可以签名；不一致的，请一起重新清点；结果确实有错的，予以撤销。',
  countedByOthers: '这次表决另有指定的计票人。有人不能来的，由居务监督替补。',
  signedAlready: '您已签名。接下来由另一位清点、签名。',
  lastAnswerer:
    '签了名的人不能答复对计票的异议。您签名之后，这里就没有能答复的人了：请让别人来签，或先请第三个人任职。',
  challengesOpen: (challenges) => `还有 ${challenges} 条异议等待答复，见下面。`,
  answerers: (names) => `由没有签名、也没有提出这条异议的人答复：${names}。`,
  noAnswerer: '能答复的人都在计票结果上签过名，或者就是提出的人。需要第三个人：',
  committee: '由社区工作者在“职务”里任命一位业委会委员；',
  supervisor: '或由居务监督在那里任命另一位居务监督；第一位由管理本网站的人任命（juyi appoint）。',
  shared: (settled, all) => `有几位共有人的 ${all} 户中，${settled} 户已推选投票人`,
  sharedAdvice:
    '共有人没有推选同一个人之前，这一票谁也不能投，也不计入。他们可以在表决页上推选，也可以共同签字，由您在这里录入。',
  sharedOwners: (owners) => `${owners} 位共有人`,
  sharedNamed: '已推选',
  sharedWaiting: '还没有一致',
  whichOwner: '大家推选的是哪一位？',
  roles: '去“职务”',
};
