import type { Locale } from '@juyi/core/kernel/text';
import type { Desk } from '@juyi/core/polls/desk/schema';

/** An elector by the doors it answers for. */
export interface Home {
  readonly elector: string;
  /** Every door, one after another: a paper or a form may bear any of them. */
  readonly label: string;
}

/** The electors of a poll, door by door. */
export function homesOf({ deliveries }: Desk, locale: Locale): Home[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const doors = new Map<string, string[]>();
  for (const { elector, unit } of deliveries) doors.set(elector, [...(doors.get(elector) ?? []), unit]);
  const homes = [...doors].map(([elector, units]) => {
    units.sort(compare);
    return { elector, label: units.join(locale === 'en' ? ', ' : '、') };
  });
  return homes.sort((one, other) => compare(one.label, other.label));
}
