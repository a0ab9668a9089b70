import { escapeText } from './markup.mjs';

export const languages = ['zh-CN', 'en'];

export const words = {
  'zh-CN': {
    site: '居议文档',
    index: '开始',
    owners: '网站主',
    workers: '社区工作者',
    votes: '核对表决',
    developers: '开发者',
    widgets: '部件',
    problems: '问题代码',
    operations: '接口一览',
    other: 'English',
    skip: '跳到正文',
    live: '实际效果',
    alone: '这个部件由别的部件使用，不单独放在页面上。',
    fallback: '这里会出现部件。要看实际效果，请运行 npm start，再打开 /docs/。',
    none: '演示里现在没有这样的事；有的时候，部件会出现在这里。',
    attributes: '属性',
    events: '事件',
    slots: '插槽',
    cssParts: '::part',
    cssProperties: 'CSS 变量',
    meaning: '含义（原文为英文）',
    name: '名称',
    status: '状态码',
    advice: '怎么办',
    call: '调用',
    does: '做什么',
    usual: '缺省',
  },
  en: {
    site: 'Juyi documentation',
    index: 'Start',
    owners: 'Site owners',
    workers: 'Community workers',
    votes: 'Checking a vote',
    developers: 'Developers',
    widgets: 'Widgets',
    problems: 'Problem codes',
    operations: 'Operations',
    other: '中文',
    skip: 'Skip to content',
    live: 'Live',
    alone: 'Other widgets use this one; it is not put on a page by itself.',
    fallback: 'The widget appears here. To see it live, run npm start and open /docs/.',
    none: 'The demo has nothing of the kind at the moment; where there is something, the widget appears here.',
    attributes: 'Attributes',
    events: 'Events',
    slots: 'Slots',
    cssParts: '::part',
    cssProperties: 'CSS properties',
    meaning: 'What it means',
    name: 'Name',
    status: 'Status',
    advice: 'What to do',
    call: 'Call',
    does: 'What it does',
    usual: 'default',
  },
};

const menu = ['index', 'owners', 'workers', 'votes', 'developers', 'widgets', 'operations', 'problems'];

/** A whole page. The first one, which lets a reader choose a language, has no name and no menu. */
export function frame({ language, name, title, body }) {
  const say = words[language];
  const up = name === '' ? '' : '../';
  const other = language === 'en' ? 'zh-CN' : 'en';
  const links = menu.map(
    (page) => `<a href="${page}.html"${page === name ? ' aria-current="page"' : ''}>${say[page]}</a>`,
  );
  const nav =
    name === ''
      ? ''
      : `<nav>${links.join('')}<a href="../${other}/${name}.html" lang="${other}" hreflang="${other}">${say.other}</a></nav>`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)} · ${say.site}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${up}style.css">
${name === 'widgets' ? `<script type="module" src="/juyi/assets/juyi.js"></script><script type="module" src="${up}live.js"></script>` : ''}
</head>
<body>
<a class="skip" href="#main">${say.skip}</a>
<header><p class="name">${say.site}</p>${nav}</header>
<main id="main">${body}</main>
</body>
</html>
`;
}
