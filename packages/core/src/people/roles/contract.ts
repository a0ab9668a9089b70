import { endpoint } from '../../kernel/contract.ts';
import { EndRole, FindPeople, FoundPeople, GiveRole, HeldRole, HeldRoles } from './schema.ts';

export const roleContract = {
  list: endpoint({
    action: 'role.list',
    method: 'GET',
    path: '/roles',
    summary: { 'zh-CN': '谁担任什么', en: 'Who holds which role' },
    response: HeldRoles,
    status: 200,
    errors: [],
  }),
  find: endpoint({
    action: 'role.find',
    method: 'GET',
    path: '/roles/people',
    summary: { 'zh-CN': '查找可以任职的人', en: 'Find people by the name they chose' },
    query: FindPeople,
    response: FoundPeople,
    records: ({ items }) => items.map(({ id }) => id),
    status: 200,
    errors: [],
  }),
  give: endpoint({
    action: 'role.give',
    method: 'POST',
    path: '/roles',
    summary: { 'zh-CN': '任命', en: 'Give somebody a role' },
    body: GiveRole,
    response: HeldRole,
    status: 201,
    errors: ['ROLE_NOT_YOURS_TO_GIVE', 'ROLE_FOR_ONESELF', 'ROLES_APART'],
  }),
  end: endpoint({
    action: 'role.end',
    method: 'POST',
    path: '/roles/:id/end',
    summary: { 'zh-CN': '免去', en: 'End a role' },
    body: EndRole,
    response: HeldRole,
    status: 200,
    errors: ['ROLE_NOT_YOURS_TO_GIVE', 'ROLE_FOR_ONESELF'],
  }),
};
