import { call } from '@juyi/testing/call';
import type { TestCommunity } from '@juyi/testing/community';

/** Ids of things in different states, for whoever comes and tries. All but `other` are one author's. */
export interface Places {
  readonly gathering: string;
  readonly draft: string;
  readonly fresh: string;
  /** Waits for its author and that of `other` to agree to a merge. */
  readonly merging: string;
  readonly other: string;
  readonly byGates: string;
  readonly answered: string;
  readonly amendment: string;
  readonly pledge: string;
}

interface Tokens {
  readonly author: string;
  readonly second: string;
  readonly worker: string;
}

/** Puts a proposal, an amendment or a pledge into each of those places. */
export async function putProposals(garden: TestCommunity, { author, second, worker }: Tokens): Promise<Places> {
  const make = async (as: string, path: string, body: object, method = 'POST') =>
    (await call(garden, method, path, { as, body })).body.id as string;
  const propose = (more: object = {}, as = author) => make(as, '/proposals', { title: '长椅', body: '坏了', ...more });
  const [gathering, draft, fresh, merging, other, byGates, answered, promised] = await Promise.all([
    propose(),
    propose({ state: 'draft' }),
    propose(),
    propose(),
    propose({}, second),
    propose({ byGates: true }),
    propose(),
    propose(),
  ]);
  const answer = { body: '好', version: 1 };
  await make(worker, `/proposals/${answered}/answer`, answer, 'PUT');
  await make(worker, `/proposals/${promised}/answer`, answer, 'PUT');
  await make(worker, `/proposals/${merging}/merge`, { into: other, version: 1 });
  const amendment = await make(second, `/proposals/${gathering}/amendments`, { part: 'title', wording: '两张长椅' });
  const pledge = await make(worker, `/proposals/${promised}/pledges`, { what: '换木条', who: '物业', due: 0 });
  return { gathering, draft, fresh, merging, other, byGates, answered, amendment, pledge };
}
