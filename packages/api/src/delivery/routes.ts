import { newsContract as contract } from '@juyi/core/delivery/contract';
import type { Bind } from '../http/bind.ts';
import { chooseNews, listNews, markCalled, readCallList, readSettings } from './service.ts';

export function bindNews(bind: Bind): void {
  bind(contract.list, listNews);
  bind(contract.settings, readSettings);
  bind(contract.choose, chooseNews);
  bind(contract.callList, readCallList);
  bind(contract.called, markCalled);
}
