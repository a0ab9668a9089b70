import { rollContract as contract } from '@juyi/core/roll/contract';
import type { Bind } from '../http/bind.ts';
import { freezeRoll } from './freeze.ts';
import { importRoll, readProgress } from './import/import.ts';
import { listRolls } from './service.ts';

export function bindRoll(bind: Bind): void {
  bind(contract.list, listRolls);
  bind(contract.import, importRoll);
  bind(contract.progress, readProgress);
  bind(contract.freeze, freezeRoll);
}
