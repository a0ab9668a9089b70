import { peopleContract as contract } from '@juyi/core/people/contract';
import { meContract as me } from '@juyi/core/people/me/contract';
import { signInContract as signIn } from '@juyi/core/people/sign-in/contract';
import type { Bind } from '../http/bind.ts';
import * as mine from './me/service.ts';
import { demoClock, demoSession, endSession, exchangeToken, type PeopleOptions, readOwnSession } from './service.ts';
import { askCode } from './sign-in/codes.ts';
import { choosePerson, proveCode, proveLink, readOffer } from './sign-in/service.ts';

export function bindPeople(bind: Bind, options: PeopleOptions): void {
  bind(contract.session, (call) => readOwnSession(call, options));
  bind(contract.exchange, (call) => exchangeToken(call, options));
  bind(contract.end, endSession);
  bindSignIn(bind, options);
  bindMe(bind);
  if (!options.setClock) return;
  bind(contract.demoSession, demoSession, ({ community }) => community);
  bind(contract.demoClock, (call) => demoClock(call, options));
}

function bindSignIn(bind: Bind, options: PeopleOptions): void {
  bind(signIn.ways, (call) => readOffer(call, options));
  bind(signIn.askCode, (call) => askCode(call, options));
  bind(signIn.proveCode, proveCode);
  bind(signIn.proveLink, proveLink);
  bind(signIn.choose, choosePerson);
}

function bindMe(bind: Bind): void {
  bind(me.read, mine.readMe);
  bind(me.rename, mine.rename);
  bind(me.addWay, mine.addWay);
  bind(me.removeWay, mine.removeWay);
  bind(me.merge, mine.merge);
  bind(me.sessions, mine.listSessions);
  bind(me.endSession, mine.endOneSession);
  bind(me.endOthers, mine.endOtherSessions);
  bind(me.renew, mine.renewSession);
}
