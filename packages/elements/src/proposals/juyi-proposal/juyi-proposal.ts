import { JuyiElement } from '../../base/element.ts';
/**
 * x
 *
 * @tag juyi-proposal
 */
export class JuyiProposal extends JuyiElement {}
