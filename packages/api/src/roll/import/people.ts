import type { SheetMember } from '@juyi/core/roll/identities';
import type { SheetUnit } from '@juyi/core/roll/sheet';
import type { Community } from '../../community.ts';
import type { MemberContent } from '../member.ts';

/** A member of a sheet with the marks it is found by. */
export interface MarkedMember extends SheetMember {
  readonly lookup: string;
  readonly nameMark: string;
  readonly phoneMark: string | null;
  readonly contentMark: string;
  readonly content: MemberContent;
}

export function markMember({ keys }: Community, member: SheetMember): MarkedMember {
  const { name, idNumber, phone, birth } = member;
  const content = { name, idNumber, phone, birth };
  return {
    ...member,
    content,
    lookup: keys.mark('member', `key ${member.key}`),
    nameMark: keys.mark('member', `name ${name}`),
    phoneMark: phone === null ? null : keys.mark('member', `phone ${phone}`),
    contentMark: keys.mark('member', `content ${JSON.stringify(content)}`),
  };
}

/** The mark of all who belong to a unit: it changes when one of them does. */
export function markPeople({ keys }: Community, { people }: SheetUnit): string {
  const each = people.map(({ name, kind, owns, share, idNumber, phone, birth, guardian }) =>
    JSON.stringify([name, kind, owns, share?.numerator, share?.denominator, idNumber, phone, birth, guardian]),
  );
  return keys.mark('member', `people ${each.sort().join('\n')}`);
}
