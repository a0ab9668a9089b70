import { endpoint } from '../kernel/contract.ts';
import { DemoClock, DemoSession, ExchangeToken, Session, SignedIn } from './schema.ts';

export const peopleContract = {
  session: endpoint({
    action: 'session.read',
    method: 'GET',
    path: '/session',
    summary: { 'zh-CN': '谁登录了', en: 'Who is signed in' },
    response: Session,
    status: 200,
    errors: [],
  }),
  exchange: endpoint({
    action: 'session.exchange',
    method: 'POST',
    path: '/session',
    summary: { 'zh-CN': '用网站签发的凭证登录', en: 'Sign in with a token signed by the host website' },
    body: ExchangeToken,
    response: SignedIn,
    status: 201,
    errors: ['TOKEN_REFUSED'],
  }),
  end: endpoint({
    action: 'session.end',
    method: 'DELETE',
    path: '/session',
    summary: { 'zh-CN': '退出登录', en: 'Sign out' },
    status: 204,
    errors: [],
  }),
  demoSession: endpoint({
    action: 'demo.session',
    method: 'POST',
    path: '/demo/session',
    summary: { 'zh-CN': '以演示人物登录', en: 'Sign in as a demo person' },
    body: DemoSession,
    response: SignedIn,
    status: 201,
    errors: ['NO_SUCH_PERSON'],
    demo: true,
  }),
  demoClock: endpoint({
    action: 'demo.clock',
    method: 'POST',
    path: '/demo/clock',
    summary: { 'zh-CN': '拨动演示时钟', en: 'Set the demo clock' },
    body: DemoClock,
    status: 204,
    errors: [],
    demo: true,
  }),
};
