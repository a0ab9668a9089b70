import type { KernelWords } from '@juyi/core/kernel/words.en';
import type { ProposalSummary } from '@juyi/core/proposals/schema';

/** A person as neighbours are shown them: the office held, if any, and the name they chose. */
export function sayPerson({ name, role }: ProposalSummary['author'], words: KernelWords): string {
  const office = role === null ? '' : (words.roles as Record<string, string>)[role];
  return office && !name.includes(office) ? `${office} ${name}` : name;
}
