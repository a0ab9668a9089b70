import { endpoint } from '../kernel/contract.ts';
import { rollLimits } from './limits.ts';
import { FreezeRoll, FrozenSnapshot, ImportProgress, ImportRoll, RollImport, RollList } from './schema.ts';

export const rollContract = {
  list: endpoint({
    action: 'roll.list',
    method: 'GET',
    path: '/rolls',
    summary: { 'zh-CN': '名册', en: 'The rolls of the community' },
    response: RollList,
    status: 200,
    errors: [],
  }),
  import: endpoint({
    action: 'roll.import',
    method: 'POST',
    path: '/rolls/import',
    summary: { 'zh-CN': '导入名册', en: 'Take in a roll from a sheet' },
    query: ImportRoll,
    file: { most: rollLimits.file },
    response: RollImport,
    status: 200,
    errors: ['FILE_EXPECTED', 'FILE_TOO_LARGE', 'ROLL_FILE_UNREADABLE', 'ROLL_ROWS_FAULTY'],
  }),
  progress: endpoint({
    action: 'roll.progress',
    method: 'GET',
    path: '/rolls/import',
    summary: { 'zh-CN': '导入进度', en: 'How far the own import has come' },
    response: ImportProgress,
    status: 200,
    errors: [],
  }),
  freeze: endpoint({
    action: 'roll.freeze',
    method: 'POST',
    path: '/rolls/:id/freeze',
    summary: { 'zh-CN': '为一件事冻结名册', en: 'Freeze the roll for a purpose' },
    body: FreezeRoll,
    response: FrozenSnapshot,
    status: 200,
    errors: ['ROLL_EMPTY'],
  }),
};
