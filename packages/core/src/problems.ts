import { commentProblems } from './comments/problems.ts';
import { fileProblems } from './files/problems.ts';
import { kernelProblems } from './kernel/problems.ts';
import { peopleProblems } from './people/problems.ts';
import { ballotProblems } from './polls/ballot/problems.ts';
import { pollProblems } from './polls/problems.ts';
import { privacyProblems } from './privacy/problems.ts';
import { proposalProblems } from './proposals/problems.ts';
import { rollProblems } from './roll/problems.ts';
import { spaceProblems } from './spaces/problems.ts';

/** Every problem of the house, by its stable code. */
export const problems = {
  ...kernelProblems,
  ...peopleProblems,
  ...proposalProblems,
  ...commentProblems,
  ...rollProblems,
  ...pollProblems,
  ...ballotProblems,
  ...fileProblems,
  ...privacyProblems,
  ...spaceProblems,
};

export type ProblemCode = keyof typeof problems;
