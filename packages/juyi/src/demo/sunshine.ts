import type { ProposalText } from './proposals.ts';
import { answeredTexts } from './sunshine-answered.ts';
import { waitingTexts } from './sunshine-waiting.ts';
import { withdrawnTexts } from './sunshine-withdrawn.ts';

/** What the neighbours of Sunshine Garden wrote, and what became of it. */
export const sunshineTexts: readonly ProposalText[] = [...waitingTexts, ...answeredTexts, ...withdrawnTexts];
