import { endpoint } from '../../kernel/contract.ts';
import { Claim, ClaimsToDecide, DecideClaim, MakeClaim, MyClaims } from './schema.ts';

export const claimContract = {
  mine: endpoint({
    action: 'claim.mine',
    method: 'GET',
    path: '/me/claims',
    summary: { 'zh-CN': '我的住址认领', en: 'My claims to a home' },
    response: MyClaims,
    status: 200,
    errors: [],
  }),
  make: endpoint({
    action: 'claim.make',
    method: 'POST',
    path: '/me/claims',
    summary: { 'zh-CN': '认领住址', en: 'Say which home is mine' },
    body: MakeClaim,
    response: Claim,
    status: 201,
    errors: ['NO_SUCH_UNIT', 'CLAIM_OPEN'],
  }),
  withdraw: endpoint({
    action: 'claim.withdraw',
    method: 'DELETE',
    path: '/me/claims/:id',
    summary: { 'zh-CN': '撤回认领', en: 'Take a claim back' },
    status: 204,
    errors: ['CLAIM_SETTLED'],
  }),
  list: endpoint({
    action: 'claim.list',
    method: 'GET',
    path: '/claims',
    summary: { 'zh-CN': '待确认的住址认领', en: 'Claims that wait to be confirmed' },
    response: ClaimsToDecide,
    records: ({ items }) => items.map(({ person }) => person.id),
    status: 200,
    errors: [],
  }),
  decide: endpoint({
    action: 'claim.decide',
    method: 'POST',
    path: '/claims/:id/decision',
    summary: { 'zh-CN': '确认或退回认领', en: 'Confirm or refuse a claim' },
    body: DecideClaim,
    response: Claim,
    status: 200,
    errors: ['DUTIES_APART', 'CLAIM_SETTLED', 'MEMBER_TAKEN', 'GUARDIAN_REQUIRED'],
  }),
};
