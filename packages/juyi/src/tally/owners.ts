import type { Sheet } from '@juyi/core/counting/files/sheet';
import { invalid } from '@juyi/core/counting/kernel/invalid';
import type { Option } from '@juyi/core/counting/kernel/profile';
import { groupElectors } from '@juyi/core/counting/owners/ballots';
import { boxOfCase } from '@juyi/core/counting/owners/box-of-case';
import { electorateOf, type HeadState } from '@juyi/core/counting/owners/electors';
import { electorateSteps } from '@juyi/core/counting/owners/notes';
import { readOwnersCases } from '@juyi/core/counting/owners/read-case';
import type { Mark, OwnersBox } from '@juyi/core/counting/owners/roll';
import { candidatesChoiceSchema, ownersBoxSchema, ownersChoiceSchema } from '@juyi/core/counting/owners/schema';

type JsonRecord = Readonly<Record<string, unknown>>;

/**
 * The heads of an owners' vote from a worked case `{ kind, units, ballots }`, or from the raw box
 * `{ kind?, units, titles, casts, … }`, which for a committee also has `candidates` and `seats`. Undefined when it is neither.
 * @throws InvalidBallots naming the case, the unit, the head or the field at fault
 */
export function readOwners(election: unknown): Sheet | undefined {
  const record = (election ?? {}) as JsonRecord;
  if (!Array.isArray(record.units)) return undefined;
  if (Array.isArray(record.casts)) return readBox(record);
  const worked = readOwnersCases(JSON.stringify(election))[0]!;
  return sheetOfBox(boxOfCase(worked), { majority: worked.kind }, {});
}

function readBox({ id, desc, kind, candidates, seats, ...raw }: JsonRecord): Sheet {
  const schema = ownersBoxSchema(candidates === undefined ? ownersChoiceSchema : candidatesChoiceSchema);
  const read = schema.safeParse(raw);
  if (!read.success) {
    const { path, message } = read.error.issues[0]!;
    throw invalid('box', path.join('.') || 'file', message);
  }
  if (
    candidates !== undefined &&
    !(Array.isArray(candidates) && candidates.every((each) => typeof each === 'string'))
  ) {
    throw invalid('box', 'candidates', 'must be a list of names.');
  }
  const names = (candidates ?? []) as readonly string[];
  const circumstances = {
    options: names.map((name): Option => ({ id: name, name })),
    ...(seats !== undefined && { seats: seats as number }),
  };
  const majority = kind === undefined ? {} : { majority: kind };
  return sheetOfBox(read.data as OwnersBox<Mark>, majority, circumstances);
}

function sheetOfBox<Choice extends Mark>(
  box: OwnersBox<Choice>,
  majority: JsonRecord,
  circumstances: { readonly options?: readonly Option[]; readonly seats?: number },
): Sheet {
  const electorate = electorateOf(box);
  const { silence, abstainCounts } = box.policy ?? {};
  return {
    holds: 'owners',
    profile: { options: [], ...circumstances, groups: groupElectors(electorate.electors, markOf) },
    settings: {
      ...majority,
      ...(silence && { silence: 'follow-majority' }),
      ...(abstainCounts !== undefined && { abstainCounts }),
    },
    preface: electorateSteps(electorate),
  };
}

function markOf(vote: HeadState<Mark>): Mark {
  if (vote.state !== 'chosen') return vote.state;
  return typeof vote.choice === 'string' ? vote.choice : [...vote.choice].sort();
}
