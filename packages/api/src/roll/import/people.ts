import type { SheetMember } from '@juyi/core/roll/identities';
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

/** The mark of somebody whom a name and a telephone tell from all others. */
export function markOfPhone({ keys }: Pick<Community, 'keys'>, name: string, phone: string): string {
  return keys.mark('member', `key phone ${phone} ${name}`);
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
