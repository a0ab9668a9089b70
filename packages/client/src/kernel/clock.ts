/** By how much this device's clock is behind the server's, in ms; 0 until an answer has told. */
let behind = 0;

/** What the server's clock says now: a device's own may be wrong by days. */
export const now = (): number => Date.now() + behind;

/** Sets the clock by the `Date` of an answer. */
export function hearTime(date: string | null): void {
  const at = Date.parse(date ?? '');
  if (at) behind = at - Date.now();
}
