import { assistedContract as assisted } from '@juyi/core/people/assisted/contract';
import { claimContract as claim } from '@juyi/core/people/claims/contract';
import { peopleContract as contract } from '@juyi/core/people/contract';
import { letterContract as letter } from '@juyi/core/people/letters/contract';
import { meContract as me } from '@juyi/core/people/me/contract';
import { roleContract as role } from '@juyi/core/people/roles/contract';
import { signInContract as signIn } from '@juyi/core/people/sign-in/contract';
import type { Bind } from '../http/bind.ts';
import { endKiosk, listKiosks, makeKiosk } from './assisted/kiosks.ts';
import { beginAssisted, findAssisted, listAssistedActs } from './assisted/service.ts';
import * as claims from './claims/service.ts';
import * as letters from './letters/service.ts';
import * as mine from './me/service.ts';
import { leaveForProvider } from './provider/service.ts';
import * as roles from './roles/service.ts';
import { demoClock, demoSession, endSession, exchangeToken, type PeopleOptions, readOwnSession } from './service.ts';
import { askCode } from './sign-in/codes.ts';
import { choosePerson, proveCode, proveLink, readOffer } from './sign-in/service.ts';

export function bindPeople(bind: Bind, options: PeopleOptions): void {
  bind(contract.session, (call) => readOwnSession(call, options));
  bind(contract.exchange, (call) => exchangeToken(call, options));
  bind(contract.end, endSession);
  bindSignIn(bind, options);
  bindMe(bind);
  bindHomes(bind, options);
  bindOffices(bind);
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
  bind(signIn.leave, (call) => leaveForProvider(call, options));
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

/** How a home is proved: by a letter, then by somebody's word. */
function bindHomes(bind: Bind, options: PeopleOptions): void {
  bind(letter.list, letters.listLetters);
  bind(letter.candidates, letters.listCandidates);
  bind(letter.make, letters.makeLetters);
  bind(letter.prove, (call) => letters.proveLetter(call, options));
  bind(claim.mine, claims.listMyClaims);
  bind(claim.make, claims.makeClaim);
  bind(claim.withdraw, claims.withdrawClaim);
  bind(claim.list, claims.listClaims);
  bind(claim.decide, claims.decide);
}

function bindOffices(bind: Bind): void {
  bind(role.list, roles.listRoles);
  bind(role.find, roles.findPeople);
  bind(role.give, roles.giveRole);
  bind(role.end, roles.endRole);
  bind(assisted.candidates, findAssisted);
  bind(assisted.begin, beginAssisted);
  bind(assisted.acts, listAssistedActs);
  bind(assisted.kiosks, listKiosks);
  bind(assisted.makeKiosk, makeKiosk);
  bind(assisted.endKiosk, endKiosk);
}
