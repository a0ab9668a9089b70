import type { Community } from '../community.ts';

/** The day it is in the community, as YYYY-MM-DD. */
export function todayIn({ zone }: Pick<Community, 'zone'>, now: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(now);
}
