import { fileContract } from './files/contract.ts';
import type { Endpoint } from './kernel/contract.ts';
import { peopleContract } from './people/contract.ts';
import { meContract } from './people/me/contract.ts';
import { signInContract } from './people/sign-in/contract.ts';
import { proposalContract } from './proposals/contract.ts';
import { rollContract } from './roll/contract.ts';

/** Every operation of the house, in the order of its documentation. */
export const operations: readonly Endpoint[] = [
  ...Object.values(peopleContract),
  ...Object.values(signInContract),
  ...Object.values(meContract),
  ...Object.values(proposalContract),
  ...Object.values(rollContract),
  ...Object.values(fileContract),
] as unknown as readonly Endpoint[];
