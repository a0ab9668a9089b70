import { all, type HostPage, press, says } from './helpers.ts';
import { waitUntil } from './waiting.ts';

/** What can be marked of a poll that asks for a yes or a no. */
export const radios = ({ widget }: HostPage) => all<HTMLInputElement>(widget, '.ballot input[type="radio"]');

/** Waits until there is a ballot to mark. */
export const ready = (page: HostPage) => waitUntil(() => radios(page).length > 0, 'no ballot');

/** Marks an answer and goes on to where the ballot is read back. */
export async function markAndCheck(page: HostPage, place: number): Promise<void> {
  radios(page)[place]!.click();
  await page.widget.updateComplete;
  await press(page.widget, 'Next: check my ballot');
  await says(page.widget, 'Is this your ballot?');
}

/** Marks an answer, checks and casts it, and waits for the receipt. */
export async function markAndCast(page: HostPage, place: number): Promise<void> {
  await markAndCheck(page, place);
  await press(page.widget, 'Cast my ballot');
  await waitUntil(() => all(page.widget, '.receipt').length === 1, 'no receipt');
}
