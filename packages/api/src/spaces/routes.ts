import { spaceContract as contract } from '@juyi/core/spaces/contract';
import type { Bind } from '../http/bind.ts';
import {
  admitMember,
  appointMember,
  createSpace,
  dismissMember,
  joinSpace,
  leaveSpace,
  listOwn,
  listRequests,
  listSpaces,
  readSpace,
} from './service.ts';

export function bindSpaces(bind: Bind): void {
  bind(contract.list, listSpaces);
  bind(contract.read, readSpace);
  bind(contract.mine, listOwn);
  bind(contract.create, createSpace);
  bind(contract.join, joinSpace);
  bind(contract.leave, leaveSpace);
  bind(contract.requests, listRequests);
  bind(contract.admit, admitMember);
  bind(contract.appoint, appointMember);
  bind(contract.dismiss, dismissMember);
}
