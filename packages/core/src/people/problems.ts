import { defineProblems } from '../kernel/problem.ts';

export const peopleProblems = defineProblems({
  NO_SUCH_PERSON: {
    status: 404,
    title: { 'zh-CN': '演示数据里没有这个人', en: 'The demo has no such person' },
    advice: { 'zh-CN': '请换一个较小的序号。', en: 'Please choose a lower number.' },
  },
  WAY_NOT_OFFERED: {
    status: 409,
    title: { 'zh-CN': '这个社区没有开通这种登录方式', en: 'This community does not offer that way to sign in' },
    advice: {
      'zh-CN': '请换一种方式登录，或联系社区服务站。',
      en: 'Please use another way, or ask the service station.',
    },
  },
  CODE_WRONG: {
    status: 403,
    title: { 'zh-CN': '验证码不对，或已过期', en: 'That code is not right, or it has expired' },
    advice: {
      'zh-CN': '请再看一眼，或重新要一个。每个验证码只能用一次。',
      en: 'Please look again, or ask for a new one. Each code works once.',
    },
  },
  CODE_LOCKED: {
    status: 429,
    title: { 'zh-CN': '这个验证码试错太多次，已作废', en: 'That code was tried too often and no longer works' },
    advice: { 'zh-CN': '请重新要一个验证码。', en: 'Please ask for a new code.' },
  },
  WAY_TAKEN: {
    status: 409,
    title: { 'zh-CN': '您已经在用这种方式登录了', en: 'You already sign in that way' },
    advice: { 'zh-CN': '不用再添加。', en: 'There is nothing to add.' },
  },
  LAST_WAY: {
    status: 409,
    title: { 'zh-CN': '这是您最后一种登录方式', en: 'This is your last way to sign in' },
    advice: { 'zh-CN': '请先添加另一种，再移除这一种。', en: 'Please add another one first, then remove this one.' },
  },
  TWO_PEOPLE: {
    status: 409,
    title: { 'zh-CN': '名册上这是两个人', en: 'These are two people on the roll' },
    advice: {
      'zh-CN': '两个人的身份不能合并。若名册有误，请联系社区服务站。',
      en: 'Two people cannot become one. If the roll is wrong, please tell the service station.',
    },
  },
  LETTER_WRONG: {
    status: 403,
    title: { 'zh-CN': '信的编号或代码不对，或已用过', en: 'That number or code is not right, or was used before' },
    advice: {
      'zh-CN': '请对照信纸再输一次。每封信只能用一次，丢了可以请社区服务站再发一封。',
      en: 'Please compare it with the letter. Each works once; the service station can send you another.',
    },
  },
  LETTER_LOCKED: {
    status: 429,
    title: { 'zh-CN': '这封信试错太多次，已作废', en: 'This letter was tried too often and no longer works' },
    advice: { 'zh-CN': '请联系社区服务站再发一封。', en: 'Please ask the service station for a new one.' },
  },
  NO_SUCH_UNIT: {
    status: 404,
    title: { 'zh-CN': '名册上没有这个门牌', en: 'The roll has no such home' },
    advice: {
      'zh-CN': '请连楼号一起写，例如 3 幢 501；仍不行请联系社区服务站。',
      en: 'Please write it with its building, such as 3-501, or ask the service station.',
    },
  },
  CLAIM_OPEN: {
    status: 409,
    title: { 'zh-CN': '您已经认领过这个住址', en: 'You have claimed this home already' },
    advice: {
      'zh-CN': '请等社区服务站或楼门长确认。',
      en: 'The service station or your building lead will confirm it.',
    },
  },
  CLAIM_SETTLED: {
    status: 409,
    title: { 'zh-CN': '这个认领已经处理过了', en: 'This claim is settled already' },
    advice: { 'zh-CN': '请刷新看看结果。', en: 'Please reload to see what was decided.' },
  },
  MEMBER_TAKEN: {
    status: 409,
    title: { 'zh-CN': '名册上的这个人已经有账号了', en: 'Somebody is joined to this entry of the roll already' },
    advice: {
      'zh-CN': '请并排比对两边；确认无误后，可由社区工作者换成这一个。',
      en: 'Please compare both side by side; a worker can put this one in the other’s place.',
    },
  },
  DUTIES_APART: {
    status: 403,
    title: { 'zh-CN': '自己的事不能由自己确认', en: 'Nobody confirms what is their own' },
    advice: { 'zh-CN': '请由另一位工作人员处理。', en: 'Please let somebody else do it.' },
  },
  ROLE_NOT_YOURS_TO_GIVE: {
    status: 403,
    title: { 'zh-CN': '这个职务不由您任免', en: 'That role is not yours to give or end' },
    advice: { 'zh-CN': '请联系有权任免的人。', en: 'Please ask whoever appoints it.' },
  },
  ROLE_FOR_ONESELF: {
    status: 403,
    title: { 'zh-CN': '不能给自己任免职务', en: 'Nobody gives or ends a role of their own' },
    advice: { 'zh-CN': '请由另一位工作人员处理。', en: 'Please let somebody else do it.' },
  },
  ROLES_APART: {
    status: 409,
    title: { 'zh-CN': '这两个职务不能由同一个人担任', en: 'One person cannot hold both roles' },
    advice: {
      'zh-CN': '办事的人不监督自己。请先免去其中一个。',
      en: 'Whoever does the work does not watch over it. Please end one of them first.',
    },
  },
  NAME_DIFFERS: {
    status: 403,
    title: { 'zh-CN': '姓名与名册不符', en: 'The name is not the one on the roll' },
    advice: { 'zh-CN': '请当面再问一次全名。', en: 'Please ask the person for their whole name again.' },
  },
  KIOSK_RETIRED: {
    status: 403,
    title: { 'zh-CN': '这台公用终端已停用', en: 'This shared screen is no longer in use' },
    advice: { 'zh-CN': '请找社区工作者重新登记。', en: 'Please ask a community worker to enter it again.' },
  },
  PROVIDER_FAILED: {
    status: 502,
    title: { 'zh-CN': '另一边的登录没有完成', en: 'The login elsewhere was not completed' },
    advice: { 'zh-CN': '请再登录一次，或换一种方式。', en: 'Please sign in once more, or use another way.' },
  },
});
