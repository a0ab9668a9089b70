import { JuyiElement } from '../../base/element.ts';
/**
 * x
 *
 * @tag juyi-proposal-form
 */
export class JuyiProposalForm extends JuyiElement {}
