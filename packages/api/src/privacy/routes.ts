import { privacyContract as contract } from '@juyi/core/privacy/contract';
import type { Bind } from '../http/bind.ts';
import {
  eraseMe,
  giveConsent,
  listConsents,
  readAccessLog,
  readOpenings,
  readOwnData,
  readRetention,
  withdrawConsent,
} from './service.ts';

export function bindPrivacy(bind: Bind): void {
  bind(contract.consents, listConsents);
  bind(contract.give, giveConsent);
  bind(contract.withdraw, withdrawConsent);
  bind(contract.data, readOwnData);
  bind(contract.erase, eraseMe);
  bind(contract.openings, readOpenings);
  bind(contract.accessLog, readAccessLog);
  bind(contract.retention, readRetention);
}
