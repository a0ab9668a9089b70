import type { Community } from '../community.ts';
import type { Call } from '../http/call.ts';

/** What of a member is sealed. */
export interface MemberContent {
  readonly name: string;
  readonly idNumber: string | null;
  readonly phone: string | null;
  /** YYYY-MM-DD. */
  readonly birth: string | null;
}

/** Where it is sealed: a sealed text of another place cannot be opened here. */
export const memberPlace = 'members.content';

export function sealMember({ sealing }: Pick<Community, 'sealing'>, content: MemberContent): string {
  return sealing.seal(JSON.stringify(content), memberPlace);
}

/** The date of birth alone, for a rule that reckons with it and shows it to nobody. */
export function birthOf({ sealing }: Pick<Community, 'sealing'>, sealed: string): string | null {
  return (JSON.parse(sealing.open(sealed, memberPlace)) as MemberContent).birth;
}

/** The one way to read what the roll says of somebody: whose record it was is logged before the answer leaves. */
export function openMember(
  { community, opened }: Pick<Call, 'community' | 'opened'>,
  member: string,
  sealed: string,
): MemberContent {
  opened.add(member);
  return JSON.parse(community.sealing.open(sealed, memberPlace)) as MemberContent;
}
