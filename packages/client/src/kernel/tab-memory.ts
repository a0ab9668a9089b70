/** Reads what this tab remembers under a name; null where nothing is or storage is forbidden. */
export function recallInTab(name: string): string | null {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Remembers a text for this tab, or forgets it; does nothing where storage is forbidden. */
export function rememberInTab(name: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, text);
  } catch {}
}
