import { pollContract as contract } from '@juyi/core/polls/contract';
import { pollDeskContract as desk } from '@juyi/core/polls/desk/contract';
import type { Bind } from '../http/bind.ts';
import { castBallot, myPoll } from './cast.ts';
import { answerChallenge, inspectPoll, raiseChallenge } from './challenges.ts';
import { recordDeliveries } from './deliveries.ts';
import { showDesk } from './desk.ts';
import { endProxy, grantProxy, nameRepresentative } from './mandates.ts';
import { enterCount } from './paper-counts.ts';
import { enterPaper } from './papers.ts';
import { readReceipt, showBundle, showOpening, showResult } from './results.ts';
import { composePoll, listPolls, recomposePoll, showPoll } from './service.ts';
import { transitPoll } from './transitions.ts';
import { showTurnout } from './turnout.ts';

export function bindPolls(bind: Bind): void {
  bind(contract.list, listPolls);
  bind(contract.read, showPoll);
  bind(contract.create, composePoll);
  bind(contract.edit, recomposePoll);
  bind(contract.move, transitPoll);
  bind(contract.mine, myPoll);
  bind(contract.cast, castBallot);
  bind(contract.turnout, showTurnout);
  bind(contract.result, showResult);
  bind(contract.bundle, showBundle);
  bind(contract.receipt, readReceipt);
  bind(desk.desk, showDesk);
  bind(desk.paper, enterPaper);
  bind(desk.count, enterCount);
  bind(desk.grantProxy, grantProxy);
  bind(desk.endProxy, endProxy);
  bind(desk.representative, nameRepresentative);
  bind(desk.deliveries, recordDeliveries);
  bind(desk.raise, raiseChallenge);
  bind(desk.answer, answerChallenge);
  bind(desk.inspect, inspectPoll);
  bind(desk.opening, showOpening);
}
