import { hourIn, momentAt } from '../kernel/calendar.ts';

/** Nobody is disturbed between these hours of the community's clock. */
export const quietHours = { from: 21, until: 8 } as const;

/** When those who want all news together get them. */
export const digestHour = 18;

/** The moment itself, or the morning after where it lies in the quiet hours. */
export function outsideQuiet(at: number, zone: string): number {
  const hour = hourIn(at, zone);
  if (hour >= quietHours.until && hour < quietHours.from) return at;
  return momentAt(at, hour < quietHours.until ? 0 : 1, quietHours.until, zone);
}

/** The next time that news are sent together. */
export function nextDigest(at: number, zone: string): number {
  const today = momentAt(at, 0, digestHour, zone);
  return at < today ? today : momentAt(at, 1, digestHour, zone);
}
