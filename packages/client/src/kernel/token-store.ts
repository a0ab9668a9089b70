import { recallInTab, rememberInTab } from './memory.ts';

/** Where the session token of a page is kept. */
export interface TokenStore {
  get(): string | null;
  set(token: string | null): void;
}

/** For pages of the api's own host: the token lives as long as the page; the server's cookie outlives it. */
export function memoryTokens(kept: string | null = null): TokenStore {
  return {
    get: () => kept,
    set: (token) => {
      kept = token;
    },
  };
}

/**
 * For pages elsewhere: the token lives as long as the tab, and another copy of this package finds it there. Where
 * storage is forbidden, it lives as long as the page.
 */
export function tabTokens(name: string): TokenStore {
  const memory = memoryTokens();
  let stored = true;
  return {
    get: () => (stored ? recallInTab(name) : memory.get()),
    set: (token) => {
      memory.set(token);
      stored = rememberInTab(name, token);
    },
  };
}

const helping = 'juyi helping';

/**
 * For pages of the api's own host in a tab where an officer acts for a resident: the resident's token goes before the
 * officer's cookie until it is given up.
 */
export function deskTokens(): TokenStore {
  const memory = memoryTokens(recallInTab(helping));
  return {
    get: memory.get,
    set: (token) => {
      memory.set(token);
      rememberInTab(helping, null);
    },
  };
}

/** From the next page on, this tab acts for a resident. */
export function actFor(token: string): void {
  rememberInTab(helping, token);
}
