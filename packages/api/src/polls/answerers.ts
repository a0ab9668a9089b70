import type { Role, Viewer } from '@juyi/core/kernel/viewer';
import { may } from '@juyi/core/rights';
import type { Call } from '../http/call.ts';
import type { KnownPoll } from './find.ts';
import { signingStore } from './signing.store.ts';

/** Somebody who may answer challenges to a count. */
export interface Answerer {
  readonly id: string;
  readonly name: string;
}

/** Those in an office who may answer challenges to a poll's count: none of them has signed it. */
export async function answerersOf(
  { community, now }: Pick<Call, 'community' | 'now'>,
  { record }: Pick<KnownPoll, 'record'>,
  signers: readonly string[],
): Promise<Answerer[]> {
  const officers = new Map<string, Answerer & { roles: Role[] }>();
  for (const { id, name, role } of await community.database.read(signingStore.officers({ now }))) {
    const known = officers.get(id);
    officers.set(id, { id, name, roles: [...(known?.roles ?? []), role] });
  }
  return [...officers.values()]
    .filter(({ id, roles }) => {
      const officer: Viewer = { community: community.id, person: id, level: 0, roles };
      return !signers.includes(id) && may(officer, 'challenge.answer', record) === null;
    })
    .map(({ id, name }) => ({ id, name }));
}
