import { defineProblems } from './problem.ts';

/** Problems that any operation may meet, whatever its room. */
export const kernelProblems = defineProblems({
  VALIDATION: {
    status: 422,
    title: { 'zh-CN': '有些内容需要修改', en: 'Some of this needs changing' },
    advice: {
      'zh-CN': '请按提示修改后再试，写好的内容都还在。',
      en: 'Please mend the marked fields and try again. Nothing you wrote is lost.',
    },
  },
  MALFORMED_JSON: {
    status: 400,
    title: { 'zh-CN': '请求内容不是有效的 JSON', en: 'The request body is not valid JSON' },
    advice: { 'zh-CN': '请发送一个 UTF-8 编码的 JSON 对象。', en: 'Send one JSON object encoded as UTF-8.' },
  },
  MEDIA_TYPE: {
    status: 415,
    title: { 'zh-CN': '只接受 JSON', en: 'Only JSON is accepted' },
    advice: { 'zh-CN': '请把 Content-Type 设为 application/json。', en: 'Set Content-Type to application/json.' },
  },
  BODY_TOO_LARGE: {
    status: 413,
    title: { 'zh-CN': '内容太长', en: 'That is too long to send' },
    advice: { 'zh-CN': '请缩短后再发送。', en: 'Please shorten it and send it again.' },
  },
  FILE_EXPECTED: {
    status: 415,
    title: { 'zh-CN': '这里要的是一个文件', en: 'A file is expected here' },
    advice: {
      'zh-CN': '请用 multipart/form-data 发送一个文件。',
      en: 'Send one file as multipart/form-data.',
    },
  },
  FILE_TOO_LARGE: {
    status: 413,
    title: { 'zh-CN': '文件太大', en: 'The file is too large' },
    advice: { 'zh-CN': '请缩小或分开后再发送。', en: 'Please make it smaller or send it in parts.' },
  },
  NOT_FOUND: {
    status: 404,
    title: { 'zh-CN': '没有找到', en: 'Nothing is here' },
    advice: {
      'zh-CN': '它可能已被撤回，或链接有误。请回到列表看看。',
      en: 'It may have been withdrawn, or the link is wrong. Please look in the list.',
    },
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    title: { 'zh-CN': '这个地址不支持这种操作', en: 'This address does not take that method' },
    advice: { 'zh-CN': '允许的方法见 Allow 头。', en: 'The Allow header lists the methods it takes.' },
  },
  UNKNOWN_COMMUNITY: {
    status: 404,
    title: { 'zh-CN': '没有这个社区', en: 'There is no such community' },
    advice: { 'zh-CN': '请检查 community 的写法。', en: 'Please check the community name.' },
  },
  ORIGIN_NOT_ALLOWED: {
    status: 403,
    title: { 'zh-CN': '这个网站不在允许名单里', en: 'This website is not on the list' },
    advice: {
      'zh-CN': '请网站管理员把它的地址加入允许名单。',
      en: 'Ask the site owner to add its address to the allowed origins.',
    },
  },
  SIGN_IN_REQUIRED: {
    status: 401,
    title: { 'zh-CN': '请先登录', en: 'Please sign in first' },
    advice: {
      'zh-CN': '登录后会继续，写好的内容都还在。',
      en: 'You can go on after signing in. Nothing you wrote is lost.',
    },
  },
  SESSION_EXPIRED: {
    status: 401,
    title: { 'zh-CN': '登录已过期', en: 'Your sign-in has expired' },
    advice: { 'zh-CN': '请再登录一次，写好的内容都还在。', en: 'Please sign in again. Nothing you wrote is lost.' },
  },
  OTHER_COMMUNITY: {
    status: 403,
    title: { 'zh-CN': '这个登录属于另一个社区', en: 'This sign-in belongs to another community' },
    advice: { 'zh-CN': '请在这个社区重新登录。', en: 'Please sign in to this community.' },
  },
  TOKEN_REFUSED: {
    status: 401,
    title: { 'zh-CN': '网站给出的登录凭证无效', en: 'The website’s sign-in token was not accepted' },
    advice: {
      'zh-CN': '请刷新页面再试；若仍不行，请告诉网站管理员。',
      en: 'Reload the page and try again; if it persists, tell the site owner.',
    },
  },
  LEVEL_REQUIRED: {
    status: 403,
    title: { 'zh-CN': '需要先确认您住在这里', en: 'First we need to know that you live here' },
    advice: {
      'zh-CN': '请联系社区服务站或楼门长确认居住。',
      en: 'Ask the service station or your building lead to confirm it.',
    },
  },
  ADULTS_ONLY: {
    status: 403,
    title: { 'zh-CN': '满 18 周岁才计入附议', en: 'Co-signs are counted from 18 on' },
    advice: {
      'zh-CN': '您可以提议、发言；附议请由监护人以自己的名义进行。',
      en: 'You can propose and speak; a guardian co-signs in their own name.',
    },
  },
  ROLE_REQUIRED: {
    status: 403,
    title: { 'zh-CN': '这件事由社区工作者来做', en: 'This is for community workers' },
    advice: { 'zh-CN': '有需要请联系社区服务站。', en: 'Please ask the service station for help.' },
  },
  NOT_YOURS: {
    status: 403,
    title: { 'zh-CN': '只有写它的人可以这样做', en: 'Only the person who wrote it can do that' },
    advice: { 'zh-CN': '您可以表示支持，或另写一个。', en: 'You can support it, or write something of your own.' },
  },
  NOT_ASSISTED: {
    status: 403,
    title: { 'zh-CN': '这件事要由本人自己来做', en: 'Only the person themselves can do that' },
    advice: {
      'zh-CN': '代办时不能改动登录方式和身份。请本人登录后再做。',
      en: 'Ways in and identity are not changed while somebody helps. Please do it after signing in yourself.',
    },
  },
  STALE_VERSION: {
    status: 409,
    title: { 'zh-CN': '刚才有人改过了', en: 'Someone changed it a moment ago' },
    advice: {
      'zh-CN': '请看过最新内容后再试，您写的都还在。',
      en: 'Please read the newest text and try again. What you wrote is still here.',
    },
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    title: {
      'zh-CN': '同一个 Idempotency-Key 用在了不同的内容上',
      en: 'That Idempotency-Key was used for something else',
    },
    advice: { 'zh-CN': '请为新的操作换一个新的键。', en: 'Use a new key for a new operation.' },
  },
  RATE_LIMITED: {
    status: 429,
    title: { 'zh-CN': '操作太频繁', en: 'That is a little too fast' },
    advice: {
      'zh-CN': '请稍等片刻再试，写好的内容都还在。',
      en: 'Please wait a moment and try again. Nothing you wrote is lost.',
    },
  },
  DATABASE_BUSY: {
    status: 503,
    title: { 'zh-CN': '现在人很多，还没有存上', en: 'It is busy right now, and this is not saved yet' },
    advice: { 'zh-CN': '请稍后再试，写好的内容都还在。', en: 'Please try again shortly. Nothing you wrote is lost.' },
  },
  INTERNAL: {
    status: 500,
    title: { 'zh-CN': '这页出了问题', en: 'Something went wrong on our side' },
    advice: {
      'zh-CN': '不是您的错。请稍后再试，或把编号告诉社区服务站。',
      en: 'It is not your fault. Try again later, or tell the service station the number below.',
    },
  },
});
