import { commentContract as contract } from '@juyi/core/comments/contract';
import type { Bind } from '../http/bind.ts';
import { markHelpful, markUnhelpful, reportComment, unmark } from './marks.ts';
import { appealComment, moderateComment, readQueue, setPolicy } from './moderation.ts';
import { listComments, readMyComments, readPolicy } from './reading.ts';
import { createComment, editComment, removeComment } from './service.ts';

export function bindComments(bind: Bind): void {
  bind(contract.list, listComments);
  bind(contract.mine, readMyComments);
  bind(contract.create, createComment);
  bind(contract.edit, editComment);
  bind(contract.remove, removeComment);
  bind(contract.helpful, markHelpful);
  bind(contract.unhelpful, markUnhelpful);
  bind(contract.unmark, unmark);
  bind(contract.report, reportComment);
  bind(contract.appeal, appealComment);
  bind(contract.moderate, moderateComment);
  bind(contract.queue, readQueue);
  bind(contract.policy, readPolicy);
  bind(contract.setPolicy, setPolicy);
}
