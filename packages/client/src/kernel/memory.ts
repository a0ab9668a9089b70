// A browser may forbid storage, even to look whether it is there; then nothing is remembered and nothing breaks.

/** What this device remembers under a name; null where nothing is or storage is forbidden. */
export function recall(name: string): string | null {
  return read(() => localStorage, name);
}

/** Remembers a text on this device, or forgets it. Answers whether that worked. */
export function remember(name: string, text: string | null): boolean {
  return write(() => localStorage, name, text);
}

/** What this tab remembers under a name; null where nothing is or storage is forbidden. */
export function recallInTab(name: string): string | null {
  return read(() => sessionStorage, name);
}

/** Remembers a text for this tab, or forgets it. Answers whether that worked. */
export function rememberInTab(name: string, text: string | null): boolean {
  return write(() => sessionStorage, name, text);
}

function read(storage: () => Storage, name: string): string | null {
  try {
    return storage().getItem(name);
  } catch {
    return null;
  }
}

function write(storage: () => Storage, name: string, text: string | null): boolean {
  try {
    if (text === null) storage().removeItem(name);
    else storage().setItem(name, text);
    return true;
  } catch {
    return false;
  }
}
