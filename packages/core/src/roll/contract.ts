import { endpoint } from '../kernel/contract.ts';
import { FreezeRoll, FrozenSnapshot, RollList } from './schema.ts';

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
