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
