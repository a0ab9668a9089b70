import { commentContract } from './comments/contract.ts';
import { newsContract } from './delivery/contract.ts';
import { fileContract } from './files/contract.ts';
import type { Endpoint } from './kernel/contract.ts';
import { assistedContract } from './people/assisted/contract.ts';
import { claimContract } from './people/claims/contract.ts';
import { peopleContract } from './people/contract.ts';
import { letterContract } from './people/letters/contract.ts';
import { meContract } from './people/me/contract.ts';
import { roleContract } from './people/roles/contract.ts';
import { signInContract } from './people/sign-in/contract.ts';
import { pollContract } from './polls/contract.ts';
import { pollDeskContract } from './polls/desk/contract.ts';
import { privacyContract } from './privacy/contract.ts';
import { proposalContract } from './proposals/contract.ts';
import { rollContract } from './roll/contract.ts';
import { postingContract } from './roll/posting/contract.ts';
import { spaceContract } from './spaces/contract.ts';

/** Every operation of the house, in the order of its documentation. */
export const operations: readonly Endpoint[] = [
  ...Object.values(peopleContract),
  ...Object.values(signInContract),
  ...Object.values(meContract),
  ...Object.values(letterContract),
  ...Object.values(claimContract),
  ...Object.values(roleContract),
  ...Object.values(assistedContract),
  ...Object.values(proposalContract),
  ...Object.values(rollContract),
  ...Object.values(postingContract),
  ...Object.values(pollContract),
  ...Object.values(pollDeskContract),
  ...Object.values(fileContract),
  ...Object.values(commentContract),
  ...Object.values(newsContract),
  ...Object.values(privacyContract),
  ...Object.values(spaceContract),
] as unknown as readonly Endpoint[];
