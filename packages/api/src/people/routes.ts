import { peopleContract as contract } from '@juyi/core/people/contract';
import type { Bind } from '../http/bind.ts';
import { demoClock, demoSession, endSession, exchangeToken, type PeopleOptions, readOwnSession } from './service.ts';

export function bindPeople(bind: Bind, options: PeopleOptions): void {
  bind(contract.session, (call) => readOwnSession(call, options));
  bind(contract.exchange, (call) => exchangeToken(call, options));
  bind(contract.end, endSession);
  if (!options.setClock) return;
  bind(contract.demoSession, demoSession, ({ community }) => community);
  bind(contract.demoClock, (call) => demoClock(call, options));
}
