import { rollContract as contract } from '@juyi/core/roll/contract';
import { postingContract } from '@juyi/core/roll/posting/contract';
import type { Bind } from '../http/bind.ts';
import { changeRoll, listChanges } from './changes.ts';
import { exportRoll } from './export.ts';
import { freezeRoll } from './freeze.ts';
import { importRoll, readProgress } from './import/import.ts';
import { answerObjection, listObjections, listPostings, makeObjection, postRoll, readPostedSheet } from './posting.ts';
import { findUnits, readRecord } from './records.ts';
import { listRolls } from './service.ts';
import { listSnapshots, readFrozenSheet } from './snapshots.ts';

export function bindRoll(bind: Bind): void {
  bind(contract.list, listRolls);
  bind(contract.import, importRoll);
  bind(contract.progress, readProgress);
  bind(contract.units, findUnits);
  bind(contract.record, readRecord);
  bind(contract.export, exportRoll);
  bind(contract.change, changeRoll);
  bind(contract.changes, listChanges);
  bind(contract.freeze, freezeRoll);
  bind(contract.snapshots, listSnapshots);
  bind(contract.sheet, readFrozenSheet);
  bind(postingContract.post, postRoll);
  bind(postingContract.list, listPostings);
  bind(postingContract.sheet, readPostedSheet);
  bind(postingContract.object, makeObjection);
  bind(postingContract.objections, listObjections);
  bind(postingContract.answer, answerObjection);
}
