import { proposalContract as contract } from '@juyi/core/proposals/contract';
import type { Bind } from '../http/bind.ts';
import { decideAmendment, listAmendments, proposeAmendment } from './amending.ts';
import { cosignProposal, uncosignProposal } from './cosigning.ts';
import { passProposalGate } from './gates.ts';
import { listProposals, listSimilar } from './listing.ts';
import { agreeToMerge, askMerge, declineMerge } from './merging.ts';
import { makePledge, movePledge, tellPledge } from './pledging.ts';
import {
  answerProposal,
  createProposal,
  editProposal,
  moveProposal,
  readDesk,
  readMyProposals,
  readProposal,
  readVersions,
} from './service.ts';

/** `similar` goes before the proposal of that name. */
export function bindProposals(bind: Bind): void {
  bind(contract.list, listProposals);
  bind(contract.similar, listSimilar);
  bind(contract.read, readProposal);
  bind(contract.versions, readVersions);
  bind(contract.mine, readMyProposals);
  bind(contract.desk, readDesk);
  bind(contract.create, createProposal);
  bind(contract.edit, editProposal);
  bind(contract.move, moveProposal);
  bind(contract.answer, answerProposal);
  bind(contract.cosign, cosignProposal);
  bind(contract.uncosign, uncosignProposal);
  bind(contract.askMerge, askMerge);
  bind(contract.agreeToMerge, agreeToMerge);
  bind(contract.declineMerge, declineMerge);
  bind(contract.passGate, passProposalGate);
  bind(contract.amendments, listAmendments);
  bind(contract.proposeAmendment, proposeAmendment);
  bind(contract.decideAmendment, decideAmendment);
  bind(contract.makePledge, makePledge);
  bind(contract.tellPledge, tellPledge);
  bind(contract.movePledge, movePledge);
}
