import type { Head } from './heads.ts';
import { faultOfMark, type Mandate, type Mandates, mandatesOf, type ProxyFault } from './mandates.ts';
import type { Cast, Mark, OwnersBox } from './roll.ts';

/** Why a mark that came in was set aside. */
export type Refusal = ProxyFault | 'NO_SUCH_HEAD' | 'CHANGE_LIMIT' | 'UNSIGNED' | 'UNCLEAR' | 'VOIDED';

/** A mark set aside, for the tellers' list. */
export interface SetAside {
  readonly head: string;
  readonly voter: string;
  readonly at: number;
  readonly reason: Refusal;
}

/** What a head's forms come to: one choice, co-owners who have not agreed, a form that cannot count, or nothing. */
export type HeadVote<Choice extends Mark> =
  | { readonly state: 'chosen'; readonly choice: Choice }
  | { readonly state: 'pending' | 'invalid' };

interface OwnersMark<Choice> {
  readonly owner: string;
  choice: Choice;
  changes: number;
  /** The owner marked in person, which ends every mandate given for this vote. */
  inPerson: boolean;
}

/** What each head sent in, by the head's index. */
interface Forms<Choice> {
  /** One mark per owner who has marked. */
  readonly marks: (readonly OwnersMark<Choice>[] | undefined)[];
  /** Heads from which a form came that cannot count. */
  readonly defective: Set<number>;
}

/**
 * One choice per head from the marks that came in, in order of time. A sole owner's mark is the head's; co-owners speak
 * through the one they named (Guidance Rules art. 25), or by all marking alike; until then the head is pending. A mark
 * may be changed `policy.changes` times. An agent's mark is its principal's.
 */
export function votesOf<Choice extends Mark>(
  box: OwnersBox<Choice>,
  heads: ReadonlyMap<string, Head>,
): { voteOf: (head: Head) => HeadVote<Choice> | undefined; setAside: SetAside[] } {
  const mandates = mandatesOf(box.proxies ?? [], heads, box.policy);
  const limit = box.policy?.changes ?? 0;
  const named = new Map(box.representatives?.map(({ head, owner }) => [head, owner]));
  const forms: Forms<Choice> = { marks: new Array(heads.size), defective: new Set() };
  const setAside: SetAside[] = [];
  for (const cast of inOrderOfTime(box.casts)) {
    const head = heads.get(cast.head);
    const reason = head === undefined ? 'NO_SUCH_HEAD' : receive(cast, head, forms, mandates, limit);
    if (reason !== undefined) setAside.push({ head: cast.head, voter: cast.voter, at: cast.at, reason });
  }
  return { voteOf: (head) => voteOf(head, forms, named.get(head.id)), setAside };
}

function inOrderOfTime<Choice extends Mark>(casts: readonly Cast<Choice>[]): readonly Cast<Choice>[] {
  const ordered = casts.every((cast, index) => index === 0 || casts[index - 1]!.at <= cast.at);
  return ordered ? casts : [...casts].sort((a, b) => a.at - b.at);
}

function receive<Choice extends Mark>(
  cast: Cast<Choice>,
  head: Head,
  forms: Forms<Choice>,
  mandates: Mandates,
  limit: number,
): Refusal | undefined {
  if (cast.defect === 'voided') return 'VOIDED';
  if (cast.defect !== undefined) {
    forms.defective.add(head.index);
    return cast.defect === 'unsigned' ? 'UNSIGNED' : 'UNCLEAR';
  }
  const given = mandates.get(head.id)?.filter(({ proxy }) => proxy.agent === cast.voter);
  if (given === undefined || given.length === 0) {
    return head.owners.includes(cast.voter) ? mark(forms, head, cast.voter, cast.choice, limit, true) : 'NO_MANDATE';
  }
  const answers = given.map((mandate) => markFor(forms, head, mandate, cast, limit));
  if (head.owners.includes(cast.voter)) answers.unshift(mark(forms, head, cast.voter, cast.choice, limit, true));
  return answers.includes(undefined) ? undefined : answers[0];
}

/** An agent's mark for one principal. */
function markFor<Choice extends Mark>(
  forms: Forms<Choice>,
  head: Head,
  mandate: Mandate,
  { choice, at }: Cast<Choice>,
  limit: number,
): Refusal | undefined {
  const { principal } = mandate.proxy;
  const fault = faultOfMark(mandate, choice, at);
  if (fault !== undefined) return fault;
  if (forms.marks[head.index]?.some(({ owner, inPerson }) => owner === principal && inPerson)) return 'PROXY_ENDED';
  return mark(forms, head, principal, choice, limit, false);
}

function mark<Choice extends Mark>(
  { marks }: Forms<Choice>,
  head: Head,
  owner: string,
  choice: Choice,
  limit: number,
  inPerson: boolean,
): Refusal | undefined {
  const known = marks[head.index];
  const before = known?.find((each) => each.owner === owner);
  if (before === undefined) {
    const first = { owner, choice, changes: 0, inPerson };
    marks[head.index] = known === undefined ? [first] : [...known, first];
    return undefined;
  }
  if (!alike(before.choice, choice)) {
    if (before.changes >= limit) return 'CHANGE_LIMIT';
    before.choice = choice;
    before.changes += 1;
  }
  before.inPerson ||= inPerson;
  return undefined;
}

function voteOf<Choice extends Mark>(
  head: Head,
  forms: Forms<Choice>,
  named: string | undefined,
): HeadVote<Choice> | undefined {
  const marks = forms.marks[head.index];
  if (marks === undefined) return forms.defective.has(head.index) ? { state: 'invalid' } : undefined;
  // Most heads are one owner with one mark, and no lists have to be made to read it.
  if (named === undefined && head.owners.length === 1 && marks.length === 1) {
    return { state: 'chosen', choice: marks[0]!.choice };
  }
  const deciding = named === undefined ? marks : marks.filter(({ owner }) => owner === named);
  const first = deciding[0]?.choice;
  const complete = deciding.length === (named === undefined ? head.owners.length : 1);
  if (first === undefined || !complete || !deciding.every(({ choice }) => alike(choice, first))) {
    return { state: 'pending' };
  }
  return { state: 'chosen', choice: first };
}

function alike(a: Mark, b: Mark): boolean {
  return String(a) === String(b);
}
