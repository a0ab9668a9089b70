import { invalid } from '../kernel/invalid.ts';
import { developerHead, headOf } from './heads.ts';
import type { Majority } from './matters.ts';
import type { Cast, Delivery, OwnersBox, OwnersChoice, Representative, Title, Unit } from './roll.ts';

/** A worked owners' vote as published beside the law: units with their owners, and what each head marked. */
export interface OwnersCase {
  readonly id: string;
  readonly kind: Exclude<Majority, 'unanimous'>;
  readonly policy?: {
    readonly silence?: 'follow_majority';
    readonly countParking?: boolean;
    readonly sameOwnerMerged?: boolean;
  };
  readonly units: readonly {
    readonly id: string;
    readonly area: number;
    readonly owners: readonly string[];
    readonly kind?: 'parking';
    readonly status?: 'unsold' | 'undelivered';
  }[];
  readonly ballots: Readonly<Record<string, OwnersChoice | 'silent'>>;
}

const answers: readonly string[] = ['yes', 'no', 'abstain', 'follow'];

/**
 * The raw box of a worked case. Its areas are as registered; each head's mark is sent by its first owner, whom the
 * others have named; `silent` means that every unit of the head has a proven delivery with the warning on it.
 * @throws InvalidBallots naming the head whose mark is not one an owner can make
 */
export function boxOfCase({ units, ballots, policy = {} }: OwnersCase): OwnersBox {
  const titles: Title[] = [];
  const deliveries: Delivery[] = [];
  const owners = new Map<string, readonly string[]>();
  const roll = units.map(({ id, area, owners: names, kind, status }): Unit => {
    for (const owner of names) titles.push({ unit: id, owner });
    const head = status === undefined ? headOf(names) : developerHead;
    owners.set(head, status === undefined ? names : [developerHead]);
    if (ballots[head] === 'silent') deliveries.push({ unit: id, proven: true, warned: true });
    return { id, area: { register: area }, ...(kind && { kind }), ...(status && { status }) };
  });
  const casts: Cast[] = [];
  const representatives: Representative[] = [];
  for (const [head, choice] of Object.entries(ballots)) {
    if (choice === 'silent') continue;
    if (!answers.includes(choice))
      throw invalid('choice', head, 'A head marks yes, no, abstain or follow, or is silent.');
    const voter = owners.get(head)?.[0] ?? head;
    representatives.push({ head, owner: voter });
    casts.push({ head, voter, choice, at: 0 });
  }
  const { silence, ...rest } = policy;
  const clause = silence && { silence: { text: 'the majority decides for the silent', adoptedOn: 'before the vote' } };
  return { units: roll, titles, deliveries, casts, representatives, policy: { ...rest, ...clause } };
}
