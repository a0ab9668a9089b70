import { rollContract as contract } from '@juyi/core/roll/contract';
import type { Bind } from '../http/bind.ts';
import { freezeRoll } from './freeze.ts';
import { listRolls } from './service.ts';

export function bindRoll(bind: Bind): void {
  bind(contract.list, listRolls);
  bind(contract.freeze, freezeRoll);
}
