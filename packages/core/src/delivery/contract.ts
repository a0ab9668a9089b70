import { endpoint } from '../kernel/contract.ts';
import { CallList, ChooseNews, NewsSettings, OwnNews } from './schema.ts';

export const newsContract = {
  list: endpoint({
    action: 'news.list',
    method: 'GET',
    path: '/me/news',
    summary: { 'zh-CN': '与我有关的消息', en: 'What was told to me' },
    response: OwnNews,
    status: 200,
    errors: [],
  }),
  settings: endpoint({
    action: 'news.settings',
    method: 'GET',
    path: '/me/news/settings',
    summary: { 'zh-CN': '怎样告诉我', en: 'How I am told' },
    response: NewsSettings,
    status: 200,
    errors: [],
  }),
  choose: endpoint({
    action: 'news.choose',
    method: 'PATCH',
    path: '/me/news/settings',
    summary: { 'zh-CN': '选择怎样告诉我', en: 'Choose how I am told' },
    body: ChooseNews,
    response: NewsSettings,
    status: 200,
    errors: [],
  }),
  callList: endpoint({
    action: 'news.callList',
    method: 'GET',
    path: '/news/call-list',
    summary: { 'zh-CN': '需要打电话的人', en: 'People whom news did not reach' },
    response: CallList,
    records: ({ items }) => items.map(({ person }) => person),
    status: 200,
    errors: [],
  }),
  called: endpoint({
    action: 'news.called',
    method: 'PUT',
    path: '/news/call-list/:id',
    summary: { 'zh-CN': '已电话告知', en: 'Somebody was told by telephone' },
    status: 204,
    errors: [],
  }),
};
