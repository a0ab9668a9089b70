import { proposalContract as contract } from '@juyi/core/proposals/contract';
import type { Bind } from '../http/bind.ts';
import {
  answerProposal,
  cosignProposal,
  createProposal,
  editProposal,
  listProposals,
  moveProposal,
  readMyProposals,
  readProposal,
  uncosignProposal,
} from './service.ts';

export function bindProposals(bind: Bind): void {
  bind(contract.list, listProposals);
  bind(contract.read, readProposal);
  bind(contract.mine, readMyProposals);
  bind(contract.create, createProposal);
  bind(contract.edit, editProposal);
  bind(contract.move, moveProposal);
  bind(contract.answer, answerProposal);
  bind(contract.cosign, cosignProposal);
  bind(contract.uncosign, uncosignProposal);
}
